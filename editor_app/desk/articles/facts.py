"""Gathers what the gate must know about one article."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

from editor_app.checks import engine
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.opening import reference_for
from editor_app.desk.lists.checklist import of_the_machine
from editor_app.desk.lists.clients import client_of
from editor_app.desk.lists.current_lists import current_lists
from editor_app.desk.trust.signing import Standing, standing
from editor_app.domain import checklist
from editor_app.domain.article import UNTITLED, Action, Article, Revision, RevisionKind, Status, Step, approvals
from editor_app.domain.comment import open_comments
from editor_app.domain.known import Known
from editor_app.domain.person import Person
from editor_app.domain.record import CHECKLIST, LONGEST_KEPT
from editor_app.store import articles, audit, comments, decisions, parking, people, reports, sources
from editor_app.store.engine.database import Tx
from editor_app.store.lists import list_records
from editor_app.text.manuscript import Manuscript
from editor_app.workflow.facts import Facts
from editor_app.workflow.moves import MOVES

NO_SUCH_DATE = "existing date"
"""What a text lacks whose date does not exist."""
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")


def gather(desk: Desk, tx: Tx, article: Article, person: Person, action: Action) -> Facts:
    """The facts as the database has them; the caller adds what the person gives with the step."""
    return gather_for(desk, tx, article, person, (action,))[action]


def gather_for(desk: Desk, tx: Tx, article: Article, person: Person, actions: Iterable[Action]) -> dict[Action, Facts]:
    """The facts for several actions, read once."""
    head = articles.revision(tx, article.id, article.head)
    steps = audit.steps(tx, article.id)
    common = Facts(
        article=article,
        person=person,
        at=desk.clock(),
        digest=head.manuscript.digest,
        missing=missing(head.manuscript),
        unsaved=_unsaved(desk, article, head),
        editors=editors_beside(tx, article, person, steps),
        embargo=embargo(head.manuscript, desk.clock()),
        report=reports.latest(tx, article.id),
        rules=_rules_today(desk, tx, head.manuscript, article.id),
        decisions=decisions.of_article(tx, article.id),
        open_comments=open_comments(comments.of_article(tx, article.id)),
        four_eyes=people.policy(tx, "four_eyes") != "no",
        second_approval=people.policy(tx, "second_approval") == "yes",
        signatures=people.policy(tx, "signatures") == "yes",
        approve_own=people.policy(tx, "approve_own") == "yes",
        retention_days=_days(people.policy(tx, "retention_days")),
    )
    proved = common.signatures and _approval_signed(tx, article, steps)
    common = replace(common, approval_signed=proved)
    asked = checklist.read(people.policy(tx, CHECKLIST)) + of_the_machine(desk)
    return {
        action: replace(
            common,
            agreed=_agreed(steps, action),
            asked=tuple(one for one in asked if one.when is MOVES[action].asks),
        )
        for action in actions
    }


def _approval_signed(tx: Tx, article: Article, steps: tuple[Step, ...]) -> bool:
    """Whether each approval is signed with a key that the house has confirmed, and had not ended by then."""
    given, known = approvals(article, steps), list_records.person_keys(tx)
    named = [name for name in (article.first_approver, article.approver) if name]
    if not named or [step.by for step in given] != named or len(set(named)) < len(named):
        return False  # no step stands behind a name
    if given[-1].after is not Status.APPROVED:
        return False  # it was the first of two, which approves nothing yet
    rows = (audit.place_of(tx, step.article, step.action, step.by) for step in given)
    return all(standing(step, known, row) is Standing.GOOD for step, row in zip(given, rows, strict=True))


def _rules_today(desk: Desk, tx: Tx, text: Manuscript, article: str) -> str:
    """The digest of the current rule set for an article."""
    lists, source = current_lists(desk, tx, article), sources.text_of(tx, article)
    known = Known(*lists, source=source, client=client_of(desk, tx, text))
    return engine.version(desk.rules, reference_for(desk, text.language, known))


def missing(manuscript: Manuscript) -> tuple[str, ...]:
    """Which of headline, source, language and date a text lacks, or whose date does not exist."""
    from editor_app.formats.base.headline import has_headline  # loads two libraries

    values = {
        "headline": manuscript.title if has_headline(manuscript) else "",
        "source": manuscript.known("source"),
        "language": manuscript.language,
        "date": manuscript.known("date"),
    }
    lacking = [name for name, value in values.items() if not value.strip()]
    return (*lacking, NO_SUCH_DATE) if _impossible(manuscript.known("date")) else tuple(lacking)


def _impossible(value: str) -> bool:
    """Whether a date is written as one and does not exist: 2026-02-30. Others are left as their file has them."""
    written = _DATE.match(value.strip())
    if not written:
        return False
    try:
        date(*map(int, written.groups()))
    except ValueError:
        return True
    return False


def embargo(manuscript: Manuscript, now: datetime) -> str:
    """Until when a text is under embargo; empty when there is none or it is over.

    A bare date ends with its first minute, a time without a zone is UTC; what is not a date holds until confirmed.
    """
    given = manuscript.known("embargo").strip()
    until = embargo_end(given)
    return given if given and (until is None or now < until) else ""


def embargo_end(given: str) -> datetime | None:
    """When an embargo ends; None for what is not a date."""
    try:
        until = datetime.fromisoformat(given.strip())
    except ValueError:
        return None
    return until if until.tzinfo else until.replace(tzinfo=UTC)


def is_date(value: str) -> bool:
    """Whether a value is a date in the right form: 2025-08-22, with or without a time."""
    try:
        date.fromisoformat(value.strip()[:10])
    except ValueError:
        return False
    return True


def is_moment(value: str) -> bool:
    """Whether a value says when an embargo ends: 2025-08-22, or 2025-08-22 18:00, with or without a zone."""
    try:
        datetime.fromisoformat(value.strip())
    except ValueError:
        return False
    return True


def editors(revisions: tuple[Revision, ...], steps: tuple[Step, ...]) -> frozenset[str]:
    """Who wrote in the text since it was last approved by somebody else, a text kept beside it included.

    The first of two approvals is none yet: who wrote before it may not give the second either. Importing a file is not
    writing; pasting is. Nobody can see here who wrote a file elsewhere.
    """
    after = max((step.revision for step in steps if _approves(step)), default=0)
    return frozenset(one.author for one in revisions if one.number > after and not _brought(one))


def editors_beside(tx: Tx, article: Article, person: Person, steps: tuple[Step, ...]) -> frozenset[str]:
    """Who wrote in the text, as it counts for a person. With another name somebody is still who wrote, submitted or
    approved it under the one before: another name is no second pair of eyes.
    """
    wrote = editors(articles.revisions(tx, article.id), steps)
    own = wrote | {article.submitter, article.first_approver}
    return wrote | {person.name} if own & list_records.former_names(tx, person.name) else wrote


def _approves(step: Step) -> bool:
    return step.action is Action.APPROVE and step.after is Status.APPROVED


def _brought(one: Revision) -> bool:
    """Whether a revision is the file that the article began with, or the empty page."""
    return one.number == 1 and (one.kind is RevisionKind.IMPORTED or _empty(one.manuscript))


def _empty(text: Manuscript) -> bool:
    """Whether nobody wrote anything in a text: a headline is written too, but for the one that stands for none."""
    return not text.body.strip() and text.title.strip() in ("", UNTITLED)


def _agreed(steps: tuple[Step, ...], action: Action) -> str:
    """The digest in the last step that fixed which text is meant."""
    settling = MOVES[action].settled_by
    return next((step.digest for step in reversed(steps) if step.action in settling), "")


def _unsaved(desk: Desk, article: Article, head: Revision) -> bool:
    typed = parking.parked_of(desk.parking, article.id)
    return typed is not None and typed.draft.manuscript.digest != head.digest


def _days(value: str) -> int:
    return min(int(value), LONGEST_KEPT) if value.isascii() and value.isdigit() else 365
