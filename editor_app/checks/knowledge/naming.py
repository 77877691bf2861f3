"""Which of several names is right, how often each occurs, and why two are taken for the same."""

from collections.abc import Iterable, Sequence

from editor_app.checks.shapes import quoted, tally
from editor_app.domain.house import HouseList, TermStatus
from editor_app.domain.message import NOTHING, Listing, Message, say
from editor_app.text.names.model import Link, Reason, Variant

MOST_RELATED = 20
"""Other places that a finding shows: with more of them a text of one word would have millions."""
_CLEAR = 3  # times as often and more


def settled(variants: Iterable[Variant], house: HouseList) -> str:
    """The name that the house list prefers for a thing that has one of these names; empty when it knows none."""
    texts = dict.fromkeys(variant.text.lower() for variant in variants)
    concepts = [term.concept for text in texts for term in house.by_text.get(text, ())]
    return next((found for concept in concepts if (found := house.preferred(concept))), "")


def admitted(text: str, house: HouseList) -> bool:
    """Whether the house list allows a name as it is."""
    good = (TermStatus.PREFERRED, TermStatus.ADMITTED)
    return any(term.term == text and term.status in good for term in house.by_text.get(text.lower(), ()))


def is_clear(counts: Sequence[int]) -> bool:
    """Whether the first of some names is so much more frequent than the others that only it can be meant."""
    return counts[0] > _CLEAR * sum(counts[1:])


def counted(variants: Iterable[Variant]) -> Listing:
    """Names with how often each occurs: “A” (twice) and “B” (once)."""
    return tally((variant.text, len(variant.places)) for variant in variants)


def names_of(variants: Iterable[Variant]) -> tuple[str, ...]:
    """The names alone, to choose from."""
    return tuple(variant.text for variant in variants)


def because(link: Link) -> Message:
    """Why two names are taken for the same, as a sentence."""
    if link.reason in _PLAIN:
        return _PLAIN[link.reason]
    match link.reason, link.words:
        case Reason.SOUND, _:
            return same_syllables(link.first, link.second)
        case Reason.RENDERED, _:
            return say("Both are names for {chinese}.", chinese=link.source)
        case Reason.CASE, (word,):
            return say("“{word}” has a capital elsewhere.", word=word)
        case Reason.DROPPED, (words,):
            return say("One of them leaves out “{words}”.", words=words)
        case Reason.BRACKETED, (one, other):
            return say("The brackets make them one; they differ only in “{one}” and “{other}”.", one=one, other=other)
        case Reason.HEAD, (one, other):
            return translate((one, other), link.source) if link.source else _differ(one, other)
    return NOTHING


def reasons(links: Iterable[Link]) -> tuple[Message, ...]:
    """The reasons for several links, each once; words for one Chinese term are named together."""
    said: dict[Message, None] = {}
    words: dict[str, dict[str, None]] = {}
    for link in links:
        if link.reason is Reason.HEAD and link.source:
            words.setdefault(link.source, {}).update(dict.fromkeys(link.words))
        elif reason := because(link):
            said[reason] = None
    return (*(translate(each, chinese) for chinese, each in words.items()), *said)


def same_syllables(one: str, other: str) -> Message:
    """That two names may be one Chinese name."""
    return say("“{one}” and “{other}” can be read as the same Chinese syllables.", one=one, other=other)


def translate(words: Iterable[str], chinese: str) -> Message:
    """That some words stand for one Chinese term."""
    return say("{words} translate the same Chinese term: {chinese}.", words=quoted(words), chinese=chinese)


def _differ(one: str, other: str) -> Message:
    return say("They differ only in “{one}” and “{other}”.", one=one, other=other)


_PLAIN = {
    Reason.LETTERS: say("They differ only in hyphens or spaces."),
    Reason.ORDER: say("They have the same words in a different order."),
    Reason.REVERSED: say("The two parts of the name are in a different order."),
}
