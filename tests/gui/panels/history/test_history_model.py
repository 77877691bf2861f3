"""Steps, saved texts and exports as one list of moments."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from editor_app.desk.base.views import Elsewhere, History
from editor_app.domain.article import Action, Export, Revision, Status, Step
from editor_app.domain.message import verbatim
from editor_app.gui.panels.history.history_model import NOTE, REVISION, WHAT, WHO, HistoryModel, entries
from editor_app.text.manuscript import Manuscript

BEGIN = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)


def step(action: Action, hours: int, revision: int = 1) -> Step:
    at = BEGIN + timedelta(hours=hours)
    return Step("a", revision, action, "Ed", "editor", at, None, Status.APPROVED)


def saved(number: int, hours: int) -> Revision:
    return Revision("a", number, Manuscript("", ""), "d", "Ed", BEGIN + timedelta(hours=hours), "a\n  note")


def export(name: str, hours: int) -> Export:
    return Export("a", 1, "d", "docx", name, "f", "Mia", BEGIN + timedelta(hours=hours))


HISTORY = History(
    (step(Action.IMPORT, 0), step(Action.EXPORT, 5), step(Action.EXPORT, 7)),
    (saved(1, 0), saved(2, 2)),
    (export("locks.docx", 5), export("locks.pdf", 5), export("locks.html", 7)),
)


def test_an_import_is_not_told_twice_as_a_saved_text() -> None:
    assert [(one.what, one.revision) for one in entries(HISTORY)][-2:] == [("Saved", 2), ("Imported", 1)]


def test_an_export_names_the_files_of_its_own_moment() -> None:
    assert [one.note for one in entries(HISTORY)][:2] == ["locks.html", "locks.docx, locks.pdf"]


@pytest.mark.parametrize(("fault", "said"), [("", "chain intact"), ("a step is gone", "a step is gone")])
def test_what_came_along_is_told_with_whether_it_is_whole(fault: str, said: str) -> None:
    elsewhere = Elsewhere("Olga", BEGIN + timedelta(hours=9), (step(Action.SUBMIT, 8, 4),), verbatim(fault))
    found = entries(replace(HISTORY, elsewhere=(elsewhere,)))
    assert said in found[0].note
    assert found[1].what == "Submitted, elsewhere"
    assert found[1].revision == 0, "its numbers are not those of here"


def test_what_was_ticked_is_told_of_steps_here_and_elsewhere() -> None:
    ticked = replace(step(Action.SUBMIT, 8), reason="Fine.", ticked=("Law?", "Client?"))
    elsewhere = Elsewhere("Olga", BEGIN + timedelta(hours=9), (ticked,), verbatim(""))
    assert entries(History((), (), (), (elsewhere,)))[1].note == "Fine.\n✓ Law?\n✓ Client?"
    assert entries(History((ticked,), (), ()))[0].note == "Fine.\n✓ Law?\n✓ Client?"


def test_the_table_says_a_note_in_one_line_and_whole_in_its_tip(qtbot: object) -> None:
    model = HistoryModel()
    model.show(entries(HISTORY))
    assert model.revisions == (1, 2)
    row = next(n for n, one in enumerate(model.rows) if one.what == "Saved")
    assert model.index(row, NOTE).data() == "a note"
    assert model.index(row, NOTE).data(Qt.ItemDataRole.ToolTipRole) == "a\n  note"
    assert model.index(row, REVISION).data() == "2"
    assert not model.index(row, WHAT).data(Qt.ItemDataRole.DecorationRole).isNull()


def test_the_columns_are_named_above_and_not_beside(qtbot: object) -> None:
    model = HistoryModel()
    named = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert named == ["When", "What", "Who", "Note", "Revision"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) is None


def test_who_is_short_and_the_tip_says_as_what() -> None:
    model = HistoryModel()
    model.show(entries(HISTORY))
    assert model.index(0, WHO).data() == "Ed"
    assert model.index(0, WHO).data(Qt.ItemDataRole.ToolTipRole) == "Ed (editor)"
