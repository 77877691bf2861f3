"""The report of a period as a table."""

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, Qt

from editor_app.desk.reports.period import Done
from editor_app.domain.article import Action, Status, Step
from editor_app.gui.base.labels import moment
from editor_app.gui.dialogs.period import PeriodDialog

AT = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)


def step(action, by, at=AT):
    return Step("a1", 2, action, by, "manager", at, Status.SUBMITTED, Status.APPROVED)


APPROVED = Done(
    "Locks & <keys>", step(Action.APPROVE, "Max"), step(Action.SUBMIT, "Ed", AT - timedelta(hours=2)), None, 2, "Mia"
)
EXPORTED = Done("", step(Action.EXPORT, "Mia"), None, step(Action.IMPORT, "Ed", AT - timedelta(hours=5)), 1)


@pytest.fixture
def dialog(qtbot):
    made = PeriodDialog(date(2025, 8, 1), date(2025, 8, 22))
    qtbot.addWidget(made)
    made.show_done((APPROVED, EXPORTED))
    return made


def test_a_row_says_what_by_whom_and_how_long_it_took(dialog):
    rows = [[dialog.model.index(row, column).data() for column in range(8)] for row in range(2)]
    assert rows == [
        [moment(AT), "Locks & <keys>", "Approved", "Mia, Max", "Ed", "2.0", "–", "2"],
        [moment(AT), "(deleted)", "Exported", "Mia", "–", "–", "5.0", "1"],
    ]
    assert dialog.said.text() == "Approved: 1. Exported: 1. Half of the texts were approved within 2.0 hours."


def test_another_day_asks_again_and_never_backwards(dialog, qtbot):
    with qtbot.waitSignal(dialog.asked) as told:
        dialog.last.setDate(QDate(2025, 8, 20))
    assert told.args == [date(2025, 8, 1), date(2025, 8, 20)]
    dialog.first.setDate(QDate(2025, 8, 25))
    assert dialog.days == (date(2025, 8, 25), date(2025, 8, 25))


def test_the_page_for_the_printer_has_it_all_and_no_markup_of_others(dialog, qtbot):
    with qtbot.waitSignal(dialog.print_asked) as told:
        dialog.paper.click()
    html = told.args[0]
    assert "Locks &amp; &lt;keys&gt;" in html
    assert "2025-08-01 to 2025-08-22" in html
    assert html.count("<tr>") == 3


def test_nothing_done_is_said_and_neither_saved_nor_printed(dialog):
    dialog.show_done(())
    assert dialog.said.text() == "Nothing was approved or exported in these days."
    assert not dialog.save.isEnabled()
    assert not dialog.paper.isEnabled()


def test_numbers_stand_at_the_right(dialog):
    index = dialog.model.index(0, 5)
    assert index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert dialog.model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole) is None


def test_rows_of_other_days_are_gone_as_soon_as_a_day_changes(dialog, qtbot):
    """Neither a file nor a page has the rows of one period under the days of another."""
    asked = []
    dialog.asked.connect(lambda *days: asked.append(days))
    dialog.first.setDate(QDate(2025, 9, 1))
    assert asked == [(date(2025, 9, 1), date(2025, 9, 1))], "asked once, though both days moved"
    assert dialog.model.rows == ()
    assert dialog.said.text() == "Reading…"
    assert not dialog.save.isEnabled()
    assert not dialog.paper.isEnabled()
    dialog.show_fault("The database is in use.")
    assert dialog.said.text() == "The database is in use."
    assert not dialog.save.isEnabled()
