"""A program with a file of its own missing: a window says which, and nothing dies."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor_app.gui.program import Program
from editor_app.system.resources import resources_folder

WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from editor_app.gui.run import run

def read():
    box = QApplication.activeModalWidget()
    if box:
        turn.stop()
        print(box.text())
        box.accept()

sys._MEIPASS = sys.argv[1]
app = QApplication([])
turn = QTimer(interval=10)
turn.timeout.connect(read)
turn.start()
sys.exit(run())
"""
"""Opens the window, and reads what is said instead."""


@pytest.mark.parametrize(
    ("interface", "words"),
    [("en", "This file of the program is missing or damaged"), ("zh_CN", "本程序的文件缺失或已损坏")],
)
def test_a_drawing_that_is_missing_is_said_in_a_window(tmp_path: Path, interface: str, words: str) -> None:
    shutil.copytree(resources_folder(), tmp_path / "resources")
    (tmp_path / "resources" / "icons" / "twin.svg").unlink()
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.json").write_text(f'{{"interface": "{interface}"}}')
    done = subprocess.run(
        [sys.executable, "-c", WINDOW, tmp_path],
        env=os.environ | {"EDITOR_APP_DATA": str(tmp_path / "data"), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert words in done.stdout
    assert "icons/twin.svg" in done.stdout
    assert "icons/twin.svg" in (tmp_path / "data" / "editor-app.log").read_text(encoding="utf-8")


def test_a_word_list_that_is_missing_is_a_notice(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(resources_folder(), tmp_path / "resources")
    (tmp_path / "resources" / "vocabulary" / "titles.tsv").unlink()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    program = Program(tmp_path, tmp_path / "data", user="Ed")
    qtbot.addWidget(program.window)
    program.start()
    qtbot.waitUntil(lambda: bool(program.window.notices), timeout=30_000)
    (notice,) = program.window.notices
    assert "vocabulary/titles.tsv" in notice.text
    assert notice.action
    program.window.close()
