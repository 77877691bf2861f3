"""The workflow walked twice: as the program answers, and as the server does, each person on a login of their own."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from editor_app.desk.articles import approve, facts
from editor_app.desk.articles.importing import paste
from editor_app.desk.articles.write import open_draft, save, set_details
from editor_app.desk.server import script, steps
from editor_app.domain.article import Action, Article, Status
from editor_app.domain.checklist import Item, When, written
from editor_app.domain.errors import Conflict
from editor_app.store import articles, people
from editor_app.store.engine import codecs
from editor_app.workflow.facts import Facts
from editor_app.workflow.moves import MOVES
from editor_app.workflow.names import asking
from editor_app.workflow.step import changed
from tests.taking import advance
from tests.team import Team

PERSONS = ("Ed", "Eva", "Max", "Mia", "Ada")
ACTIONS = tuple(action for action, move in MOVES.items() if None not in move.start)
GUARDS = [(action, guard.name) for action in ACTIONS for guard in MOVES[action].guards if guard.served]
STEPS, TRIES = 300, 400
"""Random steps that are compared; and those within which a guard that one side lacks must be missed."""


@dataclass(frozen=True)
class Try:
    """One attempt, with everything that it depends on."""

    article: Article
    person: str
    action: Action
    reason: str
    receiver: str
    confirmed: bool
    shown: str  # "digest": the true one
    signature: str
    policies: tuple[tuple[str, str], ...]
    ticked: tuple[str, ...] = ()


USUAL = (
    *(("approve_own", "no"), ("checklist", "[]"), ("four_eyes", "yes"), ("retention_days", "365")),
    *(("second_approval", "no"), ("signatures", "no")),
)
TWO = tuple((key, "yes" if key == "second_approval" else value) for key, value in USUAL)
"""The house wants two approvals."""
QUESTIONS = (
    *(Item(When.SUBMIT, "Has “the client” seen it? 看过？"), Item(When.SUBMIT, "Pictures?", required=False)),
    *(Item(When.APPROVE, "Read aloud, \\n & all?"), Item(When.APPROVE, "Law asked?")),
)
LIST = written(QUESTIONS)
TICKED = (
    tuple(one.words for one in QUESTIONS),
    (QUESTIONS[0].words,),
    (QUESTIONS[2].words, QUESTIONS[3].words),
    ("x",),
)
"""All questions, those of either side, none of them."""


@pytest.fixture(autouse=True)
def by_no_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """No server asks by which rules a text was checked, and finding out takes long."""
    monkeypatch.setattr(facts, "_rules_today", lambda *known: "")


@pytest.fixture(scope="module")
def pool(team: Team) -> tuple[str, ...]:
    """Articles with a history: written, submitted and approved by different people."""
    return tuple(
        told(team, *those)
        for those in (("Ed", "Ed", ""), ("Max", "Eva", ""), ("Mia", "Max", "Max"), ("Ed", "Mia", "Max"))
    )


def told(team: Team, writer: str, submitter: str, approver: str) -> str:
    """An article that one person wrote, one submitted and one approved, perhaps."""
    desk = team.desk(writer)
    one = paste(desk, "The lock is open.", writer, "Locks").article.id
    advance(desk, one, Action.START, writer)
    set_details(desk, one, (("source", "Canal Weekly"), ("date", "2025-08-22")), writer)
    if submitter != writer:
        advance(desk, one, Action.HAND_OVER, writer, to=submitter)
    draft = open_draft(desk, one).draft
    if approver:
        save(team.desk(submitter), draft.with_manuscript(draft.manuscript.knowing("place", "Bath")), submitter)
    advance(team.desk(submitter), one, Action.SUBMIT, submitter, "Fine.")
    if approver and approver not in (writer, submitter):
        advance(team.desk(approver), one, Action.APPROVE, approver)
    return one


def by_program(team: Team, one: Try) -> tuple[str, ...] | Article:
    """The guards that a server can ask and that do not hold, or the article after the step."""
    desk = team.desk(one.person)
    with desk.database.read() as tx:
        article = articles.get(tx, one.article.id)
        person = people.person(tx, one.person)
        to = next((other for other in people.everyone(tx) if other.name == one.receiver), None)
        known = facts.gather(desk, tx, article, person, one.action)
    shown = known.digest if one.shown == "digest" else one.shown
    known = replace(known, reason=one.reason, to=to, confirmed=one.confirmed, shown=shown, signing=bool(one.signature))
    known = replace(known, ticked=frozenset(one.ticked))
    return answered(article, known, one.action)


def answered(article: Article, known: Facts, action: Action) -> tuple[str, ...] | Article:
    """What the rows say."""
    move = MOVES[action]
    if article.status not in move.start:
        return ("status",)
    if not known.person.may(move.privilege):
        return ("privilege",)
    ask = asking(article, known)
    against = tuple(one.name for one in move.guards if one.served and one.holds.value(ask) is not True)
    return against or replace(changed(article, move, known), status=move.after(article, known))


def by_server(team: Team, one: Try) -> tuple[str, ...] | Article:
    """What the server says; nothing of it is kept."""
    with team.desk(one.person).database.read() as tx:
        true = articles.revision(tx, one.article.id, one.article.head).digest
    shown = true if one.shown == "digest" else one.shown
    given = {"id": str(uuid4()), "reason": one.reason, "receiver": one.receiver, "confirmed": one.confirmed}
    values = {
        "a": one.article.id,
        "g": json.dumps(given | {"shown": shown, "signature": one.signature, "ticked": codecs.packed(one.ticked)}),
    }
    verb = f"act_{one.action.value.replace('-', '_')}"
    with team.sql(one.person) as connection:
        try:
            connection.execute(text(f"SELECT desk.{verb}(:a, CAST(:g AS jsonb))"), values)
            row = connection.execute(articles.articles.select().where(articles.articles.c.id == one.article.id))
            found = row.mappings().one_or_none()
        except DBAPIError as refusal:
            if not (refusal.orig.sqlstate or "").startswith("ED"):
                raise
            return tuple(json.loads(refusal.orig.diag.message_detail))
        finally:
            connection.rollback()
    return articles.article_of(found) if found else one.article


def differs(team: Team, one: Try) -> str:
    """What the two say, where it is not the same."""
    with team.owner().begin() as tx:
        row = articles.row_of(one.article)
        tx.execute(articles.articles.update().where(articles.articles.c.id == one.article.id).values(**row))
        for key, value in one.policies:
            tx.execute(text("UPDATE policy SET value = :value WHERE key = :key"), {"key": key, "value": value})
    program, server = by_program(team, one), by_server(team, one)
    if isinstance(program, Article) and isinstance(server, Article) and not MOVES[one.action].ends:
        moved = replace(server, version=program.version, changed_at=program.changed_at)
        return "" if moved == program else f"{one}\n{program}\n{moved}"
    return (
        ""
        if type(program) is type(server) and (isinstance(program, Article) or program == server)
        else (f"{one}\n{program}\n{server}")
    )


def random_try(team: Team, pool: tuple[str, ...], dice: random.Random, action: Action | None = None) -> Try:
    """An attempt that is sensible but for a few things."""
    names = ("", *PERSONS)
    action = action or dice.choice(ACTIONS)
    move = MOVES[action]
    with team.desk("Ed").database.read() as tx:
        article = articles.get(tx, dice.choice(pool))
        head = dice.choice([one.number for one in articles.revisions(tx, article.id)])
    odd = lambda usual, *other: dice.choice(other) if dice.random() < 0.25 else usual  # noqa: E731
    status = odd(dice.choice(move.start), *Status)
    holder = dice.choice(names)
    person = odd(holder or dice.choice(PERSONS), *PERSONS)
    article = replace(
        article,
        status=status,
        head=head,
        owner=dice.choice(PERSONS),
        assignee=dice.choice(names),
        holder=holder,
        submitter=dice.choice(names),
        submitted=odd(head, None, 1),
        approved=odd(head, None, 1),
        approver=dice.choice(names),
        first_approver=dice.choice(("", person, *PERSONS)),
        set_aside_from=odd(Status.IN_REVIEW, None, *Status),
        exports=dice.choice((0, 1)),
        changed_at=datetime.now(UTC) - timedelta(days=odd(400, 10)),
    )
    drawn = {"retention_days": "365", "checklist": odd("[]", LIST), "second_approval": dice.choice(("no", "yes"))}
    policies = tuple((key, drawn.get(key) or odd(value, "no", "yes")) for key, value in USUAL)
    return Try(
        *(article, person, action, odd("why", "", " \n"), odd("Eva", *names, "Nobody"), odd(True, False)),
        *(odd("digest", "", "other"), odd("signed", ""), policies, odd((), *TICKED)),
    )


@pytest.fixture
def put_back(team: Team) -> Iterator[None]:
    """The policies as they were."""
    yield
    with team.owner().begin() as tx:
        for key, value in USUAL:
            tx.execute(text("UPDATE policy SET value = :value WHERE key = :key"), {"key": key, "value": value})


@pytest.mark.parametrize("first", ["", "Max", "Mia"])
@pytest.mark.parametrize("action", [Action.APPROVE, Action.APPROVE_OWN, Action.TAKE_BACK, Action.EXPORT])
def test_two_approvals_are_answered_alike(team, pool, put_back, action, first):
    with team.desk("Ed").database.read() as tx:
        usual = articles.get(tx, pool[0])
    for status in (Status.SUBMITTED, Status.APPROVED):
        for person in PERSONS:
            article = replace(usual, status=status, first_approver=first, holder="")
            assert differs(team, Try(article, person, action, "why", "", True, "digest", "", TWO)) == ""


def test_two_who_approve_at_once_are_not_both_the_first(team, put_back, monkeypatch):
    monkeypatch.undo()  # this one asks by which rules
    one, do_besides = told(team, "Ed", "Ed", ""), approve.do_besides
    with team.owner().begin() as tx:
        tx.execute(text("UPDATE policy SET value = 'yes' WHERE key = 'second_approval'"))

    def faster(*known):
        monkeypatch.setattr(approve, "do_besides", do_besides)
        assert advance(team.desk("Mia"), one, Action.APPROVE, "Mia").halfway
        return do_besides(*known)

    monkeypatch.setattr(approve, "do_besides", faster)
    with pytest.raises(Conflict, match="in the meantime"):
        advance(team.desk("Max"), one, Action.APPROVE, "Max")
    with team.desk("Max").database.read() as tx:
        assert articles.get(tx, one).status is Status.SUBMITTED
    assert not advance(team.desk("Max"), one, Action.APPROVE, "Max").halfway
    with team.desk("Max").database.read() as tx:
        assert articles.get(tx, one).status is Status.APPROVED
        assert tx.execute(text("SELECT count(*) FROM archived WHERE article = :one"), {"one": one}).scalar_one() == 1


@pytest.mark.parametrize("ticked", [(), *TICKED])
@pytest.mark.parametrize("action", [Action.SUBMIT, Action.APPROVE])
def test_a_checklist_is_asked_for_alike(team, pool, put_back, action, ticked):
    policies = tuple((key, LIST if key == "checklist" else value) for key, value in USUAL)
    with team.desk("Ed").database.read() as tx:
        usual = articles.get(tx, pool[0])
    status = Status.IN_REVIEW if action is Action.SUBMIT else Status.SUBMITTED
    article = replace(usual, status=status, holder="Ed" if action is Action.SUBMIT else "")
    person = "Ed" if action is Action.SUBMIT else "Max"
    one = Try(article, person, action, "why", "", True, "digest", "", policies, ticked)
    assert differs(team, one) == ""
    assert isinstance(by_server(team, one), Article) == (ticked in (TICKED[0], TICKED[1 + (action is Action.APPROVE)]))


@pytest.mark.parametrize("action", ACTIONS)
def test_every_cell_of_the_table_is_answered_alike(team, pool, put_back, action):
    with team.desk("Ed").database.read() as tx:
        usual = articles.get(tx, pool[0])
    for status in Status:
        for person in PERSONS:
            article = replace(usual, status=status, holder="Ed" if status is Status.IN_REVIEW else "")
            assert differs(team, Try(article, person, action, "why", "Eva", True, "digest", "", USUAL)) == ""


def test_random_steps_are_answered_alike(team, pool, put_back):
    dice = random.Random(20261128)
    tries = [random_try(team, pool, dice) for _ in range(STEPS)]
    assert [said for one in tries if (said := differs(team, one))] == []


@pytest.fixture
def lacking(team: Team, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """After the test the server has its own verbs again."""
    yield
    monkeypatch.undo()
    renewed(team)


def renewed(team: Team) -> None:
    """The server with the verbs that the rows say now."""
    with team.owner().begin() as tx:
        tx.connection.driver_connection.execute(steps.steps().encode())


@pytest.mark.parametrize(("action", "guard"), GUARDS, ids=lambda one: str(getattr(one, "value", one)))
def test_a_guard_that_the_server_lacks_is_missed(team, pool, put_back, lacking, monkeypatch, action, guard):
    move = MOVES[action]
    less = replace(move, guards=tuple(one for one in move.guards if one.name != guard))
    monkeypatch.setattr(steps, "MOVES", {action: less})
    renewed(team)
    dice = random.Random(f"{action} {guard}")
    assert any(differs(team, random_try(team, pool, dice, action)) for _ in range(TRIES))


def test_a_server_asks_all_but_what_a_desk_alone_knows():
    asked = script.script("people")
    for action in ACTIONS:
        body = asked.partition(f"desk.act_{action.value.replace('-', '_')}(")[2].partition("END $f$;")[0]
        for guard in MOVES[action].guards:
            assert (f"'{guard.name}'" in body) == guard.served
    alone = {guard.name for move in MOVES.values() for guard in move.guards if not guard.served}
    assert alone == {
        *("saved", "complete", "checked", "every_check_answered", "no_open_error", "warnings_answered"),
        *("comments_answered", "embargo_over", "approval_signed"),
    }


def test_people_call_every_verb_and_no_part_of_one():
    assert {f"act_{action.value.replace('-', '_')}" for action in ACTIONS} < set(steps.verbs())
    assert not {"chain", "keep_text", "signed_at"} & set(steps.verbs())


def test_a_moment_of_a_step_is_the_servers(team, pool):
    with team.desk("Ed").database.read() as tx:
        at = tx.exec_driver_sql("SELECT max(made_at) FROM audit").scalar_one()
    assert abs(codecs.moment(at) - datetime.now(UTC)) < timedelta(hours=1)
