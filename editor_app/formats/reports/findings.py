"""The findings of a text as a person reads them: by check, then by issue, then place by place with the words around."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from editor_app.domain.decision import Decision
from editor_app.domain.finding import About, Finding, Report, Severity
from editor_app.domain.labels import counted, placed
from editor_app.domain.message import Listing, Message, listed, say, say_n, verbatim
from editor_app.formats.reports.shown import Shown
from editor_app.text.language.letters import is_chinese
from editor_app.text.manuscript import Manuscript
from editor_app.text.span import line_and_column

AROUND = 70
"""Characters of the text on either side of a place."""


@dataclass(frozen=True, slots=True)
class CheckedText:
    """A text and what was found in it. `decisions` are the decisions on the findings, in the same order; () for
    none.
    """

    name: str
    manuscript: Manuscript
    report: Report
    words: int
    decisions: tuple[Decision | None, ...] = ()

    @property
    def title(self) -> str:
        """What it is called: its headline, or else its name."""
        return " ".join(self.manuscript.title.split()) or self.name

    def decision(self, number: int) -> Decision | None:
        """The decision on one finding of the report."""
        return self.decisions[number] if number < len(self.decisions) else None

    def standing(self) -> Iterator[tuple[Finding, Decision | None]]:
        """Every finding with its decision."""
        for number, finding in enumerate(self.report.findings):
            yield finding, self.decision(number)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place of an issue, with its words and those around it as people see them."""

    finding: Finding
    decision: Decision | None
    line: int
    column: int
    before: str
    words: str
    after: str

    @property
    def where(self) -> Message:
        """Its line and column, or that it is in the headline."""
        return placed(self.finding.part, self.line, self.column)


@dataclass(frozen=True, slots=True)
class Issue:
    """All places of one issue."""

    places: tuple[Occurrence, ...]

    @property
    def lead(self) -> Finding:
        """The finding that represents all of them."""
        return min((one.finding for one in self.places), key=lambda finding: finding.severity.rank)

    @property
    def open(self) -> int:
        """How many places nobody has decided."""
        return sum(one.decision is None for one in self.places)


@dataclass(frozen=True, slots=True)
class Section:
    """The issues that are about one thing."""

    about: About
    issues: tuple[Issue, ...]


def sections(looked: CheckedText) -> tuple[Section, ...]:
    """Everything found, check by check; within a check errors first, then in the order of the text."""
    found: dict[About, dict[str, list[Occurrence]]] = {}
    shown = Shown(looked.manuscript)
    for number, (finding, decision) in enumerate(looked.standing()):
        issue = f"{finding.rule} {finding.group}" if finding.group else f"#{number}"
        found.setdefault(finding.about, {}).setdefault(issue, []).append(
            _place(looked.manuscript, shown, finding, decision)
        )
    order = sorted(found, key=lambda about: about.rank)
    return tuple(Section(about, _sorted(found[about].values())) for about in order)


def counts(looked: Sequence[CheckedText]) -> tuple[tuple[Severity, int], ...]:
    """How many undecided findings there are of each severity."""
    found = [finding for one in looked for finding, decision in one.standing() if decision is None]
    return tuple((severity, sum(one.severity is severity for one in found)) for severity in Severity)


def summed(looked: Sequence[CheckedText], nothing: Message) -> Listing:
    """How much is open: `2 errors, 1 hint`."""
    return listed([counted(severity, number) for severity, number in counts(looked) if number] or [nothing])


def headline(looked: Sequence[CheckedText]) -> Message:
    """What a report of these texts is called."""
    return (
        verbatim(looked[0].title)
        if len(looked) == 1
        else say_n("Findings in {n} text", "Findings in {n} texts", len(looked))
    )


def why(finding: Finding) -> Message:
    """What is wrong with a place, and whether it is a guess."""
    return finding.message if finding.sure else say("Perhaps: {message}", message=finding.message)


NOTHING_OPEN = say("nothing open")


def in_words(looked: Sequence[CheckedText]) -> Message:
    """How long texts are: `2 words`; Chinese texts are counted in characters."""
    number = sum(one.words for one in looked)
    if looked and all(is_chinese(one.manuscript.body) for one in looked):
        return say_n("{n:,} character", "{n:,} characters", n=number)
    return say_n("{n:,} word", "{n:,} words", n=number)


def _sorted(issues: Iterable[Sequence[Occurrence]]) -> tuple[Issue, ...]:
    made = [Issue(tuple(places)) for places in issues]
    return tuple(sorted(made, key=lambda issue: (issue.lead.severity.rank, issue.places[0].finding.place)))


def _place(manuscript: Manuscript, shown: Shown, finding: Finding, decision: Decision | None) -> Occurrence:
    line, column = line_and_column(manuscript.part(finding.part), finding.span.start)
    before, after = shown.around(finding.part, finding.span)
    words = shown.words(finding.part, finding.span)
    return Occurrence(finding, decision, line, column, _left(before), words, _right(after))


def _left(words: str) -> str:
    """The end of the words before a place, cut at a space."""
    if len(words) <= AROUND:
        return words
    return "… " + re.sub(r"^\S*\s+", "", words[-AROUND:])


def _right(words: str) -> str:
    """The beginning of the words after it."""
    if len(words) <= AROUND:
        return words
    return re.sub(r"\s+\S*$", "", words[:AROUND]) + " …"
