"""Persons against the source."""

import pytest

from editor_app.checks.parallel.persons import cast, names
from editor_app.desk.base.opening import prepare_source as prepare
from editor_app.text.manuscript import Manuscript
from editor_app.text.parallel.beside import besides
from editor_app.text.prepared import Text


def found(draft: str, source: str) -> list[tuple[str, str]]:
    text, original = Text(Manuscript("", draft)), prepare(Manuscript("", source))
    everybody = cast(text, original)
    differences = (one for beside in besides(text, original) for one in names(beside, everybody))
    return [(one.draft.of(draft), one.source.of(source)) for one in differences]


@pytest.mark.parametrize(
    ("draft", "source", "expected"),
    [
        ("Mayor Zhang Zhiqing left.", "市长张志强离开了。", [("Zhang Zhiqing", "张志强")]),
        ("Mayor Zhang Weiguo left.", "市长张志强离开了。", [("Zhang Weiguo", "张志强")]),
        ("Mayor Zhiqing Zhang left.", "市长张志强离开了。", [("Zhiqing Zhang", "张志强")]),
        ("The mayor thanked Robert Klein.", "市长感谢了记者孙立平。", [("Robert", "孙立平")]),
    ],
)
def test_a_wrong_name_is_told(draft: str, source: str, expected: list[tuple[str, str]]) -> None:
    assert found(draft, source) == expected


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Mayor Zhang and Mr Zhang left.", "市长张志强离开了。"),
        ("President Xi Jinping met Ma Ying-jeou.", "国家主席习近平会见了马英九。"),
        ("Antonio Guterres said so.", "联合国秘书长古特雷斯表示。"),
        ("Zhiqiang Zhang left.", "市长张志强离开了。"),
        ("He left. Zhang Zhiqiang was mayor.", "市长张志强离开了。张志强曾任市长。"),
    ],
)
def test_a_right_name_is_left_alone(draft: str, source: str) -> None:
    assert found(draft, source) == []
