"""Findings gathered into issues: what one card shows, without a widget."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from editor_app.desk.articles.review import Standing
from editor_app.domain.decision import Decision
from editor_app.domain.finding import About, Finding, Severity
from editor_app.gui.base.labels import repeat_name
from editor_app.gui.base.tell import tell
from editor_app.gui.panels.findings.passages import Passage, alike, best, joined
from editor_app.text.manuscript import Part
from editor_app.text.signs.body import Quoted, quoted
from editor_app.text.span import Span

CONTEXT = 48
"""Characters of the text shown on each side of a place."""

LONG = 60
"""Quotes longer than this are passages: they are compared side by side, not counted as forms."""


class Show(Enum):
    """Which issues are listed."""

    OPEN = "open"
    DECIDED = "decided"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place of an issue. `finding` is None where it was only seen against; `document` names another article.

    The `line` of a place in the headline is 0. `words` are the quote as its reader sees it, without signs of Markdown,
    and so are those `before` and `after` it.
    """

    span: Span
    line: int
    quote: str
    before: str = ""
    after: str = ""
    finding: Finding | None = None
    decision: Decision | None = None
    document: str = ""
    title: str = ""
    said: str = ""

    @property
    def words(self) -> str:
        return self.said or self.quote

    @property
    def in_headline(self) -> bool:
        """Whether it is in the headline, so that its offsets count there."""
        return not self.line and not self.document

    @property
    def where(self) -> str:
        """What the other article is called; empty for a place in this one."""
        return self.title or self.document

    @property
    def open(self) -> bool:
        """Whether it still needs a fix or a decision."""
        return self.finding is not None and self.decision is None


@dataclass(frozen=True)
class Issue:
    """All places of one group: one card. `places` are in the order of the text, other articles last; `also` are further
    findings about the same places.
    """

    group: str
    lead: Finding
    places: tuple[Occurrence, ...]
    also: tuple[Standing, ...] = ()

    @property
    def about(self) -> About:
        """What its rule is about."""
        return self.lead.about

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, decided or not."""
        return tuple(place.finding for place in self.places if place.finding) + tuple(one.finding for one in self.also)

    @cached_property
    def open(self) -> tuple[Finding, ...]:
        """The findings that still need a fix or a decision."""
        more = tuple(one.finding for one in self.also if one.decision is None)
        return tuple(place.finding for place in self.places if place.finding and place.open) + more

    @cached_property
    def severity(self) -> Severity:
        """The most serious of its findings."""
        return min((finding.severity for finding in self.findings), key=lambda severity: severity.rank)

    @cached_property
    def sure(self) -> bool:
        """False as soon as one of its findings is a guess."""
        return all(finding.sure for finding in self.findings)

    @cached_property
    def forms(self) -> tuple[tuple[str, int], ...]:
        """The different words at its places, the most frequent first; none for long passages."""
        here = [place.quote for place in self.places if not place.document]
        if any(len(quote) > LONG for quote in here):
            return ()
        return tuple(Counter(here).most_common())

    @cached_property
    def one_of_many(self) -> bool:
        """Whether its places say one thing in several forms, so that one of them is to be chosen."""
        forms = {form for form, _ in self.forms}
        return len(forms) > 1 and any(not forms.isdisjoint(finding.replacements) for finding in self.findings)

    @cached_property
    def passage(self) -> bool:
        """Whether two places of it are worth reading side by side."""
        return len(self.places) > 1 and (
            self.about is About.DUPLICATES or any(len(p.quote) > LONG for p in self.places)
        )

    @cached_property
    def here(self) -> tuple[Occurrence, ...]:
        """The places in this text, but for the headline."""
        return tuple(place for place in self.places if not place.document and not place.in_headline)

    @cached_property
    def repeat(self) -> bool:
        """Whether it is a passage that stands in this text more than once: one place stays, the others go."""
        return self.about is About.DUPLICATES and len(self.here) > 1

    @cached_property
    def first(self) -> int:
        """The place to begin with: of a repeat the one that may stay, else the first that is open."""
        if self.repeat:
            at = best([Passage(place.span, place.quote) for place in self.here])
            return self.places.index(self.here[at])
        return next((at for at, place in enumerate(self.places) if place.open), 0)

    @cached_property
    def stops(self) -> tuple[int, ...]:
        """The places to go through one by one."""
        if self.repeat:
            return (self.first,) if self.open else ()
        return tuple(at for at, place in enumerate(self.places) if place.open)

    @cached_property
    def title(self) -> str:
        """What it is, in a line."""
        if self.repeat:
            return repeat_name(len(self.here))
        return tell(self.lead.title)

    @cached_property
    def searchable(self) -> str:
        """What the text filter searches."""
        parts = [self.title, tell(self.lead.message), *(place.quote for place in self.places)]
        return "\n".join(parts).casefold()


@dataclass(frozen=True, slots=True)
class Filter:
    """The settings of the filter bar. Without an `about`, all are listed."""

    show: Show = Show.OPEN
    severities: frozenset[Severity] = frozenset(Severity)
    about: About | None = None
    words: str = ""

    def wants(self, issue: Issue) -> bool:
        """Whether an issue is listed."""
        if (self.show is Show.OPEN and not issue.open) or self.about not in (None, issue.about):
            return False
        if self.show is Show.DECIDED and len(issue.open) == len(issue.findings):
            return False
        return issue.severity in self.severities and (not self.words or self.words.casefold() in issue.searchable)


def issues(standings: Iterable[Standing], body: str, title: str = "", formatted: bool = False) -> tuple[Issue, ...]:
    """The issues of a report, check by check, each check in the order of the text; `formatted`: that is Markdown."""
    groups: dict[str, list[Standing]] = {}
    every = tuple(standings)
    speaks = joined(standing.finding for standing in every)
    for standing in every:
        group = standing.finding.group
        groups.setdefault(speaks.get(group, group) or repr(standing.finding.place), []).append(standing)
    page = _Page(title, body, _line_starts(body), formatted)
    found = [_issue(group, members, page) for group, members in groups.items()]
    return tuple(sorted(found, key=lambda issue: (issue.about.rank, issue.lead.place)))


def _issue(group: str, members: Sequence[Standing], page: "_Page") -> Issue:
    """Of several findings about one place of a repeat, the place shows one; the others are decided with it."""
    if members[0].finding.about is not About.DUPLICATES:
        return Issue(group, members[0].finding, _places(members, page))
    shown: list[Standing] = []
    also: list[Standing] = []
    for one in members:
        here = [other.finding.span for other in shown if other.finding.part is one.finding.part]
        (also if any(alike(one.finding.span, span) for span in here) else shown).append(one)
    lead = min(shown, key=lambda one: (one.finding.severity.rank, one.finding.place))
    return Issue(group, lead.finding, _places(shown, page), tuple(also))


def _line_starts(body: str) -> list[int]:
    starts = [0]
    at = body.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = body.find("\n", at + 1)
    return starts


@dataclass(frozen=True, slots=True)
class _Page:
    """What places are in: a headline and a text, with the offsets where its lines begin."""

    title: str
    body: str
    starts: Sequence[int]
    formatted: bool


def _places(members: Sequence[Standing], page: _Page) -> tuple[Occurrence, ...]:
    own = {(standing.finding.part, standing.finding.span): standing for standing in members}
    found: dict[tuple[Part, Span], Standing | None] = dict(own)
    for standing in members:
        for related in standing.finding.related:
            if not related.document:
                found.setdefault((related.part, related.span))
    meets = alike if members[0].finding.about is About.DUPLICATES else Span.overlaps  # "Friday" in "Friday, 15 May"
    found = {
        (part, span): standing
        for (part, span), standing in found.items()
        if standing or not any(part is its and meets(span, other) for its, other in own)
    }
    places = [_place(part, span, page, standing) for (part, span), standing in found.items()]
    return (*sorted(places, key=lambda place: (not place.in_headline, place.span)), *_elsewhere(members))


def _place(part: Part, span: Span, page: _Page, standing: Standing | None) -> Occurrence:
    """A place with the rest of its line around it."""
    line = bisect_right(page.starts, span.start) if part is Part.BODY else 0
    shown = _shown(page.body if line else page.title, span, page.formatted and line > 0)
    return Occurrence(
        span,
        line,
        span.of(page.body if line else page.title),
        shown.before[-CONTEXT:],
        shown.after[:CONTEXT],
        standing.finding if standing else None,
        standing.decision if standing else None,
        said=shown.words,
    )


def _shown(words: str, span: Span, formatted: bool) -> Quoted:
    """A stretch with its lines around it; only these are read, for there may be thousands of places."""
    start, stop = words.rfind("\n", 0, span.start) + 1, words.find("\n", span.end)
    lines, place = words[start : stop if stop >= 0 else len(words)], span.moved(-start)
    return quoted(lines, place) if formatted else Quoted(place.of(lines), lines[: place.start], lines[place.end :])


def _elsewhere(members: Iterable[Standing]) -> Iterator[Occurrence]:
    seen = set()
    for standing in members:
        for related in standing.finding.related:
            if related.document and (related.document, related.span) not in seen:
                seen.add((related.document, related.span))
                yield Occurrence(related.span, 0, related.quote, document=related.document, title=related.title)
