"""A text read for its spelling, once for all rules: what is in another language, misspelt, run together, unknown."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from operator import attrgetter

from editor_app.checks.spelling.asked import LEAST, askable, asked, is_hyphened, plain, plain_text
from editor_app.checks.spelling.glued import parted
from editor_app.checks.spelling.judging import Kind, Verdict, judge
from editor_app.checks.spelling.lexicon import Lexicon
from editor_app.checks.spelling.passages import foreign
from editor_app.checks.spelling.slips import Slip
from editor_app.checks.spelling.surroundings import Surroundings
from editor_app.text.language.words import Word
from editor_app.text.masks import Mask
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_BEFORE = frozenset(("back", "down", "off", "out", "over", "through", "under", "up"))
"""Adverbs that English puts before a word to make a new one: overbilling, undertreated, uplist."""
_MANY = 60
"""Words in another language from which the rest of a text is asked for: three in four make it all of it."""
_OFTEN = 3
"""So often a text has a word that it knows."""
_USED = 1.5
"""So common a word that is near none is one of a trade or a country: nginx, whānau, comorbidities."""
_GLOSS = re.compile(r"[”\"’'*_]{0,2} \([^()\d]{3,}\)")
"""What explains a word: "tikanga (law)"."""
_ENDINGS = ("ed", "ing", "ers", "er", "s")
_BEHIND = frozenset(("back", "down", "in", "off", "out", "over", "up"))
"""Adverbs that it puts behind a verb to make a noun: leadup."""


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What a text is read with. Compared by identity."""

    lexicon: Lexicon
    small: frozenset[str]
    honorifics: frozenset[str]
    house: frozenset[str]
    told: Collection[str] = ()  # words that another rule speaks of
    syllables: frozenset[str] = frozenset()  # of Chinese in Latin letters


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A word and the one that was meant; a guess when not `sure`."""

    word: Word
    meant: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Joined:
    """Two words that were run together; a guess when neither is a small word."""

    word: Word
    parts: tuple[str, str]
    sure: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What there is to say of the spelling of a text."""

    foreign: tuple[Span, ...] = ()
    misspelt: tuple[Misspelt, ...] = ()
    joined: tuple[Joined, ...] = ()
    unknown: tuple[Word, ...] = ()


def read(text: Text, known: Known) -> Reading:
    """The reading of a text in English."""
    lexicon = known.lexicon
    strange = frozenset(low for low, known in text.by_form(_is_known, lexicon).items() if not known)
    passages = _or_all(text, foreign(text, lexicon, strange, known.small))
    mask, around = Mask(passages), Surroundings(text, lexicon, known.honorifics, known.syllables)
    misspelt: list[Misspelt] = []
    joined: list[Joined] = []
    unknown: list[Word] = []
    for low in strange:
        text.pause()
        bare = plain(low)
        if not askable(bare) or bare in known.house or bare in known.told or lexicon.real(bare):
            continue
        for word in asked(text, low):
            if mask.touches(word.span):
                continue
            found = _look(word, bare, known, around)
            if isinstance(found, Joined):
                joined.append(found)
            elif found.kind is Kind.UNKNOWN:
                if word.text[0].islower() and not (_is_used(bare, lexicon) or _is_coined(word, bare, around)):
                    unknown.append(word)
            elif found.kind in (Kind.MISSPELT, Kind.PERHAPS):
                misspelt.append(Misspelt(word, found.meant, found.kind is Kind.MISSPELT))
    by_place = attrgetter("word.start")
    return Reading(
        passages,
        tuple(sorted(misspelt, key=by_place)),
        tuple(sorted(joined, key=by_place)),
        tuple(sorted(unknown)),
    )


def _or_all(text: Text, passages: tuple[Span, ...]) -> tuple[Span, ...]:
    """The whole text where most of its words stand in passages in another language: its headings are in it, too."""
    said = sum(len(text.words_in(passage)) for passage in passages)
    mostly = said >= _MANY and 4 * said > 3 * len(text.words)
    return tuple(block.span for block in text.prose) if mostly else passages


def _is_known(low: str, lexicon: Lexicon) -> bool:
    """Whether a word in small letters needs no look at its places."""
    if low in lexicon.frequencies.small or len(low) < LEAST or low[0].isdigit():
        return True
    bare = plain(low)
    return len(bare) < LEAST or lexicon.small(bare)


def _look(word: Word, low: str, known: Known, around: Surroundings) -> Joined | Verdict:
    """What one place of a word is."""
    written = plain_text(word.text)
    speller = known.lexicon.speller
    if written != low and speller.knows(written):
        return Verdict(Kind.KNOWN)  # McDonald, with the capitals of a name
    if low in known.lexicon.misspellings and written.islower() and not around.has_capital(low):
        return Verdict(Kind.MISSPELT, known.lexicon.misspellings[low])
    if low.endswith("in") and around.text.body[word.end : word.end + 1] in ("'", "’"):
        return Verdict(Kind.KNOWN)  # runnin', as somebody says it
    if _is_half(word, low, known, around):
        return Verdict(Kind.UNKNOWN)  # "init iatives"
    if not is_hyphened(around.text.body, word) and (parts := _parts(written, low, word, known, around)):
        if _is_formation(parts, low, known):
            return Verdict(Kind.KNOWN)
        sure = not known.small.isdisjoint(parts)
        if sure or all(around.count(part) for part in parts):
            return Joined(word, parts, sure)
        return Verdict(Kind.UNKNOWN)  # no count of words tells "stateprison" from "jailtime"
    return judge(known.lexicon, around, word, written)


def _is_half(word: Word, low: str, known: Known, around: Surroundings) -> bool:
    """Whether a blank parted a word: with the letters before it, it is a known one, and they are no small word."""
    words, at = around.text.words, around.text.number(word)
    before = words[at - 1] if at else None
    if before is None or before.end != word.start - 1 or before.lower in known.small:
        return False
    # The list of words answers at once; the dictionaries, with rarer ones, would be read for most texts.
    return before.lower + low in known.lexicon.frequencies.small and not known.lexicon.real(low)


def _is_used(low: str, lexicon: Lexicon) -> bool:
    """Whether people write a word that the dictionaries lack, or it is only another form of one that they have."""
    near = lexicon.near(low)
    inflected = any(one.slip in (Slip.PLURAL, Slip.ENDED) for one in near[:1])
    return lexicon.often(low) >= _USED or inflected


def _is_coined(word: Word, low: str, around: Surroundings) -> bool:
    """Whether a word is one that the text's own trade uses: a slip is rarely repeated, or called by its name."""
    glossed = _GLOSS.match(around.text.body, word.end) is not None
    return glossed or around.count(low) >= _OFTEN or around.is_called(word) or around.in_address(low)


def _is_formation(parts: tuple[str, str], low: str, known: Known) -> bool:
    """Whether two parts are one word by the rules of English, though no dictionary has it."""
    one, other = parts
    if (one in known.lexicon.prefixes and known.small.isdisjoint(parts)) or _is_inflected(parts, low, known):
        return True
    before = one in _BEFORE and other not in known.small
    return before or (other in _BEHIND and one not in known.small and known.lexicon.often(low) > 0)


def _is_inflected(parts: tuple[str, str], low: str, known: Known) -> bool:
    """Whether a known word of two parts has an ending, or a short one was made an adjective: onboarded, spammy."""
    lexicon, stem = known.lexicon, next((low.removesuffix(end) for end in _ENDINGS if low.endswith(end)), "")
    if stem and (lexicon.small(stem) or (lexicon.small(f"{stem}e") and lexicon.often(f"{stem}e") > _USED)):
        return not stem.startswith(parts[0]) or len(stem) > len(parts[0])
    return low[-1] == "y" and low[-3:-2] == low[-2:-1] and lexicon.small(low[:-2]) and len(parts[1]) == len("my")


def _parts(written: str, low: str, word: Word, known: Known, around: Surroundings) -> tuple[str, str] | None:
    """The two words that were run together; with a capital only at the start of a sentence, and one of them small."""
    lexicon = known.lexicon
    capital = written[0].isupper()
    if around.in_address(low):
        return None
    if not written[1:].islower():
        return None
    if capital and (not around.opens(word) or low in lexicon.surnames or low in lexicon.given):
        return None
    parts = parted(lexicon, low, around.count, known.small)
    if parts and capital:
        odd = parts[0] not in known.small or lexicon.often(parts[1]) < 4.3 or around.count(low) > 1
        return None if odd or around.has_capital(low) else parts
    return parts
