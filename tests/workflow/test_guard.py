from editor_app.domain.article import Status
from editor_app.domain.message import say
from editor_app.workflow.guard import unless

from .conftest import told  # noqa: TID252 - tests are no package


@unless("holder == me and not unsaved")
def asked(article, facts):
    """Made for the test."""
    yield say("Not in hand.")


def test_a_guard_says_nothing_where_it_holds(facts):
    held, other = facts(Status.IN_REVIEW, "ed"), facts(Status.IN_REVIEW, "eva")
    assert asked.against(held.article, held) == ()
    assert told(asked.against(other.article, other)) == ("Not in hand.",)


def test_what_a_desk_alone_knows_is_not_asked_on_a_server():
    assert not asked.served
    assert unless("holder == me")(asked.says).served
    assert unless("holder == me")(asked.says).name == "asked"


def test_what_is_neither_true_nor_false_does_not_hold(facts):
    here = facts(Status.IN_REVIEW, "ed")
    assert unless("holder")(asked.says).against(here.article, here)
