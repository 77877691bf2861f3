"""What several rules have in common: a thing done both ways in one text, and a list of phrases looked up at once."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from editor_app.text.span import Span
from editor_app.text.words import Word, words

Payload = TypeVar("Payload")


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a text does something in one of several ways."""

    form: str
    span: Span


@dataclass(frozen=True, slots=True)
class Mixture:
    """A thing done several ways: the usual form, how often each is used, and the uses of the other forms."""

    usual: str
    counts: Mapping[str, int]
    odd: tuple[Use, ...]

    def tally(self, named: Mapping[str, str] | None = None) -> str:
        """How often each form stands, the usual one first: "curly 4 times, straight once"."""
        order = sorted(self.counts, key=lambda form: -self.counts[form])
        return ", ".join(f"{(named or {}).get(form, f'“{form}”')} {times(self.counts[form])}" for form in order)


def mixture(uses: Sequence[Use], favourite: str = "") -> Mixture | None:
    """How a thing is done several ways; None when it is done one way. Of equals the favourite is the usual form."""
    counts = Counter(use.form for use in uses)
    if len(counts) < 2:
        return None
    usual = max(counts, key=lambda form: (counts[form], form == favourite))
    return Mixture(usual, counts, tuple(use for use in uses if use.form != usual))


def times(count: int) -> str:
    """How often, in words."""
    return {1: "once", 2: "twice"}.get(count, f"{count:,} times")


@dataclass(frozen=True, slots=True)
class Found(Generic[Payload]):
    """A phrase of a list, found in a text. `ending` is what the text adds: "", "s", "'s" ..."""

    span: Span
    payload: Payload
    ending: str


class Phrases(Generic[Payload]):
    """Phrases looked up all at once by their first word, also in plural and possessive; the longest wins."""

    def __init__(self, entries: Iterable[tuple[str, Payload]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, Payload]]] = {}
        for phrase, payload in entries:
            tokens = tuple(word.lower for word in words(phrase))
            for form, ending in _inflected(tokens):
                self._by_first.setdefault(form[0], []).append((form, ending, payload))
        for same in self._by_first.values():
            same.sort(key=lambda entry: -len(entry[0]))

    def find(self, body: str, text: Sequence[Word]) -> Iterator[Found[Payload]]:
        """Every place of a phrase, in order, never overlapping. Words of one phrase stand on one line."""
        if not self._by_first:
            return
        done = 0
        for at, word in enumerate(text):
            if word.start < done:
                continue
            for form, ending, payload in self._by_first.get(word.lower, ()):
                run = text[at : at + len(form)]
                if tuple(one.lower for one in run) == form and _together(body, run):
                    yield Found(Span(run[0].start, run[-1].end), payload, ending)
                    done = run[-1].end
                    break


def _together(body: str, run: Sequence[Word]) -> bool:
    return all(body[a.end : b.start].strip(" -\u00a0\u2010\u2011\n") == "" for a, b in pairwise(run))


def _inflected(tokens: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if not tokens:
        return
    *head, last = tokens
    yield tokens, ""
    if last.isascii() and last[-1].isalpha():
        for ending in ("'s", *(("'",) if last.endswith("s") else ())):
            yield (*head, last + ending), ending
        plural = inflect(last, "s")
        if not last.endswith("s"):
            yield (*head, plural), "s"
            yield (*head, plural + "'"), "s'"


def inflect(word: str, ending: str) -> str:
    """A word with an ending: "city" and "s" give "cities"."""
    if not ending.startswith("s"):
        return word + ending
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return f"{word}e{ending}"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ie{ending}"
    return word + ending


def cased(model: str, replacement: str) -> str:
    """The replacement with the capitals of what it replaces: all of them, or the first."""
    if len(model) > 1 and model.isupper() and replacement.islower():
        return replacement.upper()
    if model[:1].isupper() and replacement[:1].islower() and replacement.islower():
        return replacement[:1].upper() + replacement[1:]
    return replacement
