"""The findings of the text on the desk: progress, the card of the one in hand, and the list of what is still to do.

Signals: finding_selected(Finding) · place_activated(Span) · headline_activated(Span) · fix_asked(tuple[Finding, ...],
str replacement), the one in hand first · edits_asked(tuple[Edit, ...], Issue) · fix_everywhere_asked(tuple[Finding,
...], str replacement) · ignore_asked(tuple[Finding, ...], Scope, Reason, str note) · take_back_asked(Finding) ·
compare_asked(Finding) · earlier_asked(Finding, Occurrence) · check_asked() · remember_asked(tuple[Finding, ...],
str form) · prefer_asked(Finding, str form, tuple forms) · doomed(tuple[Span, ...]), the places of a repeat that would
go · nothing_to_fix(str why) · counted(int open).
"""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
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
from editor_app.gui.base.labels import shortened
from editor_app.gui.panels.findings.card.cards import TWO_PEOPLE, Ask
from editor_app.gui.panels.findings.empty_state import EmptyState
from editor_app.gui.panels.findings.filter_bar import FilterBar
from editor_app.gui.panels.findings.issue_tree import IssueTree
from editor_app.gui.panels.findings.issues import Filter, Issue, Occurrence, Show, issues
from editor_app.gui.panels.findings.progress_head import FailureBar, ProgressHead, Tally, progress
from editor_app.gui.panels.names.joining import joined_posts
from editor_app.gui.panels.repeats.removal import removals
from editor_app.text.edits import Edit
from editor_app.text.span import Span

_REST = 150
"""Pixels of the pane that the card leaves to its head and to the list."""
_AROUND = 60
"""Letters after a join that are shown with it."""


class FindingsPanel(QWidget):
    """Knows the last report it was shown, and which finding is in hand."""

    finding_selected = Signal(Finding)
    place_activated = Signal(Span)
    headline_activated = Signal(Span)
    fix_asked = Signal(tuple, str)
    edits_asked = Signal(tuple, Issue)
    fix_everywhere_asked = Signal(tuple, str)
    ignore_asked = Signal(tuple, Scope, Reason, str)
    take_back_asked = Signal(Finding)
    compare_asked = Signal(Finding)
    earlier_asked = Signal(Finding, Occurrence)
    check_asked = Signal()
    remember_asked = Signal(tuple, str)
    prefer_asked = Signal(Finding, str, tuple)
    doomed = Signal(tuple)
    nothing_to_fix = Signal(str)
    counted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.issues: tuple[Issue, ...] | None = None
        self.text, self.body = False, ""
        self.tally = Tally()
        self.expected: Finding | None = None
        self.tree = IssueTree()
        self.filter_bar = FilterBar()
        self.head = ProgressHead()
        self.failed = FailureBar()
        self.empty = EmptyState()
        self.stack = QStackedWidget()
        _lay_out(self)
        _connect(self)
        self.refresh()

    def show_standings(
        self, standings: tuple[Standing, ...], body: str, failures: tuple[str, ...] = (), title: str = ""
    ) -> None:
        """Show a report with what was decided; `body` and `title` are those of the text it was made for."""
        self.issues, self.text, self.body = issues(standings, body, title), True, body
        self.failed.show_failures(failures)
        self.refresh()

    def show_nothing(self) -> None:
        """A text is on the desk that was not checked yet."""
        self.issues, self.text = None, True
        self.tally.forget()
        self.failed.show_failures(())
        if self.filter_bar.filter() != Filter():
            self.filter_bar.clear()
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
        card = self.tree.card
        return (card.place.finding or (card.issue.lead if card.issue.repeat else None)) if card else None

    def select(self, finding: Finding | None) -> None:
        """Take a finding in hand, as when the caret is in its words; emits nothing."""
        position = self.tree.issues.find(finding) if finding else -1
        if finding is None or position < 0:
            return
        issue = self.tree.issues.issues[position]
        at = next((n for n, place in enumerate(issue.places) if place.finding == finding), None)
        self.tree.take(position, issue.first if issue.repeat else at, quiet=True)
        self.show_doomed()

    def expect(self, finding: Finding) -> None:
        """Take a finding in hand when it is listed again."""
        self.expected = finding

    def take_expected(self) -> bool:
        """Take what was expected in hand; True when it is there."""
        expected, self.expected = self.expected, None
        self.select(expected)
        return expected is not None and self.current() is not None

    def take_first(self) -> None:
        """Take the first issue listed in hand, so that the first key decides; emits nothing."""
        if self.tree.issues.issues:
            self.tree.take(0, quiet=True)
            self.show_doomed()

    def next_finding(self, without: Collection[Finding] = ()) -> None:
        """The next open place, through all issues listed, but for those just decided; after the last comes the
        first.
        """
        self.tree.step(1, without)

    def previous_finding(self) -> None:
        """The open place before."""
        self.tree.step(-1)

    def twin(self) -> tuple[Occurrence, Occurrence] | None:
        """Take the next place of the issue in hand, open or not; returns that place and its twin."""
        card = self.tree.card
        if card is None or len(card.issue.places) < 2:
            return None
        places = card.issue.here if card.issue.repeat else card.issue.places
        before = card.place
        at = card.issue.places.index(places[(places.index(before) + 1) % len(places)])
        self.tree.take(self.tree.issues.position(self.tree.currentIndex()), at)
        return card.issue.places[at], before

    def fix(self) -> None:
        """Do what the card proposes; where it proposes nothing, say so."""
        card = self.tree.card
        if card is None:
            self.nothing_to_fix.emit(self.tr("No finding is in hand."))
        elif not card.issue.open:
            self.nothing_to_fix.emit(self.tr("This is decided already."))
        elif not self.tree.editable:
            self.nothing_to_fix.emit(self.tr("The text cannot be changed now."))
        elif card.fix is None:
            self.nothing_to_fix.emit(self.tr("There is nothing to put in here. Ignore it with a reason, or type."))
        else:
            card.fix.click()

    def everywhere(self) -> None:
        """Ask for the list of all places that the likeliest replacement would change."""
        card = self.tree.card
        if card and self.tree.editable and not card.place.decision and (choices := card.replacements()):
            self.fix_everywhere_asked.emit(card.issue.open, choices[0])
        else:
            self.nothing_to_fix.emit(self.tr("There is nothing to put in here. Ignore it with a reason, or type."))

    def quick_fixes(self) -> None:
        """Open a menu of everything that can be done here."""
        card = self.tree.card
        if card is None or self.current() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.tree.editable and not card.place.decision:
            card.fill(menu, card.replacements())
        if card.listed and not card.place.decision:
            menu.addSeparator()
            card.fill_house(menu)
        menu.addSeparator()
        menu.addAction(self.tr("Ignore…")).triggered.connect(lambda: self.ignore(Scope.PLACE))
        menu.popup(card.mapToGlobal(QPoint(theme.MEDIUM, theme.TALL_ROW)))

    def ignore(self, scope: Scope = Scope.PLACE) -> None:
        """Ask why the issue in hand can stay."""
        self.tree.opened.ask_reason(scope)

    def compare(self) -> None:
        """Ask to see the places of the issue in hand side by side."""
        card = self.tree.card
        if card:
            self.compare_asked.emit(card.place.finding or card.issue.lead)

    def places(self) -> tuple[Span, ...]:
        """The places of the repeat in hand, the one that stays first; empty for anything else."""
        card = self.tree.card
        if card is None or not card.issue.repeat:
            return ()
        return (card.place.span, *(one.span for one in card.issue.here if one.span != card.place.span))

    def show_doomed(self) -> None:
        """Say which places would go, as long as a repeat is in hand and can be changed."""
        card = self.tree.card
        wanted = bool(card and card.issue.open and self.tree.editable)
        self.doomed.emit(self.places()[1:] if wanted else ())

    def refresh(self) -> None:
        """List what the filter wants."""
        every = self.issues or ()
        self.filter_bar.show_counts(every)
        wanted = self.filter_bar.filter()
        listed = tuple(issue for issue in every if wanted.wants(issue))
        self.tree.show_issues(listed)
        fixed = self.tally.fixed(every) if self.issues is not None else 0
        done = progress(every, fixed)
        self.head.show_progress(done, checked=self.issues is not None)
        self.head.setVisible(self.text)
        for button in (*self.filter_bar.severities.values(), self.filter_bar.opener):
            button.setVisible(bool(every))
        self.empty.explain(self.issues, any(issue.open for issue in every), self.text)
        self.stack.setCurrentWidget(self.tree if listed else self.empty)
        self.show_doomed()
        self.counted.emit(done.total - done.decided)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called by Qt: the card takes its share of the height."""
        super().resizeEvent(event)
        self.tree.opened.give_room(self.height() - _REST)


def _lay_out(panel: FindingsPanel) -> None:
    panel.stack.addWidget(panel.tree)
    panel.stack.addWidget(panel.empty)
    for button in (*panel.filter_bar.severities.values(), panel.filter_bar.opener):
        panel.head.add(button)
    top = QVBoxLayout()
    top.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
    top.setSpacing(theme.SMALL)
    top.addWidget(panel.head)
    top.addWidget(panel.filter_bar)
    frame = QVBoxLayout()
    frame.setContentsMargins(theme.SMALL, 0, theme.SMALL, theme.SMALL)
    frame.addWidget(panel.tree.opened)
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(top)
    column.addWidget(panel.failed)
    column.addLayout(frame)
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
    tree.join_of = partial(_joined_sentence, panel)
    tree.place_taken.connect(lambda place: _say_taken(panel, place))
    tree.place_activated.connect(panel.place_activated)
    tree.headline_activated.connect(panel.headline_activated)
    tree.ignore_pressed.connect(panel.ignore)
    tree.opened.place_chosen.connect(tree.choose_place)
    tree.opened.asked.connect(partial(_answer, panel))
    tree.opened.ignored.connect(partial(_say_ignored, panel))


def _say_taken(panel: FindingsPanel, place: Occurrence) -> None:
    """A place that is not a finding itself is still shown in the text."""
    card = panel.tree.card
    if place.finding:
        panel.finding_selected.emit(place.finding)
    elif place.document and card:
        panel.earlier_asked.emit(card.issue.lead, place)
    elif card and card.issue.repeat and not place.in_headline:
        panel.finding_selected.emit(card.issue.lead)
    elif place.in_headline:
        panel.headline_activated.emit(place.span)
    else:
        panel.place_activated.emit(place.span)
    panel.show_doomed()


def _answer(panel: FindingsPanel, what: Ask, words: str) -> None:
    """Something was asked for in the card."""
    card = panel.tree.card
    if card is None:
        return
    issue, here = card.issue, card.place.finding or card.issue.lead
    others = tuple(one for one in issue.open if one is not here)
    join = _join(panel, issue)
    answers: dict[Ask, Callable[[], object]] = {
        Ask.FIX: lambda: panel.fix_asked.emit((here, *others), words),
        Ask.EVERYWHERE: lambda: panel.fix_everywhere_asked.emit(issue.open, words),
        Ask.KEEP: lambda: panel.edits_asked.emit(removals(panel.body, panel.places()[1:]), issue),
        Ask.JOIN: lambda: panel.edits_asked.emit((join,), issue) if join else None,
        Ask.TWO: lambda: panel.ignore_asked.emit(issue.open, Scope.PLACE, Reason.DIFFERENT_PERSON_OR_BODY, ""),
        Ask.IGNORE: panel.ignore,
        Ask.COMPARE: panel.compare,
        Ask.TAKE_BACK: lambda: panel.take_back_asked.emit(here),
        Ask.REMEMBER: lambda: panel.remember_asked.emit(tuple(one for one in issue.open if one.quote == words), words),
        Ask.PREFER: lambda: panel.prefer_asked.emit(here, words, issue.forms),
    }
    answers[what]()


def _say_ignored(panel: FindingsPanel, scope: Scope, reason: Reason, note: str, only: bool) -> None:
    """All open places of the issue are decided in one act, unless only the one in hand was meant."""
    card = panel.tree.card
    if card and card.issue.open:
        one = card.place.finding
        those = (one,) if only and one else card.issue.open
        panel.ignore_asked.emit(those, scope, reason, note)


def _join(panel: FindingsPanel, issue: Issue) -> Edit | None:
    """The edit that joins two posts of one person in one sentence."""
    if issue.lead.rule != TWO_PEOPLE or not panel.tree.editable:
        return None
    return joined_posts(panel.body, [one.span for one in issue.findings])


def _joined_sentence(panel: FindingsPanel, issue: Issue) -> str:
    """The words around the join, as they would read."""
    edit = _join(panel, issue)
    if edit is None:
        return ""
    start = min(one.span.start for one in issue.findings)
    return panel.body[start : edit.span.start] + edit.new + shortened(panel.body[edit.span.end :], _AROUND)
