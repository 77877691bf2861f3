"""Live review: waits for a pause in typing, has the draft checked, and shows a report only for exactly that text.

It also parks what is typed, so that a crash costs at most one second of it.
"""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.domain.article import Draft
from editor_app.domain.errors import EditorError
from editor_app.domain.finding import Report
from editor_app.gui.base.lanes import CancelledAsk, Lane, LatestLane
from editor_app.text.manuscript import Manuscript

REST = 300
"""Milliseconds without typing after which the text is checked."""
PARK = 500
"""Milliseconds from the first key after parking to the next parking: including the disk, well within a second."""

Review = Callable[[Draft, CancelledAsk], Report]
Park = Callable[[Draft], None]


class Freshness(Enum):
    """Whether what is shown of the checks is about the text on the screen."""

    NOTHING = "nothing"
    STALE = "stale"
    CHECKING = "checking"
    FRESH = "fresh"
    FAILED = "failed"


class Live(QObject):
    """Holds the draft on the screen.

    `reported` carries a Report about exactly that draft, `freshness_changed` a Freshness, `parked` the Draft that is
    now safe, `failed` an EditorError of a review or of parking.
    """

    reported = Signal(Report)
    freshness_changed = Signal(Freshness)
    parked = Signal(Draft)
    failed = Signal(EditorError)

    def __init__(self, review_lane: LatestLane, store_lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review_lane, self._store_lane = review_lane, store_lane
        self._review: Review | None = None
        self._park: Park | None = None
        self.draft: Draft | None = None
        self.freshness = Freshness.NOTHING
        self._safe: Draft | None = None
        self._rest = _timer(self, REST, self.check)
        self._parking = _timer(self, PARK, self.park)

    @property
    def body(self) -> str:
        """The text on the screen; empty when there is none."""
        return self.draft.manuscript.body if self.draft else ""

    def equip(self, review: Review, park: Park) -> None:
        """Give it the desk's verbs; both run off the window's thread."""
        self._review, self._park = review, park

    def show(self, draft: Draft | None, safe: bool = True) -> None:
        """Another text is on the screen. `safe`: it is stored already."""
        self._rest.stop()
        self._parking.stop()
        self.draft, self._safe = draft, draft if safe else None
        self._review_lane.cancel()
        self._become(Freshness.STALE if draft else Freshness.NOTHING)
        if draft:
            self.check()

    def rebase(self, draft: Draft) -> None:
        """The text that `draft` holds was saved. What was typed since continues from there."""
        now = self.draft
        if now is None or now.article != draft.article:
            return
        if now.manuscript.digest == draft.manuscript.digest:
            self.show(draft)
        else:
            self.draft = replace(now, base=draft.base, version=max(1, now.version))
            self.park()

    def follow(self, revision: int) -> None:
        """What is on the screen, as it is, is to follow another revision than the one it began from."""
        if self.draft:
            self.draft = replace(self.draft, base=revision, version=max(1, self.draft.version))
            self.park()

    def typed(self, body: str) -> None:
        """The text on the screen has changed."""
        if self.draft:
            self.changed(replace(self.draft.manuscript, body=body))

    def retitled(self, title: str) -> None:
        """The headline has changed."""
        if self.draft:
            self.changed(replace(self.draft.manuscript, title=title))

    def changed(self, manuscript: Manuscript) -> None:
        """Anything about the text has changed: its words, its headline, what is known of it."""
        if self.draft is None:
            return
        self.draft = self.draft.with_manuscript(manuscript)
        self._become(Freshness.STALE)
        self._rest.start()
        if not self._parking.isActive():
            self._parking.start()

    def check(self) -> None:
        """Have the draft checked now. A review that is still running is about an older text: it is cancelled."""
        self._rest.stop()
        draft, review = self.draft, self._review
        if draft is None or review is None:
            return
        self._become(Freshness.CHECKING)
        self._review_lane.run(lambda cancelled: review(draft, cancelled), self._arrived, self._refused)

    def park(self) -> None:
        """Park the draft on the screen, if it is not stored yet."""
        self._parking.stop()
        draft, park = self.draft, self._park
        if draft is None or park is None or draft == self._safe:
            return
        self._store_lane.run(lambda: park(draft), lambda _: self._is_safe(draft), self.failed.emit)

    def end(self) -> None:
        """Park the draft on the screen, and do nothing more."""
        self.park()
        self._rest.stop()
        self.draft = None
        self.blockSignals(True)

    def _arrived(self, report: Report) -> None:
        if self.draft and report.stamp == self.draft.stamp:
            self._become(Freshness.FRESH)
            self.reported.emit(report)

    def _refused(self, fault: EditorError) -> None:
        self._become(Freshness.FAILED)
        self.failed.emit(fault)

    def _is_safe(self, draft: Draft) -> None:
        self._safe = draft
        self.parked.emit(draft)

    def _become(self, freshness: Freshness) -> None:
        if freshness is not self.freshness:
            self.freshness = freshness
            self.freshness_changed.emit(freshness)


def _timer(parent: QObject, milliseconds: int, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(then)
    return timer
