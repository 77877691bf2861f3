"""The workflow at the desk: which steps are open to a person, and taking one."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from pathlib import Path

from editor_app.desk.articles.besides import Stepped, do_besides, prepare
from editor_app.desk.articles.facts import gather, gather_for
from editor_app.desk.articles.review import review_saved
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.people import person
from editor_app.desk.trust import steps
from editor_app.desk.trust.signing import Signer, at_hand, signed, signer
from editor_app.domain.article import Action, Article
from editor_app.domain.checklist import Item
from editor_app.domain.errors import EditorError, NotAllowed, Unsure
from editor_app.domain.finding import Report
from editor_app.domain.message import Message, say
from editor_app.domain.person import Person
from editor_app.store import articles, audit, people
from editor_app.store.again import kept
from editor_app.store.engine.database import Tx
from editor_app.store.engine.team import Refused
from editor_app.workflow.facts import Facts
from editor_app.workflow.gate import reasons
from editor_app.workflow.move import Move, Need, Review
from editor_app.workflow.moves import MOVES
from editor_app.workflow.step import take


@dataclass(frozen=True, slots=True)
class Choice:
    """One step from here. `reasons` say why it is not open; `wants` what a person must give with it,
    `asked` what the checklist of the house asks.
    """

    action: Action
    reasons: tuple[Message, ...] = ()
    wants: tuple[Need, ...] = ()
    asked: tuple[Item, ...] = ()

    @property
    def move(self) -> Move:
        """Everything about the step: its words, what it needs, where it is offered."""
        return MOVES[self.action]


def choices(desk: Desk, article_id: str, by: str) -> tuple[Choice, ...]:
    """Every step the table knows from the article's status, open to this person or not.

    Checks the saved text first when a step rests on a report and there is none by today's rules.
    """
    who = person(desk, by)
    with desk.database.read() as tx:
        article = articles.get(tx, article_id)
    here = [move for move in MOVES.values() if article.status in move.start and move.makes_sense(article)]
    if any(move.review is not Review.NONE for move in here):
        _check_today(desk, article, who)
    with desk.database.read() as tx:
        article = articles.get(tx, article.id)
        everyone = people.everyone(tx)
        facts = gather_for(desk, tx, article, who, [move.action for move in here])
    signing = any(move.signed and facts[move.action].signatures for move in here) and at_hand(desk, who)
    return tuple(_choice(move.action, replace(facts[move.action], signing=signing), everyone) for move in here)


def advance(
    desk: Desk,
    article_id: str,
    action: Action,
    by: str,
    reason: str = "",
    to: str = "",
    confirmed: bool = False,
    folder: Path | None = None,
    shown: str = "",
    passphrase: str = "",
    ticked: Collection[str] = (),
) -> Changes:
    """Take any step but import and export. Raises NotAllowed with every reason against it.

    `shown` is the digest of the text that the person had before them: a step that is about a text is refused when
    another one is saved by now.

    A reason given with `submit` waives the warnings that are still undecided. `folder` is where `withdraw` puts its
    notice. `passphrase` opens the person's key, if it is not in the keyring. `ticked` are the questions of the house's
    checklist that the person ticked.
    """
    move = MOVES[action]
    if move.apart:
        raise EditorError(
            say("“{verb}” cannot be taken this way.", verb=action.value),
            say("Use the command of that name."),
        )
    who = person(desk, by)
    with desk.database.read() as tx:
        article = articles.get(tx, article_id)
        head = articles.revision(tx, article.id, article.head).manuscript
    prepare(desk, move.besides if article.status in move.start else (), head)
    report = None
    if move.review is not Review.NONE and article.status in move.start:
        report = _check_today(desk, article, who, always=move.review is Review.ANEW)
    given = Facts(
        None,
        who,
        desk.clock(),
        reason=reason,
        confirmed=confirmed,
        ticked=frozenset(ticked),
        shown=shown,
        report=report,
    )
    asked = _Asked(article.id, action, given, to, signer(desk, who, passphrase) if move.signed else None, folder)
    return _kept(desk, asked)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A step that somebody asks for, and all that they give with it; `to` is the name of a receiver."""

    article: str
    action: Action
    given: Facts
    to: str
    key: Signer | None
    folder: Path | None
    notices: list[Path] = field(default_factory=list)


def _kept(desk: Desk, asked: _Asked) -> Changes:
    """Take a step, across a restart of the server. A notice about one that was not taken is taken back."""
    try:
        return kept(desk.database, lambda tx: _taken(desk, tx, asked))
    except Unsure:
        raise
    except EditorError as fault:
        for notice in asked.notices:
            notice.unlink(missing_ok=True)
        if not isinstance(fault, Refused):
            raise
        # Somebody was faster than what was read here: it is said as the gate says it.
        raise NotAllowed(_reasons_now(desk, asked) or (fault.message,)) from fault


def _taken(desk: Desk, tx: Tx, asked: _Asked) -> Changes:
    """Take a step in a transaction. Raises NotAllowed."""
    move, given, key = MOVES[asked.action], asked.given, asked.key
    article = articles.get(tx, asked.article)
    facts = _facts(desk, tx, article, asked)
    moved, step = take(article, asked.action, facts, desk.clock())
    if key:
        step = signed(step, articles.revision(tx, article.id, article.head).manuscript, audit.head(tx), key)
    # The step comes last: it locks the end of the trail, for which everybody else waits.
    changes = do_besides(desk, tx, move.also(step), Stepped(article, step, facts, asked.folder, asked.notices))
    keep = steps.remove if move.ends else steps.take
    keep(tx, moved, step, given.shown, asked.to, given.confirmed)
    return replace(changes, halfway=moved.half_approved)


def _facts(desk: Desk, tx: Tx, article: Article, asked: _Asked) -> Facts:
    """What the gate must know, with what the person gives."""
    given, key = asked.given, asked.key
    facts = gather(desk, tx, article, given.person, asked.action)
    facts = replace(facts, reason=given.reason, to=_receiver(tx, asked.to), confirmed=given.confirmed)
    facts = replace(facts, shown=given.shown, ticked=given.ticked, report=given.report or facts.report)
    return replace(facts, signing=key is not None and key.known.counts)


def _reasons_now(desk: Desk, asked: _Asked) -> tuple[Message, ...]:
    """Why a step cannot be taken, asked again with what is in the database by now."""
    with desk.database.read() as tx:
        return reasons(asked.action, _facts(desk, tx, articles.get(tx, asked.article), asked))


def _receiver(tx: Tx, name: str) -> Person | None:
    found = next((one for one in people.everyone(tx) if one.name == name), None)
    if name and found is None:
        raise EditorError(
            say("Nobody here is called {name}.", name=name),
            say("Check the name, or have an administrator add the person."),
        )
    return found


def _check_today(desk: Desk, article: Article, who: Person, always: bool = False) -> Report | None:
    """Make sure that there is a report on the saved text by today's rules; it is returned if it was made now."""
    with desk.database.read() as tx:
        facts = gather(desk, tx, article, who, Action.SUBMIT)
    return review_saved(desk, article) if always or facts.report_today is None else None


def _choice(action: Action, facts: Facts, everyone: tuple[Person, ...]) -> Choice:
    """The reasons that remain when a person gives everything they can; what makes a difference is wanted."""
    article = facts.article
    other = next((one for one in everyone if article and one.name != article.holder), None)
    every = frozenset(one.words for one in facts.asked)
    full = replace(facts, reason="given", confirmed=True, to=other, shown=facts.digest, ticked=every)
    against = reasons(action, full)
    without = {
        Need.REASON: replace(full, reason=""),
        Need.CONFIRMATION: replace(full, confirmed=False),
        Need.RECEIVER: replace(full, to=None),
        Need.TICKS: replace(full, ticked=frozenset()),
    }
    wants = tuple(need for need, less in without.items() if reasons(action, less) != against)
    return Choice(action, against, wants, facts.asked)
