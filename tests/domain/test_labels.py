from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor_app.domain.decision import Decision, Reason, Scope, Verdict
from editor_app.domain.finding import About, Severity
from editor_app.domain.labels import (
    ABOUT,
    REASONS,
    SEVERITIES,
    TAGS,
    counted,
    decided,
    decided_by,
    placed,
)
from editor_app.text.anchors import Anchor
from editor_app.text.manuscript import Part

NOON = datetime(2025, 8, 22, 12, tzinfo=UTC)
HELD = Decision(
    *("d", "a", "names.variant", Anchor("x", "", ""), Verdict.IGNORED, Scope.PLACE, Reason.FALSE_ALARM, "", "Ed", NOON)
)


@pytest.mark.parametrize(
    ("labels", "kind"),
    [
        (ABOUT, About),
        (SEVERITIES, Severity),
        (TAGS, Severity),
        (REASONS, Reason),
    ],
)
def test_everything_has_its_words(labels, kind):
    assert [*labels] == [*kind]
    assert len({str(words) for words in labels.values()}) == len(kind)


def test_findings_are_counted_with_the_right_plural():
    assert [str(counted(severity, n)) for severity in Severity for n in (1, 2000)] == [
        *("1 error", "2,000 errors", "1 warning", "2,000 warnings", "1 hint", "2,000 hints")
    ]


def test_a_decision_says_how_far_it_reaches_and_why():
    said = [str(decided(replace(HELD, scope=scope))) for scope in Scope]
    assert said == [
        "Ignored here: False alarm",
        "Ignored in this article: False alarm",
        "Ignored always: False alarm",
    ]
    waived = replace(HELD, verdict=Verdict.WAIVED, reason=Reason.OTHER, note="Late {x}.")
    assert str(decided(waived)) == "Waived at submission: Late {x}."
    assert str(decided(replace(HELD, reason=Reason.OTHER))) == "Ignored here: Other, see the note"


def test_a_decision_says_who_took_it():
    waived = replace(HELD, verdict=Verdict.WAIVED)
    assert [str(decided_by(one)) for one in (HELD, waived)] == [
        "Ignored by Ed. False alarm",
        "Waived by Ed. False alarm",
    ]
    noted = [str(decided_by(replace(one, note="so\nsaid"))) for one in (HELD, waived)]
    assert noted == ["Ignored by Ed. False alarm: so said", "Waived by Ed. False alarm: so said"]
    assert str(decided_by(replace(HELD, reason=Reason.OTHER, note="Late."))) == "Ignored by Ed. Late."


def test_a_place_names_its_line_or_the_headline():
    assert [str(placed(part, 3, 5)) for part in (Part.BODY, Part.TITLE)] == ["3:5", "headline:5"]
