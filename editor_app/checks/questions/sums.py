"""Parts that do not make the total that is stated with them, in one sentence or in two."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor_app.checks.facts.model import Attribute
from editor_app.checks.facts.table import Table
from editor_app.checks.questions.digits import mistyped
from editor_app.text.language.sentences import STOPS
from editor_app.text.span import Span

_CLOSED = re.compile(
    r"\b(?:compris(?:es?|ed|ing)|consist(?:s|ed|ing)? of|(?:made up|composed) of|(?:divided|split|broken down) into"
    r"|namely|that is)\b|(?<!\d)[:—–](?= )"
)
_OPEN = re.compile(r"\b(?:includ(?:es?|ed|ing)|[Oo]f (?:whom|which|these|them|those)|[Aa]mong (?:whom|them|these))\b")
_OF_THE = re.compile(r"\b[Oo]f (?:the|its|our|their|all) (?:[a-z]+ )?$")
_TOTAL = re.compile(
    r"\b(?:total(?:l?ing|l?ed)?(?: (?:of|to))?|in all,?|altogether,?|sum of|combined|overall,?|brings? the total to"
    r"|bringing the total to|for a total of)(?: \w+){0,2}\W*$",
    re.IGNORECASE,
)
_AFTER_TOTAL = re.compile(r"[\s\w]{0,24}?\b(?:in all|in total|altogether|combined|total(?! of))\b")
_COUNTED = re.compile(r"[\s-]+(\w+)")
_ONE = re.compile(r"(?:[,;:]|\band) (one|a single)(?= [A-Za-z])(?! of\b)")
_AMONG = re.compile(r" of (?:them|these|those|which|whom)\b")
_ADDS = re.compile(r"\badd(?:s|ed|ing)? to\b|\bon top of\b")
"""Words before a total that has more parts than these: "they add to a total of 112"."""
_PAUSE = re.compile(r"[,:;(—–-]")
_AND = re.compile(r"\b(?:and|plus|as well as)\W+(?:\w+\W+){0,3}$")
_SPLIT = re.compile(rf"[{re.escape(STOPS)}]\s")
_NO_LIST = re.compile(r"\b(?:or|than|versus|per|out of|each|at|between|from \$?$)\b")
_HALVES = frozenset("men women male female males females boys girls husbands wives sons daughters".split())
_LEAST, _MOST = 0.6, 1.6
"""So much of the total its parts make, also when one of them is wrong."""
_FAR, _GAP, _TAIL = 90, 110, 160
"""Characters between a total and its parts, between two parts, and of a whole list before its total."""
_OPENS = 14
"""Characters at the head of a sentence, in which it goes back to a total of the sentence before: "Of these, "."""
_EXACT, _LONG_PART = 3, 1000
"""Figures before the last zeros, and the least part: such numbers are seldom one slip of the finger away from fitting
by chance.
"""
_GROUPS = 3
"""More parts that are only among a round total are groups that overlap: soldiers, pensioners, farmers."""
_MANY = 40
"""A sentence with more numbers is a table."""


@dataclass(frozen=True, slots=True)
class Part:
    """A number that can be added, and what it can be added to."""

    value: float
    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Sum:
    """A total that its parts do not make; `open` when the parts are only said to be among it."""

    total: Part
    parts: tuple[Part, ...]
    open: bool

    @property
    def added(self) -> float:
        """What the parts make."""
        return round(sum(part.value for part in self.parts), 6)


def wrong_sums(table: Table) -> Iterator[Sum]:
    """The totals of a text that are not made by their parts, each once."""
    told: set[Span] = set()
    for found in _found(table):
        if found.total.span not in told:
            told.add(found.total.span)
            yield found


def _found(table: Table) -> Iterator[Sum]:
    numbers = {sentence: _parts(table, sentence) for sentence in table.of_sentence}
    for sentence, here in numbers.items():
        if len(here) > _MANY:
            continue
        before = numbers.get(sentence - 1, ()) if _one_block(table, sentence) else ()
        yield from _leading(table.page.body, here, before)
        yield from _trailing(table.page.body, here, before)


def _one_block(table: Table, sentence: int) -> bool:
    """Whether the sentence before it belongs to the same block."""
    return sentence > 0 and table.page.row(sentence).block == table.page.row(sentence - 1).block


def _parts(table: Table, sentence: int) -> tuple[Part, ...]:
    """The numbers of a sentence, "one" in a list too."""
    body, row = table.page.body, table.page.row(sentence)
    found = [
        Part(fact.value, fact.span, _kind(fact.attribute, fact.unit))
        for fact in table.of_sentence[sentence]
        if fact.attribute.is_figure
        and fact.attribute is not Attribute.LABEL
        and fact.value > 0
        and not _AMONG.match(body, fact.span.end)
    ]
    ones = _ONE.finditer(body, row.span.start, row.span.end) if found else ()
    found += [Part(1, Span(*match.span(1)), "count") for match in ones]
    return tuple(sorted(found, key=lambda part: part.span))


def _kind(attribute: Attribute, unit: str) -> str:
    if attribute is Attribute.MONEY:
        return unit
    return "percent" if attribute is Attribute.PERCENT else "count"


def _leading(body: str, here: Sequence[Part], before: Sequence[Part]) -> Iterator[Sum]:
    """The total first: "20 guests, comprising 12 painters and 7 poets"; a number may stand between: "of 3 towns"."""
    for at, first in enumerate(here):
        lead = body[here[at - 1].span.end if at else max(0, first.span.start - _FAR) : first.span.start]
        said = _SPLIT.split(lead)[-1]
        cue, open_cue = _CLOSED.search(said), _OPEN.search(said)
        back = not at and any(one.start() < _OPENS for one in (cue, open_cue) if one)
        totals = [*(before[-2:] if back else ()), *here[max(0, at - 2) : at]]
        told = bool(here[:at]) and bool(_PAUSE.search(said)) and _is_total(body, here[at - 1])
        whole_of = at > 0 and bool(_OF_THE.search(body, max(0, here[at - 1].span.start - 20), here[at - 1].span.start))
        if not (cue or open_cue or told or whole_of):
            continue
        if told or whole_of:
            totals = [here[at - 1]]
        yield from _judged(body, totals, here[at:], is_open=not cue and bool(open_cue or not told))


def _judged(body: str, totals: Sequence[Part], following: Sequence[Part], is_open: bool) -> Iterator[Sum]:
    """The last of the totals that a list may make, when it makes none of them."""
    wrong: list[Sum] = []
    for total in totals:
        parts = _list(body, following, total) if following[0].span.start - total.span.end <= 2 * _FAR else ()
        if len(parts) < 2:
            continue
        found = Sum(total, tuple(parts), is_open and not _halves(body, parts))
        if _fits(found):
            return
        if _misses(found):
            wrong.append(found)
    yield from wrong[-1:]


def _fits(found: Sum) -> bool:
    """Whether all parts, or the first of them, make the total."""
    sums = (sum(part.value for part in found.parts[:count]) for count in range(2, len(found.parts) + 1))
    return any(abs(one - found.total.value) < 1e-6 * max(1, found.total.value) for one in sums)


def _misses(found: Sum) -> bool:
    """Whether the parts are meant to make the total and do not: what is far more or far less are other things."""
    total, added = found.total.value, found.added
    if found.open and len(found.parts) > _GROUPS and not _exact(total, total):
        return False
    if _exact(total, added) and mistyped(total, added):
        return True
    if any(part >= _LONG_PART and _exact(part, need) and mistyped(part, need) for part, need in _needed(found)):
        return True
    if max(part.value for part in found.parts) > total:
        return _likely(found)
    if found.open:
        return added > total
    return _LEAST * total <= added <= _MOST * total or mistyped(total, added)


def _trailing(body: str, here: Sequence[Part], before: Sequence[Part]) -> Iterator[Sum]:
    """The total last: "12 painters and 7 poets, 20 in all", or in a sentence of its own: "In total, 20 came"."""
    for at, total in enumerate(here):
        if not _is_total(body, total):
            continue
        two = at == 1 and bool(before) and _of_one_unit(body, before[-1], here[0], total)
        parts = (before[-1], here[0]) if two else _before(here[:at]) if at >= 2 else before if not at else ()
        if len(parts) < 2 or any(part.kind != total.kind for part in parts):
            continue
        if _ADDS.search(body, parts[-1].span.end, total.span.start):
            continue
        joined = body[parts[0].span.end : parts[-1].span.start]
        fits = any(
            abs(sum(part.value for part in parts[start:]) - total.value) < 1e-6 for start in range(len(parts) - 1)
        )
        found = Sum(total, tuple(parts), open=False)
        last = " and " in body[parts[-1].span.end : total.span.start] and at > 1
        closed = (" and " in joined or two or last) and len(joined) < _TAIL and not _NO_LIST.search(joined)
        sure = at > 1 and not last
        if closed and not fits and _misses(found) and (sure or _likely(found)):
            yield found


def _of_one_unit(body: str, *parts: Part) -> bool:
    """Whether the same word stands behind all: "11 years ... nine years ... a total of 20 years"."""
    behind = [match[1].lower().rstrip("s") if (match := _COUNTED.match(body, part.span.end)) else "" for part in parts]
    return bool(behind[0]) and len(set(behind)) == 1


def _before(parts: Sequence[Part]) -> Sequence[Part]:
    """The last of some numbers that stand near each other."""
    first = len(parts) - 1
    while first and parts[first].span.start - parts[first - 1].span.end <= _FAR:
        first -= 1
    return parts[first:]


def _likely(found: Sum) -> bool:
    """Whether one slip of the finger makes the sum wrong: asked where total and parts stand in two sentences."""
    return mistyped(found.total.value, found.added) or any(mistyped(part, need) for part, need in _needed(found))


def _exact(one: float, other: float) -> bool:
    """Whether two numbers are no round ones."""
    return any(len(f"{value:.2f}".replace(".", "").strip("0")) >= _EXACT for value in (one, other))


def _needed(found: Sum) -> Iterator[tuple[float, float]]:
    """Each part, and what it would have to be."""
    for part in found.parts:
        need = round(found.total.value - (found.added - part.value), 6)
        if need >= 1:
            yield part.value, need


def _is_total(body: str, part: Part) -> bool:
    """Whether a number is called a total."""
    before = _TOTAL.search(body, max(0, part.span.start - 40), part.span.start)
    return bool(before or _AFTER_TOTAL.match(body, part.span.end, part.span.end + 40))


def _list(body: str, parts: Sequence[Part], total: Part) -> Sequence[Part]:
    """The parts up to the one after "and": a list that ends, of numbers of one kind."""
    for at, part in enumerate(parts):
        gap = body[parts[at - 1].span.end : part.span.start] if at else ""
        if len(gap) > _GAP or _SPLIT.search(gap) or part.kind != total.kind or _NO_LIST.search(gap):
            return ()
        if _AND.search(gap) and not (at + 1 < len(parts) and _goes_on(body, part, parts[at + 1])):
            return parts[: at + 1]
    return ()


def _goes_on(body: str, part: Part, following: Part) -> bool:
    """Whether one more part follows: "12 and 7 and 4"."""
    gap = body[part.span.end : following.span.start]
    return len(gap) <= _GAP and bool(_AND.search(gap)) and part.kind == following.kind


def _halves(body: str, parts: Sequence[Part]) -> bool:
    """Whether the parts are the two halves of mankind, which are all of it: "540 were men and 450 women"."""
    if len(parts) != 2:
        return False
    behind = [body[parts[0].span.end : parts[1].span.start], body[parts[1].span.end : parts[1].span.end + 30]]
    said = [{word for word in re.findall(r"[a-z]+", words.lower()) if word in _HALVES} for words in behind]
    return all(said) and not said[0] & said[1]
