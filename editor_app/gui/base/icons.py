"""The program's icons: drawings in resources/icons, tinted by role when they are painted.

An icon follows the theme, because it asks for its colour whenever it is painted.
"""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from editor_app.domain.article import Status
from editor_app.domain.finding import Severity
from editor_app.gui.base import theme
from editor_app.system.resources import ResourceError, read_text

STATUS_ICONS = {
    Status.NEW: ("state-new", "muted"),
    Status.IN_REVIEW: ("state-in-review", "accent"),
    Status.CHANGES_REQUESTED: ("state-changes-requested", "warning"),
    Status.SUBMITTED: ("state-submitted", "info"),
    Status.APPROVED: ("state-approved", "settled"),
    Status.WITHDRAWN: ("state-withdrawn", "error"),
    Status.SET_ASIDE: ("state-set-aside", "muted"),
}
SEVERITY_ICONS = {
    Severity.ERROR: ("error", "error"),
    Severity.WARNING: ("warning", "warning"),
    Severity.INFO: ("info", "info"),
}

DRAWINGS = frozenset(
    """
    add app approve body check close command comment compare details document down drop-down due error export filter
    findings fix folder guess help history ignore inbox info lock next open paste person picture place preview previous
    queue redo repeat replace return sample save search settings source stale state-approved state-changes-requested
    state-exported state-in-review state-new state-set-aside state-submitted state-withdrawn submit tick-black
    tick-white twin undo up urgent warning
    """.split()
)
"""The names of all drawings; each is in its own file."""


def load() -> None:
    """Read every drawing. One that is found missing only while painting would end the program. Raises ResourceError."""
    for name in DRAWINGS:
        _drawing(name)


def icon(name: str, role: str = "text") -> QIcon:
    """An icon by the name of its drawing, in the colour of a role of palettes.Colours."""
    if name not in DRAWINGS:
        raise KeyError(name)
    return QIcon(_Tinted(name, role))


def status_icon(status: Status) -> QIcon:
    """The glyph of a state: each has its own shape."""
    return icon(*STATUS_ICONS[status])


def severity_icon(severity: Severity) -> QIcon:
    """The glyph of a severity."""
    return icon(*SEVERITY_ICONS[severity])


def pixmap(name: str, role: str, size: int, ratio: float = 1.0) -> QPixmap:
    """One icon as a picture, for painters."""
    return icon(name, role).pixmap(QSize(size, size), ratio)


def paint(painter: QPainter, place: QRect, name: str, role: str) -> None:
    """Draw an icon where a delegate or a gutter wants it."""
    icon(name, role).paint(painter, place)


@cache
def _drawing(name: str) -> str:
    file = f"icons/{name}.svg"
    drawing = read_text(file)
    if not drawing.rstrip().endswith("</svg>"):
        raise ResourceError(file)
    return drawing


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))


class _Tinted(QIconEngine):
    """Paints a drawing in the current colour of its role."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name, self._role = name, role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Called by Qt."""
        roles = theme.colours(QGuiApplication.palette())
        colour = roles.border if mode is QIcon.Mode.Disabled else roles.of(self._role).name()
        side = min(rect.width(), rect.height())
        place = QRectF(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side)
        _renderer(self._name, colour).render(painter, place)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Called by Qt."""
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        """Called by Qt."""
        return _Tinted(self._name, self._role)
