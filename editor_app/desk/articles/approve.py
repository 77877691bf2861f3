"""The workflow at the desk: which steps are open to a person, and taking one."""

from dataclasses import dataclass, replace
from pathlib import Path

from editor_app.desk.archive import search
from editor_app.desk.articles.decide import waivers
from editor_app.desk.articles.facts import gather, gather_for
from editor_app.desk.articles.review import review_saved
from editor_app.desk.articles.withdrawal_notice import write_notice
from editor_app.desk.articles.write import add_aside
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.people import person
from editor_app.desk.lists import ledger
from editor_app.domain.article import Action, Article
from editor_app.domain.errors import EditorError
from editor_app.domain.finding import Severity
from editor_app.domain.person import Person
from editor_app.store import articles, audit, decisions, parking, people
from editor_app.store.engine.database import Tx
from editor_app.workflow.facts import Facts
from editor_app.workflow.gate import reasons
from editor_app.workflow.states import TABLE
from editor_app.workflow.step import take

LABELS = {
    Action.START: "Start review",
    Action.HAND_OVER: "Hand over",
    Action.SUBMIT: "Submit",
    Action.RETRACT: "Retract",
    Action.REQUEST_CHANGES: "Request changes",
    Action.APPROVE: "Approve",
    Action.REOPEN: "Reopen",
    Action.SET_ASIDE: "Set aside",
    Action.RESTORE: "Restore",
    Action.EXPORT: "Export",
    Action.CORRECT: "Correct",
    Action.WITHDRAW: "Withdraw",
    Action.FORCE_UNLOCK: "Take over",
    Action.APPROVE_OWN: "Approve own work",
    Action.PURGE: "Purge",
}
JUDGED = (Action.SUBMIT, Action.APPROVE, Action.APPROVE_OWN)
"""Actions that rest on a report of the saved text."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One step from here. `reasons` say why it is not open; `wants` what must be said with it: reason, person,
    confirmation."""

    action: Action
    label: str
    reasons: tuple[str, ...]
    wants: tuple[str, ...] = ()


def choices(desk: Desk, article_id: str, by: str) -> tuple[Choice, ...]:
    """Every step the table knows from the article's status, open to this person or not.

    Checks the saved text first when a step rests on a report and there is none by today's rules.
    """
    who = person(desk, by)
    with desk.database.read() as tx:
        article = articles.get(tx, article_id)
    here = [action for action in LABELS if (article.status, action) in TABLE and _worth_showing(article, action)]
    if any(action in JUDGED for action in here):
        _checked_today(desk, article, who)
    with desk.database.read() as tx:
        article = articles.get(tx, article.id)
        everyone, facts = people.everyone(tx), gather_for(desk, tx, article, who, here)
    return tuple(_choice(action, facts[action], everyone) for action in here)


def advance(
    desk: Desk,
    article_id: str,
    action: Action,
    by: str,
    reason: str = "",
    to: str = "",
    confirmed: bool = False,
    folder: Path | None = None,
) -> Changes:
    """Take one step: any but import and export. Raises NotAllowed with every reason against it.

    A reason given with `submit` waives the warnings that are still undecided. `folder` is where `withdraw` puts its
    notice.
    """
    if action in (Action.IMPORT, Action.EXPORT):
        raise EditorError(f"“{action.value}” is a verb of its own.", "Use import or export.")
    who = person(desk, by)
    with desk.database.read() as tx:
        article = articles.get(tx, article_id)
    if action in JUDGED and (article.status, action) in TABLE:
        _checked_today(desk, article, who, always=action is not Action.SUBMIT)
    with desk.database.begin() as tx:
        return _advance(desk, tx, article.id, action, who, reason, to, confirmed, folder)


def _advance(
    desk: Desk,
    tx: Tx,
    article_id: str,
    action: Action,
    who: Person,
    reason: str,
    to: str,
    confirmed: bool,
    folder: Path | None,
) -> Changes:
    article = articles.get(tx, article_id)
    receiver = next((one for one in people.everyone(tx) if one.name == to), None)
    if to and receiver is None:
        raise EditorError(f"Nobody here is called {to}.", "Add the person first: people add.")
    facts = replace(gather(desk, tx, article, who, action), reason=reason, to=receiver, confirmed=confirmed)
    moved, step = take(article, action, facts, desk.clock())
    waived = facts.open_findings(Severity.WARNING) if action is Action.SUBMIT else ()
    for decision in waivers(desk, article.id, waived, reason, who.name):
        decisions.add(tx, decision)
    if action is Action.FORCE_UNLOCK:
        _rescue(desk, tx, article)
    if action is Action.WITHDRAW and folder:
        write_notice(folder, article, step)
    audit.append(tx, step)
    if action in (Action.APPROVE, Action.APPROVE_OWN):
        revision = articles.revision(tx, article.id, step.revision)
        search.keep(tx, article, revision, step.at.date().isoformat())
        ledger.remember(desk, tx, article, revision, step.at)
    if action in (Action.REOPEN, Action.CORRECT, Action.WITHDRAW):
        ledger.forget_article(tx, article.id)
    if action is Action.PURGE:
        search.forget(tx, article.id)
        articles.remove(tx, article.id)
    else:
        articles.update(tx, moved)
    return Changes(article.id, text=action is Action.FORCE_UNLOCK, decisions=bool(waived), status=True)


def _rescue(desk: Desk, tx: Tx, article: Article) -> None:
    """Keep what the holder typed and did not save as a revision beside the others."""
    head = articles.revision(tx, article.id, article.head)
    for one in parking.parked(desk.parking):
        if one.draft.article == article.id and one.draft.manuscript.digest != head.digest:
            add_aside(desk, tx, article, one.draft.manuscript, one.by)


def _checked_today(desk: Desk, article: Article, who: Person, always: bool = False) -> None:
    with desk.database.read() as tx:
        facts = gather(desk, tx, article, who, Action.SUBMIT)
    report = facts.report
    current = report and report.rules == facts.rules and report.stamp.revision == article.head
    if always or not current or not report or report.stamp.digest != facts.digest:
        review_saved(desk, article)


def _worth_showing(article: Article, action: Action) -> bool:
    """Taking over is no choice where nobody has the article in hand."""
    return action is not Action.FORCE_UNLOCK or bool(article.holder)


def _choice(action: Action, facts: Facts, everyone: tuple[Person, ...]) -> Choice:
    """The reasons that stay when everything a person can say is said; what makes a difference is wanted."""
    article = facts.article
    other = next((one for one in everyone if article and one.name != article.holder), None)
    full = replace(facts, reason="given", confirmed=True, to=other)
    against = reasons(action, full)
    without = {
        "reason": replace(full, reason=""),
        "confirmation": replace(full, confirmed=False),
        "person": replace(full, to=None),
    }
    wants = tuple(name for name, less in without.items() if reasons(action, less) != against)
    return Choice(action, LABELS[action], against, wants)
