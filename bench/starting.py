"""From start to a painted window, compared with an empty window of the same library. Each start is a new process."""

import subprocess
import sys
import tempfile

from bench.measure import as_installed, children, in_pairs

EMPTY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
app = QApplication([])
window = Window()
window.resize(1320, 760)
window.show()
app.exec()
"""
OURS = """
import os
from editor_app.system.interpreter import load
load("PySide6.QtCore")  # as __main__ does
from PySide6.QtCore import QTimer
from editor_app.gui.shell.window import Window
from editor_app.gui import program, run
class Painted(Window):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))  # what comes after the first paint is not measured
program.Window = Painted
run.run()
"""


def main() -> None:
    """One line."""
    with tempfile.TemporaryDirectory() as folder:
        surroundings = as_installed(EDITOR_APP_DATA=folder)

        def start(program: str) -> None:
            subprocess.run([sys.executable, "-c", program], env=surroundings, check=True, stderr=subprocess.DEVNULL)

        start(OURS)  # compiles what is not compiled yet
        pair = in_pairs(lambda: start(OURS), lambda: start(EMPTY), 11, children)
    print(
        f"start to painted window: {1000 * pair.job:,.0f} ms, {pair.ratio:.2f} x an empty window"
        f" ({1000 * pair.floor:,.0f} ms)"
    )
