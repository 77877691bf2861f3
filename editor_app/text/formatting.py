"""Markdown signs by key: heading, list, link. Each is put there, or taken away where it stands."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from editor_app.text.edits import Edit
from editor_app.text.span import Span

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_HEADING = re.compile(r"(#{1,6}) +")
_ITEM = re.compile(r"[-*+] +|\d{1,9}[.)] +")
_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+")
_DEEPER = {"": "## ", "## ": "### "}
"""What a heading becomes with each stroke; the headline is the one of the first level. Any other ends."""


@dataclass(frozen=True, slots=True)
class Formatted:
    """The edits that a key makes, and what is selected then, in the new text."""

    edits: tuple[Edit, ...]
    selected: Span


def headed(body: str, place: Span) -> Formatted:
    """Paragraphs as headings of the second level, then of the third, then plain again."""

    def sign(line: str) -> str:
        found = _HEADING.match(line)
        return _DEEPER.get(f"{found[1]} " if found else "", "")

    return _lines(body, place, _HEADING, sign)


def listed(body: str, place: Span) -> Formatted:
    """Paragraphs as items of a list, or no longer so."""
    chosen = [line.of(body) for line in _touched(body, place)]
    every = all(_ITEM.match(line) for line in chosen if line.strip())
    return _lines(body, place, _ITEM, lambda line: "" if every or not line.strip() else "- ")


def linked(body: str, place: Span, address: str) -> Formatted:
    """Words as a link; the caret waits for the address where none was copied."""
    inner = trimmed(body, place) if len(place) else word_at(body, place.start)
    words, target = inner.of(body), address_in(address)
    made = f"[{words}]({target})"
    at = inner.start + (1 if not words else len(made) - (0 if target else 1))
    return Formatted((Edit(inner, made),), Span(at, at))


def address_in(words: str) -> str:
    """Words that are an address and nothing else; empty for others."""
    found = _ADDRESS.fullmatch(words.strip())
    return found[0] if found else ""


def trimmed(body: str, place: Span) -> Span:
    words = place.of(body)
    start = place.start + len(words) - len(words.lstrip())
    return Span(start, max(start, place.end - (len(words) - len(words.rstrip()))))


def word_at(body: str, at: int) -> Span:
    """The word that an offset stands in or at; empty there when there is none."""
    first = body.rfind("\n", 0, at) + 1
    last = body.find("\n", at)
    line = body[first : last if last >= 0 else len(body)]
    found = next((one for one in _WORD.finditer(line) if one.start() <= at - first <= one.end()), None)
    return Span(first + found.start(), first + found.end()) if found else Span(at, at)


def _touched(body: str, place: Span) -> Iterator[Span]:
    """The lines that a place touches."""
    start = body.rfind("\n", 0, place.start) + 1
    while start <= max(place.start, place.end - 1):
        end = body.find("\n", start)
        end = len(body) if end < 0 else end
        yield Span(start, end)
        start = end + 1


def _lines(body: str, place: Span, known: re.Pattern[str], sign: Callable[[str], str]) -> Formatted:
    """Lines that begin with another sign; what is selected stays so."""
    edits = []
    for line in _touched(body, place):
        words = line.of(body)
        old = known.match(words)
        edits.append(Edit(Span(line.start, line.start + (old.end() if old else 0)), sign(words)))
    real = tuple(one for one in edits if one.span.of(body) != one.new)
    return Formatted(real, Span(_after(real, place.start), _after(real, place.end)))


def _after(edits: tuple[Edit, ...], at: int) -> int:
    """Where an offset is after edits: behind those that begin before it or there."""
    moved = at
    for edit in edits:
        if edit.span.start <= at:
            moved += edit.growth + max(0, edit.span.end - at)
    return moved
