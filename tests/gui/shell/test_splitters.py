"""The panes: which are open, their widths, the way to each by key."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel, QLineEdit, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor_app.gui.shell.splitters import LEAST_TEXT, Splitters


@pytest.fixture
def panes(qtbot: QtBot) -> Splitters:
    made = Splitters(QTextEdit())
    qtbot.addWidget(made)
    for pane in (made.queue, made.findings, made.context):
        made.fill(pane, QLineEdit())
    made.resize(1300, 700)
    made.show()
    return made


def focused(panes: Splitters) -> int:
    widget = panes.window().focusWidget()
    assert widget
    return next(n for n, pane in enumerate(panes.panes) if widget is pane or pane.isAncestorOf(widget))


def test_each_pane_is_reached_by_its_number(panes: Splitters) -> None:
    reached = []
    for number in (3, 0, 2, 1):
        panes.go_to(number)
        reached.append(focused(panes))
    assert reached == [3, 0, 2, 1]


def test_f6_goes_round_and_passes_over_a_closed_pane(panes: Splitters) -> None:
    panes.resize(1700, 700)
    for number in (3, 0):
        panes.go_to(number)
    walked = []
    for _ in range(4):
        panes.step(1)
        walked.append(focused(panes))
    assert walked == [1, 3, 2, 0]
    panes.close_pane(panes.context)
    panes.go_to(1)
    panes.step(1)
    assert focused(panes) == 2
    panes.step(-1)
    assert focused(panes) == 1


def test_without_room_for_two_one_pane_takes_the_place_of_the_other(panes: Splitters) -> None:
    assert panes.is_open(panes.findings) and not panes.is_open(panes.context)
    panes.go_to(3)
    assert panes.is_open(panes.context) and not panes.is_open(panes.findings)
    panes.go_to(2)
    assert panes.is_open(panes.findings) and not panes.is_open(panes.context)
    panes.resize(1700, 700)
    panes.go_to(3)
    assert panes.is_open(panes.findings) and panes.is_open(panes.context)
    panes.resize(1200, 700)
    assert panes.is_open(panes.findings) and not panes.is_open(panes.context)


def test_the_key_of_a_pane_opens_it_goes_there_and_closes_it(qtbot: QtBot, panes: Splitters) -> None:
    heard: list[bool] = []
    panes.changed.connect(lambda: heard.append(panes.is_open(panes.context)))
    panes.toggle(3)
    assert focused(panes) == 3
    panes.go_to(1)
    panes.toggle(3)
    assert focused(panes) == 3, "the first press goes there"
    panes.toggle(3)
    assert not panes.is_open(panes.context) and focused(panes) == 1
    assert heard == [True, False]


@pytest.mark.parametrize("width", [780, 960, 1242, 1400, 1700])
def test_the_text_keeps_its_least_width_whatever_is_open(panes: Splitters, width: int) -> None:
    panes.resize(width, 700)
    for number in (0, 3, 2):
        panes.go_to(number)
        panes.grab()
        assert panes.text.width() >= LEAST_TEXT, f"with {number} open"


def test_a_pane_whose_content_takes_no_keys_gives_them_to_the_first_that_does(qtbot: QtBot) -> None:
    panes, content = Splitters(QTextEdit()), QWidget()
    qtbot.addWidget(panes)
    column, field = QVBoxLayout(content), QLineEdit()
    column.addWidget(QLabel("Queue"))
    column.addWidget(field)
    panes.fill(panes.queue, content)
    panes.show()
    panes.go_to(0)
    assert panes.focusWidget() is field


def test_panes_come_back_as_they_were_and_the_first_ones_on_demand(panes: Splitters, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    panes.go_to(3)
    panes.close_pane(panes.queue)
    panes.keep(settings)
    panes.reset()
    assert panes.is_open(panes.findings) and not panes.is_open(panes.context)
    panes.recall(settings)
    assert panes.is_open(panes.context) and not panes.is_open(panes.findings)


def test_without_a_text_the_panes_beside_it_are_away_and_kept_all_the_same(panes: Splitters, tmp_path: Path) -> None:
    panes.go_to(3)
    panes.rest(True)
    assert not panes.is_open(panes.context) and not panes.is_open(panes.findings)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    panes.keep(settings)
    assert "context" in settings.value("open")
    panes.rest(False)
    assert panes.is_open(panes.context) and not panes.is_open(panes.findings)


def test_the_text_keeps_its_width_before_the_queue_does(panes: Splitters) -> None:
    panes.resize(1776, 700)
    for number in (0, 3, 2):
        panes.go_to(number)
    panes.context.setMinimumWidth(760)
    panes.want_width(panes.context, 900)
    assert panes.sizes()[1] >= LEAST_TEXT
    assert panes.sizes()[0] < 320


def test_the_queue_goes_when_a_text_and_its_pane_would_have_no_room(panes: Splitters) -> None:
    panes.open(panes.queue)
    assert panes.is_open(panes.findings)
    panes.resize(840, 500)  # a screen of 1920 pixels at 200 %
    assert (panes.is_open(panes.queue), panes.is_open(panes.findings)) == (False, True)
    panes.rest(True)
    panes.open(panes.queue)
    panes.rest(False)
    assert (panes.is_open(panes.queue), panes.is_open(panes.findings)) == (False, True)
    assert panes.text.width() >= LEAST_TEXT


def test_a_pane_that_would_have_nothing_to_show_makes_way(panes: Splitters) -> None:
    panes.go_to(3)
    panes.rest(True)
    panes.put_instead(panes.context, panes.findings)
    panes.rest(False)
    assert panes.is_open(panes.findings) and not panes.is_open(panes.context)
    panes.put_instead(panes.context, panes.queue)
    assert panes.is_open(panes.findings), "what is not open makes no way"
