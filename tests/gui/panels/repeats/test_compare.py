import pytest
from PySide6.QtCore import Qt

from editor_app.gui.panels.repeats.compare import ComparePanel
from editor_app.text.compare import differences
from editor_app.text.edits import replace
from editor_app.text.span import Span

BODY = "A lock opens at nine.\n\nMiddle.\n\nA gate opens at ten.\n\nA lock opens at nine.\n"
FIRST, SECOND, THIRD = Span(0, 21), Span(32, 52), Span(54, 75)


@pytest.fixture
def panel(qtbot):
    made = ComparePanel()
    qtbot.addWidget(made)
    made.compare_asked.connect(lambda a, b: made.show_changes(a, b, differences(a, b)))
    made.resize(700, 220)
    made.show_occurrences(BODY, (FIRST, SECOND, THIRD), "Said twice")
    made.show()
    return made


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_two_places_with_the_words_that_differ(panel):
    assert panel.sides.left.toPlainText() == "A lock opens at nine."
    assert panel.sides.right.toPlainText() == "A gate opens at ten."
    assert panel.verdict.text() != "Word for word the same"
    panel.heads[1].box.setCurrentIndex(2)
    assert panel.verdict.text() == "Word for word the same"
    assert panel.after.isHidden()


@pytest.mark.parametrize(("side", "gone"), [(0, "A gate opens at ten.\n\n"), (1, "A lock opens at nine.\n\nM")])
def test_keep_one_and_delete_the_other(panel, qtbot, side, gone):
    with qtbot.waitSignal(panel.edits_asked) as asked:
        click(qtbot, panel.heads[side].keep)
    left = replace(BODY, asked.args[0])
    assert left == BODY.replace(gone, gone[-1] if gone[-1] == "M" else "", 1)


def test_delete_every_repeat_but_a(panel, qtbot):
    with qtbot.waitSignal(panel.edits_asked) as asked:
        click(qtbot, panel.rest)
    assert replace(BODY, asked.args[0]) == "A lock opens at nine.\n\nMiddle.\n"


def test_the_same_place_on_both_sides_deletes_nothing(panel):
    panel.heads[1].box.setCurrentIndex(0)
    assert not panel.heads[0].keep.isEnabled()
    assert not panel.heads[1].keep.isEnabled()


def test_saved_texts_are_shown_and_nothing_of_them_can_be_deleted(panel):
    panel.show_texts("Revision 1", "one two", "Revision 2", "one 2", differences("one two", "one 2"))
    assert (panel.heads[0].label.text(), panel.sides.right.toPlainText()) == ("Revision 1", "one 2")
    assert panel.heads[0].keep.isHidden()
    assert panel.rest.isHidden()


def test_a_read_only_text_offers_no_deleting(panel):
    panel.show_occurrences(BODY, (FIRST, THIRD), editable=False)
    assert panel.heads[0].keep.isHidden()


def test_the_way_from_change_to_change(panel):
    before = panel.sides.left.textCursor().position()
    panel.sides.step(1)
    first = panel.sides.left.textCursor().position()
    panel.sides.step(1)
    assert before < first < panel.sides.left.textCursor().position()
    panel.sides.step(1)
    assert panel.sides.left.textCursor().position() == first


def test_one_place_alone_is_nothing_to_compare(panel):
    panel.show_occurrences(BODY, (FIRST,))
    assert panel.heads[0].box.isHidden()
    assert "Choose a finding" in panel.title.text()


def test_wide_characters_do_not_shift_the_marks(panel):
    panel.show_texts("a", "😀 lock", "b", "😀 gate", differences("😀 lock", "😀 gate"))
    assert panel.sides.stops == [(3, 3)]


def test_without_places_only_the_reason_is_shown(panel):
    panel.show_nothing()
    assert all(part.isHidden() for head in panel.heads for part in (head.sign, head.box, head.label, head.keep))
    assert panel.sides.isHidden()
    panel.show_occurrences(BODY, (FIRST, SECOND))
    assert not any(widget.isHidden() for widget in (*(head.sign for head in panel.heads), panel.sides))


def test_very_long_passages_are_compared_as_far_as_nobody_waits(panel):
    line = " ".join(f"word{n}" for n in range(6000))
    body = f"{line} end\n\n{line} stop\n"
    spans = (Span(0, len(line) + 4), Span(len(line) + 6, 2 * len(line) + 11))
    panel.show_occurrences(body, spans)
    assert panel.verdict.text() == "Word for word the same in the part that was compared"
    assert panel.sides.left.toPlainText().startswith("word0 ")
    with_many = " ".join(f"word{n}" if n % 7 else "x" for n in range(3000))
    panel.show_other(with_many, Span(0, len(with_many)), "b", " ".join(f"word{n}" for n in range(3000)))
    assert len(panel.sides.stops) > 400


def test_long_passages_are_compared_by_others_and_an_answer_that_comes_too_late_is_dropped(panel):
    panel.compare_asked.disconnect()
    asked = []
    panel.compare_asked.connect(lambda a, b: asked.append((a, b)))
    long = " ".join(f"word{n}" for n in range(600))
    body = f"{long} end\n\n{long} stop\n\n{long} halt\n"
    first, second, third = (Span(at, at + len(long) + 4) for at in (0, len(long) + 6, 2 * len(long) + 13))
    panel.show_occurrences(body, (first, second))
    assert asked == [(first.of(body), second.of(body))]
    assert not panel.sides.left.toPlainText()
    panel.show_occurrences(body, (first, third))
    panel.show_changes(*asked[0], differences(*asked[0]))
    assert not panel.sides.left.toPlainText()
    panel.show_changes(*asked[1], differences(*asked[1]))
    assert panel.sides.right.toPlainText() == f"{long} halt"
    panel.show_occurrences(BODY, (FIRST, SECOND))
    panel.show_changes(*asked[1], differences(*asked[1]))
    assert panel.sides.right.toPlainText() == "A gate opens at ten."
