from datetime import UTC, datetime

from editor_app.domain.comment import Settled, latest, open_comments

AT = datetime(2026, 3, 1, tzinfo=UTC)


def test_the_last_word_holds():
    said = [Settled("a", True, "Ed", AT), Settled("b", True, "Ed", AT), Settled("a", False, "Mia", AT)]
    assert latest(said)["a"].by == "Mia"
    assert open_comments(said) == 1
    assert open_comments(()) == 0
