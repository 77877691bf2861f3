"""Acronyms: where one is defined in brackets, and whether its letters fit the words."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from editor_app.text.names.mentions import SMALL, Survey
from editor_app.text.names.model import Definition, Variant
from editor_app.text.names.tokens import Token
from editor_app.text.span import Span

_BRACKET = re.compile(r"\((?<=[ \t].)(?:the |or |\")?([A-Z][A-Za-z&]{1,8}?)s?\"?(?:[;,][^()\n]{0,40})?\)")
_MOST_WORDS = 12
_REACH = 16  # tokens before a bracket; no name is longer
_BEGINNING = 3
"""Letters of one word that an acronym takes."""
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,7}$")


def definitions(survey: Survey) -> tuple[Definition, ...]:
    """All "Name in Full (NF)" of a text, those whose letters do not fit included."""
    found = []
    for row in (row for row in survey.rows if not row.headline):
        if not row.tokens:
            continue
        for match in _BRACKET.finditer(survey.text.body, row.tokens[0].start, row.tokens[-1].end + 2):
            acronym = match.group(1)
            if sum(letter.isupper() for letter in acronym) < 2:
                continue
            end = match.start() - 1
            at = bisect_left(row.tokens, end, key=lambda token: token.end)
            if at == len(row.tokens) or row.tokens[at].end != end:
                continue
            full = _full(
                row.tokens[max(0, at + 1 - _REACH) : at + 1], acronym, at + 1 - row.pieces_to.get(at + 1, at + 1)
            )
            if full:
                found.append(Definition(acronym, Span(*match.span(1)), full.of(survey.text.body), full))
    return tuple(found)


def fits(acronym: str, words: Sequence[str]) -> bool:
    """Whether each letter begins a word or goes on in one that has begun, no word of weight being passed over."""
    letters = acronym.lower().replace("&", "")
    return _fits(letters, [part.lower() for word in words for part in word.split("-") if part], 0)


def spelt_by(acronym: str, words: Sequence[str], beginnings: bool = False) -> bool:
    """Whether the first letters of some of the words, in their order, make an acronym: PSMD of "Precious Stones and
    Precious Metals Dealers". With `beginnings` a word gives more letters: FRESH of "Future Ready Food Safety Hub".
    """
    letters, reached, most = acronym.lower().replace("&", ""), {0}, _BEGINNING if beginnings else 1
    for part in (part.lower() for word in words if word.lower() not in SMALL for part in word.split("-")):
        sizes = range(1, min(len(part), most) + 1)
        reached |= {used + size for used in reached for size in sizes if letters.startswith(part[:size], used)}
    return len(letters) in reached


def one_off(one: str, other: str) -> bool:
    """Whether one letter is another, is missing, is too many, or stands behind its neighbour."""
    if len(one) > len(other):
        one, other = other, one
    at = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), len(one))
    rest, longer = one[at:], other[at:]
    if len(rest) < len(longer):
        return rest == longer[1:]
    turned = longer[1:2] + longer[:1] + longer[2:]
    return one != other and (rest[1:] == longer[1:] or rest == turned)


def initials(words: Sequence[str]) -> tuple[str, ...]:
    """First letters in capitals: without and with those of small words, hyphened words as one and as several."""
    found = []
    for parts in ([part for word in words for part in word.split("-") if part], words):
        found += ["".join(part[0] for part in parts if part.lower() not in SMALL), "".join(part[0] for part in parts)]
    return tuple(dict.fromkeys(letters.upper() for letters in found))


def acronyms(survey: Survey) -> tuple[Variant, ...]:
    """Where each acronym stands, without the plural's s. Headlines are left out: they come before any definition."""
    found: dict[str, list[Span]] = {}
    for row in (row for row in survey.rows if not row.headline):
        for token in row.tokens:
            if not token.capital:
                continue
            plural = len(token.text) > 2 and token.text[-1] == "s" and token.text[:-1].isupper()
            written = token.text[:-1] if plural else token.text
            if _ACRONYM.match(written):
                found.setdefault(written, []).append(Span(token.start, token.start + len(written)))
    return tuple(Variant(acronym, tuple(places)) for acronym, places in found.items())


def _full(before: Sequence[Token], acronym: str, size: int) -> Span | None:
    """What stands before a bracket: the fitting words, else those that nearly fit, else the name that ends there."""
    at = len(before)
    named = at - size if size > 1 else at
    for first in _starts(before, acronym):
        words = [token.text for token in before[first:]]
        if acronym.upper() in initials(words) or (first <= named and fits(acronym, words)):
            return Span(before[first].start, before[-1].end)
    named = next(
        (first for first in _starts(before, acronym) if first < named and _near(acronym, before[first:])), named
    )
    return Span(before[named].start, before[-1].end) if named < at else None


def _near(acronym: str, before: Sequence[Token]) -> bool:
    """Whether one letter that is not the first sets an acronym apart from words with capitals, none being left over."""
    letters = "".join(token.text[0] for token in before if token.lower not in SMALL)
    if not before[0].capital or not letters.isalpha() or not letters.isupper() or letters.startswith(acronym):
        return False
    return len(letters) > 2 and letters[0] == acronym[0] and one_off(letters, acronym)


def _starts(before: Sequence[Token], acronym: str) -> Iterator[int]:
    """Where the words in full may begin, the shortest first."""
    fewest = 1 if len(acronym) < 3 else 2
    first = len(before) - 1
    while first > 0 and len(before) - first < _MOST_WORDS and before[first].glued:
        if len(before) - first >= fewest:
            yield first
        first -= 1
    yield first


def _fits(letters: str, parts: Sequence[str], at: int) -> bool:
    """Whether the letters are used up exactly by the words from `at` on."""
    reached = {(at, 0)}  # next word, letters used
    for _ in range(len(parts) - at + 1):
        if (len(parts), len(letters)) in reached:
            return True
        onward: set[tuple[int, int]] = set()
        for word, used in reached:
            if word < len(parts):
                if parts[word] in SMALL:
                    onward.add((word + 1, used))
                onward |= {(word + 1, used + taken) for taken in _taken(letters[used:], parts[word])}
        reached = onward
    return (len(parts), len(letters)) in reached


def _taken(letters: str, part: str) -> set[int]:
    """How many of the next letters a word may give: its first, then others in order; "ex" may give an x."""
    if part.startswith("ex") and letters.startswith("x"):
        return {1}
    if not letters or part[0] != letters[0]:
        return set()
    counts, at = {1}, 1
    for number, letter in enumerate(letters[1:], 2):
        at = part.find(letter, at) + 1
        if not at:
            break
        counts.add(number)
    return counts
