"""The patterns by which numbers are read, made of the lists."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NUMBER = r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?"
_PERCENT = r"\ ?%|[ -]per\ ?cent\b|\ percentage\ points?\b|\ pct\b"
_SIGN = r"[A-Z]{0,2}[$€£¥₹]"


def _nothing() -> Mapping[str, int]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Numerals:
    """Number words by their kinds, each with its worth. `shorts` and `letters` stand behind figures only."""

    ones: Mapping[str, int] = field(default_factory=_nothing)
    teens: Mapping[str, int] = field(default_factory=_nothing)
    tens: Mapping[str, int] = field(default_factory=_nothing)
    powers: Mapping[str, int] = field(default_factory=_nothing)
    shorts: Mapping[str, int] = field(default_factory=_nothing)
    letters: Mapping[str, int] = field(default_factory=_nothing)

    def scale(self, written: str) -> int:
        """What a figure is multiplied by: "million", "bn", "M", "hundred million"; 1 when nothing is written."""
        scale = 1
        for word in written.split():
            small = word.lower()
            scale *= self.letters.get(word) or self.powers.get(small) or self.shorts.get(small) or 1
        return scale


@dataclass(frozen=True, slots=True)
class Patterns:
    """One pattern for each question about a number."""

    figure: re.Pattern[str]  # a number in figures, its currency before it, its percent sign or scale behind it
    words: re.Pattern[str]  # a number in words
    partner: re.Pattern[str]  # the second figure of a span, whose scale is the first one's too: "$100 to $250 billion"
    numbered: re.Pattern[str]  # words that make a number the name of something
    street: re.Pattern[str]  # the name of a street, or a state and its postcode, behind the number of a house
    hedge: re.Pattern[str]  # a hedge that ends right before a number or its currency
    currency: re.Pattern[str]  # a currency in words behind an amount
    move: re.Pattern[str]  # a word for a rise or a fall
    polled: re.Pattern[str]  # those of whom a percentage is a share
    career: re.Pattern[str]  # words that tell of another time of a career


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first; for no words one that fits nowhere."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or "(?!)"


def patterns(
    numerals: Numerals | None = None, signs: Iterable[str] = (), currencies: Iterable[str] = (),
    hedges: Iterable[str] = (), numbered: Iterable[str] = (), streets: Iterable[str] = (),
    moves: Iterable[str] = (), polled: Iterable[str] = (), career: Iterable[str] = (),
) -> Patterns:  # fmt: skip
    """The patterns for some lists."""
    numerals = numerals or Numerals()
    powers, one = one_of(numerals.powers), one_of(numerals.ones)
    return Patterns(
        figure=re.compile(
            rf"(?=[\d$€£¥₹₩₽₺A-Z])(?<![\w.,/:$€£¥₹#+-])(?P<currency>(?:{one_of(signs)})\ ?)?(?P<number>{_NUMBER})"
            rf"(?:(?P<percent>{_PERCENT})"
            rf"|[ -]?(?P<scale>(?i:{one_of([*numerals.powers, *numerals.shorts])})(?:\ (?i:{powers}))?"
            rf"|(?<=\d)(?:{one_of(numerals.letters)})(?!\w))\b)?"
            r"(?P<tail>[A-Z](?!\w))?(?![\w%]|[.,]\d|/\d|:\d|\ ?[ap]\.?m\b)"
        ),
        words=re.compile(
            rf"\b(?:(?P<ten>{one_of(numerals.tens)})(?:[- ](?P<one>{one}))?"
            rf"|(?P<small>{one_of([*numerals.ones, *numerals.teens])}))\b"
            rf"(?:[ -](?P<scale>{powers})\b)?(?:[ -](?P<percent>per ?cent)\b)?",
            re.IGNORECASE,
        ),
        partner=re.compile(
            rf" ?(?:to|and|or|-|–|—) ?{_SIGN}?\d[\d.,]*(?: (?P<scale>{powers})\b|(?P<percent>{_PERCENT}))",
            re.IGNORECASE,
        ),
        numbered=re.compile(rf"(?:(?<!\w)(?:{one_of(numbered)})|#)[ -]?#?$"),
        street=re.compile(
            r" (?:[NSEW]\.? |[NSEW]{2} )?(?:[A-Z][\w.’'-]*|\d+(?:st|nd|rd|th)) ?(?:[A-Z][\w.’'-]* )?"
            rf"(?:{one_of(streets)})\b|,? ?[A-Z]{{2}} \d{{5}}"
        ),
        hedge=re.compile(rf"\b({one_of(hedges)})(?: {_SIGN})?\s*$", re.IGNORECASE),
        move=re.compile(rf"\b(?:{one_of(moves)})\b", re.IGNORECASE),
        polled=re.compile(rf" of (?:all |the |its |our |their |those )?(?:\w+ )?(?:{one_of(polled)})\b"),
        career=re.compile(rf"\b(?:{one_of(career)})\b", re.IGNORECASE),
        currency=re.compile(rf"[ -](?:US |U\.S\. )?({one_of(currencies)})\b", re.IGNORECASE),
    )
