"""Repeats, connected: twins, arcs, earlier articles and the way to them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QWidget

from editor_app.domain.archive import Archived
from editor_app.domain.article import Article, Status
from editor_app.domain.finding import Finding, Related
from editor_app.gui.base.bus import Bus, Notice, Tone
from editor_app.gui.dialogs.archived import ArchivedDialog
from editor_app.gui.editor.page import Page
from editor_app.gui.editor.page_places import go_between
from editor_app.gui.flows.finding_in_hand import FindingInHand
from editor_app.gui.panels.findings.issues import Occurrence
from editor_app.gui.panels.findings.pane import FindingsPanel
from editor_app.gui.panels.repeats.arcs import ARCHIVE, Arc
from editor_app.gui.session.context import Context
from editor_app.gui.session.work import OpenArticle, Work
from editor_app.gui.shell.window import Window
from editor_app.text.manuscript import Part
from editor_app.text.span import Span


class Comparing(QObject):
    """Shows repeats: in the text, side by side, and as arcs."""

    def __init__(self, page: Page, findings: FindingsPanel, context: Context, in_hand: FindingInHand, bus: Bus) -> None:
        super().__init__(page)
        self._page, self._findings, self._in_hand, self._bus = page, findings, in_hand, bus
        self._context, self._compare, self._repeats = context, context.compare, context.repeats

    def twin(self) -> None:
        """Go to the next place that says the same; both ends are in sight, in the text or side by side."""
        ends = self._findings.twin()
        if ends is None:
            words = QCoreApplication.translate("Window", "This finding has only one place.")
            self._bus.notice.emit(Notice(words, topic="twin"))
            return
        there, here = ends
        if there.in_headline:
            self._findings.headline_activated.emit(there.span)
        elif not there.document and not here.document and not here.in_headline:
            go_between(self._page, there.span, here.span)
            finding = there.finding or here.finding or self._findings.current()
            if finding:
                self._show_side_by_side(finding, (here.span, there.span))

    def show_archive(self) -> None:
        """The archive, beside the text."""
        self._context.bring_forward(self._context.archive)

    def show_repeats(self) -> None:
        """The arc diagram, beside the text, with the keys in it."""
        self._context.bring_forward(self._repeats)
        self._repeats.diagram.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_arc(self, arc: Arc, end: int) -> None:
        """Show one end of an arc, with the other in sight if there is room; the focus stays in the diagram."""
        span, other = (arc.b, arc.a) if end else (arc.a, arc.b)
        go_between(self._page, span, other)

    def take_arc(self, arc: Arc) -> None:
        """Take the finding of an arc in hand, both its ends outlined."""
        finding = arc.finding
        self._findings.select(finding)
        if arc.kind == ARCHIVE:
            self._in_hand.take(finding, scroll=False)
        else:
            self._page.choose(finding, [span for span in self._in_hand.places(finding) if span != finding.span])
            self._show_side_by_side(finding, (arc.a, arc.b))

    def show_earlier(self, finding: Finding, place: Occurrence) -> None:
        """Show one of the earlier texts that say the same, beside this one; of the headline nothing is beside it."""
        if finding.part is Part.TITLE:
            return
        marks = self._page.overlay.marks
        here = marks.place_of(finding) or finding.span
        self._context.show_earlier(here, Related(place.span, place.quote, place.document, place.title))
        self._context.bring_forward(self._compare)

    def _show_side_by_side(self, finding: Finding, ends: Sequence[Span]) -> None:
        self._in_hand.show_occurrences(finding, (*ends, *self._in_hand.places(finding)))


class Way(QObject):
    """The way to an earlier article and back. A text that only came from a file is shown as it is kept."""

    def __init__(self, window: QWidget, page: Page, work: Work, bus: Bus) -> None:
        super().__init__(window)
        self._window, self._page, self._work, self._bus = window, page, work, bus
        self._to: tuple[str, Span, str] | None = None
        self._from = ""
        work.opened.connect(self._opened)

    def go(self, text: Archived, span: Span) -> None:
        """Open the article at a passage, or show the text."""
        if not text.article:
            ArchivedDialog(text, (span,), self._window).open()
            return
        now = self._work.article
        self._to = (text.article, span, span.of(text.body))
        self._work.open(text.article)
        if now and now.id != text.article:
            self._from = now.id
            self._offer_return(now)

    def _opened(self, shown: OpenArticle) -> None:
        to, self._to = self._to, None
        article = shown.article
        if to is None or self._from == article.id:
            self._bus.withdrawn.emit("return")
        if to is None or article.id != to[0]:
            return
        body, span = shown.body, to[1]
        at = span.start if span.of(body) == to[2] else body.find(to[2])
        if at >= 0:
            self._page.go_to(Span(at, at + len(span)), select=True)
        elif article.status is not Status.APPROVED:
            words = QCoreApplication.translate(
                "Window", "The passage was changed here since this article was archived."
            )
            self._bus.notice.emit(Notice(words, topic="earlier"))

    def _offer_return(self, article: Article) -> None:
        words = QCoreApplication.translate("Window", "This is the earlier article.")
        back = QCoreApplication.translate("Window", "Back to the text under review")
        then = partial(self._work.open, article.id)
        self._bus.notice.emit(Notice(words, article.title, Tone.INFO, back, then, True, "return"))


def connect_comparing(
    window: Window, findings: FindingsPanel, context: Context, comparing: Comparing, way: Way
) -> None:
    """Everything that leads from a passage to its other places."""
    compare, repeats, diagram = context.compare, context.repeats, context.repeats.diagram
    window.on("twin", comparing.twin)
    window.on("archive", comparing.show_archive)
    window.on("repeats", comparing.show_repeats)
    findings.earlier_asked.connect(comparing.show_earlier)
    repeats.place_asked.connect(comparing.go_to_arc)
    diagram.chosen.connect(comparing.take_arc)
    compare.earlier_asked.connect(way.go)
