"""A passage that an earlier article of the archive says too."""

from collections.abc import Iterator, Sequence

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.archive import Archived, Earlier, Shared
from editor_app.domain.article import Status
from editor_app.domain.finding import About, Related, Severity
from editor_app.domain.message import NOTHING, Message, listed, say, say_n, sentences
from editor_app.text.prepared import Text
from editor_app.text.repeats import PassageKind
from editor_app.text.span import Span

_SAME_PLACE = 0.8
_STATES = {
    Status.NEW.value: say("new"),
    Status.IN_REVIEW.value: say("in review"),
    Status.CHANGES_REQUESTED.value: say("changes requested"),
    Status.SUBMITTED.value: say("waiting for approval"),
    Status.APPROVED.value: say("approved"),
    Status.WITHDRAWN.value: say("withdrawn"),
    Status.SET_ASIDE.value: say("set aside"),
}


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each passage, with every earlier article that says it; stock wording of the house does not count."""
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


def _message(held: Sequence[tuple[Earlier, Shared]], best: Shared) -> Message:
    others = len(held) - 1
    also = (
        say_n("{n:,} other article has it too.", "{n:,} other articles have it too.", n=others) if others else NOTHING
    )
    return sentences(_alike(best.passage.kind, _named(held[0][0].text)), also, say("Is it still news?"))


def _alike(kind: PassageKind, article: Message) -> Message:
    match kind:
        case PassageKind.EXACT:
            return say("{article} already has this, word for word.", article=article)
        case PassageKind.TRUNCATED:
            return say("{article} already has part of this.", article=article)
        case PassageKind.NEAR:
            return say("{article} already has this, with small changes.", article=article)
        case PassageKind.REWORDED:
            return say("{article} already says this in other words.", article=article)


def _named(earlier: Archived) -> Message:
    """An earlier article by its title, with its date and status."""
    title = earlier.title or earlier.name
    facts = listed([fact for fact in (earlier.date, _STATES.get(earlier.state, earlier.state)) if fact])
    return say("“{title}” ({facts})", title=title, facts=facts) if facts.items else say("“{title}”", title=title)


RULE = Rule(
    about=About.DUPLICATES,
    name="archive",
    title=say("Said in an earlier article"),
    severity=Severity.WARNING,
    check=check,
)
