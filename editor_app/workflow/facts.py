"""What the gate must know before it answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from editor_app.domain.article import Article, Stamp
from editor_app.domain.checklist import Item
from editor_app.domain.decision import Decision, Verdict, settle
from editor_app.domain.finding import Finding, Report, Severity
from editor_app.domain.person import Person


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything one answer depends on. `article` is None only for an import."""

    article: Article | None
    person: Person
    at: datetime
    # what the person says with the step
    reason: str = ""
    to: Person | None = None  # hand over: to whom
    confirmed: bool = False
    ticked: frozenset[str] = frozenset()  # of what is asked
    shown: str = ""  # the digest of the text that the person had before them
    signing: bool = False  # with a key that the house has confirmed
    # the saved text
    digest: str = ""  # SHA-256 of the head revision, computed from its text now
    agreed: str = ""  # the digest that was recorded when it was last submitted (or approved)
    approval_signed: bool = False  # with a key that was confirmed and not ended
    missing: tuple[str, ...] = ()  # required fields without a value
    unsaved: bool = False  # something typed since then was parked and not saved
    editors: frozenset[str] = frozenset()  # who wrote in it since it was imported or last approved
    embargo: str = ""  # until when, if it is not over
    asked: tuple[Item, ...] = ()  # of the checklists of the house and this machine, with this step
    # the review
    report: Report | None = None
    rules: str = ""  # today's rule set
    decisions: tuple[Decision, ...] = ()
    open_comments: int = 0  # of those that came with the file
    # the house
    four_eyes: bool = True
    second_approval: bool = False  # two people must approve
    signatures: bool = False  # approvals and exports must be signed
    approve_own: bool = False
    retention_days: int = 365

    @property
    def report_today(self) -> Report | None:
        """The report, if it is of exactly the saved text and by today's rules."""
        if self.report is None or self.article is None or self.report.rules != self.rules:
            return None
        saved = Stamp(self.article.id, self.article.head, 0, self.digest)
        return self.report if self.report.stamp == saved else None

    @property
    def unticked(self) -> tuple[str, ...]:
        """The questions that must be ticked and are not."""
        return tuple(one.words for one in self.asked if one.required and one.words not in self.ticked)

    @property
    def keep_until(self) -> datetime:
        """Before when the article may not be deleted for good."""
        since = self.article.changed_at if self.article else self.at
        return since + timedelta(days=self.retention_days)

    def open_findings(self, severity: Severity) -> tuple[Finding, ...]:
        """Findings of one severity that nobody has decided. A waiver for several findings never settles an error."""
        return tuple(self._open(severity))

    def open_issues(self, severity: Severity) -> int:
        """How many cards those findings make, which is what an editor counts."""
        return len({finding.group for finding in self._open(severity)})

    def _open(self, severity: Severity) -> Iterator[Finding]:
        findings = self.report.findings if self.report else ()
        for finding, decision in zip(findings, settle(findings, self.decisions), strict=True):
            if finding.severity is severity:
                waived = decision is not None and decision.verdict is Verdict.WAIVED
                if decision is None or (waived and severity is Severity.ERROR):
                    yield finding
