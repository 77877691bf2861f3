"""Times that run backwards."""

from editor_app.checks.chinese.times import backwards
from editor_app.checks.rule import Reference
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text


def read(body: str) -> Text:
    return Text(Manuscript("", body))


def test_ends_before_beginnings() -> None:
    text = read("项目于2024年11月启动、2024年9月结束，展期为3月18日至3月5日。")
    assert [hit.span.of(text.body) for hit in backwards(text, Reference())] == [
        "3月18日至3月5日",
        "2024年11月启动、2024年9月",
    ]


def test_times_that_cannot_be_compared() -> None:
    text = read("展期为11月18日至1月5日，今年6月开工、2023年3月完工的项目已移交。")
    assert list(backwards(text, Reference())) == []
