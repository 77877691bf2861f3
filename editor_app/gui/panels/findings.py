"""The findings of the text on the desk: progress, filter, the tree of issues with one card opened.

Signals: finding_selected(Finding) · place_activated(Span) · fix_asked(Finding, str replacement) ·
fix_everywhere_asked(tuple[Finding, ...], str replacement) · ignore_asked(tuple[Finding, ...], Scope, Reason,
str note) · take_back_asked(Finding) · compare_asked(Finding) · progress_changed(Progress) · check_asked().
"""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor_app.desk.review import Standing
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.finding import Finding
from editor_app.gui import theme
from editor_app.gui.dialogs.ignore import IgnorePopup
from editor_app.gui.panels.filter_bar import FilterBar
from editor_app.gui.panels.issue_tree import IssueTree
from editor_app.gui.panels.issues import Issue, Place, Progress, Show, issues, progress
from editor_app.gui.theme import Look, dress


class FindingsPanel(QWidget):
    """Knows the last report it was shown, and which finding is in hand."""

    finding_selected = Signal(object)
    place_activated = Signal(object)
    fix_asked = Signal(object, str)
    fix_everywhere_asked = Signal(object, str)
    ignore_asked = Signal(object, object, object, str)
    take_back_asked = Signal(object)
    compare_asked = Signal(object)
    progress_changed = Signal(object)
    check_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.issues: tuple[Issue, ...] | None = None
        self.tree = IssueTree()
        self.filter_bar = FilterBar()
        self.head = Head()
        self.failed = FailureBar()
        self.empty = Nothing()
        self.popup = IgnorePopup(self)
        self._ignoring: tuple[tuple[Finding, ...], tuple[Finding, ...]] = ((), ())
        self._lay_out()
        self._connect()
        self._refresh()

    def show_standings(self, standings: tuple[Standing, ...], body: str, failures: tuple[str, ...] = ()) -> None:
        """Show a report with what was decided; `body` is the text it was made for."""
        self.issues = issues(standings, body)
        self.failed.show_failures(failures)
        self._refresh()

    def show_nothing(self) -> None:
        """No text is on the desk, or it was not checked yet."""
        self.issues = None
        self.failed.show_failures(())
        self._refresh()

    def show_checking(self, checking: bool) -> None:
        """Say that what is shown is of an older text and that a check runs."""
        self.head.show_checking(checking)
        self.tree.rows.stale = checking and self.issues is not None
        self.tree.viewport().update()

    def show_editable(self, editable: bool) -> None:
        """Whether the text may be changed; if not, nothing offers to."""
        if editable != self.tree.editable:
            self.tree.editable = editable
            self._refresh()

    def current(self) -> Finding | None:
        """The finding in hand."""
        place = self.tree.place
        return place.finding if place else None

    def select(self, finding: Finding | None) -> None:
        """Take a finding in hand, as when the caret stands in its words; emits nothing."""
        position = self.tree.issues.find(finding) if finding else -1
        if finding is None or position < 0:
            return
        places = self.tree.issues.issues[position].places
        at = next((n for n, place in enumerate(places) if place.finding == finding), None)
        self.tree.take(position, at, quiet=True)

    def next_finding(self) -> None:
        """The next open place, through all issues listed; after the last comes the first."""
        self._step(1)

    def previous_finding(self) -> None:
        """The open place before."""
        self._step(-1)

    def twin(self) -> None:
        """The next place of the issue in hand, open or not."""
        card = self.tree.card
        if card and len(card.issue.places) > 1:
            at = (card.at + 1) % len(card.issue.places)
            self.tree.take(self.tree.issues.position(self.tree.currentIndex()), at)

    def fix(self) -> None:
        """Put the likeliest replacement in place."""
        card = self.tree.card
        if card and self.tree.editable and not card.place.decision and card.replacements():
            self._fix(card.replacements()[0])

    def quick_fixes(self) -> None:
        """Open a menu of all that can be done here."""
        card = self.tree.card
        if card and self.current():
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            if self.tree.editable and not card.place.decision:
                card.fill(menu, card.replacements())
            menu.addSeparator()
            menu.addAction(self.tr("Ignore…")).triggered.connect(lambda: self.ignore(Scope.PLACE))
            menu.popup(card.mapToGlobal(QPoint(theme.MEDIUM, theme.TALL_ROW)))

    def ignore(self, scope: Scope = Scope.PLACE) -> None:
        """Ask why, then ignore the place in hand, or all open places of its issue."""
        card = self.tree.card
        if card and card.place.finding and not card.place.decision:
            self._ignoring = ((card.place.finding,), card.issue.open)
            at = card.mapToGlobal(QPoint(0, 0)) if card.isVisible() else QCursor.pos()
            self.popup.ask(max(1, len(card.issue.open)), scope, at - QPoint(self.popup.sizeHint().width(), 0))

    def compare(self) -> None:
        """Ask to see the places of the issue in hand side by side."""
        finding = self._finding()
        if finding:
            self.compare_asked.emit(finding)

    def _finding(self) -> Finding | None:
        card = self.tree.card
        return card.place.finding or card.issue.lead if card else None

    def _step(self, by: int) -> None:
        """Go to the open place after (or before) the one in hand."""
        listed = self.tree.issues.issues
        stops = [(n, at) for n, issue in enumerate(listed) for at, place in enumerate(issue.places) if place.open]
        if not stops:
            return
        here = (self.tree.issues.position(self.tree.currentIndex()), self.tree.card.at if self.tree.card else -1)
        ahead = [stop for stop in stops if stop > here] if by > 0 else [stop for stop in stops[::-1] if stop < here]
        position, at = ahead[0] if ahead else stops[0 if by > 0 else -1]
        self.tree.take(position, at)

    def _refresh(self) -> None:
        every = self.issues or ()
        self.filter_bar.show_counts(every)
        wanted = self.filter_bar.filter()
        listed = tuple(issue for issue in every if wanted.wants(issue))
        self.tree.show_issues(listed)
        done = progress(every)
        self.head.show_progress(done, checked=self.issues is not None)
        self.filter_bar.setVisible(bool(every))
        self.empty.explain(self.issues, filtered=bool(every) and done.decided < done.total)
        self.stack.setCurrentWidget(self.tree if listed else self.empty)
        self.progress_changed.emit(done)

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        self.stack.addWidget(self.tree)
        self.stack.addWidget(self.empty)
        top = QVBoxLayout()
        top.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.SMALL)
        top.setSpacing(theme.SMALL)
        top.addWidget(self.head)
        top.addWidget(self.filter_bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.failed)
        column.addWidget(self.stack, 1)
        self.setAccessibleName(self.tr("Findings"))
        self.setFocusProxy(self.tree)

    def _connect(self) -> None:
        self.filter_bar.changed.connect(self._refresh)
        self.failed.again.clicked.connect(self.check_asked)
        self.empty.check.clicked.connect(self.check_asked)
        self.empty.every.clicked.connect(self._show_decided)
        self.empty.clear.clicked.connect(self.filter_bar.clear)
        self.tree.place_taken.connect(self._taken)
        self.tree.place_activated.connect(self.place_activated)
        self.tree.fix_asked.connect(self._fix)
        self.tree.fix_everywhere_asked.connect(self._fix_everywhere)
        self.tree.ignore_asked.connect(self.ignore)
        self.tree.ignore_pressed.connect(self.ignore)
        self.tree.compare_asked.connect(self.compare)
        self.tree.take_back_asked.connect(self._take_back)
        self.popup.chosen.connect(self._ignore)

    def _taken(self, place: Place) -> None:
        if place.finding:
            self.finding_selected.emit(place.finding)
        elif not place.document:
            self.place_activated.emit(place.span)

    def _fix(self, replacement: str) -> None:
        finding = self.current()
        if finding:
            self.fix_asked.emit(finding, replacement)

    def _fix_everywhere(self, replacement: str) -> None:
        if self.tree.card:
            self.fix_everywhere_asked.emit(self.tree.card.issue.open, replacement)

    def _ignore(self, scope: Scope, reason: Reason, note: str) -> None:
        """The popup speaks of what it was opened for, whatever came into hand meanwhile."""
        here, everywhere = self._ignoring
        self.ignore_asked.emit(here if scope is Scope.PLACE else everywhere, scope, reason, note)

    def _take_back(self) -> None:
        finding = self.current()
        if finding:
            self.take_back_asked.emit(finding)

    def _show_decided(self) -> None:
        self.filter_bar.show_all(Show.ALL)


class Head(QWidget):
    """How far the review is, and whether what is shown is of today's text."""

    def __init__(self) -> None:
        super().__init__()
        self.words = QLabel()
        self.state = QLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Findings decided"))
        dress(self.words, Look.STRONG)
        dress(self.state, Look.SMALL, Look.MUTED)
        line = QHBoxLayout()
        line.addWidget(self.words, 1)
        line.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addLayout(line)
        column.addWidget(self.bar)

    def show_progress(self, done: Progress, checked: bool) -> None:
        """Say it in words; the bar only helps the eye."""
        if not checked:
            words = self.tr("Not checked yet")
        elif not done.total:
            words = self.tr("No findings")
        else:
            words = self.tr("{decided} of {total} decided").format(decided=done.decided, total=done.total)
        self.words.setText(words)
        self.bar.setRange(0, max(1, done.total))
        self.bar.setValue(done.decided)

    def show_checking(self, checking: bool) -> None:
        """The text has moved on; the answer is on its way."""
        self.state.setText(self.tr("Checking…") if checking else "")
        self.state.setToolTip(self.tr("These findings are of the text before your last change.") if checking else "")


class FailureBar(QFrame):
    """Names the checks that broke; the others have answered."""

    def __init__(self) -> None:
        super().__init__()
        dress(self, Look.BAR, Look.WARNING)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.again = QPushButton(self.tr("Check again"))
        dress(self.again, Look.LINK)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        line.addWidget(self.words, 1)
        line.addWidget(self.again)
        self.hide()

    def show_failures(self, failures: tuple[str, ...]) -> None:
        """Each is "rule: what went wrong"."""
        names = ", ".join(failure.partition(":")[0] for failure in failures)
        self.words.setText(self.tr("Failed: {names}. The other checks have answered.").format(names=names))
        self.words.setToolTip("\n".join(failures))
        self.setVisible(bool(failures))


class Nothing(QWidget):
    """What stands where the list would be when there is nothing to list, and the one thing to do about it."""

    def __init__(self) -> None:
        super().__init__()
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        dress(self.words, Look.MUTED)
        self.check = QPushButton(self.tr("Check"))
        self.every = QPushButton(self.tr("Show decided"))
        self.clear = QPushButton(self.tr("Clear filter"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.MEDIUM)
        column.addStretch(1)
        column.addWidget(self.words)
        for button in (self.check, self.every, self.clear):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)

    def explain(self, found: tuple[Issue, ...] | None, filtered: bool) -> None:
        """Why there is nothing: never checked, nothing found, all decided, or all filtered out."""
        if found is None:
            said = self.tr("The checks have not read this text yet.")
        elif not found:
            said = self.tr("The checks found nothing to say about this text.")
        elif filtered:
            said = self.tr("No finding matches the filter.")
        else:
            said = self.tr("Every finding is decided.")
        self.words.setText(said)
        self.check.setVisible(found is None)
        self.every.setVisible(bool(found) and not filtered)
        self.clear.setVisible(bool(found) and filtered)
