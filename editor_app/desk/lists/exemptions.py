"""Exceptions that editors would make for the whole house: a manager accepts or refuses each, and may think again."""

from dataclasses import replace
from uuid import uuid4

from editor_app.checks.catalogue import RULES
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.lists.list_audit import manager, record
from editor_app.domain.decision import Decision, Scope
from editor_app.domain.errors import Conflict
from editor_app.domain.exemption import Exemption
from editor_app.domain.finding import About
from editor_app.domain.message import say, verbatim
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
        there = _same(asked, _waiting(tx))
        if there is None:
            raise _overtaken()
        if accepted:
            decisions.accept(tx, there.first.id, by, desk.clock())
            record(desk, tx, who, Act.ACCEPT_EXCEPTION, [Change(there.first.id, None, _said(there))])
        else:
            for one in there.decisions:
                decisions.add(tx, _anew(desk, one, Scope.ARTICLE, by))
            record(desk, tx, who, Act.DECLINE_EXCEPTION, [Change(there.first.id, _said(there), None)])
    return there


def undo_answer(desk: Desk, answered: Exemption, accepted: bool, by: str) -> Changes:
    """Undo: an exception waits again for a manager, as the wish of whoever made it."""
    with desk.database.begin() as tx:
        who = manager(tx, by)
        key, said = answered.first.id, _said(answered)
        if accepted:
            if not decisions.withdraw(tx, key):
                raise _overtaken()
            record(desk, tx, who, Act.REOPEN_EXCEPTION, [Change(key, said, None)])
        else:
            if _same(answered, _waiting(tx)):
                raise _overtaken()
            for one in answered.decisions:
                articles.get(tx, one.article)  # refuses where it is gone
                decisions.add(tx, _anew(desk, one, Scope.HOUSE, one.by))
            record(desk, tx, who, Act.REOPEN_EXCEPTION, [Change(key, None, said)])
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
    titled = (one.title for one in RULES if one.id == those[0].rule)
    called = next(titled, verbatim(those[0].rule))  # a rule that is no longer there has only its id
    return Exemption(called, tuple(dict.fromkeys(titles[one.article] for one in those)), those)


def _latest(made: tuple[Decision, ...], sought: Decision) -> Decision:
    """What was decided last of the same words by the same rule."""
    same = [one for one in made if one.rule == sought.rule and one.anchor == sought.anchor]
    return same[-1] if same else sought


def _same(asked: Exemption, others: tuple[Exemption, ...]) -> Exemption | None:
    """The one among others that speaks of the same words and rule."""
    return next((one for one in others if (one.first.rule, one.words) == (asked.first.rule, asked.words)), None)


def _anew(desk: Desk, one: Decision, scope: Scope, by: str) -> Decision:
    """The same decision made again, for decisions are only ever added."""
    return replace(one, id=str(uuid4()), scope=scope, by=by, at=desk.clock())


def _said(asked: Exemption) -> dict[str, str]:
    """As the audit trail keeps it."""
    return {"rule": asked.first.rule, "quote": asked.words, "article": asked.first.article}


def _overtaken() -> Conflict:
    return Conflict(
        say("This exception was answered or taken back by someone else."), say("Look at the list of suggestions again.")
    )
