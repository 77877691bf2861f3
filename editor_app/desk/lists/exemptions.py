"""Exceptions that hold in every article: editors ask for them, a manager accepts, refuses or ends each."""

from dataclasses import replace
from uuid import uuid4

from editor_app.checks.catalogue import RULES
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.lists.list_audit import manager, record
from editor_app.domain.decision import Decision, Scope
from editor_app.domain.errors import Conflict
from editor_app.domain.exemption import Exemption, HeldExemption
from editor_app.domain.finding import About
from editor_app.domain.message import Message, say, verbatim
from editor_app.domain.record import Act, Change
from editor_app.store import articles, decisions
from editor_app.store.engine.database import Tx


def waiting(desk: Desk) -> tuple[Exemption, ...]:
    """What editors decided for every article and no manager has answered; words of the dictionary are suggestions."""
    with desk.database.read() as tx:
        return _waiting(tx)


def answer(desk: Desk, asked: Exemption, accepted: bool, by: str) -> Exemption:
    """Let an exception hold in every article from now on; refused, it goes on to hold where it was made.

    Returns it as it was answered, for `undo_answer`.
    """
    with desk.database.begin() as tx:
        who = manager(tx, by)
        there = _same(asked.first, _waiting(tx))
        if there is None:
            raise _overtaken()
        if accepted:
            decisions.accept(tx, there.first.id, by, desk.clock())
            record(desk, tx, who, Act.ACCEPT_EXCEPTION, [Change(there.first.id, None, _said(there.first))])
        else:
            _keep_to_article(desk, tx, there, by)
            record(desk, tx, who, Act.DECLINE_EXCEPTION, [Change(there.first.id, _said(there.first), None)])
    return there


def undo_answer(desk: Desk, answered: Exemption, accepted: bool, by: str) -> Changes:
    """Undo: an exception waits again for a manager, as the wish of whoever made it."""
    with desk.database.begin() as tx:
        who = manager(tx, by)
        key, said = answered.first.id, _said(answered.first)
        if accepted:
            if not decisions.withdraw(tx, key):
                raise _overtaken()
            record(desk, tx, who, Act.REOPEN_EXCEPTION, [Change(key, said, None)])
        else:
            if _same(answered.first, _waiting(tx)):
                raise _overtaken()
            for one in answered.decisions:
                articles.get(tx, one.article)  # refuses where it is gone
                decisions.add(tx, _anew(desk, one, Scope.HOUSE, one.by))
            record(desk, tx, who, Act.REOPEN_EXCEPTION, [Change(key, None, said)])
    return Changes("", decisions=True)


def held(desk: Desk) -> tuple[HeldExemption, ...]:
    """What is ignored in every article, the latest first."""
    with desk.database.read() as tx:
        return tuple(HeldExemption(_title(one.rule), one, by) for one, by in decisions.held(tx))


def end(desk: Desk, one: HeldExemption, by: str) -> Changes:
    """Let an exception hold where it was made and nowhere else."""
    with desk.database.begin() as tx:
        who, made = manager(tx, by), one.decision
        if not decisions.withdraw(tx, made.id):
            raise _overtaken()
        if asked := _same(made, _waiting(tx)):  # whoever asked for it is not to wait again
            _keep_to_article(desk, tx, asked, by)
        record(desk, tx, who, Act.END_EXCEPTION, [Change(made.id, _said(made), None)])
    return Changes("", decisions=True)


def undo_end(desk: Desk, one: HeldExemption, by: str) -> Changes:
    """Undo: it holds in every article again."""
    with desk.database.begin() as tx:
        who, made = manager(tx, by), one.decision
        if any(there.id == made.id for there, _ in decisions.held(tx)):
            raise _overtaken()
        decisions.accept(tx, made.id, by, desk.clock())
        record(desk, tx, who, Act.ACCEPT_EXCEPTION, [Change(made.id, None, _said(made))])
    return Changes("", decisions=True)


def _waiting(tx: Tx) -> tuple[Exemption, ...]:
    found: dict[tuple[str, str], list[Decision]] = {}
    made: dict[str, tuple[Decision, ...]] = {}
    for one in decisions.waiting(tx):
        if one.article not in made:
            made[one.article] = decisions.of_article(tx, one.article)
        if About.of(one.rule) is not About.SPELLING and _latest(made[one.article], one) == one:
            found.setdefault((one.rule, one.anchor.quote), []).append(one)
    titles = {key: articles.get(tx, key).title for key in made}
    return tuple(_exemption(tuple(those), titles) for those in found.values())


def _exemption(those: tuple[Decision, ...], titles: dict[str, str]) -> Exemption:
    return Exemption(_title(those[0].rule), tuple(dict.fromkeys(titles[one.article] for one in those)), those)


def _title(rule: str) -> Message:
    """What a rule is called now; one that is no longer there has only its id."""
    named = sorted((one for one in RULES if rule in one.ids), key=lambda one: one.id != rule)
    return named[0].title if named else verbatim(rule)


def _latest(made: tuple[Decision, ...], sought: Decision) -> Decision:
    """The last decision on the same words by the same rule, whatever it was called."""
    ids = {sought.rule}.union(*(rule.ids for rule in RULES if sought.rule in rule.ids))
    same = [one for one in made if one.rule in ids and one.anchor == sought.anchor]
    return same[-1] if same else sought


def _same(sought: Decision, others: tuple[Exemption, ...]) -> Exemption | None:
    """The one that speaks of the same words and rule."""
    key = sought.rule, sought.anchor.quote
    return next((one for one in others if (one.first.rule, one.words) == key), None)


def _keep_to_article(desk: Desk, tx: Tx, asked: Exemption, by: str) -> None:
    """Let it hold where it was made, and wait no longer."""
    for one in asked.decisions:
        decisions.add(tx, _anew(desk, one, Scope.ARTICLE, by))


def _anew(desk: Desk, one: Decision, scope: Scope, by: str) -> Decision:
    """The same decision made again, for decisions are only ever added."""
    return replace(one, id=str(uuid4()), scope=scope, by=by, at=desk.clock())


def _said(one: Decision) -> dict[str, str]:
    """As the audit trail keeps it."""
    return {"rule": one.rule, "quote": one.anchor.quote, "article": one.article}


def _overtaken() -> Conflict:
    return Conflict(
        say("This exception was answered or taken back by someone else."), say("Look at the list of suggestions again.")
    )
