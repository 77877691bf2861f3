"""The arc diagram: the text as a line, and an arc from each repeated passage to where it is repeated.

Each kind has its own colour and line; matches in earlier articles are below the line. A click or Enter goes from place
to place, the arrows go from arc to arc.
"""

from collections.abc import Iterator, Sequence
from math import hypot, inf

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from editor_app.gui.base import theme
from editor_app.gui.base.palettes import Colours
from editor_app.gui.base.tell import announce
from editor_app.gui.panels.repeats.arcs import ARCHIVE, KINDS, Arc, sentence

ROLES = {"exact": "repeat", "truncated": "settled", "near": "warning", "reworded": "reworded", "archive": "info"}
DASHES: dict[str, list[float]] = {"truncated": [5, 2, 1, 2], "near": [4, 2], "reworded": [1, 2]}
"""The dash pattern of a kind, in pen widths; other kinds are solid."""
_BAR = 6
_DROP = 17
_FOOT = 34
"""Height below the line: for matches in earlier articles and the line numbers."""
_REACH = 7.0
"""Pixels from an arc within which a click selects it."""
_MANY = 300
"""With more paragraphs than this, there are no ticks."""
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_CROWD, _GRID = 300, 16
"""From this many arcs on, those that begin and end within a few pixels of each other are drawn as one."""
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class ArcDiagram(QWidget):
    """`chosen` carries the Arc in hand, `activated` an Arc and which of its places (0 or 1) is asked for."""

    chosen = Signal(Arc)
    activated = Signal(Arc, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.arcs: tuple[Arc, ...] = ()
        self.current: Arc | None = None
        self._under: Arc | None = None
        self._painted: tuple[tuple[object, ...], QPixmap] | None = None
        self._body, self._end = "", 0
        self._starts: list[int] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Repeats over the length of the text"))

    def show_arcs(self, found: Sequence[Arc], body: str) -> None:
        """Show the arcs of a text; the one in hand stays in hand if it is still there."""
        held = self.current
        self.arcs, self._body = tuple(found), body
        self._starts = _paragraphs(body)
        self._painted = None
        self._under = None
        self.current = next((arc for arc in self.arcs if held and _same(arc, held)), None)
        self._describe()
        self.update()

    def choose(self, arc: Arc | None) -> None:
        """Take an arc in hand; emits nothing."""
        self.current, self._end = arc, 0
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Called by Qt."""
        return QSize(480, 140)

    def minimumSizeHint(self) -> QSize:
        """Called by Qt."""
        return QSize(160, 72)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Called by Qt."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for arc in (self._under, self.current):
            if arc:
                painter.setPen(QPen(self._roles.of("surface"), 5))  # its thin line must not show between the dashes
                painter.drawPath(self._path(arc))
                self._paint_arc(painter, arc, strong=True)
        if self.hasFocus() and self.current is None:
            painter.setPen(QPen(self._roles.of("accent"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -2, -2), theme.RADIUS, theme.RADIUS)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Called by Qt: highlight the arc under the pointer."""
        under = self.at(event.position())
        if under != self._under:
            self._under = under
            self.setCursor(Qt.CursorShape.PointingHandCursor if under else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Called by Qt."""
        self._under = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Called by Qt: go to the nearer end; on the same arc again, to the other one."""
        arc = self.at(event.position())
        if arc is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        ends = [abs(self._x(at) - event.position().x()) for at in arc.middle]
        near = self._end if arc == self.current else int(ends[1] < ends[0])
        self._take(arc)
        self._activate(near)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Called by Qt: the arrows, Home and End take another arc; Enter and space go to its places in turn."""
        key = event.key()
        if not self.arcs:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._step(_STEPS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._take(self.arcs[0 if key == Qt.Key.Key_Home else -1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._take(self.current or self.arcs[0])
            self._activate(self._end)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Called by Qt: keyboard users are told which arc is in hand."""
        super().focusInEvent(event)
        if self.current is None and self.arcs and event.reason() in _BY_KEY:
            self._take(self.arcs[0])
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Called by Qt."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Called by Qt: an arc shows its tooltip."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            arc = self.at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), sentence(arc, self._body) if arc else "", self)
            return True
        return super().event(event)

    def at(self, point: QPointF) -> Arc | None:
        """The arc under a point: the nearest of those within reach."""
        near = ((self._distance(arc, point), number) for number, arc in enumerate(self.arcs))
        best = min((one for one in near if one[0] <= _REACH), default=None)
        return self.arcs[best[1]] if best else None

    def top(self, arc: Arc) -> QPoint:
        """The middle of an arc on the screen."""
        left, right = (self._x(at) for at in arc.middle)
        y = self._line + _DROP if arc.kind == ARCHIVE else self._line - self._height(left, right)
        return QPointF((left + right) / 2, y).toPoint()

    def _picture(self) -> QPixmap:
        """The text and all arcs, none of them in hand; painted once for each size and theme."""
        ratio, roles = self.devicePixelRatioF(), self._roles
        key = (self.width(), self.height(), ratio, roles.surface, self.isEnabled())
        if self._painted is None or self._painted[0] != key:
            made = QPixmap(self.size() * ratio)
            made.setDevicePixelRatio(ratio)
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(self.arcs) <= _CROWD)
            self._paint_text(painter)
            for arc in self._apart():
                self._paint_arc(painter, arc)
            painter.end()
            self._painted = (key, made)
        return self._painted[1]

    def _apart(self) -> Iterator[Arc]:
        """The arcs that can be told apart, the most alike last; in a crowd, one stands for many."""
        grid = 1 if len(self.arcs) <= _CROWD else _GRID
        drawn = set()
        for arc in sorted(self.arcs, key=_rank, reverse=True):
            key = (arc.kind, *(round(self._x(at) / grid) for at in arc.middle))
            if key not in drawn:
                drawn.add(key)
                yield arc

    @property
    def _roles(self) -> Colours:
        return theme.colours(self.palette())

    @property
    def _line(self) -> float:
        """How far down the text's line is."""
        return float(self.height() - _FOOT)

    def _x(self, offset: float) -> float:
        room = max(1, self.width() - 2 * theme.LARGE)
        return theme.LARGE + offset * room / max(1, len(self._body))

    def _height(self, left: float, right: float) -> float:
        """The height of the arc between two places: the widest arc gets all of it."""
        room = max(8.0, self._line - theme.SMALL)
        whole = max(1.0, self.width() - 2 * theme.LARGE)
        share: float = ((right - left) / whole) ** 0.6
        return min(room, max(12.0, room * share))

    def _distance(self, arc: Arc, point: QPointF) -> float:
        left, right = (self._x(at) for at in arc.middle)
        if not self._x(arc.a.start) - _REACH <= point.x() <= self._x(arc.b.end) + _REACH:
            return inf
        if arc.kind == ARCHIVE or point.y() > self._line - 1:
            return self._distance_below(arc, point)
        high, wide = self._height(left, right), max(1.0, (right - left) / 2)
        x, y = (point.x() - (left + right) / 2) / wide, (self._line - point.y()) / high
        size: float = hypot(x, y)
        return hypot((x - x / size) * wide, (y - y / size) * high) if size else min(wide, high)

    def _distance_below(self, arc: Arc, point: QPointF) -> float:
        """To the bars on the line, or the foot below it."""
        deep = self._line + (_DROP if arc.kind == ARCHIVE else _BAR / 2)
        off = max(0.0, self._line - _BAR - point.y(), point.y() - deep - 2)
        return min(hypot(max(0.0, bar.left() - point.x(), point.x() - bar.right()), off) for bar in self._bars(arc))

    def _bars(self, arc: Arc) -> Iterator[QRectF]:
        for span in dict.fromkeys((arc.a, arc.b)):
            left, right = self._x(span.start), self._x(span.end)
            if arc.kind == ARCHIVE:  # below the others, because it would hide them
                yield QRectF(left, self._line + _BAR / 2 + 1, max(3.0, right - left), _BAR / 2)
            else:
                yield QRectF(left, self._line - _BAR / 2, max(3.0, right - left), _BAR)

    def _paint_text(self, painter: QPainter) -> None:
        """The text as a line with a tick for each paragraph, and the numbers of the first and last line."""
        left, right = self._x(0), self._x(len(self._body))
        painter.setPen(QPen(self._roles.of("border"), 1))
        painter.drawLine(QPointF(left, self._line), QPointF(right, self._line))
        painter.setPen(QPen(self._roles.of("hairline"), 1))
        for start in self._starts:
            painter.drawLine(QPointF(self._x(start), self._line - 3), QPointF(self._x(start), self._line + 3))
        painter.setPen(self._roles.of("muted"))
        painter.setFont(theme.font(theme.Type.SMALL))
        room = QRectF(left, self._line + _BAR, right - left, _FOOT - _BAR - 1)
        lines = self._body.count("\n") + 1 if self._body else 0
        sides = ((Qt.AlignmentFlag.AlignLeft, 1), (Qt.AlignmentFlag.AlignRight, lines))
        for side, number in sides if lines else ():
            painter.drawText(room, int(side | Qt.AlignmentFlag.AlignBottom), str(number))

    def _paint_arc(self, painter: QPainter, arc: Arc, strong: bool = False) -> None:
        """`strong`: it is in hand or under the pointer."""
        taken = strong and arc == self.current
        colour = self._roles.of(ROLES.get(arc.kind, "repeat") if self.isEnabled() else "border")
        pen = pen_of(arc.kind, colour.name(), 3.0 if strong else 1.6)
        for bar in self._bars(arc):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(bar.adjusted(0, -1, 0, 1) if taken else bar, 2, 2)
            if taken and self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._roles.of("accent"), 1.5))
                painter.drawRoundedRect(bar.adjusted(-3, -4, 3, 4), theme.RADIUS, theme.RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(self._path(arc))

    def _path(self, arc: Arc) -> QPainterPath:
        left, right = (self._x(at) for at in arc.middle)
        if arc.kind == ARCHIVE:
            foot = self._line + _DROP
            path = QPainterPath(QPointF(left, self._line + _BAR))
            path.lineTo(left, foot)
            path.moveTo(left - 4, foot - 4)
            path.lineTo(left, foot)
            path.lineTo(left + 4, foot - 4)
            return path
        high = self._height(left, right)
        path = QPainterPath(QPointF(left, self._line - _BAR / 2))
        path.arcTo(QRectF(left, self._line - high, right - left, 2 * high), 180, -180)
        return path

    def _step(self, by: int) -> None:
        at = self.arcs.index(self.current) + by if self.current in self.arcs else 0
        self._take(self.arcs[at % len(self.arcs)])

    def _take(self, arc: Arc) -> None:
        if arc != self.current:
            self.choose(arc)
            announce(self, self.accessibleDescription())
            self.chosen.emit(arc)

    def _activate(self, end: int) -> None:
        """Go to one end; the next time to the other."""
        assert self.current
        self._end = 1 - end
        self.activated.emit(self.current, end)

    def _describe(self) -> None:
        if self.current:
            number = self.arcs.index(self.current) + 1 if self.current in self.arcs else 0
            where = self.tr("{number} of {count}").format(number=number, count=len(self.arcs))
            self.setAccessibleDescription(f"{where}. {sentence(self.current, self._body)}")
        else:
            self.setAccessibleDescription(self.tr("%n repeat(s). Move with the arrow keys.", "", len(self.arcs)))


def pen_of(kind: str, colour: str, width: float) -> QPen:
    """The line of a kind."""
    pen = QPen(colour)
    pen.setWidthF(width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if kind in DASHES:
        pen.setDashPattern(DASHES[kind])
    return pen


def _paragraphs(body: str) -> list[int]:
    """Where the paragraphs begin; nothing when there are too many to tell apart."""
    starts = [0] if body else []
    at = body.find("\n\n")
    while at >= 0 and len(starts) <= _MANY:
        starts.append(at + 2)
        at = body.find("\n\n", at + 2)
    return starts if len(starts) <= _MANY else []


def _rank(arc: Arc) -> int:
    """The most alike are drawn last, over the others."""
    return KINDS.index(arc.kind) if arc.kind in KINDS else len(KINDS)


def _same(arc: Arc, held: Arc) -> bool:
    """Whether it is the same arc as before, though an edit elsewhere may have moved it."""
    return arc.kind == held.kind and arc.finding.anchor == held.finding.anchor
