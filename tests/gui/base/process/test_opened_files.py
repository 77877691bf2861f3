from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFileOpenEvent

from editor_app.gui.base.process.opened_files import OpenedFiles


def test_a_file_that_the_system_hands_over_is_said(qapp, qtbot, tmp_path):
    watching = OpenedFiles(qapp)
    try:
        with qtbot.waitSignal(watching.opened) as said:
            QCoreApplication.sendEvent(qapp, QFileOpenEvent(str(tmp_path / "草稿.docx")))
        assert said.args == [Path(tmp_path / "草稿.docx")]
        with qtbot.assertNotEmitted(watching.opened):
            QCoreApplication.sendEvent(qapp, QEvent(QEvent.Type.User))
            QCoreApplication.sendEvent(qapp, QFileOpenEvent(""))
    finally:
        qapp.removeEventFilter(watching)
