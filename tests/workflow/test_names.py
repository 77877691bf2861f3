from dataclasses import fields, replace

import pytest

from editor_app.domain.article import Article, Status
from editor_app.workflow import gate
from editor_app.workflow.expression import Expression
from editor_app.workflow.moves import MOVES
from editor_app.workflow.names import COLUMNS, DESK, SERVED, asking, with_columns

from .conftest import an_article  # noqa: TID252 - tests are no package

EVERYTHING = {*COLUMNS, *SERVED, *DESK, "after"}


def test_no_name_means_two_things():
    assert len(EVERYTHING) == len(COLUMNS) + len(SERVED) + len(DESK) + 1


def test_columns_are_those_of_an_article():
    assert COLUMNS.keys() <= {field.name for field in fields(Article)}


def test_every_name_is_asked_for_and_known():
    asked = {name for move in MOVES.values() for guard in move.guards for name in guard.holds.names}
    asked |= {
        name for move in MOVES.values() for effect in move.effects for one in effect.sets.values() for name in one.names
    }
    asked |= {name for move in MOVES.values() if isinstance(move.to, Expression) for name in move.to.names}
    for right in (gate.WRITING, gate.DECIDING, gate.COMMENTING, gate.REPLACING):
        asked |= right.names
    assert asked <= EVERYTHING
    assert asked >= {*SERVED, *DESK}


@pytest.mark.parametrize("status", list(Status))
def test_columns_are_read_and_set_alike(status):
    article = an_article(status)
    other = replace(
        article, status=status, **{name: "x" for name in ("owner", "assignee", "holder", "submitter", "approver")}
    )
    other = replace(other, head=9, submitted=9, approved=None, exports=5, edition=6, set_aside_from=Status.NEW)
    sets = {name: read(other) for name, read in COLUMNS.items() if name != "status"}
    assert with_columns(article, sets) == replace(other, id=article.id)
    assert with_columns(article, {}) == article


def test_what_is_given_comes_first(facts):
    here = facts(Status.IN_REVIEW, "ed", reason=" why ")
    ask = asking(here.article, here, after="new", holder="eva")
    assert [ask(name) for name in ("after", "holder", "me", "reason", "unsaved")] == ["new", "eva", "ed", "why", False]
