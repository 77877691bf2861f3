"""The findings of the text on the desk: progress, filter, the tree of issues with one card opened.

Signals: finding_selected(Finding) · place_activated(Span) · headline_activated(Span) · fix_asked(Finding,
str replacement) · fix_everywhere_asked(tuple[Finding, ...], str replacement) · ignore_asked(tuple[Finding, ...],
Scope, Reason, str note) · take_back_asked(Finding) · compare_asked(Finding) · earlier_asked(Finding, Occurrence) ·
progress_changed(Progress) · check_asked() · remember_asked(tuple[Finding, ...], str form) ·
prefer_asked(Finding, str form, tuple forms).
"""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import (
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor_app.desk.articles.review import Standing
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.finding import Finding
from editor_app.gui.base import theme
from editor_app.gui.panels.findings.cards import LISTED
from editor_app.gui.panels.findings.empty_state import EmptyState
from editor_app.gui.panels.findings.filter_bar import FilterBar
from editor_app.gui.panels.findings.ignore import IgnorePopup
from editor_app.gui.panels.findings.issue_tree import IssueTree
from editor_app.gui.panels.findings.issues import Issue, Occurrence, Progress, Show, issues, progress
from editor_app.gui.panels.findings.progress_head import FailureBar, ProgressHead
from editor_app.text.span import Span


class FindingsPanel(QWidget):
    """Knows the last report it was shown, and which finding is in hand."""

    finding_selected = Signal(Finding)
    place_activated = Signal(Span)
    headline_activated = Signal(Span)
    fix_asked = Signal(Finding, str)
    fix_everywhere_asked = Signal(tuple, str)
    ignore_asked = Signal(tuple, Scope, Reason, str)
    take_back_asked = Signal(Finding)
    compare_asked = Signal(Finding)
    earlier_asked = Signal(Finding, Occurrence)
    progress_changed = Signal(Progress)
    check_asked = Signal()
    remember_asked = Signal(tuple, str)
    prefer_asked = Signal(Finding, str, tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.issues: tuple[Issue, ...] | None = None
        self.text = False
        self.tree = IssueTree()
        self.filter_bar = FilterBar()
        self.head = ProgressHead()
        self.failed = FailureBar()
        self.empty = EmptyState()
        self.popup = IgnorePopup(self)
        self.ignoring: tuple[tuple[Finding, ...], tuple[Finding, ...]] = ((), ())
        self.stack = QStackedWidget()
        _lay_out(self)
        _connect(self)
        self.refresh()

    def show_standings(
        self, standings: tuple[Standing, ...], body: str, failures: tuple[str, ...] = (), title: str = ""
    ) -> None:
        """Show a report with what was decided; `body` and `title` are those of the text it was made for."""
        self.issues, self.text = issues(standings, body, title), True
        self.failed.show_failures(failures)
        self.refresh()

    def show_nothing(self) -> None:
        """A text is on the desk that was not checked yet."""
        self.issues, self.text = None, True
        self.failed.show_failures(())
        self.refresh()

    def show_checking(self, checking: bool) -> None:
        """Show that the findings are for an older text and that a check is running."""
        self.head.show_checking(checking)
        stale = checking and self.issues is not None
        if stale != self.tree.rows.stale:  # called at every key: painting the rows each time would slow down typing
            self.tree.rows.stale = stale
            self.tree.viewport().update()

    def show_editable(self, editable: bool) -> None:
        """Set whether the text can be changed; if not, no fixes are offered."""
        if editable != self.tree.editable:
            self.tree.editable = editable
            self.refresh()

    def current(self) -> Finding | None:
        """The finding in hand."""
        place = self.tree.place
        return place.finding if place else None

    def select(self, finding: Finding | None) -> None:
        """Take a finding in hand, as when the caret is in its words; emits nothing."""
        position = self.tree.issues.find(finding) if finding else -1
        if finding is None or position < 0:
            return
        places = self.tree.issues.issues[position].places
        at = next((n for n, place in enumerate(places) if place.finding == finding), None)
        self.tree.take(position, at, quiet=True)

    def next_finding(self) -> None:
        """The next open place, through all issues listed; after the last comes the first."""
        self.tree.step(1)

    def previous_finding(self) -> None:
        """The open place before."""
        self.tree.step(-1)

    def twin(self) -> tuple[Occurrence, Occurrence] | None:
        """Take the next place of the issue in hand, open or not; returns that place and its twin."""
        card = self.tree.card
        if card is None or len(card.issue.places) < 2:
            return None
        before, at = card.place, (card.at + 1) % len(card.issue.places)
        self.tree.take(self.tree.issues.position(self.tree.currentIndex()), at)
        return card.issue.places[at], before

    def fix(self) -> None:
        """Apply the likeliest replacement; without one, show what else can be done."""
        card = self.tree.card
        if not card or not self.tree.editable or card.place.decision:
            return
        if replacements := card.replacements():
            self.fix_asked.emit(card.place.finding, replacements[0])
        elif card.issue.passage:
            self.compare()
        else:
            self.quick_fixes()

    def quick_fixes(self) -> None:
        """Open a menu of everything that can be done here."""
        card = self.tree.card
        if card and self.current():
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            if self.tree.editable and not card.place.decision:
                card.fill(menu, card.replacements())
            if card.issue.about in LISTED and not card.issue.passage and not card.place.decision:
                menu.addSeparator()
                card.fill_house(menu)
            menu.addSeparator()
            menu.addAction(self.tr("Ignore…")).triggered.connect(lambda: self.ignore(Scope.PLACE))
            menu.popup(card.mapToGlobal(QPoint(theme.MEDIUM, theme.TALL_ROW)))

    def ignore(self, scope: Scope = Scope.PLACE) -> None:
        """Ask why, then ignore the place in hand, or all open places of its issue."""
        card = self.tree.card
        if card and card.place.finding and not card.place.decision:
            self.ignoring = ((card.place.finding,), card.issue.open)
            at = card.mapToGlobal(QPoint(0, 0)) if card.isVisible() else QCursor.pos()
            self.popup.ask(max(1, len(card.issue.open)), scope, at - QPoint(self.popup.sizeHint().width(), 0))

    def compare(self) -> None:
        """Ask to see the places of the issue in hand side by side."""
        card = self.tree.card
        if card:
            self.compare_asked.emit(card.place.finding or card.issue.lead)

    def refresh(self) -> None:
        """List what the filter wants."""
        every = self.issues or ()
        self.filter_bar.show_counts(every)
        wanted = self.filter_bar.filter()
        listed = tuple(issue for issue in every if wanted.wants(issue))
        self.tree.show_issues(listed)
        done = progress(every)
        self.head.show_progress(done, checked=self.issues is not None)
        self.head.setVisible(self.text)
        self.filter_bar.setVisible(bool(every))
        self.empty.explain(self.issues, bool(every) and done.decided < done.total, self.text)
        self.stack.setCurrentWidget(self.tree if listed else self.empty)
        self.progress_changed.emit(done)


def _lay_out(panel: FindingsPanel) -> None:
    panel.stack.addWidget(panel.tree)
    panel.stack.addWidget(panel.empty)
    top = QVBoxLayout()
    top.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.SMALL)
    top.setSpacing(theme.SMALL)
    top.addWidget(panel.head)
    top.addWidget(panel.filter_bar)
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(top)
    column.addWidget(panel.failed)
    column.addWidget(panel.stack, 1)
    panel.setAccessibleName(panel.tr("Findings"))
    panel.setFocusProxy(panel.tree)


def _connect(panel: FindingsPanel) -> None:
    bar, tree, empty = panel.filter_bar, panel.tree, panel.empty
    bar.changed.connect(lambda _: panel.refresh())
    panel.failed.again.clicked.connect(panel.check_asked)
    empty.check.clicked.connect(panel.check_asked)
    empty.every.clicked.connect(lambda: bar.show_all(Show.ALL))
    empty.clear.clicked.connect(bar.clear)
    tree.place_taken.connect(lambda place: _say_taken(panel, place))
    tree.place_activated.connect(panel.place_activated)
    tree.headline_activated.connect(panel.headline_activated)
    tree.ignore_pressed.connect(panel.ignore)
    tree.opened.fix_asked.connect(lambda words: panel.fix_asked.emit(panel.current(), words))
    tree.opened.fix_everywhere_asked.connect(lambda words: _ask_everywhere(panel, words))
    tree.opened.ignore_asked.connect(panel.ignore)
    tree.opened.compare_asked.connect(panel.compare)
    tree.opened.take_back_asked.connect(lambda: panel.take_back_asked.emit(panel.current()))
    tree.opened.remember_asked.connect(lambda form: _say_remembered(panel, form))
    tree.opened.prefer_asked.connect(lambda form: _say_preferred(panel, form))
    panel.popup.chosen.connect(lambda *said: _say_ignored(panel, *said))


def _say_taken(panel: FindingsPanel, place: Occurrence) -> None:
    """A place that is not a finding itself is still shown in the text."""
    if place.finding:
        panel.finding_selected.emit(place.finding)
    elif place.document and panel.tree.card:
        panel.earlier_asked.emit(panel.tree.card.issue.lead, place)
    elif place.in_headline:
        panel.headline_activated.emit(place.span)
    else:
        panel.place_activated.emit(place.span)


def _ask_everywhere(panel: FindingsPanel, words: str) -> None:
    if panel.tree.card:
        panel.fix_everywhere_asked.emit(panel.tree.card.issue.open, words)


def _say_remembered(panel: FindingsPanel, form: str) -> None:
    """A form is kept at all its open places."""
    if panel.tree.card:
        panel.remember_asked.emit(tuple(one for one in panel.tree.card.issue.open if one.quote == form), form)


def _say_preferred(panel: FindingsPanel, form: str) -> None:
    if panel.tree.card:
        panel.prefer_asked.emit(panel.current(), form, panel.tree.card.issue.forms)


def _say_ignored(panel: FindingsPanel, scope: Scope, reason: Reason, note: str) -> None:
    """The popup is about what it was opened for, whatever is in hand by now."""
    here, everywhere = panel.ignoring
    panel.ignore_asked.emit(here if scope is Scope.PLACE else everywhere, scope, reason, note)
