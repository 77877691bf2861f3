"""Posts against the source."""

from collections.abc import Callable

import pytest

from editor_app.checks.parallel.posts import posts
from editor_app.text.parallel.beside import Beside


@pytest.mark.parametrize(
    ("draft", "source", "found"),
    [
        ("Governor Li Ming left.", "市长李明离开了。", [("Governor", "市长")]),
        ("Chairman Li Ming left.", "副主席李明离开了。", [("Chairman", "副主席")]),
        ("Deputy mayor Li Ming left.", "市长李明离开了。", [("Deputy", "市长李明离开了。")]),
        ("Ambassador Li Ming left.", "李明离开了。", [("Ambassador", "李明离开了。")]),
        ("Li Ming left.", "校长李明离开了。", [("Li Ming left.", "校长")]),
    ],
)
def test_another_post_is_told_with_both_places(
    beside: Callable[[str, str], Beside], draft: str, source: str, found: list[tuple[str, str]]
) -> None:
    assert [(one.draft.of(draft), one.source.of(source)) for one in posts(beside(draft, source))] == found


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Mayor Li Ming left.", "市长李明离开了。"),
        ("Vice Chairman Li Ming and Chairman Wang Gang left.", "副主席李明和主席王刚离开了。"),
        ("The school teaches pupils history.", "学校要求教授学生历史知识。"),
        ("He worked in the residence.", "他在总统官邸办公。"),
        ("Minister-Counselor Li Ming left.", "公使衔参赞李明离开了。"),
        ("The frigate “Vice Admiral Li Ming” left.", "“海军中将李明”号护卫舰离开了。"),
        ("He filmed The Monkey King.", "他拍摄了《孙悟空》。"),
        ("The deputy director general left.", "副局长离开了。"),
        ("President Joe Biden left.", "拜登离开了。"),
        ("The Yangtze office of the Ministry of Transport said so.", "交通运输部长江办公室说。"),
    ],
)
def test_right_posts_are_left_alone(beside: Callable[[str, str], Beside], draft: str, source: str) -> None:
    assert list(posts(beside(draft, source))) == []
