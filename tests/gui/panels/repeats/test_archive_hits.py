import pytest
from PySide6.QtCore import Qt

from editor_app.domain.archive import Archived, Earlier, Shared
from editor_app.gui.panels.repeats.archive_hits import EarlierPanel
from editor_app.gui.panels.repeats.archive_hits_list import standing_of, title_of
from editor_app.gui.panels.repeats.compare import ComparePanel
from editor_app.text.repeats import Passage, PassageKind
from editor_app.text.span import Span

OURS = "A lock opens at nine.\n\nThe keeper lives in the house by the lock.\n\nWrite to the office.\n"
THEIRS = "Long ago.\n\nThe keeper lives in a house by the lock.\n\nWrite to the office.\n"
NEWS = Passage(PassageKind.NEAR, 0.9, Span(23, 65), Span(11, 51))
OFFICE = Passage(PassageKind.EXACT, 1.0, Span(67, 87), Span(53, 73))
FILED = Archived("/house/keeper.txt", "The keeper", "2024-05-01", THEIRS)
APPROVED = Archived("id", "The office", "2025-01-02", THEIRS, "id", "approved")
FOUND = (
    Earlier(FILED, (Shared(NEWS), Shared(OFFICE, 9, stock=True))),
    Earlier(APPROVED, (Shared(OFFICE, 9, stock=True),)),
)


@pytest.fixture
def panel(qtbot):
    made = ComparePanel()
    qtbot.addWidget(made)
    made.resize(1200, 240)
    made.show_found(OURS, FOUND)
    made.show()
    return made


def test_a_text_that_shares_no_passage_there_is_not_taken(panel):
    earlier = panel.earlier
    assert isinstance(earlier, EarlierPanel)
    assert earlier.take(FILED.name, NEWS.a)
    assert not earlier.take("nowhere", NEWS.a)


def listed(panel):
    return [title_of(one.text) for one in panel.earlier.list.earlier.rows]


def test_title_date_and_state():
    assert standing_of(FILED) == "2024-05-01 · From a file"
    assert standing_of(APPROVED) == "2025-01-02 · Approved"
    assert title_of(Archived("/a/b.txt", "", "", "")) == "/a/b.txt"


def test_stock_wording_is_hidden_until_asked_for_and_then_labelled(panel, qtbot):
    assert listed(panel) == ["The keeper"]
    assert "(2)" in panel.earlier.stock.text()
    qtbot.mouseClick(panel.earlier.stock, Qt.MouseButton.LeftButton)
    assert listed(panel) == ["The keeper", "The office"]
    panel.earlier.list.setCurrentIndex(panel.earlier.list.earlier.index(1))
    assert panel.heads[0].box.currentText().startswith("Stock wording, in 9")
    qtbot.mouseClick(panel.earlier.stock, Qt.MouseButton.LeftButton)
    assert listed(panel) == ["The keeper"]


def test_the_passage_stands_in_the_midst_of_the_earlier_text(panel):
    assert panel.earlier.take(FILED.name, NEWS.a)
    assert panel.sides.right.toPlainText() == THEIRS
    assert panel.sides.left.toPlainText() == "The keeper lives in the house by the lock."
    lit = panel.sides.right.document().begin().next().next().begin().fragment()
    assert lit.text().startswith("The keeper")
    assert lit.charFormat().background().style() is not Qt.BrushStyle.NoBrush
    assert "The keeper · 2024-05-01" in panel.heads[1].label.text()
    assert panel.only.text() == "Only in A: “the” · Only in B: “a”"
    assert panel.heads[0].keep.isHidden()


@pytest.mark.parametrize(("text", "words"), [(FILED, "Show whole text"), (APPROVED, "Open article")])
def test_the_way_to_the_earlier_text(panel, qtbot, text, words):
    panel.earlier.stock.setChecked(True)
    assert panel.earlier.take(text.name, OFFICE.a)
    assert panel.heads[1].read.text() == words
    with qtbot.waitSignal(panel.earlier_asked) as asked:
        qtbot.mouseClick(panel.heads[1].read, Qt.MouseButton.LeftButton)
    assert asked.args == [text, OFFICE.b]


def test_what_shares_only_stock_wording_comes_last(panel):
    panel.show_found(OURS, FOUND[::-1])
    panel.earlier.stock.setChecked(True)
    assert listed(panel) == ["The keeper", "The office"]


def test_what_is_not_found_any_more_is_not_taken(panel):
    assert not panel.earlier.take("gone", NEWS.a)


def test_what_is_in_hand_stays_when_the_list_is_shown_anew(panel):
    panel.earlier.take(FILED.name, NEWS.a)
    panel.show_found(OURS, FOUND[::-1])
    assert panel.earlier.current().text is FILED


def test_without_earlier_articles_there_is_no_list(panel):
    panel.show_found(OURS, ())
    assert panel.earlier.isHidden()


def test_thousands_are_listed_without_a_widget_each(panel, qtbot):
    many = tuple(Earlier(Archived(str(n), f"Text {n}", "", THEIRS), (Shared(NEWS),)) for n in range(5000))
    panel.show_found(OURS, many)
    assert panel.earlier.list.earlier.rowCount() == 5000
    assert panel.earlier.take("4999", NEWS.a)
    assert not panel.grab().isNull()
    assert len(panel.earlier.list.viewport().children()) < 10
