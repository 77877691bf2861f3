from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from editor_app.desk.base.views import Elsewhere, History
from editor_app.domain.article import Action, Export, Revision, Status, Step
from editor_app.domain.message import verbatim
from editor_app.gui.panels.history.history_model import entries
from editor_app.gui.panels.history.pane import HistoryPanel
from editor_app.text.manuscript import Manuscript

BEGIN = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)


def step(action, revision, hours, after, reason=""):
    return Step("a", revision, action, "Ed", "editor", BEGIN + timedelta(hours=hours), None, after, reason)


@pytest.fixture
def history():
    saved = tuple(
        Revision("a", number, Manuscript("", ""), "d", "Ed", BEGIN + timedelta(hours=hours), f"note {number}")
        for number, hours in ((1, 0), (2, 2), (3, 3))
    )
    steps = (
        step(Action.IMPORT, 1, 0, Status.NEW),
        step(Action.SUBMIT, 3, 4, Status.SUBMITTED, "house style"),
        step(Action.EXPORT, 3, 5, Status.APPROVED),
    )
    export = Export("a", 3, "d", "docx", "locks.docx", "f", "Mia", BEGIN + timedelta(hours=5))
    return History(steps, saved, (export,))


@pytest.fixture
def panel(qtbot, history):
    made = HistoryPanel()
    qtbot.addWidget(made)
    made.show_history(history)
    made.show()
    return made


def choose(panel, *rows):
    flags = QItemSelectionModel.SelectionFlag
    panel.table.clearSelection()
    for row in rows:
        panel.table.selectionModel().select(panel.moments.index(row, 0), flags.Select | flags.Rows)


def test_the_newest_first_and_nothing_twice(history):
    found = entries(history)
    assert [entry.what for entry in found] == ["Exported", "Submitted", "Saved", "Saved", "Imported"]
    assert [entry.note for entry in found] == ["locks.docx", "house style", "note 3", "note 2", ""]


def test_two_lines_compare_the_older_with_the_newer(panel, qtbot):
    choose(panel, 1, 4)
    with qtbot.waitSignal(panel.compare_asked) as asked:
        qtbot.mouseClick(panel.compare, Qt.MouseButton.LeftButton)
    assert asked.args == [1, 3]


def test_one_line_is_compared_with_the_text_before_it(panel, qtbot):
    choose(panel, 3)
    with qtbot.waitSignal(panel.compare_asked) as asked:
        qtbot.mouseClick(panel.compare, Qt.MouseButton.LeftButton)
    assert asked.args == [1, 2]


def test_the_first_text_has_nothing_before_it(panel):
    choose(panel, 4)
    assert not panel.compare.isEnabled()
    assert panel.open.isEnabled()


def test_a_text_can_be_shown(panel, qtbot):
    choose(panel, 2)
    with qtbot.waitSignal(panel.revision_asked) as asked:
        qtbot.mouseClick(panel.open, Qt.MouseButton.LeftButton)
    assert asked.args == [3]


def test_what_is_chosen_stays_chosen(panel, history):
    choose(panel, 3)
    later = step(Action.CORRECT, 3, 9, Status.IN_REVIEW)
    panel.show_history(History((*history.steps, later), history.revisions, history.exports))
    assert panel.compare.isEnabled()
    assert "1 against 2" in panel.hint.text()


def test_without_an_article_there_is_no_history(panel):
    panel.show_history(None)
    assert panel.moments.rowCount() == 0
    assert not panel.compare.isEnabled()


def test_what_happened_elsewhere_stands_between(history):
    before = step(Action.APPROVE, 7, -5, Status.APPROVED, "fine there")
    came = Elsewhere("Olga", BEGIN - timedelta(hours=1), (before,))
    rows = entries(replace(history, elsewhere=(came,)))
    assert [(row.what, row.who, row.revision) for row in rows[-2:]] == [
        ("Handed over", "Olga", 0),
        ("Approved, elsewhere", "Ed", 0),
    ]
    assert "chain intact" in rows[-2].note
    (broken,) = entries(History((), (), (), (replace(came, steps=(), fault=verbatim("audit row 3 was changed")),)))
    assert broken.note == "The history that came with the bundle has been changed since: audit row 3 was changed"


def test_a_copy_for_word_shows_the_way_between_two_texts(panel, qtbot):
    choose(panel, 1, 4)
    with qtbot.waitSignal(panel.copy_asked) as asked:
        panel.copy.click()
    assert asked.args == [1, 3]
    choose(panel, 4)  # nothing came before the first
    assert not panel.copy.isEnabled()
