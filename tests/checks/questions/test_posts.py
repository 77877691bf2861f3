"""Posts that do not go together."""

import pytest

from editor_app.checks.catalogue import RULES
from editor_app.checks.questions.posts import Odd, disagreements, office_of
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text
from tests.checks.rules.test_examples import world

REF = world(RULES[0])


def told(body: str) -> list[tuple[Odd, str, str]]:
    found = disagreements(Text(Manuscript("", body)), REF.facts, REF.vocabulary)
    return [(one.odd, one.here.holding.person, one.here.office.name) for one in found]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "Arno Vessler, CEO of Kite Mills, spoke. It rained. “We grow,” said CFO Arno Vessler.",
            (Odd.OFFICE, "Arno Vessler", "cfo"),
        ),
        (
            "Tallow District Attorney Arno Vessler spoke. It rained. City Attorney Vessler left.",
            (Odd.OFFICE, "Arno Vessler", "city attorney"),
        ),
        (
            "Senior Vice President Arno Vessler spoke. It rained. At noon Vice President Arno Vessler left.",
            (Odd.RANK, "Arno Vessler", "president"),
        ),
        (
            "Acting Tallow District Attorney Arno Vessler spoke. It rained. District Attorney Vessler left.",
            (Odd.RANK, "Arno Vessler", "district attorney"),
        ),
        (
            "Tallow Sheriff Arno Vessler spoke. Odile Branner sang. It rained. Sheriff Odile Branner left.",
            (Odd.HOLDER, "Odile Branner", "sheriff"),
        ),
    ],
)
def test_what_does_not_go_together(said: str, found: tuple[Odd, str, str]) -> None:
    assert told(said) == [found]


@pytest.mark.parametrize(
    "said",
    [
        "Arno Vessler, CEO of Kite Mills, spoke. It rained. “We grow,” said Chief Executive Officer Arno Vessler.",
        "Finance Minister Arno Vessler spoke. It rained. Arno Vessler, Minister of Finance, left.",
        "Arno Vessler, founder and CEO of Kite Mills, spoke. It rained. Founder Arno Vessler left.",
        "Arno Vessler, CEO of Kite Mills, spoke. It rained. Arno Vessler, CFO of Glass Works, left.",
        "Arno Vessler, CEO of Kite Mills, spoke. It rained. Former CFO Arno Vessler was its father.",
        "Arno Vessler, CEO of Kite Mills, spoke. He was appointed CFO Arno Vessler in 2011.",
        "Regional Director Arno Vessler spoke. It rained. Director Arno Vessler left.",
        "Tallow Mayor Arno Vessler spoke. It rained. Merrow Mayor Odile Branner left.",
        "President Arno Vessler spoke. It rained. President Odile Branner left.",
        "Home Secretary Arno Vessler spoke. It rained. Shadow Home Secretary Odile Branner left.",
        "Vice President Arno Vessler spoke. It rained. President Arno Vessler was sworn in on Monday.",
    ],
)
def test_what_goes_together(said: str) -> None:
    assert told(said) == []


def test_one_office_in_two_forms() -> None:
    text = Text(Manuscript("", "Arno Vessler, Minister of Finance, met Trade Minister Odile Branner."))
    names = [office_of(holding, REF.facts).name for holding in text.who(REF.vocabulary).holdings]
    assert names == ["finance minister", "trade minister"]
