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
    made.bus.notice.connect(made.window.show_notice)
    made.bus.withdrawn.connect(made.window.withdraw)
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
    mia.reminding._tell(Reached(due=tuple(replace(one, id=str(number), title=f"Lock {number}") for number in range(5))))
    (notice,) = mia.notices
    assert (notice.topic, notice.hint, mia.calls) == (DUE, "Lock 0, Lock 1 and Lock 2", [])


def test_nobody_looks_once_the_window_is_closed(mia):
    assert mia.reminding.timer.isActive()
    mia.window.closing.emit()
    assert not mia.reminding.timer.isActive()


def test_what_comes_about_later_joins_the_bar_that_is_still_open(mia, at):
    one = queries.article(mia.desk, at(Status.SUBMITTED))
    first, second, third = (replace(one, id=key, title=f"Lock {key}") for key in "abc")
    mia.reminding._tell(Reached(free=(first,)))
    mia.reminding._tell(Reached(free=(second,), due=(third,)))
    assert {bar.topic: bar.hint for bar in mia.window.notices} == {FREE: "Lock a and Lock b", DUE: "Lock c"}
    mia.window.withdraw(FREE)
    mia.reminding._tell(Reached(free=(third,)))
    assert mia.notices[-1].hint == "Lock c", "who closed the bar has read it"


def test_the_bar_leads_to_one_after_the_other(mia, at):
    ids = [at(Status.SUBMITTED, name=f"lock{number}", title=f"Lock {number}") for number in range(5)]
    mia.reminding._tell(Reached(due=tuple(queries.article(mia.desk, one) for one in ids)))
    for article in ids:
        (bar,) = mia.window.pane.notices._bars()
        bar._act()
        mia.settle()
        assert mia.work.article.id == article
    assert mia.window.notices == ()


def test_what_was_said_to_somebody_else_goes_with_them(mia, at):
    mia.reminding._tell(Reached(due=(queries.article(mia.desk, at(Status.SUBMITTED)),)))
    mia.work.sit_down(person(mia.desk, "Mia"))
    assert len(mia.window.notices) == 1
    mia.work.sit_down(person(mia.desk, "Max"))
    assert mia.window.notices == ()
