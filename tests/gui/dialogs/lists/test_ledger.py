"""The sheet of the ledger: a line a name; what is chosen can be corrected or forgotten."""

from datetime import UTC, datetime

import pytest

from editor_app.domain.ledger import Entry, EntryKind, Ledger
from editor_app.gui.dialogs.lists.ledger import LedgerSheet, lines

ANA = Entry(
    EntryKind.PERSON, "Ana Brandt", "director", "River Institute", "a", "Maps", datetime(2025, 5, 2, tzinfo=UTC)
)
AGAIN = Entry(EntryKind.PERSON, "Ana Brandt", "president", "", "b", "Locks", datetime(2025, 5, 12, tzinfo=UTC))
BODY = Entry(EntryKind.BODY, "River Institute", "", "", "a", "Maps", datetime(2025, 5, 2, tzinfo=UTC))


@pytest.fixture
def sheet(qtbot):
    made = LedgerSheet(True)
    qtbot.addWidget(made)
    made.show_ledger(Ledger((BODY, ANA, AGAIN)))
    return made


def test_a_name_is_one_line_with_posts_articles_and_last_day():
    ana, body = lines(Ledger((BODY, ANA, AGAIN)))
    assert (ana.name, ana.posts, ana.articles) == ("Ana Brandt", ("director, River Institute", "president"), 2)
    assert (ana.last, body.posts) == (AGAIN.at, ())


def test_a_name_is_corrected_or_forgotten(sheet, qtbot):
    assert not sheet.forget.isEnabled()
    sheet.table.selectRow(0)
    assert (sheet.right.text(), sheet.correct.isEnabled()) == ("Ana Brandt", False)
    sheet.right.setText("Anna Brandt")
    with qtbot.waitSignal(sheet.correct_asked) as said:
        sheet.correct.click()
    assert (said.args[0].name, said.args[1]) == ("Ana Brandt", "Anna Brandt")
    with qtbot.waitSignal(sheet.forget_asked):
        sheet.forget.click()


def test_names_are_found_by_their_posts(sheet):
    sheet.words.setText("PRESIDENT")
    assert [sheet.shown.index(row, 0).data() for row in range(sheet.shown.rowCount())] == ["Ana Brandt"]


def test_an_editor_only_looks(qtbot):
    sheet = LedgerSheet(False)
    qtbot.addWidget(sheet)
    sheet.show_ledger(Ledger((BODY,)))
    sheet.table.selectRow(0)
    assert not (sheet.right.isEnabled() or sheet.correct.isEnabled() or sheet.forget.isEnabled())
