"""An acronym that stands for a name of the text without saying so, or before it says so."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.sentences import ends_line
from editor_app.text.language.words import length_in_words
from editor_app.text.markup import BlockKind
from editor_app.text.names.brackets import initials
from editor_app.text.names.model import Definition, EntityKind, Variant, Who
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_FEWEST = 3  # letters; shorter ones fit by chance
_BRACKETED = re.compile(r"\(([A-Z&]{3,8})")
_EXPLAINS = 6  # words that may stand between: ", better known for short as "
_SOME = 20  # places of each that are looked at


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for the first place of each such acronym, but not for those that every reader knows."""
    who = text.who(ref.vocabulary)
    defined = {definition.acronym: definition for definition in reversed(who.definitions)}
    full, bracketed = _names(who), _bracketed(text.body)
    for acronym, everywhere in ((variant.text, variant.places) for variant in who.acronyms):
        if len(acronym) < _FEWEST or acronym in ref.vocabulary.acronyms or _is_right(ref, acronym):
            continue
        places = [place for place in everywhere if not _in_headline(text, place)]
        if not places or (acronym in bracketed and acronym not in defined):
            continue
        if known := defined.get(acronym):
            yield from _too_early(text, places[0], known)
        else:
            yield from _never(text, ref, acronym, places, full.get(acronym, ()))


def _bracketed(body: str) -> frozenset[str]:
    """What is in capitals right after a bracket, and each beginning of it: all looked up in one search."""
    found = _BRACKETED.findall(body)
    return frozenset(letters[:size] for letters in found for size in range(_FEWEST, len(letters) + 1))


def _names(who: Who) -> dict[str, list[Variant]]:
    """The names in full by the acronyms that they would have."""
    full: dict[str, list[Variant]] = defaultdict(list)
    for entity in who.of(EntityKind.BODY, EntityKind.OTHER):
        for variant in entity.variants:
            for letters in set(initials(variant.text.split())):
                full[letters].append(variant)
    return full


def _is_right(ref: Reference, acronym: str) -> bool:
    """Whether the house uses an acronym as a word of its own."""
    return acronym.lower() in ref.house.by_text and acronym not in ref.house.acronyms


def _in_headline(text: Text, place: Span) -> bool:
    """Whether a place is in a headline, which comes before any explanation, or in a line that looks like one."""
    block = text.block_at(place.start)
    if block is None or block.kind is not BlockKind.PARAGRAPH:
        return block is None or block.kind is BlockKind.HEADING
    short = len(text.words_in(block.span)) <= 16
    return short and not ends_line(block.span.of(text.body))


def _too_early(text: Text, place: Span, known: Definition) -> Iterator[Hit]:
    if place.start < known.full_at.start and not _one_sentence(text, place, known.full_at):
        said = say(
            "“{acronym}” is used here before it is explained as “{name}”. Explain it at first mention.",
            acronym=known.acronym,
            name=known.full,
        )
        offered = (f"{known.full} ({known.acronym})",)
        yield Hit(place, said, offered, related=(known.full_at,), severity=Severity.INFO)


def _never(text: Text, ref: Reference, acronym: str, places: Sequence[Span], names: Sequence[Variant]) -> Iterator[Hit]:
    """A guess, and a hint: only the house knows which acronyms its readers know."""
    listed = ref.house.acronyms.get(acronym, "")
    if not names and not listed:
        return
    meant = next((name for name in names if name.text == listed), names[0] if names else None)
    near = product(places[:_SOME], meant.places[:_SOME] if meant else ())
    if any(_one_sentence(text, here, there) for here, there in near):
        return
    place = places[0]
    named = meant.text if meant else listed
    said = (
        say(
            "“{acronym}” is not explained. On the house list it stands for “{name}”: write that at first mention.",
            acronym=acronym,
            name=named,
        )
        if named == listed
        else say(
            "“{acronym}” is not explained. It may stand for “{name}”; if so, write that at first mention.",
            acronym=acronym,
            name=named,
        )
    )
    yield Hit(
        place,
        said,
        () if text.body[place.end : place.end + 1] == "s" else (f"{named} ({acronym})", named),
        related=meant.places if meant else (),
        sure=False,
        severity=None if named == listed else Severity.INFO,
    )


def _one_sentence(text: Text, place: Span, other: Span) -> bool:
    """Whether two places are so near that one explains the other: "the Rope Bureau, or RB"."""
    between = Span(min(place.end, other.end), max(place.start, other.start))
    words = text.words_in(between)
    near = len(words) <= 2 * _EXPLAINS and length_in_words(" ".join(word.text for word in words)) <= _EXPLAINS
    return near and text.sentence_at(place.start) == text.sentence_at(other.start)


RULE = Rule(
    about=About.ACRONYMS, name="undefined", title=say("Acronym not explained"), severity=Severity.WARNING, check=check
)
