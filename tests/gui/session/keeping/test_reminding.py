"""One bar for what came about, and a call where the window is away."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from editor_app.desk.articles import queries
from editor_app.desk.articles.queue.reminders import Reached
from editor_app.desk.base.people import person
from editor_app.domain.article import Status
from editor_app.gui.session.keeping.reminding import DUE, FREE, Reminding
from editor_app.gui.shell.window import Window


@pytest.fixture
def mia(seats, tmp_path, monkeypatch):
    made = seats("Mia")
    made.calls = []
    monkeypatch.setattr(QApplication, "alert", lambda *which: made.calls.append(which))
    made.window = Window(QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))
    made.qtbot.addWidget(made.window)
    made.reminding = Reminding(made.window, made.work, made.bus)
    made.work.sit_down(person(made.desk, "Mia"))
    made.settle()
    return made


def test_an_embargo_that_ended_is_said_once_and_leads_to_the_text(mia, at, clock):
    article = at(Status.APPROVED, embargo="2025-08-22 18:00")
    mia.reminding.look()
    mia.settle()
    assert mia.notices == []
    clock.move(days=1)
    for _ in range(2):
        mia.reminding.look()
        mia.settle()
    (notice,) = mia.notices
    assert (notice.topic, notice.lasting) == (FREE, True)
    assert "embargo is over" in notice.text
    assert notice.hint == "Locks"
    assert len(mia.calls) == 1
    notice.then()
    mia.settle()
    assert mia.work.article.id == article


def test_a_window_that_is_looked_at_is_not_called(mia, at, monkeypatch):
    monkeypatch.setattr(type(mia.window), "isActiveWindow", lambda _: True)
    one = queries.article(mia.desk, at(Status.SUBMITTED))
    mia.reminding._tell(Reached(due=tuple(replace(one, title=f"Lock {number}") for number in range(5))))
    (notice,) = mia.notices
    assert (notice.topic, notice.hint, mia.calls) == (DUE, "Lock 0, Lock 1 and Lock 2", [])


def test_nobody_looks_once_the_window_is_closed(mia):
    assert mia.reminding.timer.isActive()
    mia.window.closing.emit()
    assert not mia.reminding.timer.isActive()
