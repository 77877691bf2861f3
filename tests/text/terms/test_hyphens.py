"""Two words with a hyphen, apart, or as one."""

from collections.abc import Callable

import pytest

from editor_app.text.names import Vocabulary
from editor_app.text.prepared import Text
from editor_app.text.terms.hyphens import with_and_without
from editor_app.text.terms.model import TwoTerms
from tests.text.terms.conftest import said

Find = Callable[[str], list[TwoTerms]]


@pytest.fixture
def found(text: Callable[[str], Text], vocabulary: Vocabulary) -> Find:
    return lambda body: list(with_and_without(text(body).survey(vocabulary), vocabulary))


@pytest.mark.parametrize(
    ("body", "rare"),
    [
        ("A long-term plan is good. They like a long term plan, and the long-term plan is theirs.", "long term"),
        (
            "An award-winning potter came. An award winning kite was sold, and an award-winning potter left.",
            "award winning",
        ),
        (
            "The high-quality glass is sold. They like high quality paper, and the high-quality glass is dear.",
            "high quality",
        ),
        ("The health care plan is good. The health care bill is old. They read of healthcare there.", "healthcare"),
        ("They write on-line each day. The on-line shop is new. They are online now.", "online"),
        ("The data-center is new. They like the data-center. Later a datacenter burned.", "datacenter"),
    ],
)
def test_the_rarer_way(found: Find, body: str, rare: str) -> None:
    pairs = found(body)
    assert [said(body, pair)[0] for pair in pairs] == [[rare]]


@pytest.mark.parametrize(
    "body",
    [
        "A long-term plan is good for the long term. They think in the long term of it.",
        "A well-known mill is well known throughout the land.",
        "They set up a setup. They will log in at the login. The follow-up will follow up.",
        "Every day they see everyday kites. Some time ago they came sometime.",
        "The Kite-Hall Museum is old. In the kite hall stood a kite hall lamp.",
        "The newly-built hall is a newly built hall.",
        "Building sites are no buildingsites, and going on is no goingon.",
        "Anna Smith-Brandt met Smith Brandt there.",
    ],
)
def test_both_ways_are_right(found: Find, body: str) -> None:
    assert [said(body, pair) for pair in found(body)] == []
