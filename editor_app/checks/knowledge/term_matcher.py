"""A list of phrases looked up together, also in plural and possessive, with or without hyphens."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Generic, TypeVar

from editor_app.text.language.words import Word, words
from editor_app.text.span import Span

Payload = TypeVar("Payload")

_HYPHENS = "-\u2010\u2011"
_QUOTES = "“”‘’\"' "
_BLANK = re.compile(r"[\s\u2010\u2011-]+")


@dataclass(frozen=True, slots=True)
class Found(Generic[Payload]):
    """A phrase of a list, found in a text. `ending` is what the text adds: "", "s", "'s" ..."""

    span: Span
    payload: Payload
    ending: str


@dataclass(frozen=True, slots=True)
class _Entry(Generic[Payload]):
    """A phrase: its words in lower case, what is between them, and what follows the last."""

    tokens: tuple[str, ...]
    gaps: tuple[str, ...]
    tail: str
    phrase: str
    payload: Payload


def _anything(_: Found[Payload]) -> bool:
    return True


class Phrases(Generic[Payload]):
    """Phrases by their first word. The longest wins; on a tie the one spelt exactly like the text, then the first."""

    def __init__(self, entries: Iterable[tuple[str, Payload]]) -> None:
        self._by_start: dict[str, list[_Entry[Payload]]] = {}
        for phrase, payload in entries:
            for entry in _entries(phrase, payload):
                for key in _keys(entry.tokens):
                    self._by_start.setdefault(key, []).append(entry)

    def find(
        self, body: str, text: Sequence[Word], meant: Callable[[Found[Payload]], bool] = _anything
    ) -> Iterator[Found[Payload]]:
        """Every place of a phrase that is `meant`, in order, never overlapping."""
        if not self._by_start:
            return
        done, lower = 0, [word.lower for word in text] + ["", "", ""]
        for at, word in enumerate(text):
            if word.start < done:
                continue
            entries = self._starting(body, lower, word.end, at)
            matches = [found for entry in entries if (found := _match(body, text, at, entry)) and meant(found[0])]
            if matches:
                best = max(matches, key=lambda match: (match[0].span.end, match[1]))[0]
                done = best.span.end
                yield best

    def _starting(self, body: str, lower: Sequence[str], end: int, at: int) -> Sequence[_Entry[Payload]]:
        """The phrases that may begin at a word: by it, by it and the next, by two of them read as one."""
        first, second = lower[at], lower[at + 1]
        found = (*self._by_start.get(first, ()), *self._by_start.get(f"{first} {second}", ()))
        if body[end : end + 1] in _HYPHENS:
            both = first + second
            found += (*self._by_start.get(both, ()), *self._by_start.get(f"{both} {lower[at + 2]}", ()))
        return (*found, *self._by_start.get(f"{first} {second}{lower[at + 2]}", ()))


def _match(body: str, text: Sequence[Word], at: int, entry: _Entry[Payload]) -> tuple[Found[Payload], bool] | None:
    """The phrase at a word, and whether it is written just as in the list."""
    start, ending, here = text[at].start, "", at
    for number, token in enumerate(entry.tokens):
        last = number == len(entry.tokens) - 1
        if number and (
            here >= len(text) or not _gap_fits(body[text[here - 1].end : text[here].start], entry.gaps[number - 1])
        ):
            return None
        size, ending = _taken(body, text, here, token, last)
        if not size:
            return None
        here += size
    end = text[here - 1].end
    if entry.tail:
        if ending or not body.startswith(entry.tail, end):
            return None
        end += len(entry.tail)
    span = Span(start, end)
    said = span.of(body)
    return Found(span, entry.payload, ending), said.startswith(entry.phrase)


def _taken(body: str, text: Sequence[Word], at: int, token: str, last: bool) -> tuple[int, str]:
    """How many words of the text are this word of a phrase, and the ending they add; 0 for none."""
    if at >= len(text):
        return 0, ""
    forms = [(text[at].lower, 1)]
    if at + 1 < len(text) and text[at + 1].start == text[at].end + 1 and body[text[at].end] in _HYPHENS:
        forms.append((text[at].lower + text[at + 1].lower, 2))
    for said, size in forms:
        if said == token:
            return size, ""
        if last and said in (endings := _endings(token)):
            return size, endings[said]
    return 0, ""


def _keys(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The key of a phrase: its first two words, with the endings that the last word may have."""
    first, *more = tokens
    if not more:
        return first, *_endings(first)
    second = (more[0], *_endings(more[0])) if len(more) == 1 else (more[0],)
    return tuple(f"{first} {word}" for word in second)


def _gap_fits(said: str, wanted: str) -> bool:
    return _BLANK.sub(" ", said) == wanted and said.count("\n") < 2


def _entries(phrase: str, payload: Payload) -> Iterator[_Entry[Payload]]:
    """A phrase without its "the"; one with a hyphen also without it."""
    shown = phrase.strip().strip(_QUOTES)
    shown = shown[4:] if shown.lower().startswith("the ") else shown
    found = list(words(shown))
    if not found or found[0].start:  # begins with a sign: a word alone would be taken for it
        return
    pairs = list(pairwise(found))
    gaps = tuple(_BLANK.sub(" ", shown[one.end : other.start]) for one, other in pairs)
    tokens = tuple(word.lower for word in found)
    tail = shown[found[-1].end :]
    yield _Entry(tokens, gaps, tail, shown, payload)
    hyphens = [at for at, (one, other) in enumerate(pairs) if shown[one.end : other.start] in _HYPHENS]
    if len(hyphens) == 1 and all(token.isalpha() for token in tokens):
        at = hyphens[0]
        joined = (*tokens[:at], tokens[at] + tokens[at + 1], *tokens[at + 2 :])
        yield _Entry(joined, gaps[:at] + gaps[at + 1 :], tail, shown, payload)


@lru_cache(maxsize=65536)
def _endings(last: str) -> dict[str, str]:
    """A word in plural and possessive, and what each adds."""
    if not (last.isascii() and last[-1].isalpha()):
        return {}
    found = {f"{last}'s": "'s"}
    if last.endswith("s"):
        found[f"{last}'"] = "'"
    else:
        plural = inflect(last, "s")
        found |= {plural: "s", f"{plural}'": "s'"}
    return found


def inflect(word: str, ending: str) -> str:
    """A word with an ending: "city" and "s" give "cities"."""
    if not ending.startswith("s"):
        return word + ending
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return f"{word}e{ending}"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ie{ending}"
    return word + ending
