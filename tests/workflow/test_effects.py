import pytest

from editor_app.domain.article import Status
from editor_app.workflow import effects

from .conftest import PEOPLE, an_article  # noqa: TID252 - tests are no package


def test_hands(facts):
    here = facts(Status.IN_REVIEW, "max", to=PEOPLE["eva"])
    taken = effects.take_in_hand(here.article, here)
    assert (taken.holder, taken.assignee) == ("max", "max")
    given = effects.give_to_receiver(here.article, here)
    assert (given.holder, given.assignee) == ("eva", "eva")
    left = effects.let_go(here.article, here)
    assert (left.holder, left.assignee) == ("", "ed")


def test_what_is_submitted_and_approved_is_a_revision_and_a_name(facts):
    here = facts(Status.IN_REVIEW, "max", {"head": 5})
    submitted = effects.note_submission(here.article, here)
    assert (submitted.submitter, submitted.submitted) == ("max", 5)
    approved = effects.note_approval(submitted, here)
    assert (approved.approver, approved.approved) == ("max", 5)
    void = effects.void_approval(approved, here)
    assert (void.submitter, void.submitted, void.approver, void.approved) == ("", None, "", None)


def test_counts(facts):
    here = facts(Status.APPROVED, "max", {"exports": 1, "edition": 1})
    assert effects.count_export(here.article, here).exports == 2
    assert effects.begin_edition(here.article, here).edition == 2


@pytest.mark.parametrize(
    ("was", "status", "holder"),
    [
        (None, Status.NEW, ""),
        (Status.NEW, Status.NEW, ""),
        (Status.IN_REVIEW, Status.IN_REVIEW, "max"),
        (Status.CHANGES_REQUESTED, Status.CHANGES_REQUESTED, ""),
        (Status.SUBMITTED, Status.IN_REVIEW, "max"),
    ],
)
def test_an_article_comes_back_to_where_it_was(was, status, holder, facts):
    here = facts(Status.SET_ASIDE, "max", {"set_aside_from": was})
    back = effects.bring_back(here.article, here)
    assert (effects.where_it_was(here.article), back.holder, back.set_aside_from) == (status, holder, None)


def test_where_it_was_is_remembered():
    article = an_article(Status.SUBMITTED)
    assert effects.remember_place(article, None).set_aside_from is Status.SUBMITTED
