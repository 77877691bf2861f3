from datetime import UTC, datetime

from editor_app.domain.decision import Decision, Reason, Scope, Verdict
from editor_app.domain.exemption import Exemption
from editor_app.domain.message import say
from editor_app.text.anchors import Anchor


def test_the_first_decision_speaks_for_all() -> None:
    reason = Reason.FALSE_ALARM
    at = datetime(2025, 8, 22, tzinfo=UTC)
    words = Anchor("the the", "saw ", " man")
    first, other = (
        Decision(key, key, "repetition.word", words, Verdict.IGNORED, Scope.HOUSE, reason, "", key, at) for key in "ab"
    )
    one = Exemption(say("Doubled word"), ("Locks", "Gates"), (first, other))
    assert (one.first, one.words) == (first, "the the")
