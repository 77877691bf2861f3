"""Digests and the chain, computed by the server and by Python from the same signs."""

import json
from itertools import pairwise
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from editor_app.desk.articles.importing import paste
from editor_app.desk.server.helpers import ROLES
from editor_app.domain.person import Person, Role
from editor_app.store import audit
from editor_app.store.engine import codecs
from editor_app.store.engine.codecs import escaped
from editor_app.text.manuscript import Manuscript, Markup

ANY = some.text(some.characters(codec=None, exclude_categories=()), max_size=12) | some.sampled_from(
    ["", '"\\', "\\u0041", 'a",', '","', "\ufdd00041", "\ud83d\ude00", "😀", "“港口”", "\x7f\x00\n", "\u2028"]
)


def test_a_text_has_one_digest(team):
    with team.owner().read() as tx:

        @settings(max_examples=200)
        @given(ANY, ANY, some.lists(some.tuples(ANY, ANY), max_size=3))
        def same(title, body, front):
            one = Manuscript(title, body, Markup.PLAIN, "en_US", tuple(front))
            values = {"title": escaped(title), "body": escaped(body), "front": codecs.packed(one.front)}
            asked = "SELECT desk.text_digest(:title, :body, 'plain', 'en_US', :front)"
            assert tx.execute(text(asked), values).scalar_one() == one.digest

        same()


def test_signs_are_written_as_json_writes_them(team):
    with team.owner().read() as tx:
        for words in ("plain", 'say "a\\b"', "tab\there", "é 港 😀", "\x01\x7f", "</script>"):
            assert tx.execute(text("SELECT desk.json_text(:words)"), {"words": words}).scalar_one() == json.dumps(words)


def test_the_chain_that_the_server_wrote_is_whole_for_the_program(team):
    desk = team.desk("Ed")
    for words in ("plain", "“港口” 😀", "\ud800 and \x00"):
        paste(desk, f"The lock is open: {words}", "Ed", "Locks")
    with desk.database.read() as tx:
        assert audit.verify(tx) == ()
        last = audit.steps(tx)[-1]
        assert (last.by, last.role, last.before) == ("Ed", "editor", None)


@pytest.mark.parametrize("ticked", ["x", '"a"', "{}", '{"a":1}', "null", "3", '["a",1]', '["a"', "[[]]"])
def test_ticks_that_nobody_can_read_again_are_refused(team, ticked):
    one = paste(team.desk("Ed"), "The lock is open.", "Ed", "Locks").article.id
    asked = text("SELECT desk.act_start(:one, CAST(:given AS jsonb))")
    given = {"id": str(uuid4()), "shown": "", "ticked": ticked}
    with team.sql("Ed") as connection, pytest.raises(DBAPIError, match="refused: ticked"):
        connection.execute(asked, {"one": one, "given": json.dumps(given)})
    with team.sql("Ed") as connection:
        connection.execute(asked, {"one": one, "given": json.dumps(given | {"ticked": '["a\\u0000"]'})})


@pytest.mark.parametrize("changes", ["x", "{}", "null", "[1]", '[["a",null]]', "[[1,null,null]]", '[["a","b",null]]'])
def test_changes_that_nobody_can_read_again_are_refused(team, changes):
    asked, given = text("SELECT desk.record('suggest-term', :changes, CAST(:given AS jsonb))"), {"id": str(uuid4())}
    with team.sql("Ed") as connection, pytest.raises(DBAPIError, match="refused: changes"):
        connection.execute(asked, {"changes": changes, "given": json.dumps(given)})


def test_a_key_without_its_key_is_refused(team):
    told = {"changes": json.dumps([["k", None, {"person": "Ed"}]])}
    with team.sql("Ed") as connection, pytest.raises(DBAPIError, match="refused: key"):
        connection.execute(text("SELECT desk.record('add-key', :changes, '{}')"), told)


def test_roles_are_in_the_order_of_what_they_allow():
    order = ROLES.removeprefix("ARRAY['").removesuffix("']").split("', '")
    for least, most in pairwise(order):
        assert Person("x", (Role(least), Role(most)), frozenset()).role is Role(most)
    assert {*order} == {role.value for role in Role}


@pytest.mark.parametrize(("person", "role"), [("Ed", "editor"), ("Max", "manager"), ("Ada", "administrator")])
def test_a_step_bears_the_role_that_allows_most(team, person, role):
    paste(team.desk(person), "The lock is open.", person, "Locks")
    with team.desk(person).database.read() as tx:
        assert audit.steps(tx)[-1].role == role
