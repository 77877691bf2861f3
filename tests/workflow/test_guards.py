"""The guards one by one; test_gate.py asks them together."""

import inspect
from datetime import timedelta

import pytest

from editor_app.domain.article import Status
from editor_app.domain.message import Message
from editor_app.domain.person import Privilege
from editor_app.workflow import guards
from editor_app.workflow.moves import MOVES

from .conftest import AT, PEOPLE, told  # noqa: TID252 - tests are no package

EVERY = {guard for move in MOVES.values() for guard in move.guards}


def test_every_guard_of_the_file_guards_something():
    own = {
        found
        for _, found in inspect.getmembers(guards, inspect.isgeneratorfunction)
        if [*inspect.signature(found).parameters] == ["article", "facts"]
    }
    assert own == EVERY


@pytest.mark.parametrize("guard", sorted(EVERY, key=lambda guard: guard.__name__), ids=lambda guard: guard.__name__)
@pytest.mark.parametrize("status", list(Status))
def test_a_guard_says_whole_sentences_or_nothing(guard, status, facts):
    worst = facts(
        status,
        "guest",
        {"exports": 1, "holder": "ed", "submitter": "guest"},
        report=None,
        missing=("headline", "source", "language", "date"),
        unsaved=True,
        embargo="2025-09-01",
        open_comments=2,
        agreed="",
        editors=frozenset({"guest"}),
        to=PEOPLE["guest"],
    )
    for sentence in guard(worst.article, worst):
        assert isinstance(sentence, Message)
        assert str(sentence)[0].isupper() or str(sentence)[0].isdigit() or str(sentence).startswith(tuple(PEOPLE))
        assert str(sentence)[-1] == "."


@pytest.mark.parametrize("privilege", list(Privilege))
def test_what_somebody_is_not_allowed_is_said_for_every_privilege(privilege):
    said = str(guards.lacking(PEOPLE["max"], privilege))
    assert said.startswith("max (manager) is not allowed to ")
    assert said.endswith(".")


def test_the_day_after_which_an_article_may_go_is_exact(facts):
    here = facts(Status.SET_ASIDE, "ada", retention_days=30, at=AT + timedelta(days=30, seconds=-1))
    assert told(guards.kept_long_enough(here.article, here)) == ("This article must be kept until 2025-09-21.",)
