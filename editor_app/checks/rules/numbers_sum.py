"""Parts that do not add up to the total that the same sentence states."""

import re
from collections.abc import Iterator, Sequence

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text
from editor_app.text.quantities import Quantity

_WHOLE = re.compile(
    r"\b(?:compris(?:es?|ed|ing)|consist(?:s|ed|ing)? of|(?:made up|composed) of|(?:divided|split) into|namely)\b"
    r"|[:—–]\s?$"
)
_PARTS = re.compile(r"\b(?:includ(?:es?|ed|ing)|of (?:whom|which|these|them)|among (?:whom|them|these))\b")
_TOTAL = re.compile(r"(?:total(?:l?ing)?(?: of)?|in all|altogether|sum of|combined)\W*$", re.IGNORECASE)
_AFTER_TOTAL = re.compile(r"^[\s\w]{0,24}?\b(?:in all|in total|altogether)\b")
_YEARS = range(1900, 2101)
_LEAST_PART = 0.6
"""So much of the total its parts make at least, also when one of them is wrong."""
_FAR = 90
"""Letters between a total and its parts."""
_LEAST, _MOST = 3, 40
"""A total and two parts at least; a sentence with more numbers is a table."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit on the total. Parts that are only named as included may be fewer than the total, never more."""
    for _, named in text.quantities:
        found = [quantity for quantity in named if quantity.value not in _YEARS or quantity.kind]
        if _LEAST <= len(found) <= _MOST:
            yield from _leading(text.body, found)
            yield from _trailing(text.body, found)


def _leading(body: str, found: Sequence[Quantity]) -> Iterator[Hit]:
    """ "20 guests, comprising 12 painters and 7 poets"; another number may stand between: "20 guests of 3 towns"."""
    for at in range(1, len(found) - 1):
        between = body[found[at - 1].span.end : found[at].span.start]
        whole, some = _WHOLE.search(between), _PARTS.search(between)
        if len(between) > _FAR or not (whole or some):
            continue
        before = [total for total in found[max(0, at - 2) : at] if found[at].span.start - total.span.end <= _FAR]
        told = [(total, parts) for total in before if len(parts := _list(body, found[at:], total)) > 1]
        wrong = [_misses(total, parts, bool(some)) for total, parts in told]
        if told and all(wrong):
            total, parts = told[-1]
            yield _hit(body, total, parts, sum(part.value for part in parts))
            return


def _misses(total: Quantity, parts: Sequence[Quantity], some: bool) -> bool:
    """Whether parts do not make a total: only `some` of them may be fewer, and what is far fewer are other things."""
    added = sum(part.value for part in parts)
    return added > total.value if some else added != total.value and added >= _LEAST_PART * total.value


def _trailing(body: str, found: Sequence[Quantity]) -> Iterator[Hit]:
    """ "12 painters and 7 poets, 20 in all"."""
    for at, total in enumerate(found):
        said = _TOTAL.search(body[max(0, total.span.start - 20) : total.span.start]) and at >= 2
        if at < 2 or not (said or _AFTER_TOTAL.match(body[total.span.end : total.span.end + 40])):
            continue
        parts = found[:at]
        joined = body[parts[0].span.end : parts[-1].span.start]
        added = sum(part.value for part in parts)
        fits = any(sum(part.value for part in parts[start:]) == total.value for start in range(at - 1))
        if _alike(parts, total) and not fits and " and " in joined and len(joined) < 160:
            yield _hit(body, total, parts, added)


def _list(body: str, parts: Sequence[Quantity], total: Quantity) -> Sequence[Quantity]:
    """The parts up to the one after "and": a list that ends, of smaller numbers of one kind."""
    for at, part in enumerate(parts):
        gap = body[parts[at - 1].span.end : part.span.start] if at else ""
        if len(gap) > 60 or ";" in gap or ". " in gap or part.value > total.value or part.kind != total.kind:
            return ()
        if re.search(r"\band\W+(?:\w+\W+){0,2}$", gap):
            return parts[: at + 1] if _alike(parts[: at + 1], total) else ()
    return ()


def _alike(parts: Sequence[Quantity], total: Quantity) -> bool:
    return all(part.kind == total.kind and part.value > 0 for part in parts)


def _hit(body: str, total: Quantity, parts: Sequence[Quantity], added: float) -> Hit:
    named = " + ".join(part.span.of(body) for part in parts)
    message = say(
        "{parts} make {sum}, not {total}. Check which number is wrong.",
        parts=named,
        sum=f"{added:,.10g}",
        total=total.span.of(body),
    )
    return Hit(total.span, message, related=tuple(part.span for part in parts), sure=False)


RULE = Rule(
    about=About.NUMBERS, name="sum", title=say("Numbers that do not add up"), severity=Severity.WARNING, check=check
)
