"""Work off the window's thread."""

import sys
import threading

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.errors import Cancelled, EditorError
from editor_app.domain.message import verbatim
from editor_app.gui.base.lanes import CancelledAsk, Lane, LatestLane, LongLane, Told


def test_jobs_are_done_in_order_elsewhere_and_answered_here(qtbot: QtBot) -> None:
    lane, done = Lane("test"), []
    here = threading.get_ident()
    for number in range(5):
        lane.run(lambda number=number: (number, threading.get_ident()), done.append)
    with qtbot.waitSignal(lane.idle):
        pass
    assert [number for number, _ in done] == [0, 1, 2, 3, 4]
    assert all(thread != here for _, thread in done)
    assert lane.close()


def test_what_a_person_can_mend_is_told_to_who_asked(qtbot: QtBot) -> None:
    lane, told = Lane("test"), []
    lane.run(lambda: _fail(EditorError(verbatim("The disk is full."))), failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert str(told[0]) == "The disk is full."
    lane.close()


def test_a_fault_goes_to_the_hook(qtbot: QtBot) -> None:
    lane = Lane("test")
    with qtbot.captureExceptions() as caught:
        lane.run(lambda: _fail(ZeroDivisionError()), failed=lambda _: None)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    lane.close()


def test_what_was_done_before_closing_is_not_answered_after_it(qapp: QApplication) -> None:
    lane, done, answered = Lane("test"), threading.Event(), []
    lane.run(lambda: None, answered.append)
    lane.run(done.set, answered.append)
    assert done.wait(30)  # the first answer is on its way
    assert lane.close()
    qapp.processEvents()
    assert answered == []


def test_closing_finishes_what_was_ordered() -> None:
    lane, done = Lane("test"), []
    for number in range(20):
        lane.run(lambda number=number: done.append(number))
    assert lane.close()
    assert done == list(range(20))


def test_the_latest_wins(qtbot: QtBot) -> None:
    lane, answers, started = LatestLane("test"), [], threading.Event()

    def slow(cancelled: CancelledAsk) -> str:
        started.set()
        while not cancelled():
            pass
        raise Cancelled

    lane.run(slow, answers.append)
    assert started.wait(5)
    lane.run(lambda _: "new", answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["new"]
    lane.close()


def test_an_answer_that_comes_too_late_is_dropped(qtbot: QtBot) -> None:
    lane, answers, begun, go = LatestLane("test"), [], threading.Event(), threading.Event()

    def old(_: CancelledAsk) -> str:
        begun.set()
        go.wait(5)
        return "old"  # it does not ask whether it is still wanted

    lane.run(old, answers.append)
    assert begun.wait(5), "it must be under way: one that never began has no answer to drop"
    lane.run(lambda _: "new", answers.append)
    go.set()
    with qtbot.waitSignal(lane.idle):
        pass
    assert answers == ["new"]
    lane.close()


def test_settle_waits_for_all_that_was_ordered() -> None:
    lane, done = Lane("test"), []
    lane.run(lambda: done.append(1))
    assert lane.settle(5)
    assert done == [1]
    lane.close()


def test_pyside_keeps_its_hands_off_none(qapp: QCoreApplication) -> None:
    """6.12.0 lost a reference to None at every call on Python 3.11 and crashed after some thousands."""
    before = sys.getrefcount(None)
    for _ in range(1000):
        qapp.processEvents()
    assert abs(sys.getrefcount(None) - before) < 100


def _fail(fault: Exception) -> None:
    raise fault


def test_a_long_job_says_how_far_it_is_and_answers_when_stopped(qtbot: QtBot) -> None:
    lane, told, done = LongLane("test"), [], []
    lane.told.connect(lambda *far: told.append(far))
    begun = threading.Event()

    def job(tell: Told, stopped: CancelledAsk) -> str:
        tell(1, 5_000_000_000)
        begun.set()
        while not stopped():
            begun.wait(0.01)
        return "whole"

    lane.run(job, done.append)
    assert begun.wait(10)
    assert lane.busy
    qtbot.waitUntil(lambda: told == [(1, 5_000_000_000)])
    lane.stop()
    qtbot.waitUntil(lambda: done == ["whole"])
    assert not lane.busy
    assert lane.close()


def test_closing_stops_a_long_job() -> None:
    lane = LongLane("test")
    begun = threading.Event()

    def job(tell: Told, stopped: CancelledAsk) -> None:
        begun.set()
        while not stopped():
            begun.wait(0.01)

    lane.run(job)
    assert begun.wait(10)
    assert lane.close()
