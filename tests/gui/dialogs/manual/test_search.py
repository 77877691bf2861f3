"""Finding words in the manual."""

from editor_app.gui.dialogs.manual.rendering import Section
from editor_app.gui.dialogs.manual.search import find

SECTIONS = (
    Section("a", "undo", "Undo", "Takes back the last thing. " * 9 + "An export is not taken back."),
    Section("b", "export", "Export what was approved", "Tick the formats."),
    Section("c", "print", "Print", "An Export is not needed."),
    Section("d", "chinese", "导出稿件", "勾选格式，选好文件夹。"),
)


def test_headings_come_before_text() -> None:
    assert [one.section.page for one in find(SECTIONS, "export")] == ["b", "a", "c"]
    assert [one.section.page for one in find(SECTIONS, "EXPORT approved")] == ["b"]


def test_all_words_must_be_there_and_part_of_a_heading_counts() -> None:
    assert [one.section.page for one in find(SECTIONS, "formats export")] == ["b"]
    assert find(SECTIONS, "export balloon") == ()
    assert find(SECTIONS, "  ") == ()


def test_chinese_is_found_without_spaces() -> None:
    assert [one.section.page for one in find(SECTIONS, "格式")] == ["d"]
    assert [one.section.page for one in find(SECTIONS, "导出")] == ["d"]


def test_the_words_around_are_shown() -> None:
    shown = find(SECTIONS, "export")[1].words
    assert shown.startswith("…") and "An export is not taken back." in shown
    assert find(SECTIONS, "tick")[0].words == "Tick the formats."
