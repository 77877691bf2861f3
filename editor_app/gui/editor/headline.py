"""The headline above the text, with the marks of what was found in it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent

from editor_app.domain.finding import Finding
from editor_app.gui.base import theme
from editor_app.gui.base.elided import Elided
from editor_app.gui.editor import drawing
from editor_app.gui.editor.highlights import MarkStyle, style_of
from editor_app.text.span import Span


class Headline(Elided):
    """`pointed` carries the finding whose words were clicked. Other words have no marks until they are checked."""

    pointed = Signal(Finding)

    def __init__(self) -> None:
        super().__init__()
        self.findings: tuple[Finding, ...] = ()
        self._commented: tuple[Span, ...] = ()
        self.chosen: Finding | None = None
        self.setAccessibleName(self.tr("Headline"))

    def setText(self, words: str) -> None:
        """Also called by Qt: show a headline."""
        if words != self.text():
            self.findings, self.chosen, self.begins_at, self._commented = (), None, 0, ()
        super().setText(words)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Mark these findings and no others."""
        self.findings = tuple(findings)
        self._describe()
        self.update()

    def comment(self, places: Sequence[Span]) -> None:
        """Show the words that comments are about; () takes that back."""
        self._commented = tuple(places)
        self.update()

    def choose(self, finding: Finding | None) -> None:
        """Take one of its findings in hand, or none."""
        self.chosen = finding
        self._show_chosen()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Called by Qt: a pill behind the words in hand, a line under those that were found."""
        painter, roles = QPainter(self), theme.colours(self.palette())
        places = list(self._places())
        for span in self._commented:
            for place in self._seen(span):
                drawing.comment(painter, place, place.bottom() - 3, roles.of("warning_soft"), roles.of("warning"))
        for finding, place in places:
            if style_of(finding) is MarkStyle.BAND:
                drawing.band(painter, place, roles.of("repeat_band"))
            if finding == self.chosen:
                drawing.pill(painter, [place], roles.of("accent_soft"), roles.of("accent"))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self)
        for finding, place in places:
            if (style := style_of(finding)) is not MarkStyle.BAND:
                drawing.underline(painter, style, place.left(), place.right(), place.bottom() - 1, roles.of(style.role))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Called by Qt."""
        x = event.position().x()
        under = [(place.width(), finding) for finding, place in self._places() if place.left() <= x <= place.right()]
        if event.button() is Qt.MouseButton.LeftButton and under:
            self.pointed.emit(min(under, key=lambda one: one[0])[1])

    def _places(self) -> Iterator[tuple[Finding, QRectF]]:
        """The findings whose words can be seen, and where these are."""
        for finding in self.findings:
            for place in self._seen(finding.span):
                yield finding, place

    def _seen(self, span: Span) -> Iterator[QRectF]:
        """Where a place is seen; nothing when it is out of sight."""
        words, room, metrics = self.text(), QRectF(self.contentsRect()), self.fontMetrics()
        lowest = (room.height() + metrics.height()) / 2
        left = max(0, metrics.horizontalAdvance(_flat(words[: span.start])) - self.begins_at)
        right = min(room.width(), metrics.horizontalAdvance(_flat(words[: span.end])) - self.begins_at)
        if left < right:
            yield QRectF(room.left() + left, room.top(), right - left, lowest)

    def _show_chosen(self) -> None:
        """Move the words so far to the left that the finding in hand can be seen."""
        metrics, words = self.fontMetrics(), self.text()
        end = self.chosen.span.end if self.chosen in self.findings and self.chosen else 0
        beyond = metrics.horizontalAdvance(_flat(words[:end])) + theme.WIDE - self.contentsRect().width()
        rest = metrics.horizontalAdvance(_flat(words)) - self.contentsRect().width()
        self.begins_at = max(0, min(beyond, rest + theme.TIGHT))

    def _describe(self) -> None:
        found = self.tr("%n finding(s)", "", len(self.findings)) if self.findings else ""
        self.setAccessibleDescription(found)


def _flat(words: str) -> str:
    """Words as they are drawn: each stretch of white space is one space."""
    return " ".join(words.split()) + " " * words[-1:].isspace()
