"""What a check says of a text."""

from dataclasses import dataclass
from enum import Enum

from editor_app.domain.article import Stamp
from editor_app.domain.message import Message
from editor_app.text.anchors import Anchor
from editor_app.text.manuscript import Part
from editor_app.text.span import Span


class Severity(Enum):
    """An error blocks submission, a warning wants a decision, an info blocks nothing."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


class About(Enum):
    """What a rule is about, in the order in which findings are shown: what would cost the house most comes first.

    The values are the first half of a rule's id, so they must not change.
    """

    DUPLICATES = "duplicates"
    SOURCE = "source"
    NAMES = "names"
    TITLES = "titles"
    ACRONYMS = "acronyms"
    TERMS = "terms"
    DATES = "dates"
    NUMBERS = "numbers"
    REPETITION = "repetition"
    TYPOGRAPHY = "typography"
    RESIDUE = "residue"
    GRAMMAR = "grammar"
    SPELLING = "spelling"
    OTHER = "other"

    @classmethod
    def of(cls, rule: str) -> "About":
        """What the rule with an id is about; OTHER when another version of the program made it."""
        return _BY_VALUE.get(rule.partition(".")[0], cls.OTHER)

    @property
    def rank(self) -> int:
        """The position in that order, from 0."""
        return list(About).index(self)


_BY_VALUE = {about.value: about for about in About}


@dataclass(frozen=True, slots=True)
class Related:
    """Another place a finding was seen against; `document` is empty for the text itself, `title` what it is called."""

    span: Span
    quote: str
    document: str = ""
    title: str = ""
    part: Part = Part.BODY


@dataclass(frozen=True, slots=True)
class Finding:
    """One place, and what is wrong with it. All findings of one `group` are one issue, shown as one card.

    The offsets of `span` count from the beginning of its part. `formerly` are the former ids of its rule.
    """

    rule: str
    severity: Severity
    span: Span
    anchor: Anchor
    title: Message
    message: Message
    replacements: tuple[str, ...] = ()
    group: str = ""
    related: tuple[Related, ...] = ()
    sure: bool = True
    formerly: tuple[str, ...] = ()

    @property
    def about(self) -> About:
        """What its rule is about."""
        return About.of(self.rule)

    @property
    def ids(self) -> tuple[str, ...]:
        """The id of its rule and the former ones: a decision under any of them can be about it."""
        return self.rule, *self.formerly

    @property
    def part(self) -> Part:
        """Whether it is in the headline or in the body."""
        return self.anchor.part

    @property
    def place(self) -> tuple[bool, Span]:
        """Where it is, in the order of reading: the headline comes first."""
        return self.part is Part.BODY, self.span

    @property
    def quote(self) -> str:
        """The words it is about."""
        return self.anchor.quote


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of one text. `rules` is the digest of the rule set; `failures` name the rules that broke."""

    stamp: Stamp
    rules: str
    findings: tuple[Finding, ...]
    failures: tuple[str, ...] = ()
