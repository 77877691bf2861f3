"""The four panes: their order, their sizes, the way to each by key."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel, QLineEdit, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor_app.gui.shell.splitters import Splitters


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
    panes.go_to(0)
    walked = []
    for _ in range(4):
        panes.step(1)
        walked.append(focused(panes))
    assert walked == [1, 2, 3, 0]
    panes._upper.setSizes([236, 760, 0])
    panes.go_to(1)
    panes.step(1)
    assert focused(panes) == 3
    panes.step(-1)
    assert focused(panes) == 1


def test_a_closed_pane_opens_when_it_is_gone_to(panes: Splitters) -> None:
    panes._upper.setSizes([0, 800, 340])
    panes.setSizes([700, 0])
    assert panes.queue.width() == 0
    panes.go_to(0)
    assert panes.queue.width() > 100
    panes.go_to(3)
    assert panes.sizes()[1] > 100


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


def test_sizes_come_back_the_next_time_and_the_first_ones_on_demand(panes: Splitters, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    first = panes._upper.sizes()
    panes._upper.setSizes([400, 600, 300])
    wanted = panes._upper.sizes()
    panes.keep(settings)
    panes.reset()
    assert panes._upper.sizes() == first != wanted
    panes.recall(settings)
    assert panes._upper.sizes() == wanted
