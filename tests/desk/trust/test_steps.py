"""Keeping steps in a file; what a server keeps is told in tests/desk/server."""

from dataclasses import replace

import pytest

from editor_app.desk.trust import steps
from editor_app.domain.article import Action, Status
from editor_app.domain.errors import Conflict, EditorError
from editor_app.store import articles, audit


def test_a_step_and_its_article_are_kept_together(house, at):
    one = at(Status.IN_REVIEW)
    with house.database.begin() as tx:
        before = articles.get(tx, one)
        step = replace(audit.steps(tx, one)[-1], action=Action.HAND_OVER)
        steps.take(tx, replace(before, holder="Eva"), step)
        assert (articles.get(tx, one).holder, audit.steps(tx, one)[-1].action) == ("Eva", Action.HAND_OVER)
        with pytest.raises(Conflict):
            steps.take(tx, before, step)


def test_a_deleted_article_leaves_its_step(house, at):
    one = at(Status.IN_REVIEW)
    with house.database.begin() as tx:
        before = articles.get(tx, one)
        steps.remove(tx, before, replace(audit.steps(tx, one)[-1], action=Action.PURGE))
        assert audit.steps(tx, one)[-1].action is Action.PURGE
        with pytest.raises(EditorError, match="no article"):
            articles.get(tx, one)


def test_what_is_told_of_a_step_is_dated_only_where_somebody_else_says_when(house, at):
    one = at(Status.APPROVED)
    with house.database.read() as tx:
        step = audit.steps(tx, one)[-1]
    assert "at" not in steps.given_with(step)
    assert "at" in steps.given_with(replace(step, statement="house x"))
    assert "at" in steps.given_with(replace(step, action=Action.EXPORT))
    assert steps.given_with(step)["id"] != steps.given_with(step)["id"]
