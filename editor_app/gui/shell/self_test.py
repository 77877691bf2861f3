"""What the window needs of this machine: a screen, fonts, printers."""

import os
import sys

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtPrintSupport import QPrinterInfo

from editor_app.desk.reports.self_test import Looked as Looked
from editor_app.domain.message import say, say_n
from editor_app.system.screen import Screen, screen


def window_test() -> tuple[Looked, ...]:
    """The window and printing. Where there is no screen, Qt is tried without one."""
    there = screen() is Screen.THERE
    if not there:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    found = _window(there), _printing()
    del app
    return found


def _window(there: bool) -> Looked:
    if not QFontDatabase.families():
        return Looked(False, say("The window has no fonts. Install Noto Sans and Noto Sans CJK."))
    if there:
        return Looked(True, say("The window can be opened."))
    return Looked(False, say("There is no screen to open a window on."), needed=False)


def _printing() -> Looked:
    number = len(QPrinterInfo.availablePrinterNames())
    if number:
        return Looked(True, say_n("There is {n:,} printer.", "There are {n:,} printers.", n=number))
    return Looked(False, say("There is no printer; printing can make a PDF file."), needed=False)
