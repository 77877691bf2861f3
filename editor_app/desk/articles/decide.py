"""Decide that findings can stay, and why; or take that back."""

from collections.abc import Iterable, Iterator, Sequence
from uuid import uuid4

from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.lists.suggestions import propose, take_off_pile
from editor_app.domain.decision import Decision, Reason, Scope, Verdict
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.finding import About, Finding
from editor_app.domain.house import HouseTerm, TermKind, TermStatus
from editor_app.domain.message import say
from editor_app.store import articles, people
from editor_app.store import decisions as kept
from editor_app.store.engine.database import Tx
from editor_app.store.lists import house
from editor_app.workflow.gate import deciding_reasons


def decide(
    desk: Desk,
    article_id: str,
    findings: Iterable[Finding],
    scope: Scope,
    reason: Reason,
    note: str,
    by: str,
) -> Changes:
    """Ignore findings. A decision for the house holds elsewhere once a manager accepts it (exemptions.py)."""
    if reason is Reason.OTHER and not note.strip():
        raise EditorError(say("The reason “other” needs a few words."), say("Say why the finding can stay."))
    with desk.database.begin() as tx:
        article = permitted(tx, article_id, by)
        made = ignore(desk, tx, article, findings, scope, reason, note, by)
        if scope is Scope.HOUSE:
            words = [term for one in made for term in _right_words(one)]
            propose(desk, tx, words, people.person(tx, by))
    return Changes(article, decisions=True)


def ignore(
    desk: Desk,
    tx: Tx,
    article: str,
    findings: Iterable[Finding],
    scope: Scope,
    reason: Reason,
    note: str,
    by: str,
) -> tuple[Decision, ...]:
    """Ignore findings in a transaction that does more."""
    made = tuple(_decision(desk, article, one, Verdict.IGNORED, scope, reason, note, by) for one in findings)
    for decision in made:
        kept.add(tx, decision)
    return made


def take_back(desk: Desk, article_id: str, finding: Finding | Decision, by: str) -> Changes:
    """Open a finding again; or take back one decision from the list, for everything it covered.

    A word that was suggested with it to the house list is withdrawn, unless it was answered since.
    """
    with desk.database.begin() as tx:
        article = permitted(tx, article_id, by)
        take_off_pile(desk, tx, _suggested(tx, article, finding, by), people.person(tx, by))
        reopen(desk, tx, article, (finding,), by)
    return Changes(article, decisions=True)


def reopen_all(desk: Desk, article_id: str, findings: Iterable[Finding], scope: Scope, by: str) -> Changes:
    """Take back what `decide` did with these findings, in one transaction."""
    with desk.database.begin() as tx:
        article = permitted(tx, article_id, by)
        for finding in findings:
            take_off_pile(desk, tx, _suggested(tx, article, finding, by), people.person(tx, by))
            kept.add(tx, _decision(desk, article, finding, Verdict.OPEN, scope, Reason.OTHER, "Taken back", by))
    return Changes(article, decisions=True)


def reopen(desk: Desk, tx: Tx, article: str, those: Sequence[Finding | Decision], by: str) -> None:
    """Open findings again, or take decisions back, in a transaction that does more."""
    for finding in those:
        if isinstance(finding, Decision):
            back = finding
            scope, anchor, rule = back.scope, back.anchor, back.rule
        else:
            scope, anchor, rule = Scope.PLACE, finding.anchor, finding.rule
        opened = Decision(
            id=str(uuid4()),
            article=article,
            rule=rule,
            anchor=anchor,
            verdict=Verdict.OPEN,
            scope=scope,
            reason=Reason.OTHER,
            note="Taken back",
            by=by,
            at=desk.clock(),
        )
        kept.add(tx, opened)


def waivers(desk: Desk, article: str, findings: Iterable[Finding], reason: str, by: str) -> Iterator[Decision]:
    """One decision for each of several findings that are waived together for one reason."""
    for finding in findings:
        yield _decision(desk, article, finding, Verdict.WAIVED, Scope.PLACE, Reason.OTHER, reason, by)


def permitted(tx: Tx, article_id: str, by: str) -> str:
    """The article, if the person may decide its findings."""
    article = articles.get(tx, article_id)
    against = deciding_reasons(article, people.person(tx, by))
    if against:
        raise NotAllowed(against)
    return article.id


def _decision(
    desk: Desk, article: str, finding: Finding, verdict: Verdict, scope: Scope, reason: Reason, note: str, by: str
) -> Decision:
    return Decision(
        id=str(uuid4()),
        article=article,
        rule=finding.rule,
        anchor=finding.anchor,
        verdict=verdict,
        scope=scope,
        reason=reason,
        note=note.strip(),
        by=by,
        at=desk.clock(),
    )


def _suggested(tx: Tx, article: str, finding: Finding | Decision, by: str) -> tuple[str, ...]:
    """What somebody suggested for the house list when deciding a finding, and is still waiting."""
    ids = (finding.rule,) if isinstance(finding, Decision) else finding.ids
    same = [one for one in kept.of_article(tx, article) if one.rule in ids and one.anchor == finding.anchor]
    if not same or same[-1].scope is not Scope.HOUSE:
        return ()
    words = tuple(_right_words(same[-1]))
    return tuple(one.id for one in house.suggestions(tx) if one.by == by and one.term in words)


def _right_words(decision: Decision) -> Iterator[HouseTerm]:
    """A word that the dictionary lacks belongs on the house list; anything else is an exception to its rule."""
    words = decision.anchor.quote.strip()
    if words and About.of(decision.rule) is About.SPELLING:
        yield HouseTerm(words, TermKind.WORD, words, TermStatus.ADMITTED, note=decision.note)
