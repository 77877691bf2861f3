"""The page shows what the sheet says, and a change on one side is shown on the other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor_app.desk.reports.approval_sheet import Before, Sheet, Since
from editor_app.gui.panels.approval.page import SLEEP, ApprovalPage
from editor_app.gui.panels.approval.rendered import words_of_page
from editor_app.text.compare import differences

OLD, NEW = "<p>The vice head left.</p>", "<p>The deputy head left at noon.</p>"
SHEET = Sheet("Locks", 3, "d", "5" * 64, NEW, "", (Before(Since.ROUND, 1, OLD), Before(Since.IMPORT, 1, OLD)))


@pytest.fixture
def page(qtbot):
    made = ApprovalPage(SHEET, (), (), open_comments=False)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    old, new = words_of_page(OLD), words_of_page(NEW)
    made.show_changes(differences(old, new), old)
    return made


def test_it_sleeps_at_first(page, qtbot):
    assert not page.verdict.go.isEnabled()
    qtbot.waitUntil(page.verdict.go.isEnabled, timeout=10 * SLEEP)


def test_a_step_in_the_list_goes_to_the_place_in_the_text(page):
    page.verdict.changes.step(1)
    assert "deputy" in page.rendered.page.textCursor().selectedText()
    page.rendered.change_pointed.emit(1)
    assert page.verdict.changes.currentIndex().row() == 1


def test_another_text_to_compare_with_is_asked_for(page, qtbot):
    assert page.before is SHEET.before[0]
    with qtbot.waitSignal(page.since_chosen) as chosen:
        page.since.setCurrentIndex(1)
        page.since.activated.emit(1)
    assert chosen.args == [SHEET.before[1]]


def test_the_tick_shows_the_text_alone(page):
    page.mark.setChecked(False)
    assert "vice" not in page.rendered.page.toPlainText()
    assert page.verdict.changes.changes.rowCount() == 0


def test_escape_leaves(page, qtbot):
    with qtbot.waitActive(page):
        page.activateWindow()
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page, Qt.Key.Key_Escape)
