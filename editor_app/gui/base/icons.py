"""The program's icons: drawings in resources/icons, tinted by role when they are painted.

An icon follows the theme by itself, since it asks for its colour at every painting.
"""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from editor_app.domain.article import Status
from editor_app.domain.finding import Severity
from editor_app.gui.base import theme
from editor_app.system.resources import resources_folder

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


def icon(name: str, role: str = "text") -> QIcon:
    """An icon by the name of its drawing, in the colour of a role of theme.Colours."""
    return QIcon(_Tinted(name, role))


def status_icon(status: Status) -> QIcon:
    """The glyph of a state: each has its own shape."""
    return icon(*STATUS_ICONS[status])


def severity_icon(severity: Severity, sure: bool = True) -> QIcon:
    """The glyph of a severity; a guess has its own."""
    return icon(*SEVERITY_ICONS[severity]) if sure else icon("guess", SEVERITY_ICONS[severity][1])


def pixmap(name: str, role: str, size: int, ratio: float = 1.0) -> QPixmap:
    """One icon as a picture, for painters."""
    return icon(name, role).pixmap(QSize(size, size), ratio)


def paint(painter: QPainter, place: QRect, name: str, role: str) -> None:
    """Draw an icon where a delegate or a gutter wants it."""
    icon(name, role).paint(painter, place)


@cache
def _drawing(name: str) -> str:
    return _folder().joinpath(f"{name}.svg").read_text(encoding="utf-8")


@cache
def _folder() -> Path:
    return resources_folder() / "icons"


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))


class _Tinted(QIconEngine):
    """Paints a drawing in the colour that its role has at this moment."""

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
