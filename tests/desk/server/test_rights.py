"""What psql can do in the hands of an editor, a manager and the house's administrator, none of whom owns the tables."""

import json
from uuid import uuid4

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import DBAPIError

from editor_app.desk.articles.importing import paste
from editor_app.desk.articles.queries import article
from editor_app.desk.articles.write import open_draft, save, set_details
from editor_app.desk.server.rights import RIGHTS
from editor_app.domain.article import Action
from editor_app.store import audit
from editor_app.store.engine.tables import metadata
from tests.taking import advance
from tests.team import Team

PEOPLE = ("Ed", "Max", "Ada")
GIVEN = json.dumps({"id": str(uuid4()), "shown": "x", "reason": "why", "confirmed": True})

TABLES = (
    "UPDATE article SET status = 'approved', approved = head, approver = 'Mia'",
    "UPDATE article SET holder = 'Ed'",
    "DELETE FROM article",
    "INSERT INTO article SELECT * FROM article",
    "UPDATE revision SET body = 'other'",
    "DELETE FROM revision",
    "INSERT INTO revision SELECT * FROM revision",
    "UPDATE audit SET made_by = 'Mia'",
    "DELETE FROM audit",
    "INSERT INTO audit SELECT * FROM audit",
    "UPDATE audit_end SET serial = 0",
    "DELETE FROM audit_end",
    "SELECT * FROM audit_end FOR UPDATE",
    "SELECT * FROM article FOR UPDATE",
    "UPDATE policy SET value = 'no'",
    "DELETE FROM policy",
    "INSERT INTO policy VALUES ('other', 'yes')",
    "INSERT INTO person_role SELECT id, 'administrator' FROM person ON CONFLICT DO NOTHING",
    "DELETE FROM person_role",
    "INSERT INTO role_privilege VALUES ('editor', 'approve')",
    "UPDATE role_privilege SET role = 'editor'",
    "DELETE FROM role_privilege",
    "UPDATE person SET name = 'Mia'",
    "DELETE FROM person",
    "UPDATE decision SET verdict = 'ignored'",
    "DELETE FROM decision",
    "UPDATE export SET file_digest = ''",
    "DELETE FROM export",
    "DELETE FROM original",
    "UPDATE comment_state SET open = false",
    "INSERT INTO came_from SELECT * FROM came_from",
    "UPDATE desk.login SET login = session_user",
    "INSERT INTO desk.login SELECT 'mine', id FROM person",
    "UPDATE desk.state SET digest = ''",
    "UPDATE alembic_version SET version_num = '0001'",
    "TRUNCATE audit CASCADE",
    "ALTER TABLE audit DISABLE TRIGGER ALL",
    "ALTER TABLE article DISABLE ROW LEVEL SECURITY",
    "DROP TABLE article CASCADE",
    "CREATE TABLE public.person (name text)",
    "CREATE TABLE desk.person (name text)",
    "CREATE TEMP TABLE person (name text)",
    "CREATE FUNCTION public.now2() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE OR REPLACE FUNCTION desk.me() RETURNS text LANGUAGE sql AS $$ SELECT 'Mia' $$",
    "CREATE SCHEMA mine",
    "CREATE ROLE other LOGIN",
    "SET session_replication_role = replica",
    "SET SESSION AUTHORIZATION postgres",
    "SET ROLE {name}_owner",
    "SET ROLE postgres",
    "GRANT {name}_owner TO {login}",
    "SELECT desk.chain('x', 1, 'approve', NULL, 'approved', '', '', '', '{{}}')",
    "SELECT desk.signed_at('{{}}')",
    "SELECT desk.keep_text('{article}', 9, '{{}}', 'written', '{{}}')",
    "SELECT desk.record('set-roles', '[]', '{given}')",
    "SELECT desk.record('set-policy', '[]', '{given}')",
    "SELECT desk.record('bind-account', '[]', '{given}')",
    "SELECT desk.record('approve', '[]', '{given}')",
    "COPY audit TO PROGRAM 'true'",
)
"""Refused to everybody."""
EDITORS = (
    "SELECT desk.set_policy('four_eyes', 'no', '{given}')",
    "SELECT desk.set_roles('Ed', ARRAY['administrator'], '{given}')",
    "SELECT desk.act_approve('{article}', '{given}')",
    "SELECT desk.act_approve_own('{article}', '{given}')",
    "SELECT desk.act_purge('{article}', '{given}')",
    "SELECT desk.act_reopen('{article}', '{given}')",
    "SELECT desk.act_force_unlock('{article}', '{given}')",
    "SELECT desk.record('confirm-key', '[[\"k\",null,null]]', '{given}')",
    "SELECT desk.record('add-term', '[]', '{given}')",
    'SELECT desk.record(\'add-key\', \'[["SHA256:x",null,{{"key":"k","person":"Mia"}}]]\', \'{given}\')',
    "INSERT INTO house_exception (id, origin, article, rule, quote, words_before, words_after, part, reason, note,"
    " made_by, accepted_by, accepted_at) VALUES ('1', '', '', '', '', '', '', 'body', 1, '', 'Ed', 'Ed', '')",
    "INSERT INTO own_word VALUES ('Mia', 'teh', '')",
    "DELETE FROM house_term",
)
"""Refused to editors, or to everybody for the article that it is about."""


@pytest.fixture(scope="module")
def submitted(team: Team) -> str:
    """An article that Ed wrote and Eva submitted, with a decision row and a comment."""
    return brought(team, "Ed", "Eva")


def brought(team: Team, writer: str, submitter: str) -> str:
    """An article that waits for approval."""
    desk = team.desk(writer)
    one = paste(desk, "The lock is open.", writer, "Locks").article.id
    advance(desk, one, Action.START, writer)
    set_details(desk, one, (("source", "Canal Weekly"), ("date", "2025-08-22")), writer)
    if submitter != writer:
        advance(desk, one, Action.HAND_OVER, writer, to=submitter)
    advance(team.desk(submitter), one, Action.SUBMIT, submitter, "Fine.")
    return one


RIGHTS_LACK, VERBS_REFUSE = "42501", {"ED403", "ED409"}


def refused(team: Team, person: str, statement: str, one: str) -> str:
    """The SQLSTATE with which the server refuses a statement; empty when it does not. Nothing is kept."""
    told = statement.format(article=one, given=GIVEN, name=team.name, login=team.login(person))
    with team.sql(person) as connection:
        try:
            found = connection.exec_driver_sql(told.replace("%", "%%"))
        except DBAPIError as refusal:
            return refusal.orig.sqlstate
        finally:
            connection.rollback()
        changed = found.rowcount
    return "" if changed else "no row"


def everything(team: Team) -> dict[str, list[str]]:
    """Every row of every table, as the owner sees them."""
    with team.owner().read() as tx:
        return {name: sorted(map(str, tx.execute(table.select()))) for name, table in metadata.tables.items()}


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("statement", TABLES)
def test_nobody_writes_the_tables(team, submitted, person, statement):
    assert refused(team, person, statement, submitted) in ({RIGHTS_LACK} | VERBS_REFUSE)


@pytest.mark.parametrize("statement", EDITORS)
def test_an_editor_calls_no_verb_of_others(team, submitted, statement):
    assert refused(team, "Ed", statement, submitted) in ({RIGHTS_LACK, "no row"} | VERBS_REFUSE)


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM audit",
        "SELECT desk.me()",
        "INSERT INTO own_word VALUES ('Ed', 'teh', '')",
        "SELECT * FROM article",
    ],
)
def test_what_is_allowed_is_not_refused(team, submitted, statement):
    assert refused(team, "Ed", statement, submitted) == ""


def test_what_was_refused_has_changed_nothing(team, submitted):
    before = everything(team)
    for person in PEOPLE:
        for statement in (*TABLES, *(EDITORS if person == "Ed" else ())):
            refused(team, person, statement, submitted)
    assert everything(team) == before


def test_what_an_attack_would_need_is_there(team, submitted):
    """A refusal that comes from an empty table would prove nothing."""
    with team.sql("Ed") as connection:
        for table in ("article", "revision", "audit", "person", "policy", "person_role", "role_privilege"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()


def shown(team: Team, one: str) -> str:
    with team.desk("Ed").database.read() as tx:
        return tx.exec_driver_sql(f"SELECT digest FROM revision WHERE article = '{one}' ORDER BY number DESC").first()[
            0
        ]


def called(team: Team, person: str, verb: str, one: str, **given: object) -> str:
    """Call a verb for good; the refusal, or nothing."""
    with team.sql(person) as connection:
        try:
            values = {"article": one, "given": json.dumps({"id": str(uuid4())} | given)}
            connection.execute(text(f"SELECT desk.{verb}(:article, CAST(:given AS jsonb))"), values)
        except DBAPIError as refusal:
            return refusal.orig.diag.message_detail
        connection.commit()
    return ""


def test_a_manager_approves_no_work_of_his_own(team):
    wrote, submitted = brought(team, "Max", "Ed"), brought(team, "Ed", "Max")
    assert called(team, "Max", "act_approve", wrote, shown=shown(team, wrote)) == '["not_editor"]'
    assert called(team, "Max", "act_approve", submitted, shown=shown(team, submitted)) == '["not_submitter"]'
    assert called(team, "Max", "act_approve_own", wrote, shown=shown(team, wrote), reason="x") == '["own_work_allowed"]'
    assert called(team, "Mia", "act_approve", wrote, shown=shown(team, wrote)) == ""


def test_a_manager_approves_no_text_that_changed(team):
    one = brought(team, "Ed", "Ed")
    before = shown(team, one)
    advance(team.desk("Ed"), one, Action.RETRACT, "Ed")
    draft = open_draft(team.desk("Ed"), one).draft
    save(team.desk("Ed"), draft.with_manuscript(draft.manuscript.knowing("source", "Other")), "Ed")
    advance(team.desk("Ed"), one, Action.SUBMIT, "Ed", "Fine.")
    assert called(team, "Mia", "act_approve", one, shown=before) == '["as_shown"]'
    assert called(team, "Mia", "act_approve", one) == '["as_shown"]'
    assert called(team, "Mia", "act_approve", one, shown=shown(team, one)) == ""
    assert article(team.desk("Ed"), one).approver == "Mia"


def test_the_server_knows_who_asks(team, submitted):
    before = shown(team, submitted)
    assert (
        called(team, "Max", "act_request_changes", submitted, shown=before, reason="x", me="Mia", made_by="Mia") == ""
    )
    with team.desk("Ed").database.read() as tx:
        last = audit.steps(tx, submitted)[-1]
        assert (last.by, last.role, audit.verify(tx)) == ("Max", "manager", ())
    advance(team.desk("Ed"), submitted, Action.START, "Ed")
    advance(team.desk("Ed"), submitted, Action.SUBMIT, "Ed", "Fine.")


def test_a_decision_bears_the_name_of_who_made_it(team):
    one = paste(team.desk("Ed"), "The lock is open.", "Ed", "Locks").article.id
    row = {"id": str(uuid4()), "article": one, "at": "2001-01-01T00:00:00+00:00"}
    add = text(
        "INSERT INTO decision (id, origin, article, rule, quote, words_before, words_after, part, verdict, scope, "
        "reason, note, made_by, made_at) "
        "VALUES (:id, '', :article, 'r', 'q', '', '', 'body', 'ignored', 'place', 1, '', 'Mia', :at)"
    )
    with team.sql("Ed") as connection:
        connection.execute(add, row)
        made = connection.execute(text("SELECT made_by, made_at FROM decision WHERE id = :id"), row).one()
        assert made.made_by == "Ed"
        assert made.made_at > "2020"
        connection.rollback()
    advance(team.desk("Ed"), one, Action.START, "Ed")
    with team.sql("Eva") as connection, pytest.raises(DBAPIError, match="row-level security"):
        connection.execute(add, row)


def test_an_id_that_the_trail_knows_is_not_used_again(team, submitted):
    words = {
        "title": "T",
        "body": "B",
        "markup": "plain",
        "language": "en_US",
        "front": "[]",
        "kind": "imported",
        "words": 1,
    }
    with team.sql("Ed") as connection, pytest.raises(DBAPIError, match="id"):
        values = {"article": submitted, "text": json.dumps(words), "given": GIVEN}
        connection.execute(
            text("SELECT desk.add_article(:article, CAST(:text AS jsonb), CAST(:given AS jsonb))"), values
        )


BY_VERBS = {
    *("article", "revision", "audit", "audit_end", "came_from", "person", "person_role", "role_privilege", "policy"),
}
"""What the verbs alone write. A new table belongs here, or among the rights of people."""


def test_every_table_is_written_by_people_or_by_verbs_alone():
    written = {right.table for right in RIGHTS}
    assert not written & BY_VERBS
    assert written | BY_VERBS == metadata.tables.keys() | {"search_words"}
    appended = {"decision", "export", "original", "comment_state", "source_text", "picture"}
    assert all(not right.update and not right.delete for right in RIGHTS if right.table in appended)


def test_a_login_without_a_person_reads_nothing(team, submitted):
    stranger = f"stranger_{team.name}"
    with team.sql(team.root) as connection:
        connection.exec_driver_sql(f"CREATE ROLE {stranger} LOGIN PASSWORD 'x' IN ROLE {team.name}_people")
        connection.commit()
    address = make_url(team.root).set(username=stranger, password="x").render_as_string(hide_password=False)
    with team.sql(address) as connection:
        for table in ("article", "revision", "audit", "person"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() == 0
        with pytest.raises(DBAPIError, match="stranger"):
            connection.exec_driver_sql(f"SELECT desk.act_start('{submitted}', '{{}}')")
