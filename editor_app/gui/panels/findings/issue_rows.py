"""How the rows of the findings look: a line for a check, a line for an issue."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from editor_app.domain.finding import Finding
from editor_app.gui.base import icons, painting, theme
from editor_app.gui.base.labels import decision_line, line_name, shortened
from editor_app.gui.base.models import Index
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Type
from editor_app.gui.panels.findings.issue_model import COUNT, ISSUE
from editor_app.gui.panels.findings.issues import Issue

_ROW = QSize(0, theme.ROW)
_LEAST_WORDS = 40
"""Pixels below which the words after a title would be a letter or two."""


class IssueRows(QStyledItemDelegate):
    """Paints the rows."""

    def __init__(self, view: QTreeView, parent: QObject | None = None) -> None:
        super().__init__(parent or view)
        self._view = view
        self.stale = False
        self._acts: list[tuple[frozenset[int], bool]] = []  # what each act settled, and whether it still does
        self._done: frozenset[int] = frozenset()

    def forget(self) -> None:
        """There is another report, which knows what was done."""
        self._acts, self._done = [], frozenset()

    def settle(self, findings: Iterable[Finding]) -> None:
        """Something was done about these, in one act."""
        self._acts.append((frozenset(map(id, findings)), True))
        self._count()

    def turn(self, finding: Finding) -> bool:
        """The act about this one was taken back, or done again; False when there was none since the report."""
        for at in range(len(self._acts) - 1, -1, -1):
            those, holds = self._acts[at]
            if id(finding) in those:
                self._acts[at] = (those, not holds)
                self._count()
                return True
        return False

    def _count(self) -> None:
        self._done = frozenset(one for those, holds in self._acts if holds for one in those)

    def is_done(self, issue: Issue, at: int | None = None) -> bool:
        """Whether something was done about a place, or about all that is open, since the report that is shown."""
        place = issue.places[at].finding if at is not None else None
        return id(place) in self._done if place else {id(finding) for finding in issue.open} <= self._done

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Called by Qt."""
        return _ROW

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Called by Qt."""
        painter.save()
        issue = index.data(ISSUE)
        if isinstance(issue, Issue):
            self._issue(painter, option, issue)
        else:
            self._check(painter, option, index)
        painter.restore()

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
        done = self.is_done(issue)
        quiet = self.stale or done
        name, role = ("approve", "settled") if done else severity_glyph(issue)
        icons.paint(painter, painting.icon_place(room), name, "muted" if self.stale and not done else role)
        room.setLeft(room.left() + theme.ICON + theme.SMALL)
        small = theme.font(Type.SMALL)
        where = self.tr("{count} places").format(count=len(issue.places)) if len(issue.places) > 1 else ""
        where = where or line_name(issue.places[0].line)
        room.setRight(room.right() - painting.words_right(painter, room, where, small, roles.of("muted")) - theme.SMALL)
        title = issue.title
        taken = painting.words(painter, room, title, theme.font(), roles.of("muted" if quiet else "text"))
        room.setLeft(room.left() + taken + theme.SMALL)
        if room.width() >= _LEAST_WORDS:
            painting.words(painter, room, summary(issue), small, roles.of("muted"))


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
    if len(place.words.strip()) < 4:
        return f"…{place.before[-16:]}{place.words}{place.after[:32]}"
    return place.words
