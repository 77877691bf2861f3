"""Signs of a Chinese text; more in the examples of the rules."""

from editor_app.checks.chinese.marks import blanks, doubled, full_width, half_width, quotes
from editor_app.checks.rule import Reference
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text


def read(body: str) -> Text:
    return Text(Manuscript("", body))


def test_signs_and_their_fixes() -> None:
    text = read('会议开始,代表发言。。他说，"加油干"就行，全年完成１２项。共 同努力，达到30项。')
    rules = (half_width, doubled, quotes, full_width, blanks)
    assert [(hit.span.of(text.body), hit.replacements) for rule in rules for hit in rule(text, Reference())] == [
        (",", ("，",)), ("。。", ("。",)), ('"', ("“",)), ('"', ("”",)), ("１２", ("12",)), ("共 同", ("共同",)),
    ]  # fmt: skip


def test_figures_that_are_all_full_width_are_a_style() -> None:
    assert list(full_width(read("共有１２项、３０人参加，历时５天。"), Reference())) == []


def test_blanks_close_to_each_other_are_one_finding() -> None:
    text = read("志愿者为老人送去 温 暖，受到大家的欢迎。")
    (hit,) = blanks(text, Reference())
    assert (hit.span.of(text.body), hit.replacements) == ("去 温 暖", ("去温暖",))


def test_corners_among_curled_marks() -> None:
    text = read("展览以“春天”为主题，设有「花」单元。")
    assert [hit.span.of(text.body) for hit in quotes(text, Reference())] == ["「", "」"]
