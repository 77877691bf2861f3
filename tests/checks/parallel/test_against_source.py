"""What rules say of differences from the source."""

from collections.abc import Iterable

from editor_app.checks.parallel.against_source import hits, in_source, quoted
from editor_app.checks.parallel.model import Difference
from editor_app.checks.rule import Hit, Reference
from editor_app.desk.base.opening import prepare_source as prepare
from editor_app.domain.finding import Severity
from editor_app.text.manuscript import Manuscript, Part
from editor_app.text.parallel.align import align
from editor_app.text.parallel.beside import Beside
from editor_app.text.prepared import Text
from editor_app.text.span import Span

DRAFT, SOURCE = "The yard built 35 boats.", "船厂造了53艘船。"


def told(**given: object) -> Hit:
    def find(beside: Beside) -> Iterable[Difference]:
        yield Difference(**{"draft": Span(15, 17), "source": Span(4, 6), **given})

    ref = Reference(source=prepare(Manuscript("", SOURCE)))
    (hit,) = hits(Text(Manuscript("", DRAFT)), ref, find)
    return hit


def test_a_certain_difference_is_an_error_with_its_fix() -> None:
    hit = told(offered=("53",))
    assert (hit.severity, hit.replacements, hit.sure) == (Severity.ERROR, ("53",), True)
    assert str(hit.message) == "The source says “53”: 53, not “35”."
    (place,) = hit.elsewhere
    assert (place.document, place.quote, place.span) == ("source", "53", Span(4, 6))


def test_a_guess_is_a_warning_without_one() -> None:
    assert (told(offered=("53",), sure=False).severity, told(sure=False).replacements) == (Severity.WARNING, ())
    assert str(told(lacking=True).message) == "The source does not say “35” here. Check it."
    whole = told(draft=Span(0, len(DRAFT)), offered=("53",))
    assert str(whole.message) == "The source says “53” here, and the draft does not. Expected: 53."
    assert whole.severity is Severity.WARNING and whole.replacements == ()


def test_without_a_source_nothing_is_compared() -> None:
    assert list(hits(Text(Manuscript("", DRAFT)), Reference(), lambda beside: 1 / 0)) == []  # type: ignore[arg-type, return-value]


def test_a_place_in_the_headline_of_the_source_counts_there() -> None:
    source = prepare(Manuscript("船厂的船", "船厂造了53艘船。"))
    found = in_source(align(Text(Manuscript("", DRAFT)), source), Span(0, 2))
    assert (found.part, found.quote) == (Part.TITLE, "船厂")


def test_long_words_are_cut() -> None:
    assert quoted("船" * 60, Span(0, 60)) == "船" * 39 + "…"
    assert quoted("a\nb", Span(0, 3)) == "a b"
