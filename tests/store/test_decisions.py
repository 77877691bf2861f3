"""Decisions come back in the order in which they were made, and what the house accepts holds everywhere."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy.exc import DBAPIError

from editor_app.domain.decision import Decision, Reason, Scope, Verdict
from editor_app.domain.errors import EditorError
from editor_app.store import articles, decisions
from editor_app.text.anchors import Anchor
from editor_app.text.manuscript import Part


@pytest.fixture
def decide(kept):
    """Makes decisions on an article."""

    def make(article, verdict=Verdict.IGNORED, scope=Scope.PLACE, minutes=0, note="") -> Decision:
        anchor = Anchor("the the", "He saw \x00 ", " man")
        at = article.made_at + timedelta(minutes=minutes)
        reason = Reason.OTHER
        return Decision(str(uuid4()), article.id, "repetition.word", anchor, verdict, scope, reason, note, "Ben", at)

    return make


def test_decisions_come_back_in_the_order_in_which_they_were_made(database, kept, decide):
    with database.begin() as tx:
        article, other = kept(tx), kept(tx)
        made = [decide(article, verdict, scope, note="注 \x00") for verdict in Verdict for scope in Scope]
        for decision in made:
            decisions.add(tx, decision)
        decisions.add(tx, decide(other))
    with database.read() as tx:
        assert decisions.of_article(tx, article.id) == tuple(made)


def test_what_the_house_accepts_holds_in_every_article(database, kept, decide):
    with database.begin() as tx:
        article, other = kept(tx), kept(tx)
        always = decide(article, scope=Scope.HOUSE)
        decisions.add(tx, always)
        decisions.add(tx, decide(article))
        assert decisions.waiting(tx) == (always,)
        assert decisions.of_article(tx, other.id) == ()
        accepted_at = always.at + timedelta(minutes=9)
        decisions.accept(tx, always.id, "Mia", accepted_at)
        assert decisions.waiting(tx) == ()
        assert decisions.of_article(tx, other.id) == (replace(always, at=accepted_at),)
        assert decisions.held(tx) == ((replace(always, at=accepted_at), "Mia"),)
        assert len(decisions.of_article(tx, article.id)) == 2


def test_the_same_words_wait_no_longer_once_they_are_accepted(database, kept, decide):
    with database.begin() as tx:
        one, other = decide(kept(tx), scope=Scope.HOUSE), decide(kept(tx), scope=Scope.HOUSE)
        for decision in (one, other):
            decisions.add(tx, decision)
        decisions.accept(tx, one.id, "Mia", one.at)
        assert decisions.waiting(tx) == ()
        decisions.withdraw(tx, one.id)
        assert decisions.waiting(tx) == (one, other)


def test_an_exception_of_the_house_is_placed_by_when_it_was_accepted(database, kept, decide):
    with database.begin() as tx:
        article, other = kept(tx), kept(tx)
        always = decide(article, scope=Scope.HOUSE)
        before, after = decide(other, minutes=5), decide(other, Verdict.OPEN, minutes=15)
        for decision in (always, before, after):
            decisions.add(tx, decision)
        decisions.accept(tx, always.id, "Mia", always.at + timedelta(minutes=10))
        assert [one.id for one in decisions.of_article(tx, other.id)] == [before.id, always.id, after.id]


def test_an_exception_outlives_its_article_and_can_be_withdrawn(database, kept, decide):
    with database.begin() as tx:
        article, other = kept(tx), kept(tx)
        always = decide(article, scope=Scope.HOUSE)
        decisions.add(tx, always)
        decisions.accept(tx, always.id, "Mia", always.at)
        articles.remove(tx, article.id)
    with database.begin() as tx:
        assert decisions.of_article(tx, other.id) == (always,)
        assert decisions.withdraw(tx, always.id)
        assert not decisions.withdraw(tx, always.id)
        assert decisions.of_article(tx, other.id) == ()


def test_only_a_decision_that_is_there_can_be_accepted(database):
    with pytest.raises(EditorError, match="no such decision"), database.begin() as tx:
        decisions.accept(tx, str(uuid4()), "Mia", None)


@pytest.mark.parametrize("statement", ["UPDATE decision SET note = 'x'", "DELETE FROM decision"])
def test_a_decision_is_never_changed_or_taken_alone(database, kept, decide, statement):
    with database.begin() as tx:
        decisions.add(tx, decide(kept(tx)))
    with pytest.raises(DBAPIError, match="only ever added"), database.begin() as tx:
        tx.exec_driver_sql(statement)


def test_a_decision_is_known_by_its_id_whichever_article_it_is_of(database, kept, decide):
    with database.begin() as tx:
        made = decide(kept(tx))
        assert not decisions.has(tx, made.id)
        decisions.add(tx, made)
        assert decisions.has(tx, made.id)


def test_a_decision_says_which_part_it_is_about(database, kept, decide):
    with database.begin() as tx:
        article, other = kept(tx), kept(tx)
        made = decide(article, scope=Scope.HOUSE)
        above = replace(made, anchor=replace(made.anchor, part=Part.TITLE))
        decisions.add(tx, above)
        decisions.accept(tx, above.id, "Mia", above.at)
        assert decisions.of_article(tx, article.id) == (above,)
        (held,) = decisions.of_article(tx, other.id)
        assert held.anchor == above.anchor


def test_the_exceptions_of_the_house_are_listed_the_latest_first(database, kept, decide):
    with database.begin() as tx:
        article = kept(tx)
        made = [replace(decide(article, scope=Scope.HOUSE), rule=f"a.{number}") for number in range(3)]
        for one in made:
            decisions.add(tx, one)
        for one, minutes in zip(made, (2, 3, 1), strict=True):
            decisions.accept(tx, one.id, "Mia", one.at + timedelta(minutes=minutes))
        assert [one.rule for one, _ in decisions.held(tx)] == ["a.1", "a.0", "a.2"]


@pytest.mark.parametrize("other", [{"rule": "repetition.sentence"}, {"quote": "of of"}])
def test_an_exception_answers_only_the_same_words_of_the_same_rule(database, kept, decide, other):
    with database.begin() as tx:
        accepted, asked = decide(kept(tx), scope=Scope.HOUSE), decide(kept(tx), scope=Scope.HOUSE)
        rule, quote = other.get("rule", asked.rule), other.get("quote", asked.anchor.quote)
        asked = replace(asked, rule=rule, anchor=replace(asked.anchor, quote=quote))
        for decision in (accepted, asked):
            decisions.add(tx, decision)
        decisions.accept(tx, accepted.id, "Mia", accepted.at)
        assert decisions.waiting(tx) == (asked,)


def test_what_is_open_again_asks_for_no_exception(database, kept, decide):
    with database.begin() as tx:
        decisions.add(tx, decide(kept(tx), Verdict.OPEN, Scope.HOUSE))
        assert decisions.waiting(tx) == ()


def test_exceptions_of_one_moment_stand_in_the_order_of_their_ids(database, kept, decide):
    with database.begin() as tx:
        made = sorted((decide(kept(tx), scope=Scope.HOUSE) for _ in range(4)), key=lambda one: one.id)
        for decision in reversed(made):
            decisions.add(tx, decision)
            decisions.accept(tx, decision.id, "Mia", made[0].at)
        assert [decision.id for decision, _ in decisions.held(tx)] == [one.id for one in made]
