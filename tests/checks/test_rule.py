"""What rules know of the world, by default: nothing."""

from editor_app.checks.rule import Hit, Reference
from editor_app.domain.message import verbatim
from editor_app.text.span import Span


def test_a_reference_needs_nothing() -> None:
    ref = Reference()
    assert (ref.speller, ref.today, ref.house.terms) == (None, None, ())
    assert ref.variants.of("colour") is None


def test_a_hit_is_sure_unless_it_says_otherwise() -> None:
    hit = Hit(Span(0, 1), verbatim("Why."))
    assert hit.sure
    assert (hit.replacements, hit.related, hit.severity) == ((), (), None)
