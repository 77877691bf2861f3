"""Review while typing: never a report of another text, and nothing typed is lost."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.article import Draft
from editor_app.domain.errors import Cancelled, EditorError
from editor_app.domain.finding import Finding, Report, Severity
from editor_app.domain.message import NOTHING, verbatim
from editor_app.gui.base.lanes import CancelledAsk, Lane, LatestLane
from editor_app.gui.editor.live import Freshness, Live
from editor_app.gui.editor.page import Page
from editor_app.text.anchors import anchor
from editor_app.text.manuscript import Manuscript
from editor_app.text.span import Span

ARTICLE = "2f0b3c1e-6f5c-4a55-9d3a-0a4f3d2c1b00"


class Table:
    """A page with live review over real lanes; a review waits until it is let go."""

    def __init__(self) -> None:
        self.lanes = (LatestLane("review"), Lane("store"))
        self.live = Live(*self.lanes)
        self.page = Page()
        self.page.edited.connect(lambda _: self.live.typed(self.page.body))
        self.live.reported.connect(self.show)
        self.go = threading.Event()
        self.started = threading.Semaphore(0)
        self.stale: list[Report] = []
        self.reviewed: list[str] = []
        self.safe: list[str] = []
        self.live.equip(self.review, lambda draft: self.safe.append(draft.manuscript.body))

    def review(self, draft: Draft, cancelled: CancelledAsk) -> Report:
        """Finds every "teh"; takes as long as the test wants, and heeds being cancelled only at the end."""
        self.started.release()
        self.go.wait(10)
        if cancelled():
            raise Cancelled
        body = draft.manuscript.body
        self.reviewed.append(body)
        spans = [Span(at, at + 3) for at in range(len(body)) if body.startswith("teh", at)]
        found = [Finding("s.x", Severity.ERROR, span, anchor(body, span), NOTHING, NOTHING) for span in spans]
        return Report(draft.stamp, "r", tuple(found))

    def show(self, report: Report) -> None:
        body = self.page.body
        if any(one.span.of(body) != one.quote for one in report.findings):
            self.stale.append(report)
        self.page.overlay.show(report.findings)

    def open(self, body: str) -> None:
        self.page.show_text(body)
        self.live.show(Draft(ARTICLE, 1, Manuscript("T", body)))


@pytest.fixture
def table(qtbot: QtBot) -> Iterator[Table]:
    made = Table()
    qtbot.addWidget(made.page)
    yield made
    made.go.set()
    for lane in made.lanes:
        assert lane.close()


def test_typing_faster_than_the_answer_shows_no_stale_mark(table: Table, qtbot: QtBot) -> None:
    table.open("teh cat and teh dog")
    for key in "Once upon a time ":
        table.live.check()  # as if typing had rested after every key
        assert table.started.acquire(timeout=5)
        QTest.keyClicks(table.page, key)
        table.go.set()
        table.go.clear()
        qtbot.wait(1)
        for mark in table.page.overlay.marks:
            assert mark.span.of(table.page.body) == "teh"
    table.go.set()
    qtbot.waitUntil(lambda: table.live.freshness is Freshness.FRESH)
    assert not table.stale
    assert [mark.span.start for mark in table.page.overlay.marks] == [17, 29]
    assert table.reviewed[-1] == table.page.body


def test_a_report_of_an_older_text_is_not_shown(table: Table, qtbot: QtBot) -> None:
    shown: list[Report] = []
    table.live.reported.connect(shown.append)
    table.open("teh")
    assert table.started.acquire(timeout=5)
    QTest.keyClicks(table.page, "x")
    table.go.set()
    qtbot.waitUntil(lambda: bool(shown))
    assert [one.stamp for one in shown] == [table.live.draft.stamp]


def test_the_text_is_checked_once_typing_rests(table: Table, qtbot: QtBot) -> None:
    table.go.set()
    table.open("")
    qtbot.waitUntil(lambda: table.live.freshness is Freshness.FRESH)
    QTest.keyClicks(table.page, "a few words")
    assert table.live.freshness is Freshness.STALE
    qtbot.waitUntil(lambda: table.live.freshness is Freshness.FRESH)
    assert table.reviewed == ["", "a few words"]


def test_what_is_typed_is_parked_while_one_goes_on_typing(table: Table, qtbot: QtBot) -> None:
    table.open("")
    QTest.keyClicks(table.page, "first")
    with qtbot.waitSignal(table.live.parked, timeout=1000):
        pass
    assert table.safe == ["first"]


def test_parking_writes_nothing_twice(table: Table, qtbot: QtBot) -> None:
    table.open("")
    QTest.keyClicks(table.page, "a")
    table.live.park()
    qtbot.waitSignal(table.live.parked).wait()
    table.live.park()
    assert table.lanes[1].settle(5)
    assert table.safe == ["a"]


def test_after_a_save_what_was_typed_meanwhile_goes_on_from_there(table: Table) -> None:
    table.open("one")
    QTest.keyClicks(table.page, "x")
    saved = table.live.draft
    assert saved
    QTest.keyClicks(table.page, "y")
    table.live.rebase(Draft(ARTICLE, 2, saved.manuscript))
    assert (table.live.draft.base, table.live.draft.manuscript.body) == (2, "xyone")
    assert table.live.draft.version > 0


def test_a_save_of_all_there_is_leaves_nothing_unsaved(table: Table) -> None:
    table.open("one")
    QTest.keyClicks(table.page, "x")
    table.live.rebase(Draft(ARTICLE, 2, table.live.draft.manuscript))
    assert (table.live.draft.base, table.live.draft.version) == (2, 0)


def test_another_headline_is_another_text(table: Table) -> None:
    table.open("one")
    before = table.live.draft.stamp
    table.live.changed(replace(table.live.draft.manuscript, title="New"))
    assert table.live.draft.stamp != before
    assert table.live.freshness is Freshness.STALE


def test_a_review_that_cannot_be_done_says_so(table: Table, qtbot: QtBot) -> None:
    def refuse(draft: Draft, cancelled: Callable[[], bool]) -> Report:
        raise EditorError(verbatim("The database is locked."))

    table.live.equip(refuse, lambda draft: None)
    with qtbot.waitSignal(table.live.failed) as heard:
        table.open("one")
    assert str(heard.args[0]) == "The database is locked."
    assert table.live.freshness is Freshness.FAILED


def test_what_is_on_the_screen_can_follow_another_revision(table: Table) -> None:
    table.open("The lock is open.")
    table.live.typed("The lock is shut.")
    table.live.follow(7)
    assert (table.live.draft.base, table.live.draft.manuscript.body) == (7, "The lock is shut.")
    assert table.live.draft.version
