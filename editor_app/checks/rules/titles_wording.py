"""One office in two words: the same house has a "vice president" and a "deputy director"."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.text.names.model import Holding
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each second-in-office of a body whose title renders the same Chinese word as a more frequent one."""
    seconds: dict[str, dict[str, list[Holding]]] = defaultdict(lambda: defaultdict(list))
    for holding in text.who(ref.vocabulary).holdings:
        if holding.rank and holding.body and not holding.state:
            seconds[holding.body][holding.post].append(holding)
    for body, posts in seconds.items():
        for one, other in combinations(posts, 2):
            source = ref.vocabulary.renders(posts[one][0].title, posts[other][0].title, "title")
            if source and posts[one][0].title != posts[other][0].title:
                yield from _hits(body, posts[one], posts[other], source)


def _hits(body: str, one: list[Holding], other: list[Holding], source: str) -> Iterator[Hit]:
    often, rare = sorted((one, other), key=lambda held: (-len(held), held[0].place))
    tie = len(often) == len(rare)
    words = (often[0].post, rare[0].post)
    for holding in rare:
        yield Hit(
            holding.place,
            f"{body} has a “{words[1]}” here and a “{words[0]}” elsewhere. Both can render 副{source}."
            + (" Choose one." if tie else ""),
            words if tie else words[:1],
            group=f"{body}/{'/'.join(sorted(words))}",
            related=tuple(held.place for held in often),
            sure=False,
            title=f"{body}: one office in two words",
        )


RULE = Rule(id="titles.wording", title="One office in two words", severity=Severity.WARNING, check=check)
