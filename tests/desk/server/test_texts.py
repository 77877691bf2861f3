import json
import re
import sys
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from editor_app.desk.articles.importing import paste
from editor_app.desk.articles.queries import article, history, queue
from editor_app.desk.articles.queue.own_views import drop_view, keep_view, own_views
from editor_app.desk.articles.queue.schedule import schedule
from editor_app.desk.articles.write import open_draft, put_aside, save
from editor_app.desk.base.people import everyone, policy, set_policy, set_roles
from editor_app.desk.base.views import Arranged
from editor_app.desk.exports.bundle import hand_over, take_over
from editor_app.desk.lists.clients import all_clients, keep_client
from editor_app.desk.lists.house import add
from editor_app.desk.lists.house import history as list_history
from editor_app.desk.server import script
from editor_app.desk.server.texts import ARTICLES, HOUSE, RECORDS, SCHEDULE, UNSEEN, VERBS
from editor_app.desk.trust import steps
from editor_app.domain.article import Action, Priority, Revision, RevisionKind
from editor_app.domain.checklist import Item, When, prove, written
from editor_app.domain.client import Client
from editor_app.domain.errors import Conflict, EditorError, NotAllowed
from editor_app.domain.house import HouseTerm, TermKind, TermStatus
from editor_app.domain.person import Person, Role
from editor_app.domain.record import Act
from editor_app.store import audit, people
from editor_app.store.engine.team import Refused
from editor_app.store.lists import clients, list_records
from tests.taking import advance


def begun(team, by="Ed"):
    """An article in somebody's hand."""
    one = paste(team.desk(by), "The lock is open.", by, "Locks").article.id
    advance(team.desk(by), one, Action.START, by)
    return one


def test_a_text_is_saved_by_who_has_it_in_hand(team):
    one, desk = begun(team), team.desk("Ed")
    draft = open_draft(desk, one).draft
    saved = save(desk, draft.with_manuscript(draft.manuscript.knowing("source", "Weekly")), "Ed", "Source")
    assert saved.draft.base == 2
    last = history(desk, one).revisions[-1]
    assert (last.number, last.author, last.note, last.kind) == (2, "Ed", "Source", RevisionKind.WRITTEN)
    with pytest.raises(NotAllowed, match="Ed is working"):
        save(team.desk("Eva"), draft, "Eva")


def test_two_who_save_at_once_lose_nothing(team):
    one, desk = begun(team), team.desk("Ed")
    draft, before = open_draft(desk, one).draft, article(desk, one)
    save(desk, draft.with_manuscript(draft.manuscript.knowing("source", "One")), "Ed")
    late = draft.manuscript.knowing("source", "Two")
    with pytest.raises(Conflict, match="in the meantime"), desk.database.begin() as tx:
        steps.save(tx, before, before, Revision(one, 2, late, late.digest, "Ed", before.made_at))
    assert article(desk, one).head == 2
    assert open_draft(desk, one).draft.manuscript.known("source") == "One"


def test_a_text_put_aside_is_of_whoever_keeps_it(team):
    one = begun(team)
    draft = open_draft(team.desk("Eva"), one).draft
    put_aside(team.desk("Eva"), draft.with_manuscript(draft.manuscript.knowing("source", "Aside")), "Eva")
    last = history(team.desk("Ed"), one).revisions[-1]
    assert (last.kind, last.author) == (RevisionKind.ASIDE, "Eva")
    assert article(team.desk("Ed"), one).head == 1


def test_policies_and_roles_are_the_administrators_and_leave_a_row(team):
    for person in ("Ed", "Max"):
        with pytest.raises(NotAllowed):
            set_policy(team.desk(person), "retention_days", "30", person)
    ada = team.desk("Ada")
    set_policy(ada, "retention_days", "30", "Ada")
    set_policy(ada, "retention_days", "365", "Ada")
    assert policy(ada, "retention_days") == "365"
    set_roles(ada, "Zoë “Z” 港", (Role.MANAGER, Role.EDITOR), "Ada")
    set_roles(ada, "Zoë “Z” 港", (Role.EDITOR,), "Ada")
    with ada.database.read() as tx:
        assert audit.verify(tx) == ()
        rows = [record for _, record in list_records.records_of(tx, (Act.SET_POLICY, Act.SET_ROLES))]
    assert [dict(change.after or {}) for row in rows[-4:] for change in row.changes] == [
        {"value": "30"},
        {"value": "365"},
        {"roles": "editor, manager"},
        {"roles": "editor"},
    ]
    assert {row.by for row in rows[-4:]} == {"Ada"}
    assert any(one.name == "Zoë “Z” 港" and one.roles == (Role.EDITOR,) for one in everyone(ada))


def test_a_policy_that_somebody_else_has_just_changed_is_not_lost(team):
    ada = team.desk("Ada")
    set_policy(ada, "retention_days", "40", "Ada")
    with pytest.raises(Conflict, match="changed this policy"), ada.database.begin() as tx:
        set_policy(team.desk("Ada"), "retention_days", "50", "Ada")
        people.set_policy(tx, "retention_days", "60", "40")
    assert policy(ada, "retention_days") == "50"
    set_policy(ada, "retention_days", "365", "Ada")


def test_the_last_administrator_stays(team):
    with pytest.raises((Refused, EditorError)):
        set_roles(team.desk("Ada"), "Ada", (Role.EDITOR,), "Ada")
    assert any(one.name == "Ada" and Role.ADMINISTRATOR in one.roles for one in everyone(team.desk("Ada")))


def test_the_house_list_is_the_managers(team):
    term = HouseTerm("Harbour", TermKind.WORD, "harbour", TermStatus.PREFERRED)
    with pytest.raises(NotAllowed):
        add(team.desk("Ed"), (term,), "Ed")
    add(team.desk("Max"), (term,), "Max")
    last = list_history(team.desk("Ed"))[0]
    assert (last.act, last.by) == (Act.ADD, "Max")


def test_client_profiles_are_the_managers_too(team):
    one = Client("Harbour Museum", english="en_GB")
    with pytest.raises(NotAllowed):
        keep_client(team.desk("Ed"), one, "Ed")
    with pytest.raises((Refused, NotAllowed)), team.desk("Ed").database.begin() as tx:
        ed = Person("Ed", (Role.EDITOR,), frozenset())
        list_records.append(tx, clients.record(one.name, None, one, ed, team.desk("Ed").clock(), "1"))
    keep_client(team.desk("Max"), one, "Max")
    assert all_clients(team.desk("Ed")) == (one,)


def test_a_bundle_is_not_believed(team, tmp_path):
    one = begun(team)
    written = hand_over(team.desk("Ed"), one, tmp_path, "Ed")
    with pytest.raises(EditorError, match="cannot be imported into the database of a team"):
        take_over(team.desk("Ed"), written, "Ed")


def test_a_new_text_is_found_by_its_words(team):
    one, desk = begun(team), team.desk("Ed")
    draft = open_draft(desk, one).draft
    word = f"q{one[:8]}"
    save(desk, draft.with_manuscript(replace(draft.manuscript, body=f"The {word} is open.")), "Ed")
    assert [found.id for found in queue(team.desk("Eva"), search=word)] == [one]


def test_a_day_and_a_priority_are_set_by_whoever_may_edit_and_the_trail_says_so(team):
    one, due = begun(team), datetime(2026, 12, 1, 18, 30, tzinfo=UTC)
    schedule(team.desk("Eva"), one, due, Priority.HIGH, "Eva")
    now = article(team.desk("Ed"), one)
    assert (now.due, now.priority, now.holder) == (due, Priority.HIGH, "Ed")
    step = history(team.desk("Ed"), one).steps[-1]
    assert (step.action, step.by, "priority high" in step.reason) == (Action.SCHEDULE, "Eva", True)
    with team.sql("Ed") as connection, pytest.raises(DBAPIError, match="value"):
        connection.exec_driver_sql(f"SELECT desk.schedule('{one}', '', 'pink', '{{}}')")
    with team.sql("Ed") as connection, pytest.raises(DBAPIError, match="unknown"):
        connection.exec_driver_sql("SELECT desk.schedule('x', '', 'high', '{}')")
    with team.sql("Ed") as connection, pytest.raises(DBAPIError):
        connection.exec_driver_sql(f"SELECT desk.schedule('{one}', 'soon', 'high', '{{}}')")


def test_views_of_ones_own_are_ones_own(team):
    keep_view(team.desk("Ed"), "Late", Arranged(due_today=True), "Ed")
    assert own_views(team.desk("Ed"), "Ed") == {"Late": Arranged(due_today=True)}
    with pytest.raises(EditorError):
        keep_view(team.desk("Ed"), "Late", Arranged(), "Mia")
    drop_view(team.desk("Ed"), "Late", "Ed")
    assert own_views(team.desk("Ed"), "Ed") == {}


def test_people_call_every_verb_but_the_parts_of_one():
    made = {
        part.partition("(")[0]
        for part in (ARTICLES + SCHEDULE + HOUSE + RECORDS).split("CREATE OR REPLACE FUNCTION desk.")[1:]
    }
    assert made - {*VERBS} == {"is_checklist", "keep_text", "roles_of"}
    granted = script.script("people").partition("GRANT EXECUTE ON FUNCTION")[2].partition(";")[0]
    assert all(f"desk.{verb}" in granted for verb in VERBS)
    assert not any(f"desk.{part}" in granted for part in ("keep_text", "chain", "signed_at"))


def one(text="A?", when="submit", required=True, **more):
    """A checklist of one question, as JSON."""
    return json.dumps([{"text": text, "when": when, "required": required, **more}])


LISTS = (
    *("[]", " [ ]\n", one(), one("港口？ “😀”"), one("a\\"), one('say "[{1}]"'), one("x" * 200), one(extra="y")),
    *(
        one(""),
        one("x" * 201),
        one(" A"),
        one("A "),
        one("A  B"),
        one("A\u00a0B"),
        one("A\n"),
        one("A\u202eB"),
        one("\u3000"),
    ),
    *(
        one("A\x00"),
        one("\ud800"),
        one("\ue000"),
        one("\ufdd00041"),
        one(3),
        one(None),
        one(when="lunch"),
        one(when=["submit"]),
    ),
    *(one(required="yes"), one(required=1), one(extra=1), "", "x", "{}", "null", "3", "[1]", "[[]]", "[{}]", '["a"]'),
    *(
        one()[:-1] + "," + one()[1:],
        one()[:-1] + "," + one(when="approve")[1:],
        one()[:-2] + ',"n":' + "9" * 5000 + "}]",
    ),
    *(written([Item(When.SUBMIT, str(n)) for n in range(number)]) for number in (20, 21)),
)
STRICTER = {one(extra=1)}
"""What the server refuses though the program could read it: no number has a place in a checklist."""


@pytest.mark.parametrize("value", LISTS)
def test_what_is_a_checklist_the_server_and_the_program_say_alike(team, value):
    try:
        prove(value)
        fits = value not in STRICTER
    except EditorError:
        fits = False
    with team.owner().read() as tx:
        assert tx.execute(text("SELECT desk.is_checklist(:value)"), {"value": value}).scalar_one() is fits


def test_signs_that_have_no_place_in_a_line_are_those_of_the_program():
    told = re.compile(UNSEEN)
    for sign in map(chr, range(1, sys.maxunicode + 1)):
        wanted = sign != " " and unicodedata.category(sign) in ("Cc", "Cf", "Co", "Zl", "Zp", "Zs")
        assert not wanted or told.match(sign), hex(ord(sign))
        assert not told.match(sign) or not sign.isprintable(), hex(ord(sign))
