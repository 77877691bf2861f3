"""Somebody at work on a real desk, with real lanes and without a window."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.people import person
from editor_app.gui.base.bus import Bus, Notice
from editor_app.gui.base.lanes import Lane, LatestLane
from editor_app.gui.editor.live import Freshness, Live
from editor_app.gui.session.acts.acts import Acts
from editor_app.gui.session.decisions import Decisions
from editor_app.gui.session.steps import Steps
from editor_app.gui.session.work import Work


@dataclass
class Seat:
    """The chair, and what was said in it."""

    qtbot: QtBot
    desk: Desk
    store: Lane
    review: LatestLane
    live: Live
    bus: Bus
    work: Work
    decisions: Decisions
    steps: Steps
    notices: list[Notice] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)

    def settle(self) -> None:
        """Wait until every lane has nothing left to do."""
        self.qtbot.waitUntil(lambda: not self.store.busy and not self.review.busy, timeout=30_000)

    def open(self, article: str) -> None:
        """Lay an article on the desk and wait for its findings."""
        self.work.open(article)
        self.qtbot.waitUntil(lambda: self.live.freshness is Freshness.FRESH, timeout=30_000)
        self.settle()

    def type(self, words: str) -> None:
        """Put words in front of the text."""
        assert self.live.draft
        self.live.typed(words + self.live.draft.manuscript.body)

    def said(self, topic: str) -> Notice:
        """The last notice of a topic."""
        return next(one for one in reversed(self.notices) if one.topic == topic)


@pytest.fixture
def seats(house: Desk, qtbot: QtBot) -> Iterator[Callable[[str], Seat]]:
    """`seats("Mia")`: Mia at the desk."""
    made: list[Seat] = []

    def sit(name: str) -> Seat:
        store, review, parent = Lane("store"), LatestLane("review"), QObject()
        live, bus = Live(review, store, parent), Bus(parent)
        work = Work(house, name, live, store, bus)
        decisions = Decisions(work, live, bus, Acts(parent))
        seat = Seat(qtbot, house, store, review, live, bus, work, decisions, Steps(work, decisions, bus))
        bus.notice.connect(seat.notices.append)
        bus.changed.connect(seat.changes.append)
        work.sit_down(person(house, name))
        made.append(seat)
        seat.parent = parent  # type: ignore[attr-defined]  # Qt's objects live as long as the seat
        return seat

    yield sit
    for seat in made:
        seat.live.end()
        seat.review.close()
        seat.store.close()


@pytest.fixture
def seat(seats: Callable[[str], Seat]) -> Seat:
    """Ed at the desk."""
    return seats("Ed")
