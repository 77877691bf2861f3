from editor_app.domain.article import Action, Status
from editor_app.workflow.states import ACTION_WORDS, STATE_WORDS, TABLE, allowed_from


def test_every_action_stands_in_the_table():
    assert {action for _, action in TABLE} == set(Action)


def test_every_status_can_be_reached_and_has_words():
    assert {status for status, _ in TABLE.values()} == set(Status)
    assert set(STATE_WORDS) == set(Status)
    assert set(ACTION_WORDS) == set(Action)


def test_the_table_is_that_of_the_product():
    moves = {
        (before.name if before else "-", action.value, after.name)
        for (before, action), (after, _) in TABLE.items()
        if action is not Action.FORCE_UNLOCK
    }
    assert moves == {
        ("-", "import", "NEW"),
        ("NEW", "start", "IN_REVIEW"),
        ("CHANGES_REQUESTED", "start", "IN_REVIEW"),
        ("IN_REVIEW", "hand-over", "IN_REVIEW"),
        ("IN_REVIEW", "submit", "SUBMITTED"),
        ("SUBMITTED", "retract", "IN_REVIEW"),
        ("SUBMITTED", "request-changes", "CHANGES_REQUESTED"),
        ("SUBMITTED", "approve", "APPROVED"),
        ("SUBMITTED", "approve-own", "APPROVED"),
        ("APPROVED", "reopen", "IN_REVIEW"),
        ("NEW", "set-aside", "SET_ASIDE"),
        ("IN_REVIEW", "set-aside", "SET_ASIDE"),
        ("CHANGES_REQUESTED", "set-aside", "SET_ASIDE"),
        ("SUBMITTED", "set-aside", "SET_ASIDE"),
        ("SET_ASIDE", "restore", "NEW"),
        ("APPROVED", "export", "APPROVED"),
        ("APPROVED", "correct", "IN_REVIEW"),
        ("APPROVED", "withdraw", "WITHDRAWN"),
        ("SET_ASIDE", "purge", "SET_ASIDE"),
        ("WITHDRAWN", "purge", "WITHDRAWN"),
    }


def test_allowed_from_names_the_statuses():
    assert allowed_from(Action.START) == (Status.NEW, Status.CHANGES_REQUESTED)
    assert allowed_from(Action.IMPORT) == ()
