"""What the findings ask of others, and what an answer in the card means; the panel shows, this asks.

Signals: finding_selected(Finding) · place_activated(Span) · headline_activated(Span) · fix_asked(tuple[Finding, ...],
str replacement), the one in hand first · word_asked(Finding, Span, str words), for one of the words that a finding
names · edits_asked(tuple[Edit, ...], Issue) · fix_everywhere_asked(tuple[Finding, ...], str replacement) ·
ignore_asked(tuple[Finding, ...], Scope, Reason, str note) · take_back_asked(Finding) · compare_asked(Finding) ·
earlier_asked(Finding, Occurrence) · check_asked() · remember_asked(tuple[Finding, ...], str form) ·
own_asked(Finding, str word) · prefer_asked(Finding, str form, tuple forms) · doomed(tuple[Span, ...]), the places of a
repeat that would go · nothing_to_fix(str why) · counted(int open).
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from editor_app.domain.decision import Reason, Scope
from editor_app.domain.finding import Finding
from editor_app.gui.base.labels import shortened
from editor_app.gui.base.tell import announce
from editor_app.gui.panels.findings.card.asks import TWO_PEOPLE, UNKNOWN, Ask
from editor_app.gui.panels.findings.issue_tree import IssueTree
from editor_app.gui.panels.findings.issues import Issue, Occurrence
from editor_app.gui.panels.names.joining import joined_posts
from editor_app.gui.panels.repeats.removal import removals
from editor_app.text.edits import Edit
from editor_app.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_AROUND = 60
"""Letters after a join that are shown with it."""


class Asking(QWidget):
    """Knows the issue in hand and the text it is about."""

    finding_selected = Signal(Finding)
    place_activated = Signal(Span)
    headline_activated = Signal(Span)
    fix_asked = Signal(tuple, str)
    word_asked = Signal(Finding, Span, str)
    edits_asked = Signal(tuple, Issue)
    fix_everywhere_asked = Signal(tuple, str)
    ignore_asked = Signal(tuple, Scope, Reason, str)
    take_back_asked = Signal(Finding)
    compare_asked = Signal(Finding)
    earlier_asked = Signal(Finding, Occurrence)
    check_asked = Signal()
    remember_asked = Signal(tuple, str)
    own_asked = Signal(Finding, str)
    prefer_asked = Signal(Finding, str, tuple)
    doomed = Signal(tuple)
    nothing_to_fix = Signal(str)
    counted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = ""
        self.tree = IssueTree()
        self.tree.join_of = self._joined_sentence
        self.tree.place_taken.connect(self._say_taken)
        self.tree.place_activated.connect(self.place_activated)
        self.tree.headline_activated.connect(self.headline_activated)
        self.tree.ignore_pressed.connect(self.ignore)
        self.tree.opened.place_chosen.connect(self.tree.choose_place)
        self.tree.opened.asked.connect(self.answer)
        self.tree.opened.ignored.connect(self._say_ignored)

    def ignore(self, scope: Scope = Scope.PLACE) -> None:
        """Ask why the issue in hand can stay."""
        if not self.tree.opened.ask_reason(scope):
            self.nothing_to_fix.emit(self.tr("There is no open finding in hand to ignore."))

    def compare(self) -> None:
        """Ask to see the places of the issue in hand side by side."""
        card = self.tree.card
        if card and (len(card.issue.places) > 1 or card.issue.passage):
            self.compare_asked.emit(card.place.finding or card.issue.lead)
        else:
            self.nothing_to_fix.emit(self.tr("The finding in hand has no two passages to compare."))

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

    def answer(self, what: Ask, words: str) -> None:
        """Something was asked for about the place in hand."""
        card = self.tree.card
        if card is None:
            return
        issue, place = card.issue, card.place
        here = place.finding or issue.lead
        others = tuple(one for one in issue.open if one is not here)
        join = self._join(issue)
        same = tuple(one for one in issue.open if one.quote == words) or (here,)
        answers: Mapping[Ask, Callable[[], object]] = {
            Ask.FIX: lambda: self._fix(issue, place, (here, *others), words),
            Ask.EVERYWHERE: lambda: self.fix_everywhere_asked.emit(issue.open, words),
            Ask.KEEP: lambda: self.edits_asked.emit(removals(self.body, self.places()[1:]), issue),
            Ask.JOIN: lambda: self.edits_asked.emit((join,), issue) if join else None,
            Ask.TWO: lambda: self.ignore_asked.emit(issue.open, Scope.PLACE, Reason.DIFFERENT_PERSON_OR_BODY, ""),
            Ask.IGNORE: self.ignore,
            Ask.ARTICLE: lambda: self.ignore_asked.emit(issue.open, Scope.ARTICLE, Reason.FALSE_ALARM, ""),
            Ask.COMPARE: self.compare,
            Ask.TAKE_BACK: lambda: self.take_back_asked.emit(here),
            Ask.REMEMBER: lambda: self.remember_asked.emit(same, words),
            Ask.OWN: lambda: self.own_asked.emit(here, words),
            Ask.PREFER: lambda: self.prefer_asked.emit(here, words, issue.forms),
        }
        answers[what]()

    def _fix(self, issue: Issue, place: Occurrence, those: tuple[Finding, ...], words: str) -> None:
        """Of the words that one finding names, only the one in hand is written anew."""
        if issue.lead.rule == UNKNOWN:
            self.word_asked.emit(issue.lead, place.span, words)
        else:
            self.fix_asked.emit(those, words)

    def _say_taken(self, place: Occurrence) -> None:
        """A place that is not a finding itself is still shown in the text. Whoever cannot see it hears it."""
        announce(self, self.tree.spoken)
        card = self.tree.card
        if place.finding:
            self.finding_selected.emit(place.finding)
        elif place.document and card:
            self.earlier_asked.emit(card.issue.lead, place)
        elif card and card.issue.repeat and not place.in_headline:
            self.finding_selected.emit(card.issue.lead)
        elif place.in_headline:
            self.headline_activated.emit(place.span)
        else:
            self.place_activated.emit(place.span)
        self.show_doomed()

    def _say_ignored(self, scope: Scope, reason: Reason, note: str, only: bool) -> None:
        """All open places of the issue are decided in one act, unless only the one in hand was meant."""
        card = self.tree.card
        if card and card.issue.open:
            one = card.place.finding
            those = (one,) if only and one else card.issue.open
            self.ignore_asked.emit(those, scope, reason, note)

    def _join(self, issue: Issue) -> Edit | None:
        """The edit that joins two posts of one person in one sentence."""
        if issue.lead.rule != TWO_PEOPLE or not self.tree.editable:
            return None
        return joined_posts(self.body, [one.span for one in issue.findings])

    def _joined_sentence(self, issue: Issue) -> str:
        """The words around the join, as they would read."""
        edit = self._join(issue)
        if edit is None:
            return ""
        start = min(one.span.start for one in issue.findings)
        return self.body[start : edit.span.start] + edit.new + shortened(self.body[edit.span.end :], _AROUND)
