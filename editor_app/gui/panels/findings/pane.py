"""The findings of the text on the desk: progress, the card of the one in hand, and the list of what is still to do."""

from collections.abc import Collection

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.finding import Finding
from editor_app.gui.base import theme
from editor_app.gui.base.tell import announce
from editor_app.gui.panels.findings.asking import Asking
from editor_app.gui.panels.findings.empty_state import EmptyState
from editor_app.gui.panels.findings.filter_bar import FilterBar
from editor_app.gui.panels.findings.issues import Filter, Issue, Occurrence, Show
from editor_app.gui.panels.findings.progress_head import FailureBar, ProgressHead, Tally, progress
from editor_app.text.span import Span

_REST = 150
"""Pixels of the pane that the card leaves to its head and to the list, or more where these need more."""


class FindingsPanel(Asking):
    """Knows the last report it was shown, and which finding is in hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.issues: tuple[Issue, ...] | None = None
        self.text = self.reading = False
        self.tally = Tally()
        self.expected: Finding | None = None
        self.filter_bar = FilterBar()
        self.head = ProgressHead()
        self.failed = FailureBar()
        self.empty = EmptyState()
        self.stack = QStackedWidget()
        _lay_out(self)
        _connect(self)
        self.refresh()

    def show_issues(self, found: tuple[Issue, ...], body: str, failures: tuple[str, ...] = ()) -> None:
        """Show what a report comes to; `body` is that of the text it was made for."""
        self.issues, self.text, self.body = found, True, body
        self.tree.rows.forget()
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

    def show_checking(self, checking: bool, read: bool = False) -> None:
        """Show that the findings are for an older text and that a check is running; what one that has `read` the text
        found is only not shown yet.
        """
        self.head.show_checking(checking)
        reading = checking or read
        if reading != self.reading:
            self.reading = reading
            if self.issues is None:
                self.refresh()
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

    def lead_to(self, finding: Finding) -> None:
        """Take a finding in hand and show it in the text, whatever the filter leaves out."""
        if self.tree.issues.find(finding) < 0:
            self.filter_bar.clear()
        position = self.tree.issues.find(finding)
        if position >= 0:
            places = self.tree.issues.issues[position].places
            self.tree.take(position, next((n for n, one in enumerate(places) if one.finding == finding), 0))

    def issue_of(self, finding: Finding, span: Span | None = None) -> tuple[Issue, Occurrence] | None:
        """The issue of a finding that is listed, and its place: of the finding itself, or at a span."""
        position = self.tree.issues.find(finding)
        if position < 0:
            return None
        issue = self.tree.issues.issues[position]
        own = next((one for one in issue.places if one.finding == finding), issue.places[0])
        return issue, next((one for one in issue.places if span and one.span == span), own)

    def take_place(self, finding: Finding, span: Span) -> None:
        """Take one of the places of a finding's issue in hand; emits nothing."""
        found = self.issue_of(finding, span)
        if found:
            issue, place = found
            self.tree.take(self.tree.issues.find(finding), issue.places.index(place), quiet=True)
            self.show_doomed()

    def expect(self, finding: Finding) -> None:
        """Take a finding in hand when it is listed again."""
        self.expected = finding

    def turn(self, finding: Finding) -> None:
        """What was done about a finding was taken back, or done again: it counts so at once, and is in hand."""
        self.expect(finding)
        if self.issues is not None and self.tree.rows.turn(finding):
            self._count(self.issues)
            self.tree.viewport().update()
            self.select(finding)

    def take_expected(self) -> bool:
        """Take what was expected in hand; True when it is there."""
        expected, self.expected = self.expected, None
        self.select(expected)
        there = expected is not None and self.current() is not None
        if there:
            announce(self, self.tree.spoken)  # what comes after an act
        return there

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
        if without and self.issues is not None:
            self._count(self.issues)
            self.tree.viewport().update()

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
            decided = self.issues is not None and not any(issue.open for issue in self.issues)
            none = self.tr("No finding is in hand.")
            self.nothing_to_fix.emit(self.tr("Nothing is left to decide.") if decided else none)
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

    def refresh(self) -> None:
        """List what the filter wants."""
        every = self.issues or ()
        self.filter_bar.show_counts(every)
        wanted = self.filter_bar.filter()
        listed = tuple(issue for issue in every if wanted.wants(issue))
        self.tree.show_issues(listed)
        self._count(every)
        self.head.setVisible(self.text)
        for button in (*self.filter_bar.severities.values(), self.filter_bar.opener):
            button.setVisible(bool(every))
        self.empty.explain(self.issues, any(issue.open for issue in every), self.text, self.reading)
        shown = self.tree if listed else self.empty
        self.stack.setCurrentWidget(shown)
        self.setFocusProxy(shown)
        self.show_doomed()

    def _count(self, every: tuple[Issue, ...]) -> None:
        """How far the review is, with what was done since the report."""
        fixed = self.tally.fixed(every) if self.issues is not None else 0
        done = progress(every, fixed, self.tree.rows.is_done)
        self.head.show_progress(done, checked=self.issues is not None)
        self.counted.emit(done.total - done.decided)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called by Qt."""
        super().resizeEvent(event)
        self._give_room()

    def event(self, event: QEvent) -> bool:
        """Called by Qt: something in the pane needs another height."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._give_room()
        return super().event(event)

    def _give_room(self) -> None:
        """The card takes its share of the height."""
        layout, card = self.layout(), self.tree.opened
        if layout is None:
            return
        others = layout.minimumSize().height() - (0 if card.isHidden() else card.minimumHeight())
        card.give_room(self.height() - max(_REST, others))


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
    bar, empty = panel.filter_bar, panel.empty
    bar.changed.connect(lambda _: panel.refresh())
    panel.failed.again.clicked.connect(panel.check_asked)
    empty.check.clicked.connect(panel.check_asked)
    empty.every.clicked.connect(lambda: bar.show_all(Show.ALL))
    empty.clear.clicked.connect(bar.clear)
