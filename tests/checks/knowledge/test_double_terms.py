"""What is said of a term in two forms."""

import pytest

from editor_app.checks.knowledge.double_terms import hits_of
from editor_app.domain.finding import Severity
from editor_app.domain.message import say
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text
from editor_app.text.span import Span
from editor_app.text.terms.model import TwoTerms


@pytest.mark.parametrize(
    ("rare", "usual", "replacement"),
    [
        ("member states", "Member States", "Member States"),
        ("member state", "Member States", "Member State"),
        ("Member States", "member state", "member states"),
        ("Long term", "long-term", "Long-term"),
        ("trade expo", "trade fair", "trade fair"),
    ],
)
@pytest.mark.parametrize("sure", [True, False])
def test_the_replacement_fits_its_place(rare: str, usual: str, replacement: str, sure: bool) -> None:
    body = f"{rare}; {usual}"
    places = Span(0, len(rare)), Span(len(rare) + 2, len(body))
    [hit] = hits_of(Text(Manuscript("", body)), TwoTerms((places[0],), (places[1],), sure), say("They sound alike."))
    assert (hit.replacements, hit.related, hit.sure) == ((replacement,), (places[1],), sure)
    assert hit.severity is (None if sure else Severity.INFO)
