"""A row that no program can read would keep everybody from an article, so a server keeps none."""

import json
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from editor_app.desk.articles.approve import choices
from editor_app.desk.articles.importing import paste
from editor_app.desk.articles.queries import article, history, queue
from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.server.sound import one_of
from editor_app.domain.article import Action
from editor_app.domain.decision import Reason, Verdict
from editor_app.store.engine import codecs
from tests.taking import advance

TEXT = {"title": "T", "body": "b", "markup": "plain", "language": "en", "front": "[]", "words": 1}
ODD_TEXTS = (
    *({"markup": "odd"}, {"front": "odd"}, {"front": '{"a":1}'}, {"front": "[[1,2]]"}, {"front": '[["a"]]'}),
    *(
        {"front": '[ ["a","b"] ]'},
        {"front": '[["\\u0041","b"]]'},
        {"front": '[["a","é"]]'},
        {"front": '[["a\\/","b"]]'},
    ),
    *({"front": "[" * 9000 + "]" * 9000}, {"words": -1}, {"words": "x"}, {"body": "x\ufdd00041"}, {"title": "\ufdd0"}),
)
DECIDED = {"part": "body", "verdict": "ignored", "scope": "article", "reason": 1}
SUGGESTED = {"kind": "term", "status": "preferred", "case_rule": "auto", "valid_from": "", "valid_until": ""}


@pytest.fixture
def one(team):
    """An article in Ed's hand."""
    made = paste(team.desk("Ed"), "The lock is open.", "Ed", "Locks").article.id
    advance(team.desk("Ed"), made, Action.START, "Ed")
    return made


def answer(team, statement, **values):
    """The SQLSTATE with which the server refuses Ed's statement; empty when it keeps what he sent."""
    with team.sql("Ed") as tx:
        try:
            tx.execute(text(statement), values)
        except DBAPIError as refusal:
            return refusal.orig.sqlstate
        tx.commit()
        return ""


def readable(team, one):
    """What others see of an article, and of all."""
    desk = team.desk("Mia")
    return article(desk, one), open_draft(desk, one), choices(desk, one, "Mia"), history(desk, one), queue(desk)


@pytest.mark.parametrize("odd", ODD_TEXTS, ids=str)
def test_a_text_that_cannot_be_read_is_refused(team, one, odd):
    for verb in ("save(:one, 1, CAST(:text AS jsonb), '{}')", "put_aside(:one, CAST(:text AS jsonb), '{}')"):
        assert answer(team, f"SELECT desk.{verb}", one=one, text=json.dumps(TEXT | odd)) == "ED403"
    assert readable(team, one)


def test_a_text_of_any_letters_is_kept(team, one):
    desk = team.desk("Ed")
    draft = open_draft(desk, one).draft
    words = "".join(map(chr, (*range(1, 256), 0x2028, 0xFDD0, 0xFFFF, 0x1F600, 0x10FFFF)))
    known = draft.manuscript.knowing("source", words).knowing("plaçe", "北京 “x”")
    save(desk, draft.with_manuscript(known), "Ed")
    assert open_draft(team.desk("Mia"), one).draft.manuscript == known


@pytest.mark.parametrize("odd", [{"part": "x"}, {"verdict": "x"}, {"scope": "x"}, {"reason": 99}], ids=str)
def test_a_decision_that_cannot_be_read_is_refused(team, one, odd):
    statement = """INSERT INTO decision (id, origin, article, rule, quote, words_before, words_after, part, verdict,
      scope, reason, note) VALUES (:id, '', :one, 'x', 'q', '', '', :part, :verdict, :scope, :reason, '')"""
    given = DECIDED | {"one": one, "id": str(uuid4())}
    assert answer(team, statement, **(given | odd)) == "42501"
    assert answer(team, statement, **given) == ""
    assert readable(team, one)


@pytest.mark.parametrize("odd", [{"kind": "x"}, {"status": "x"}, {"case_rule": "x"}, {"valid_from": "2026-02-30"}])
def test_a_suggestion_that_cannot_be_read_is_refused(team, odd):
    statement = """INSERT INTO house_suggestion (id, origin, concept, kind, term, status, source, acronym, note,
      case_rule, valid_from, valid_until) VALUES (:id, '', 'c', :kind, 't', :status, '', '', '', :case_rule,
      :valid_from, :valid_until)"""
    given = SUGGESTED | {"id": str(uuid4())}
    assert answer(team, statement, **(given | odd)) == "42501"
    assert answer(team, statement, **given) == ""


def test_a_source_that_cannot_be_read_is_refused(team, one):
    statement = """INSERT INTO source_text (origin, article, name, title, body, markup, language, digest)
      VALUES ('', :one, 'n', 't', 'b', :markup, 'zh', :digest)"""
    for markup, digest in (("x", "0"), ("plain", "0")):
        assert answer(team, statement, one=one, markup=markup, digest=digest) == "42501"
    assert readable(team, one)


@pytest.mark.parametrize("due", ["infinity", "100000-01-01", "0044-03-15 BC", "0001-01-01"])
def test_a_day_that_no_calendar_has_is_refused(team, one, due):
    given = codecs.packed({"id": str(uuid4())})
    statement = "SELECT desk.schedule(:one, :due, 'normal', CAST(:given AS jsonb))"
    assert answer(team, statement, one=one, due=due, given=given) == "ED403"
    assert readable(team, one)


@pytest.mark.parametrize("key", ["", None, "../x", "0" * 36])
def test_a_row_of_the_trail_has_an_id_of_its_own(team, one, key):
    given = codecs.packed({"id": key, "reason": "why"})
    assert answer(team, "SELECT desk.act_set_aside(:one, CAST(:given AS jsonb))", one=one, given=given) == "ED403"


@pytest.mark.parametrize("changes", ['[["t",null,{"term":5}]]', '[["t",{"term":["x"]},null]]', '[["t",null,7]]'])
def test_a_change_that_cannot_be_read_is_refused(team, changes):
    given = codecs.packed({"id": str(uuid4())})
    statement = "SELECT desk.record('suggest-term', :changes, CAST(:given AS jsonb))"
    assert answer(team, statement, changes=changes, given=given) == "ED403"


def test_a_report_that_cannot_be_read_is_made_again(team, one):
    choices(team.desk("Mia"), one, "Mia")
    with team.owner().begin() as tx:
        tx.execute(text("UPDATE report SET findings = 'odd' WHERE article = :one"), {"one": one})
    assert readable(team, one)


def test_a_condition_names_every_value_of_a_kind():
    assert one_of("verdict", Verdict) == "verdict IN ('ignored', 'waived', 'open')"
    assert one_of("reason", Reason).startswith("reason IN (1, 2,")
