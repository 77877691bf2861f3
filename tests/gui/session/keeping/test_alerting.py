"""More that waits calls somebody back to a window that is away, and nobody to one they look at."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow

from editor_app.desk.base.changes import Changes
from editor_app.desk.base.people import person
from editor_app.domain.article import Status
from editor_app.gui.session.keeping.alerting import TOPIC, Alerting


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    found: list[object] = []
    monkeypatch.setattr(QApplication, "alert", lambda *which: found.append(which))
    return found


@pytest.fixture
def mia(seats):
    made = seats("Mia")
    made.window = QMainWindow()
    made.qtbot.addWidget(made.window)
    made.alerting = Alerting(made.window, made.work, made.bus)
    made.work.sit_down(person(made.desk, "Mia"))
    made.settle()
    return made


def changed(seat) -> None:
    seat.bus.changed.emit(Changes("", status=True))
    seat.settle()


def told(seat) -> list[str]:
    return [one.text for one in seat.notices if one.topic == TOPIC]


def test_news_is_told_once_while_the_window_is_away(mia, at: Callable[..., str], called: list[object]) -> None:
    changed(mia)
    assert called == []
    at(Status.SUBMITTED)
    changed(mia)
    changed(mia)
    assert (len(called), told(mia)) == (1, ["Waiting for your approval: 1"])
    mia.alerting._begin()
    mia.settle()
    assert len(called) == 1, "what waits at the start is no news"


def test_a_window_that_is_looked_at_calls_nobody(
    mia, at: Callable[..., str], called: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMainWindow, "isActiveWindow", lambda _: True)
    at(Status.SUBMITTED)
    changed(mia)
    assert (called, told(mia)) == ([], [])


def test_what_waits_for_others_calls_nobody(seats, at: Callable[..., str], called: list[object]) -> None:
    ed, window = seats("Ed"), QMainWindow()
    ed.qtbot.addWidget(window)
    alerting = Alerting(window, ed.work, ed.bus)
    alerting._begin()
    ed.settle()
    at(Status.SUBMITTED)
    changed(ed)
    assert called == []
