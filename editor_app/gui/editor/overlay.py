"""The layer of marks on a page: which there are, which is in hand, and their painting around the words."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPalette, QTextDocument
from PySide6.QtWidgets import QScrollBar, QWidget

from editor_app.domain.finding import Finding
from editor_app.gui.base import theme
from editor_app.gui.base.utf16 import Positions
from editor_app.gui.editor import drawing
from editor_app.gui.editor.highlights import FindingMark, Highlights, MarkStyle
from editor_app.text import edits
from editor_app.text.edits import Edit
from editor_app.text.span import Span

Piece = tuple[QRectF, float]


class Surface(Protocol):
    """What the layer is drawn on."""

    @property
    def positions(self) -> Positions: ...

    def document(self) -> QTextDocument: ...

    def verticalScrollBar(self) -> QScrollBar: ...

    def viewport(self) -> QWidget: ...

    def palette(self) -> QPalette: ...

    def visible(self) -> Span: ...


class Overlay:
    """Marks, the finding in hand with its pill, its twins with their outlines, what is proposed for removal, the places
    of a repeat that would go (`doomed`), what comments are about and under which numbers, and
    the sentence in hand beside its source (`lit`).
    """

    def __init__(self, surface: Surface) -> None:
        self._surface = surface
        self.marks = Highlights()
        self.chosen: Finding | None = None
        self._twins: tuple[Span, ...] = ()
        self.proposed: tuple[Span, ...] = ()
        self.doomed: tuple[Span, ...] = ()
        self.commented: tuple[Span, ...] = ()
        self.lit: tuple[Span, ...] = ()
        self.numbered: tuple[tuple[int, Span], ...] = ()
        self._drawn: list[tuple[FindingMark, Piece]] = []

    def show(self, findings: Sequence[Finding]) -> None:
        """Draw these findings and no others."""
        self.marks = Highlights(findings)

    def choose(self, finding: Finding | None, twins: Sequence[Span] = ()) -> None:
        """Take a finding in hand, or None."""
        self.chosen, self._twins = finding, tuple(twins)

    def shift(self, edit: Edit) -> bool:
        """Move with an edit; True when a mark disappeared, so that more must be painted than the edit."""
        before = self._count()
        self.marks.shift(edit)
        self._twins = tuple(moved for span in self._twins if (moved := edits.shift(span, edit)))
        self.doomed = tuple(moved for span in self.doomed if (moved := edits.shift(span, edit)))
        self.proposed = tuple(moved for span in self.proposed if (moved := edits.shift(span, edit)))
        self.commented = tuple(moved for span in self.commented if (moved := edits.shift(span, edit)))
        self.lit = tuple(moved for span in self.lit if (moved := edits.shift(span, edit)))
        self.numbered = tuple((n, moved) for n, span in self.numbered if (moved := edits.shift(span, edit)))
        return self._count() < before

    def _count(self) -> int:
        return len(self.marks) + sum(map(len, (self._twins, self.proposed, self.doomed, self.commented, self.lit)))

    def rectangles(self, span: Span) -> list[QRectF]:
        """Where a place is seen, line by line."""
        return [place for place, _ in self._pieces(span, self._surface.visible())]

    def mark_at(self, point: QPointF) -> FindingMark | None:
        """The mark that is drawn at a point: the shortest, lines before bands."""
        under = [mark for mark, (place, _) in self._drawn if place.contains(point)]
        return min(under, key=lambda mark: (mark.style is MarkStyle.BAND, len(mark.span)), default=None)

    def paint_behind(self, painter: QPainter) -> None:
        """What lies behind the words: bands, outlines, the pill."""
        roles, seen = theme.colours(self._surface.palette()), self._surface.visible()
        for span in self.lit:
            for place, _ in self._pieces(span, seen):
                drawing.band(painter, place, roles.of("accent_soft"))
        for span in self.commented:
            for place, y in self._pieces(span, seen):
                drawing.comment(painter, place, y, roles.of("warning_soft"), roles.of("warning"))
        self._drawn = [(mark, piece) for mark in self.marks.within(seen) for piece in self._pieces(mark.span, seen)]
        for mark, (place, _) in self._drawn:
            if mark.style is MarkStyle.BAND:
                drawing.band(painter, place, roles.of("repeat_band"))
        for twin in self._twins:
            drawing.pill(painter, [place for place, _ in self._pieces(twin, seen)], None, roles.of("accent"))
        chosen = [place for mark, (place, _) in self._drawn if mark.finding == self.chosen]
        drawing.pill(painter, chosen, roles.of("accent_soft"), roles.of("accent"))

    def paint_over(self, painter: QPainter) -> None:
        """The lines under the words, and those through words that are proposed for removal."""
        roles, seen = theme.colours(self._surface.palette()), self._surface.visible()
        for span in (*self.proposed, *self.doomed):
            for place, y in self._pieces(span, seen):
                if place.width() > 1:  # an empty line has nothing to strike through
                    drawing.strike(painter, place, y, roles.of("surface"), roles.of("error"))
        for mark, (place, y) in self._drawn:
            if mark.style is not MarkStyle.BAND:
                drawing.underline(painter, mark.style, place.left(), place.right(), y, roles.of(mark.style.role))

    def _pieces(self, span: Span, seen: Span) -> list[Piece]:
        """The parts of a place that can be seen, line by line."""
        if not span.overlaps(seen):
            return []
        start = self._surface.positions.to_qt(max(span.start, seen.start))
        end = self._surface.positions.to_qt(min(span.end, seen.end))
        document, found = self._surface.document(), list[Piece]()
        block = document.findBlock(start)
        while block.isValid() and block.position() < end:
            corner = document.documentLayout().blockBoundingRect(block).topLeft()
            origin = corner - QPointF(0, self._surface.verticalScrollBar().value())
            last = min(end - block.position(), block.length() - 1)
            found += drawing.pieces(block, max(0, start - block.position()), last, origin)
            block = block.next()
        return found
