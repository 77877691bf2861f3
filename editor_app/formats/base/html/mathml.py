"""Formulas of a page (MathML) in one line that a person can read: r², 3/4, √(x + 1)."""

from collections.abc import Callable, Sequence

from lxml import etree

from editor_app.formats.base.facts.formulas import above, below, grouped
from editor_app.formats.base.html.tree import tag

_DEEPEST = 60
"""Levels of a formula; one that is deeper is no formula."""
_TEXT = frozenset("mi mn mo mtext ms".split())
_UNREAD = frozenset("annotation annotation-xml mphantom".split())
_SPACED = frozenset("=<>≤≥≠≈→+−±×·∈")
"""Signs with a blank at both sides, where they stand between others."""


def linear(element: etree._Element, deep: int = 0) -> str:
    """The signs of a formula, or of a part of it."""
    name = tag(element)
    if deep > _DEEPEST or not name or name in _UNREAD:
        return ""
    if name in _TEXT:
        return " ".join("".join(map(str, element.itertext())).split())
    parts = [one for one in element if tag(one) and tag(one) not in _UNREAD]
    if (shape := _SHAPES.get(name)) and (made := shape([linear(one, deep + 1) for one in parts])) is not None:
        return made
    if name == "mfenced":
        inside = f"{element.get('separators', ',')[:1]} ".join(linear(one, deep + 1) for one in parts)
        return f"{element.get('open', '(')}{inside}{element.get('close', ')')}"
    return "".join(_in_row(one, at, deep) for at, one in enumerate(parts))


def _in_row(element: etree._Element, at: int, deep: int) -> str:
    words = linear(element, deep + 1)
    return f" {words} " if at and tag(element) == "mo" and words in _SPACED else words


def _fraction(parts: Sequence[str]) -> str | None:
    return f"{grouped(parts[0])}/{grouped(parts[1])}" if len(parts) == 2 else None


def _power(parts: Sequence[str]) -> str | None:
    return parts[0] + above(parts[1]) if len(parts) == 2 else None


def _index(parts: Sequence[str]) -> str | None:
    return parts[0] + below(parts[1]) if len(parts) == 2 else None


def _both(parts: Sequence[str]) -> str | None:
    return parts[0] + below(parts[1]) + above(parts[2]) if len(parts) == 3 else None


def _square_root(parts: Sequence[str]) -> str:
    return f"√{grouped(''.join(parts))}"


def _root(parts: Sequence[str]) -> str | None:
    return f"{above(parts[1])}√{grouped(parts[0])}" if len(parts) == 2 else None


_SHAPES: dict[str, Callable[[Sequence[str]], str | None]] = {
    "mfrac": _fraction,
    "msup": _power,
    "mover": _power,
    "msub": _index,
    "munder": _index,
    "msubsup": _both,
    "munderover": _both,
    "msqrt": _square_root,
    "mroot": _root,
    "mtr": ", ".join,
    "mtable": "; ".join,
}
