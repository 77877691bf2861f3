"""What a house did in a period: what was approved and exported, by whom, and how long it took, as a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from editor_app.desk.base.desk import Desk
from editor_app.domain.article import APPROVING, Action, Status, Step
from editor_app.domain.errors import EditorError
from editor_app.domain.message import say
from editor_app.formats.exchange.csv_table import table
from editor_app.store import articles, audit
from editor_app.store.engine.database import Tx

COLUMNS = (
    *("article", "headline", "what", "by", "at", "revision", "submitted_by", "submitted_at", "imported_at"),
    *("hours_from_import", "hours_from_submission", "rounds", "first_approved_by"),
)
_TOLD = (*APPROVING, Action.EXPORT, Action.WITHDRAW)
"""The steps that a report tells of; of two approvals the second, with whoever gave the first."""
_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Done:
    """One step of the period, with those that led to it. `rounds` counts how often the text was submitted by then."""

    headline: str
    step: Step
    submitted: Step | None
    imported: Step | None
    rounds: int
    first: str = ""

    @property
    def took(self) -> float | None:
        """Hours from the import to the step."""
        return _hours(self.imported, self.step)

    @property
    def waited(self) -> float | None:
        """Hours from the submission to the step."""
        return _hours(self.submitted, self.step)


def period(desk: Desk, first: date, last: date) -> tuple[Done, ...]:
    """What was approved, exported or withdrawn from one day to another, both included, in the order of time."""
    if last < first:
        raise EditorError(say("The period ends before it begins."))
    begin, end = _morning(first), _morning(last + timedelta(days=1))
    with desk.database.read() as tx:
        within = {step.article for step in audit.steps_between(tx, begin, end) if _told(step)}
        every = [(_headline(tx, one), audit.steps(tx, one)) for one in within]
    found = [one for headline, steps in every for one in _of_article(headline, steps, begin, end)]
    return tuple(sorted(found, key=lambda one: one.step.at))


def period_table(done: Sequence[Done]) -> str:
    """The same as CSV: one row for each step, times with their zone, hours with one decimal."""
    return table(COLUMNS, map(_row, done))


def _headline(tx: Tx, article: str) -> str:
    """The headline of an article; that of a deleted one is gone."""
    try:
        return articles.get(tx, article).title
    except EditorError:
        return ""


def _of_article(headline: str, steps: Sequence[Step], begin: datetime, end: datetime) -> Iterator[Done]:
    imported = submitted = None
    rounds, first = 0, ""
    for step in steps:
        if step.action is Action.IMPORT and imported is None:
            imported = step
        elif step.action is Action.SUBMIT:
            submitted, rounds, first = step, rounds + 1, ""
        elif step.action is Action.TAKE_BACK:
            first = ""
        elif step.action in APPROVING and step.after is Status.SUBMITTED:
            first = step.by
        elif _told(step) and begin <= step.at < end:
            yield Done(headline, step, submitted, imported, rounds, first if step.action in APPROVING else "")


def _told(step: Step) -> bool:
    return step.action in _TOLD and not (step.action in APPROVING and step.after is Status.SUBMITTED)


def _row(one: Done) -> tuple[str, ...]:
    step, submitted, imported = one.step, one.submitted, one.imported
    return (
        *(step.article, one.headline, step.action.value, step.by, _at(step.at), str(step.revision)),
        *((submitted.by, _at(submitted.at)) if submitted else ("", "")),
        _at(imported.at) if imported else "",
        *(_written(one.took), _written(one.waited), str(one.rounds), one.first),
    )


def _hours(before: Step | None, after: Step) -> float | None:
    return (after.at - before.at) / _HOUR if before else None


def _written(hours: float | None) -> str:
    return "" if hours is None else f"{hours:.1f}"


def _at(moment: datetime) -> str:
    return moment.astimezone().isoformat(timespec="seconds")


def _morning(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone()
