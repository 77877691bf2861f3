"""The list of backups: what each holds, and which of them can be restored."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from editor_app.desk.base.backups import Backup
from editor_app.domain.message import verbatim
from editor_app.gui.base import theme
from editor_app.gui.dialogs.backups import BackupsDialog

AT = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)
FOUND = (Backup(Path("a.backup"), AT, 12), Backup(Path("b.backup"), AT, None), Backup(Path("c.backup"), AT, 1))


def lines(dialog):
    model = dialog.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_each_backup_says_when_and_how_much(qtbot):
    dialog = BackupsDialog(FOUND, (), able=True)
    qtbot.addWidget(dialog)
    first, second, third = lines(dialog)
    assert (
        first.endswith("12 article(s)") and second.endswith("damaged") and third.endswith("1 article(s)")
    )  # as it is before it is translated
    dialog.list.setCurrentIndex(dialog.list.model().index(0, 0))
    assert dialog.go.isEnabled()
    with qtbot.waitSignal(dialog.restore_asked) as asked:
        dialog.go.click()
    assert asked.args == [Path("a.backup")]


def test_a_damaged_one_cannot_be_chosen(qtbot):
    dialog = BackupsDialog(FOUND, (), able=True)
    qtbot.addWidget(dialog)
    assert not dialog.list.model().flags(dialog.list.model().index(1, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_who_may_not_restore_is_told_why(qtbot):
    dialog = BackupsDialog(FOUND, (verbatim("Only Ada."),), able=False)
    qtbot.addWidget(dialog)
    dialog.list.setCurrentIndex(dialog.list.model().index(0, 0))
    assert not dialog.go.isEnabled() and not dialog.other.isEnabled() and dialog.make.isHidden()


def test_another_file_can_be_chosen(qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/mnt/monday.backup", ""))
    dialog = BackupsDialog((), (), able=True)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.restore_asked) as asked:
        dialog.other.click()
    assert asked.args == [Path("/mnt/monday.backup")]
    with qtbot.waitSignal(dialog.backup_asked):
        dialog.make.click()


def test_the_newest_is_chosen_and_an_early_enter_restores_nothing(qtbot):
    dialog = BackupsDialog((FOUND[1], *FOUND), (), able=True)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.focusWidget() is dialog.list
    assert dialog.list.currentIndex().row() == 1 and dialog.go.isEnabled(), "a damaged one is not chosen"
    assert dialog.list.visualRect(dialog.list.model().index(0, 0)).height() == theme.ROW
    with qtbot.assertNotEmitted(dialog.restore_asked):
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.isHidden()
    dialog.show()
    dialog.go.setFocus()
    with qtbot.waitSignal(dialog.restore_asked) as asked:
        QTest.keyClick(dialog.go, Qt.Key.Key_Return)
    assert asked.args == [FOUND[0].path]
