"""Formulas of Word in one line that a person can read: 10⁶, (a+b)/2, √(x)."""

from collections.abc import Callable
from unicodedata import normalize

from lxml import etree

from editor_app.formats.base.facts.formulas import above, below, grouped
from editor_app.formats.office.elements import child, local, value

_DEEPEST = 60
"""Levels of a formula; one that is deeper is no formula."""
_PROPERTIES = "Pr"


def linear(element: etree._Element, deep: int = 0) -> str:
    """The signs of a formula, or of a part of it."""
    if deep > _DEEPEST:
        return ""
    name = local(element)
    if name == "t":
        return element.text or ""
    if made := _SHAPES.get(name):
        return made(element, deep + 1)
    return "".join(linear(one, deep + 1) for one in element if not local(one).endswith(_PROPERTIES))


def _part(element: etree._Element, name: str, deep: int) -> str:
    found = child(element, name)
    return linear(found, deep) if found is not None else ""


def _fraction(element: etree._Element, deep: int) -> str:
    return f"{grouped(_part(element, 'num', deep))}/{grouped(_part(element, 'den', deep))}"


def _power(element: etree._Element, deep: int) -> str:
    return _part(element, "e", deep) + above(_part(element, "sup", deep))


def _index(element: etree._Element, deep: int) -> str:
    return _part(element, "e", deep) + below(_part(element, "sub", deep))


def _both(element: etree._Element, deep: int) -> str:
    return _index(element, deep) + above(_part(element, "sup", deep))


def _root(element: etree._Element, deep: int) -> str:
    return f"{above(_part(element, 'deg', deep))}√{grouped(_part(element, 'e', deep))}"


def _sum(element: etree._Element, deep: int) -> str:
    sign = value(child(element, "naryPr", "chr")) or "∫"
    limits = below(_part(element, "sub", deep)) + above(_part(element, "sup", deep))
    return f"{sign}{limits} {_part(element, 'e', deep)}"


def _brackets(element: etree._Element, deep: int) -> str:
    properties = child(element, "dPr")
    begin, end = child(properties, "begChr"), child(properties, "endChr")
    parts = [linear(one, deep) for one in element if local(one) == "e"]
    left, right = value(begin) if begin is not None else "(", value(end) if end is not None else ")"
    return f"{left}{'|'.join(parts)}{right}"


def _matrix(element: etree._Element, deep: int) -> str:
    rows = [[linear(cell, deep) for cell in row if local(cell) == "e"] for row in element if local(row) == "mr"]
    return "; ".join(", ".join(row) for row in rows)


def _lines(element: etree._Element, deep: int) -> str:
    return "; ".join(linear(one, deep) for one in element if local(one) == "e")


def _accented(element: etree._Element, deep: int) -> str:
    properties = child(element, "accPr", "chr")
    sign = value(properties) if properties is not None else "\u0302"
    return normalize("NFC", _part(element, "e", deep) + sign)


def _limit_below(element: etree._Element, deep: int) -> str:
    return _part(element, "e", deep) + below(_part(element, "lim", deep))


def _limit_above(element: etree._Element, deep: int) -> str:
    return _part(element, "e", deep) + above(_part(element, "lim", deep))


def _function(element: etree._Element, deep: int) -> str:
    return f"{_part(element, 'fName', deep)} {_part(element, 'e', deep)}"


_SHAPES: dict[str, Callable[[etree._Element, int], str]] = {
    "f": _fraction,
    "sSup": _power,
    "sSub": _index,
    "sSubSup": _both,
    "rad": _root,
    "nary": _sum,
    "d": _brackets,
    "m": _matrix,
    "eqArr": _lines,
    "acc": _accented,
    "limLow": _limit_below,
    "limUpp": _limit_above,
    "func": _function,
}
