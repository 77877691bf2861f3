"""What a file dialog offers: every kind that can be read, in any capitals."""

import re

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from editor_app.desk.base.kinds import READABLE
from editor_app.gui.base.file_filters import ask_for_files, draft_filters


def test_all_kinds_together_then_each_then_all_files(qapp):
    together, *kinds, every = draft_filters("Drafts", [("Many", (".jsonl",))]).split(";;")
    assert together.startswith("Drafts (*.txt *.TXT ")
    assert len(kinds) == len(READABLE) + 1
    assert kinds[1] == "Markdown (.md, .markdown) (*.md *.MD *.markdown *.MARKDOWN)"
    assert kinds[-1] == "Many (.jsonl) (*.jsonl *.JSONL)"
    assert every == "All files (*)"
    endings = {ending for one in READABLE for ending in one.suffixes} | {".jsonl"}
    offered = set(re.findall(r"\*(\.\w+)", together))
    assert offered == endings | {ending.upper() for ending in endings}


def test_the_dialog_shows_the_names_without_the_patterns(qapp, qtbot):
    dialog = QFileDialog(None, "Open", "", draft_filters("Drafts"))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
    qtbot.addWidget(dialog)
    shown = dialog.findChild(QComboBox, "fileTypeCombo")
    assert [shown.itemText(at).strip() for at in range(3)] == [
        "Drafts",
        "Plain text (.txt, .text)",
        "Markdown (.md, .markdown)",
    ]


def test_what_is_chosen_comes_back(qapp, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *given: (asked.append(given), (["a.txt"], ""))[1])
    parent = QWidget()
    qtbot.addWidget(parent)
    assert ask_for_files(parent, "Open", "Drafts (*.txt)") == ["a.txt"]
    assert asked[0][:4] == (parent, "Open", "", "Drafts (*.txt)")


@pytest.mark.parametrize("command", ["open", "archive"])
def test_the_window_asks_with_every_kind(start, monkeypatch, command):
    workspace, asked = start().workspace, []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *given: (asked.append(given[3]), ([], ""))[1])
    workspace.window.command(command).trigger()
    if command == "archive":
        workspace.context.archive.files_asked.emit()
    (filters,) = asked
    assert all(f"*{ending} " in filters.partition(")")[0] for one in READABLE for ending in one.suffixes)
    assert ("*.jsonl.gz" in filters) is (command == "archive")
