"""What a check says of a text."""

from dataclasses import dataclass
from enum import Enum

from editor_app.domain.article import Stamp
from editor_app.domain.message import Message
from editor_app.text.anchors import Anchor
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


@dataclass(frozen=True, slots=True)
class Related:
    """Another place a finding was seen against; `document` is empty for the text itself, `title` what it is called."""

    span: Span
    quote: str
    document: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One place, and what is wrong with it. All findings of one `group` are one issue, shown as one card."""

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
