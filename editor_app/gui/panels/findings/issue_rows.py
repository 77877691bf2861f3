"""How the rows of the findings look: a line for a check, two lines for an issue."""

from PySide6.QtCore import QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from editor_app.gui.base import icons, painting, theme
from editor_app.gui.base.labels import decision_line, line_name, shortened
from editor_app.gui.base.models import Index
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Type
from editor_app.gui.panels.findings.issue_model import COUNT, ISSUE
from editor_app.gui.panels.findings.issues import Issue

_ROW, _TALL = QSize(0, theme.ROW), QSize(0, theme.TALL_ROW)


class IssueRows(QStyledItemDelegate):
    """Paints the rows; the row of the open card is left to the card, and is as high as the card."""

    def __init__(self, view: QTreeView, parent: QObject | None = None) -> None:
        super().__init__(parent or view)
        self._view = view
        self.stale = False
        self.card = QPersistentModelIndex()
        self.card_height = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Called by Qt."""
        if self._holds_card(index):
            return QSize(0, self.card_height)
        return _TALL if index.internalId() else _ROW

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Called by Qt."""
        if self._holds_card(index):
            return
        painter.save()
        issue = index.data(ISSUE)
        if isinstance(issue, Issue):
            self._issue(painter, option, issue)
        else:
            self._check(painter, option, index)
        painter.restore()

    def _holds_card(self, index: Index) -> bool:
        """Called for every row of a long list at every layout: compares numbers only."""
        return self.card_height > 0 and index.row() == self.card.row() and index.internalId() == self.card.internalId()

    def _check(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        roles = theme.colours(option.palette)
        painting.background(painter, option, roles)
        room = option.rect.adjusted(theme.SMALL, 0, -theme.MEDIUM, 0)
        chevron = "down" if self._view.isExpanded(self._view.model().index(index.row(), 0)) else "next"
        icons.paint(painter, painting.icon_place(room), chevron, "muted")
        room.setLeft(room.left() + theme.ICON + theme.TIGHT)
        small = theme.font(Type.SMALL, strong=True)
        taken = painting.words_right(painter, room, str(index.data(COUNT)), theme.font(Type.SMALL), roles.of("muted"))
        room.setRight(room.right() - taken - theme.SMALL)
        painting.words(painter, room, str(index.data()), small, roles.of("muted"))

    def _issue(self, painter: QPainter, option: QStyleOptionViewItem, issue: Issue) -> None:
        roles = theme.colours(option.palette)
        painting.background(painter, option, roles)
        room = option.rect.adjusted(theme.MEDIUM, 0, -theme.MEDIUM, 0)
        first, second = painting.halves(room)
        quiet = self.stale or not issue.open
        name, role = ("approve", "settled") if not issue.open else severity_glyph(issue)
        icons.paint(painter, painting.icon_place(first), name, "muted" if self.stale else role)
        left = room.left() + theme.ICON + theme.SMALL
        _between(first, left)
        _between(second, left)
        small = theme.font(Type.SMALL)
        where = self.tr("{count} places").format(count=len(issue.places)) if len(issue.places) > 1 else ""
        where = where or line_name(issue.places[0].line)
        first.setRight(first.right() - painting.words_right(painter, first, where, small, roles.of("muted")))
        first.setRight(first.right() - theme.SMALL)
        painting.words(painter, first, tell(issue.lead.title), theme.font(), roles.of("muted" if quiet else "text"))
        painting.words(painter, second, summary(issue), small, roles.of("muted"))


def severity_glyph(issue: Issue) -> tuple[str, str]:
    """The drawing and the colour role of an issue."""
    name, role = icons.SEVERITY_ICONS[issue.severity]
    return (name, role) if issue.sure else ("guess", role)


def summary(issue: Issue) -> str:
    """The second line of an issue: what was decided, the forms it has, or the words themselves."""
    if not issue.open and issue.places:
        decisions = [place.decision for place in issue.places if place.decision]
        return decision_line(decisions[-1]) if decisions else tell(issue.lead.message)
    if len(issue.forms) > 1:
        return "  ·  ".join(shortened(form, 40) for form, _ in issue.forms)
    place = next(place for place in issue.places if place.finding is issue.lead)
    if len(place.quote.strip()) < 4:
        return f"…{place.before[-16:]}{place.quote}{place.after[:32]}"
    return place.quote


def _between(room: QRect, left: int) -> None:
    room.setLeft(left)
