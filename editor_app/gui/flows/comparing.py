"""What is said twice, joined up: twins, arcs, earlier articles and the way to them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt

from editor_app.domain.archive import Archived
from editor_app.domain.article import Status
from editor_app.domain.finding import Finding, Related
from editor_app.gui.base.bus import Notice, Tone
from editor_app.gui.base.lanes import Lanes
from editor_app.gui.dialogs.archived import ArchivedSheet
from editor_app.gui.flows.wiring import Room, places_of, show_occurrences, take_in_hand
from editor_app.gui.panels.findings.issues import Occurrence
from editor_app.gui.panels.repeats.arcs import ARCHIVE, Arc
from editor_app.gui.session.archive_controller import ArchiveController
from editor_app.gui.session.work import OpenArticle
from editor_app.text.span import Span


def connect_comparing(room: Room, lanes: Lanes) -> None:
    """Everything that leads from a passage to where else it is said."""
    ArchiveController(room.context.archive, room.work, lanes, room.bus, room.live.check)
    way = Way(room)
    room.window.on("twin", lambda: twin(room))
    room.window.on("archive", lambda: show_archive(room))
    room.window.on("repeats", lambda: show_repeats(room))
    room.findings.earlier_asked.connect(partial(_show_place, room))
    room.context.repeats.place_asked.connect(partial(go_to_arc, room))
    room.context.repeats.diagram.chosen.connect(partial(_take_arc, room))
    room.context.compare.earlier_asked.connect(way.go)


def twin(room: Room) -> None:
    """Go to the next place that says the same; both ends are in sight, in the text or side by side."""
    ends = room.findings.twin()
    if ends is None:
        words = QCoreApplication.translate("Window", "This finding stands in one place only.")
        room.bus.notice.emit(Notice(words, topic="twin"))
        return
    there, here = ends
    room.context.setCurrentWidget(room.context.compare)
    if not there.document and not here.document:
        room.page.go_between(there.span, here.span)
        finding = there.finding or here.finding or room.findings.current()
        if finding:
            _show_side_by_side(room, finding, (here.span, there.span))


def show_archive(room: Room) -> None:
    """The archive, below the text."""
    room.context.setCurrentWidget(room.context.archive)
    room.window.panes.go_to(3)


def show_repeats(room: Room) -> None:
    """The arc diagram, below the text, with the keys in it."""
    room.context.setCurrentWidget(room.context.repeats)
    room.window.panes.go_to(3)
    room.context.repeats.diagram.setFocus(Qt.FocusReason.ShortcutFocusReason)


def go_to_arc(room: Room, arc: Arc, end: int) -> None:
    """Show one end of an arc in the text, with the other in sight where there is room; the keys stay in the diagram."""
    span, other = (arc.b, arc.a) if end else (arc.a, arc.b)
    room.page.go_between(span, other)


def _take_arc(room: Room, arc: Arc) -> None:
    room.findings.select(arc.finding)
    if arc.kind == ARCHIVE:
        take_in_hand(room, arc.finding, scroll=False)
    else:
        room.page.choose(arc.finding, [span for span in places_of(room, arc.finding) if span != arc.finding.span])
        _show_side_by_side(room, arc.finding, (arc.a, arc.b))


def _show_side_by_side(room: Room, finding: Finding, ends: Sequence[Span]) -> None:
    show_occurrences(room, finding, (*ends, *places_of(room, finding)))


def _show_place(room: Room, finding: Finding, place: Occurrence) -> None:
    here = room.page.overlay.marks.place_of(finding) or finding.span
    room.context.show_earlier(here, Related(place.span, place.quote, place.document, place.title))
    room.context.setCurrentWidget(room.context.compare)


class Way(QObject):
    """The way to an earlier article and back. A text that only came from a file is shown as it is kept."""

    def __init__(self, room: Room) -> None:
        super().__init__(room.window)
        self._room = room
        self._to: tuple[str, Span, str] | None = None
        self._from = ""
        room.work.opened.connect(self._arrived)

    def go(self, text: Archived, span: Span) -> None:
        """Open the article at a passage, or show the text."""
        if not text.article:
            ArchivedSheet(text, (span,), self._room.window).open()
            return
        now = self._room.work.article
        self._to = (text.article, span, span.of(text.body))
        self._room.work.open(text.article)
        if now and now.id != text.article:
            self._from = now.id
            self._offer_return(now.id, now.title)

    def _arrived(self, sheet: OpenArticle) -> None:
        to, self._to = self._to, None
        if to is None or self._from == sheet.opened.article.id:
            self._room.window.pane.notices.withdraw("return")
        if to is None or sheet.opened.article.id != to[0]:
            return
        body, span = sheet.opened.draft.manuscript.body, to[1]
        at = span.start if span.of(body) == to[2] else body.find(to[2])
        if at >= 0:
            self._room.page.go_to(Span(at, at + len(span)), select=True)
        elif sheet.opened.article.status is not Status.APPROVED:
            words = QCoreApplication.translate(
                "Window", "The passage was changed here since this article was archived."
            )
            self._room.bus.notice.emit(Notice(words, topic="earlier"))

    def _offer_return(self, article: str, title: str) -> None:
        room = self._room
        words = QCoreApplication.translate("Window", "This is the earlier article.")
        back = QCoreApplication.translate("Window", "Back to the text under review")
        notice = Notice(words, title, Tone.INFO, back, partial(room.work.open, article), True, "return")
        room.bus.notice.emit(notice)
