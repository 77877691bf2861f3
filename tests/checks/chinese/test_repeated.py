"""Characters and words twice in a row."""

from editor_app.checks.chinese.repeated import repeated
from editor_app.checks.rule import Reference
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text


def read(body: str) -> Text:
    return Text(Manuscript("", body))


def test_what_is_never_doubled() -> None:
    text = read("这是我们的的心愿，会议将将于明天召开。")
    assert [(hit.span.of(text.body), hit.replacements) for hit in repeated(text, Reference())] == [
        ("的的", ("的",)), ("将将", ("将",)),
    ]  # fmt: skip


def test_two_words_that_meet() -> None:
    text = read("为了了解目的的人，现在在线，的的确确和和气气，就是是否可以以旧换新。")
    assert list(repeated(text, Reference())) == []
