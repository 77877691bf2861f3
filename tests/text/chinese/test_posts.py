"""The posts of a Chinese text, and the English words for them."""

import pytest

from editor_app.text.chinese.posts import Posts

POSTS = Posts(
    (("主席", "checked", "chair|president"), ("市长", "checked", "mayor"), ("记者", "cue", "reporter")),
    (("mayor, mayors", "市长|区长"), ("chairman", "主席")),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("副市长李明和主席团", [("副市长", True)]),
        ("主席王刚、常务副主席", [("主席", False), ("副主席", True)]),
        ("干市长级记者", []),
    ],
)
def test_posts_are_found_with_what_stands_before_them(text: str, found: list[tuple[str, bool]]) -> None:
    assert [(post.span.of(text), post.deputy) for post in POSTS.find(text)] == found


def test_what_is_taught_makes_a_verb_of_a_post() -> None:
    posts = Posts((("教授", "checked", "professor"),), taught=("学生", "历史"))
    assert [post.span.start for post in posts.find("教授李明说，学校教授本地历史，教授的学生来了。")] == [0]


def test_english_words_license_posts() -> None:
    assert POSTS.names == ("主席", "市长", "记者")
    assert POSTS.forms("主席") == ("chair", "president")
    assert POSTS.english["mayors"] == ("市长", "区长")
    assert [match[0] for match in POSTS.said.finditer("The Mayors and a chairman")] == ["Mayors", "chairman"]
