"""One office in two words: "vice president" and "deputy director" of one house; "Premier X" and "Prime Minister X"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import NOTHING, Message, say, sentences
from editor_app.text.names.model import Holding
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_HEADS = re.compile(r"\b(?:chancellor|prime minister)\b(?<!vice.chancellor)", re.IGNORECASE)
_STEM = 5
"""Letters that two forms of one word begin with: communication, communications."""
_SECONDS = frozenset(("vice", "deputy"))
_OTHERS = frozenset("exchequer treasury budget university college academic campus british britain uk".split())
"""A text with one of these may tell of a finance minister or of the head of a university."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each holder whose title renders the same Chinese word as a more frequent one of the same office.

    These are the seconds in office of one body, the heads of government that are one person, and one that is not named.
    """
    yield from _nameless(text, ref)
    seconds: dict[str, dict[str, list[Holding]]] = defaultdict(lambda: defaultdict(list))
    heads: dict[str, dict[str, list[Holding]]] = defaultdict(lambda: defaultdict(list))
    for holding in text.who(ref.vocabulary).holdings:
        if holding.rank and holding.body and not holding.state:
            seconds[holding.body][holding.post].append(holding)
        elif not holding.rank:
            heads[holding.person][holding.title].append(holding)
    for body, posts in seconds.items():
        for one, other in combinations(posts.values(), 2):
            if source := _second(ref, one[0], other[0]):
                yield from _hits(text, body, one, other, source)
    for person, posts in heads.items():
        for one, other in combinations(posts.values(), 2):
            source = ref.vocabulary.renders(one[0].title, other[0].title, "office")
            if (source or _one_word_off(one[0].title, other[0].title)) and _one_country(one, other):
                yield from _hits(text, person, one, other, source)


def _second(ref: Reference, one: Holding, other: Holding) -> str:
    """The Chinese for a second in office that both posts can render; "vice" and "deputy" render one sign."""
    if one.title == other.title:
        return "副" if {one.rank, other.rank} == _SECONDS else ""
    source = ref.vocabulary.renders(one.title, other.title, "title")
    return f"副{source}" if source else ""


def _nameless(text: Text, ref: Reference) -> Iterator[Hit]:
    """One head of government, called “chancellor” here and “prime minister” there, when nothing tells of two."""
    found: dict[str, list[Span]] = defaultdict(list)
    for match in text.finditer(_HEADS) if "chancellor" in text.index and "minister" in text.index else ():
        found[match.group().lower()].append(Span(*match.span()))
    if len(found) == 2 and min(map(len, found.values())) == 1 and not _tells_of_two(text, ref, found):
        (one, there), (other, here) = found.items()
        for place in (*there, *here):
            capital = place.of(text.body)[0].isupper()
            yield Hit(
                place,
                say(
                    "“{one}” and “{other}” can both translate {chinese}. If one office is meant, choose one.",
                    one=one,
                    other=other,
                    chinese="总理",
                ),
                tuple(title.title() if capital else title for title in found),
                group="/".join(found),
                related=tuple(span for span in (*there, *here) if span != place),
                sure=False,
                title=say("“{one}” and “{other}”", one=one, other=other),
                severity=Severity.INFO,
            )


def _tells_of_two(text: Text, ref: Reference, found: Mapping[str, Sequence[Span]]) -> bool:
    """Whether a person, two countries or one sentence hold them apart, or it is another kind of chancellor."""
    named = any(holding.title in found for holding in text.who(ref.vocabulary).holdings)
    before = (text.words_in(Span(max(0, span.start - 30), span.start)) for spans in found.values() for span in spans)
    countries = {known for words in before if words and (known := ref.vocabulary.countries.get(words[-1].lower))}
    one, other = ({text.sentence_at(span.start) for span in spans} for spans in found.values())
    return named or len(countries) > 1 or bool(one & other) or not _OTHERS.isdisjoint(text.index)


def _one_word_off(one: str, other: str) -> bool:
    """Whether one word of two titles differs, and that in its ending: "chief financial officer", "chief finance
    officer".
    """
    apart = [(mine, theirs) for mine, theirs in zip(one.split(), other.split(), strict=False) if mine != theirs]
    alike = len(apart) == 1 and len(one.split()) == len(other.split()) > 1
    return alike and apart[0][0][:_STEM] == apart[0][1][:_STEM]


def _one_country(one: Sequence[Holding], other: Sequence[Holding]) -> bool:
    return len({holding.body for holding in (*one, *other) if holding.body}) < 2


def _two_words(whose: str, here: Holding, there: Holding) -> Message:
    """What a body calls a second in office, or what a person is called."""
    if here.rank:
        return say(
            "At {body} the post is “{here}” here and “{there}” elsewhere.", body=whose, here=here.post, there=there.post
        )
    return say("{person} is “{here}” here and “{there}” elsewhere.", person=whose, here=here.post, there=there.post)


def _hits(text: Text, whose: str, one: Sequence[Holding], other: Sequence[Holding], source: str) -> Iterator[Hit]:
    often, rare = sorted((one, other), key=lambda held: (-len(held), held[0].place))
    tie = len(often) == len(rare)
    words = (often[0].post, rare[0].post)
    message = sentences(
        _two_words(whose, rare[0], often[0]),
        say("Both can translate {chinese}.", chinese=source) if source else NOTHING,
        say("Choose one.") if tie else NOTHING,
    )
    for holding in rare:
        offered = words if tie else words[:1]
        capital = holding.place.of(text.body)[0].isupper()
        yield Hit(
            holding.place,
            message,
            tuple(post.title() if capital else post for post in offered),
            group=f"{whose}/{'/'.join(sorted(words))}",
            related=tuple(held.place for held in often),
            sure=False,
            title=say("{name}: one office in two words", name=whose),
        )


RULE = Rule(
    about=About.TITLES, name="wording", title=say("One office in two words"), severity=Severity.WARNING, check=check
)
