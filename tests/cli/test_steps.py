import pytest

from editor_app.cli.program import verbs
from editor_app.cli.steps import COMMANDS
from editor_app.desk.base.moves import MOVES, Need
from editor_app.domain.article import Action


@pytest.fixture
def article(staffed, tmp_path):
    path = tmp_path / "lock.txt"
    path.write_text("The lock is open.", encoding="utf-8")
    return staffed("--user", "Ed", "import", path).out.split("\t")[0]


def test_each_step_says_where_the_article_stands_now(staffed, article):
    assert "in review" in staffed("--user", "Ed", "start", article).out
    given = ("--headline", "Lock opens", "--source", "Canal Weekly", "--date", "2025-08-22", "--reason", "Short.")
    assert "submitted" in staffed("--user", "Ed", "submit", article, *given).out
    assert "changes requested" in staffed("--user", "Mia", "request-changes", article, "--reason", "Too short.").out


def test_a_step_that_is_refused_says_why(staffed, article):
    staffed("--user", "Ed", "start", article)
    refused = staffed("--user", "Ed", "submit", article)
    assert refused.status == 2
    assert "The source is missing." in refused.err
    assert "The headline is missing; the first words of the text stand in for it." in refused.err
    assert "The headline is missing." not in refused.err
    assert staffed("--user", "Ed", "submit", article, "--date", "tomorrow").status == 2


@pytest.mark.parametrize(
    ("option", "wrong", "said"),
    [
        ("--date", "tomorrow", "“tomorrow” is not a date. Write it like 2025-08-22."),
        ("--language", "klingon", "“klingon” is not a language. Write it like en_US."),
        ("--embargo", "Friday noon", "“Friday noon” is not a time. Write it like 2025-08-22T09:00+08:00."),
    ],
)
def test_a_detail_in_a_wrong_form_is_not_saved(staffed, article, option, wrong, said):
    staffed("--user", "Ed", "start", article)
    refused = staffed("--user", "Ed", "submit", article, option, wrong)
    assert (refused.status, said in refused.err) == (2, True)
    assert "revision 1" in staffed("show", article).out


@pytest.mark.parametrize("embargo", ["2025-08-22", "2025-08-22 18:00", "2025-08-22T09:00+08:00"])
def test_an_embargo_is_saved_as_given(staffed, article, embargo):
    staffed("--user", "Ed", "start", article)
    staffed("--user", "Ed", "submit", article, "--embargo", embargo, "--language", "zh_Hans_CN")
    assert "revision 2" in staffed("show", article).out


def test_hand_over_and_back(staffed, article):
    staffed("--user", "Ed", "start", article)
    assert staffed("--user", "Ed", "hand-over", article, "--to", "Mia").status == 0
    refused = staffed("--user", "Ed", "submit", article)
    assert "Mia is working on this article" in refused.err


@pytest.mark.parametrize("action", list(Action))
def test_every_action_is_a_verb_that_can_say_what_it_needs(cli, action):
    assert action.value in verbs()
    told = cli(action.value, "--help")
    assert told.status == 0
    for need, option in ((Need.RECEIVER, "--to"), (Need.CONFIRMATION, "--yes"), (Need.FOLDER, "--to")):
        if need in MOVES[action].needs:
            assert option in told.out
    if action is not Action.IMPORT and not MOVES[action].apart:
        assert "--reason" in told.out


def test_a_purged_article_is_said_to_be_gone(staffed, article):
    staffed("--user", "Ada", "people", "policy", "retention_days", "0")
    staffed("--user", "Ada", "set-aside", article, "--reason", "Twice.")
    assert staffed("--user", "Ada", "purge", article).out == f"{article}\tpurged\n"


def test_every_action_has_one_verb_or_a_reason_not_to(cli):
    names = [verb.name for verb in COMMANDS]
    assert len(names) == len(set(names))
    said = cli("--help").out
    assert all(name in said for name in names)
    assert {"submit", "approve", "withdraw"} <= set(names)
    assert len(names) <= len(Action)
