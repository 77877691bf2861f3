"""Whoever had a hand in a text is told who can approve it, or how to do it alone."""

import pytest

from editor_app.desk.articles.queries import history
from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.base.people import set_policy, set_roles
from editor_app.desk.reports.second_eyes import SecondEyes, second_eyes
from editor_app.domain.article import Action, Status
from editor_app.domain.person import Role
from tests.taking import advance


@pytest.fixture
def written(house, taken):
    """An article that Mia wrote and submitted."""
    article = taken(by="Mia")
    advance(house, article, Action.START, "Mia")
    draft = open_draft(house, article).draft
    save(house, draft.with_manuscript(draft.manuscript.knowing("date", "2026-01-02")), "Mia")
    advance(house, article, Action.SUBMIT, "Mia", reason="Fine.")
    return article


def test_the_others_who_may_approve_are_named(house, written):
    assert second_eyes(house, written, "Mia") == SecondEyes(("Ada", "Max"), False, ("Ada",))


def test_who_wrote_in_it_is_no_second_pair_of_eyes(house, written):
    advance(house, written, Action.REQUEST_CHANGES, "Max", reason="Which lock?")
    advance(house, written, Action.START, "Max")
    draft = open_draft(house, written).draft
    save(house, draft.with_manuscript(draft.manuscript.knowing("date", "2026-01-03")), "Max")
    advance(house, written, Action.SUBMIT, "Max", reason="Fine.")
    assert {one.author for one in history(house, written).revisions[1:]} == {"Mia", "Max"}
    found = second_eyes(house, written, "Max")
    assert found and found.others == ("Ada",)


@pytest.mark.parametrize("by", ["Max", "Ed"])
def test_who_had_no_hand_in_it_or_approves_nothing_is_told_nothing(house, written, by):
    assert second_eyes(house, written, by) is None


def test_alone_an_administrator_may_let_people_approve_their_own_work(desk, at):
    for name in ("Ada", "Max", "Mia"):  # `at` has them in the house
        set_roles(desk, name, (Role.EDITOR,) if name != "Ada" else tuple(Role), "Ada")
    set_roles(desk, "Ed", (Role.EDITOR, Role.MANAGER), "Ada")
    set_roles(desk, "Ada", (Role.EDITOR, Role.ADMINISTRATOR), "Ada")
    article = at(Status.SUBMITTED)
    assert second_eyes(desk, article, "Ed") == SecondEyes((), False, ("Ada",))
    set_roles(desk, "Ed", tuple(Role), "Ada")
    assert second_eyes(desk, article, "Ed") == SecondEyes((), True, ("Ada", "Ed"))
    set_policy(desk, "second_approval", "yes", "Ada")
    found = second_eyes(desk, article, "Ed")
    assert found and not found.may_allow, "one approval would not be enough"


@pytest.mark.parametrize("policy", [("four_eyes", "no"), ("approve_own", "yes")])
def test_whose_own_work_may_be_approved_is_told_of_nobody(house, written, policy):
    for name in ("Ada", "Max"):
        set_roles(house, name, (Role.EDITOR, Role.ADMINISTRATOR), "Ada")
    found = second_eyes(house, written, "Mia")
    assert found and not found.others
    set_policy(house, *policy, "Ada")
    assert second_eyes(house, written, "Mia") is None, "what else is against it is no matter of other eyes"
    set_policy(house, "second_approval", "yes", "Ada")
    assert second_eyes(house, written, "Mia"), "two others are wanted again"
