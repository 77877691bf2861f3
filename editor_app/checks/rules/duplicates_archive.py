"""A passage that an earlier article of the archive says too."""

from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.archive import Earlier, Shared
from editor_app.domain.finding import About, Related, Severity
from editor_app.text.prepared import Text
from editor_app.text.repeats import PassageKind
from editor_app.text.span import Span

_SAME_PLACE = 0.8
_HOW = {
    PassageKind.EXACT: "to the letter",
    PassageKind.TRUNCATED: "in part",
    PassageKind.NEAR: "with small changes",
    PassageKind.REWORDED: "in other words",
}


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each passage, with every earlier article that says it; stock wording of the house is no news."""
    places: list[tuple[Span, list[tuple[Earlier, Shared]]]] = []
    for earlier in ref.earlier:
        for shared in earlier.news:
            span = shared.passage.a
            held = next((held for place, held in places if _same(place, span)), None)
            if held is None:
                places.append((span, held := []))
            held.append((earlier, shared))
    for span, held in sorted(places, key=lambda one: one[0]):
        best = min(held, key=lambda one: one[1].passage.kind.rank)[1]
        elsewhere = tuple(
            Related(shared.passage.b, shared.passage.b.of(earlier.text.body), earlier.text.name, earlier.text.title)
            for earlier, shared in held
        )
        sure = best.passage.kind is not PassageKind.REWORDED
        yield Hit(span, _message(held, best), group=f"{span.start}", elsewhere=elsewhere, sure=sure)


def _same(place: Span, other: Span) -> bool:
    common = min(place.end, other.end) - max(place.start, other.start)
    return common >= _SAME_PLACE * max(len(place), len(other))


def _message(held: list[tuple[Earlier, Shared]], best: Shared) -> str:
    first = held[0][0].text
    told = ", ".join(filter(None, (first.date, first.state)))
    more = "" if len(held) == 1 else f" and {len(held) - 1} other{'s' if len(held) > 2 else ''}"
    how = _HOW[best.passage.kind]
    return f"“{first.title or first.name}”{f' ({told})' if told else ''}{more} said this before, {how}."


RULE = Rule(
    about=About.DUPLICATES, name="archive", title="Said in an earlier article", severity=Severity.WARNING, check=check
)
