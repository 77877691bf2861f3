"""One window on one data folder."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from editor_app.gui.base.process.single_instance import Call, Launch, SingleInstance


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path) -> Iterator[SingleInstance]:
    made = SingleInstance(tmp_path)
    assert made.take_place(Call()) is Launch.FIRST
    yield made
    made.leave()


def say(first: SingleInstance, line: bytes) -> QLocalSocket:
    """What a start in another process does; test_starts_and_ends.py does it with two processes."""
    stranger = QLocalSocket()
    stranger.connectToServer(first._name)
    assert stranger.waitForConnected(1000)
    stranger.write(line)
    stranger.flush()
    return stranger


def test_a_later_start_hands_over_its_files_and_its_user(qtbot: QtBot, first: SingleInstance, tmp_path: Path) -> None:
    path = tmp_path / "Nový most.txt"
    with qtbot.waitSignal(first.called) as heard:
        later = say(first, json.dumps({"files": [str(path)], "user": "Mia"}).encode() + b"\n")
    assert heard.args == [Call((path,), "Mia")]
    qtbot.waitUntil(lambda: later.bytesAvailable() > 0)
    assert bytes(later.readAll().data()) == b"heard\n"


def test_another_database_has_a_place_of_its_own(first: SingleInstance, tmp_path: Path) -> None:
    other = SingleInstance(tmp_path, "postgresql://house")
    assert other.take_place(Call()) is Launch.FIRST
    other.leave()


def test_a_window_that_does_not_answer_blocks(first: SingleInstance, tmp_path: Path) -> None:
    first._server.close()
    assert SingleInstance(tmp_path).take_place(Call(), patience=1) is Launch.BLOCKED


def test_who_leaves_makes_room(first: SingleInstance, tmp_path: Path) -> None:
    first.leave()
    second = SingleInstance(tmp_path)
    assert second.take_place(Call()) is Launch.FIRST
    second.leave()


@pytest.mark.parametrize("line", [b"hello\n", b'{"files": 3, "user": ""}\n', b'["files"]\n', b'{"user": "Mia"}\n'])
def test_anything_else_is_not_taken_for_a_call(qtbot: QtBot, first: SingleInstance, line: bytes) -> None:
    heard: list[Call] = []
    first.called.connect(heard.append)
    stranger = say(first, line)
    qtbot.waitUntil(lambda: stranger.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert heard == []
    assert not stranger.bytesAvailable()


def test_a_folder_that_cannot_be_made_keeps_nobody_out(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    window = SingleInstance(tmp_path / "file" / "data")
    assert window.take_place(Call(), patience=1) is Launch.FIRST
    window.leave()
