"""One office in two words: "vice president" and "deputy director" of one house; "Premier X" and "Prime Minister X"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.text.names.model import Holding
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each holder whose title renders the same Chinese word as a more frequent one of the same office.

    These are the seconds in office of one body, and the heads of government that are one person.
    """
    seconds: dict[str, dict[str, list[Holding]]] = defaultdict(lambda: defaultdict(list))
    heads: dict[str, dict[str, list[Holding]]] = defaultdict(lambda: defaultdict(list))
    for holding in text.who(ref.vocabulary).holdings:
        if holding.rank and holding.body and not holding.state:
            seconds[holding.body][holding.post].append(holding)
        elif not holding.rank:
            heads[holding.person][holding.title].append(holding)
    for body, posts in seconds.items():
        for one, other in combinations(posts.values(), 2):
            source = ref.vocabulary.renders(one[0].title, other[0].title, "title")
            if source and one[0].title != other[0].title:
                yield from _hits(text, body, one, other, f"副{source}")
    for person, posts in heads.items():
        for one, other in combinations(posts.values(), 2):
            source = ref.vocabulary.renders(one[0].title, other[0].title, "office")
            if source and _one_country(one, other):
                yield from _hits(text, person, one, other, source)


def _one_country(one: Sequence[Holding], other: Sequence[Holding]) -> bool:
    return len({holding.body for holding in (*one, *other) if holding.body}) < 2


def _hits(text: Text, whose: str, one: Sequence[Holding], other: Sequence[Holding], source: str) -> Iterator[Hit]:
    often, rare = sorted((one, other), key=lambda held: (-len(held), held[0].place))
    tie = len(often) == len(rare)
    words = (often[0].post, rare[0].post)
    verb = "has a" if rare[0].rank else "is"
    for holding in rare:
        offered = words if tie else words[:1]
        capital = holding.place.of(text.body)[0].isupper()
        yield Hit(
            holding.place,
            f"{whose} {verb} “{words[1]}” here and {'a ' * bool(rare[0].rank)}“{words[0]}” elsewhere."
            f" Both can render {source}." + (" Choose one." if tie else ""),
            tuple(post.title() if capital else post for post in offered),
            group=f"{whose}/{'/'.join(sorted(words))}",
            related=tuple(held.place for held in often),
            sure=False,
            title=f"{whose}: one office in two words",
        )


RULE = Rule(id="titles.wording", title="One office in two words", severity=Severity.WARNING, check=check)
