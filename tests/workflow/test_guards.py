"""The guards one by one; test_gate.py asks them together."""

from datetime import timedelta

import pytest

from editor_app.domain.article import Status
from editor_app.domain.finding import Severity
from editor_app.domain.message import Message
from editor_app.domain.person import Privilege
from editor_app.workflow import guards
from editor_app.workflow.guard import Guard
from editor_app.workflow.moves import MOVES

from .conftest import AT, PEOPLE, a_finding, a_report, told  # noqa: TID252 - tests are no package

EVERY = {guard for move in MOVES.values() for guard in move.guards}


def test_every_guard_of_the_file_guards_something():
    own = {found for found in vars(guards).values() if isinstance(found, Guard)}
    assert own == EVERY


def test_the_words_of_a_guard_are_of_one_of_its_name():
    assert all(vars(guards)[guard.name] is guard for guard in EVERY)


@pytest.mark.parametrize("guard", sorted(EVERY, key=lambda guard: guard.name), ids=lambda guard: guard.name)
@pytest.mark.parametrize("status", list(Status))
def test_a_guard_that_does_not_hold_says_whole_sentences_or_nothing(guard, status, facts):
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
    for sentence in guard.against(worst.article, worst):
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
    assert told(guards.kept_long_enough.against(here.article, here)) == ("This article must be kept until 2025-09-21.",)


@pytest.mark.parametrize(
    ("guard", "article", "given", "said"),
    [
        (guards.in_own_hand, {"holder": ""}, {}, "Nobody is working on this article."),
        (guards.in_other_hand, {"holder": ""}, {}, "Nobody is working on this article."),
        (guards.in_other_hand, {"holder": "ed"}, {}, "You are working on this article yourself."),
        (guards.receiver_known, {}, {}, "Name the person who takes over the article."),
        (guards.receiver_known, {}, {"to": PEOPLE["ed"]}, "ed is working on this article already."),
        (guards.own_article, {"owner": "eva", "assignee": ""}, {}, "This article belongs to eva."),
        (guards.own_article, {"owner": "eva", "assignee": "max"}, {}, "This article belongs to max."),
        (guards.own_work, {"submitter": "eva"}, {}, "This text is not your own: approve it in the usual way."),
        (
            guards.complete,
            {"title": "Harbour opens"},
            {"missing": ("headline",)},
            "The headline is missing; the first words of the text stand in for it.",
        ),
        (guards.complete, {"title": ""}, {"missing": ("headline",)}, "The headline is missing."),
        (
            guards.every_check_answered,
            {},
            {"report": a_report(failures=("names.variant: key: 3",))},
            "The check names.variant failed on this text.",
        ),
    ],
)
def test_what_a_guard_says_to_the_letter(guard, article, given, said, facts):
    here = facts(Status.IN_REVIEW, "ed", article, **({"editors": frozenset()} | given))
    assert told(guard.against(here.article, here)) == (said,)


def test_errors_of_an_older_report_are_not_counted(facts):
    here = facts(Status.IN_REVIEW, "ed", report=a_report(a_finding(Severity.ERROR)))
    assert told(guards.no_open_error.against(here.article, here)) == ("1 error is open.",)
    stale = facts(Status.IN_REVIEW, "ed", report=a_report(a_finding(Severity.ERROR)), rules="rules 2")
    assert told(guards.no_open_error.against(stale.article, stale)) == ()
