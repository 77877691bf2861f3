"""The items of lists in a page: which list they belong to, how deep, and under which number."""

import re
from dataclasses import dataclass

from lxml import etree

from editor_app.formats.base.facts.numerals import numeral
from editor_app.formats.base.html.css import Facts
from editor_app.formats.base.pieces import Piece, PieceKind, Run, Runs, joined

_WHOLE = re.compile(r"-?\d{1,9}$")
_LEVEL = re.compile(r"l\d+ level(\d)")
_NUMBER = re.compile(r"\(?(\d{1,9})[.)、]$")
_TYPED = re.compile(r"^(?:[·•§▪◦]|o)\s*\xa0[\s\xa0]*")
"""A bullet that a mail program typed where Word had a list."""
_TYPED_NUMBER = re.compile(r"^(\(?(?:(\d{1,9})|[A-Za-z]|[ivxIVX]{1,5})[.)])\xa0{2,}[\s\xa0]*")
"""A number that Word typed into a page, with the blanks that make up for its tab."""


@dataclass(slots=True)
class _List:
    """A list that is open: whether it counts, in which form, what is next and in which steps."""

    ordered: bool
    form: str = ""
    next: int = 1
    step: int = 1


@dataclass(frozen=True, slots=True)
class _Item:
    """An item of which no words came yet."""

    level: int
    ordered: bool = False
    number: int = 0
    label: str = ""


class Items:
    """Follows lists as they open and close."""

    def __init__(self) -> None:
        self._lists: list[_List] = []
        self._item: _Item | None = None

    def enter(self, name: str, element: etree._Element, facts: Facts) -> None:
        """An element begins."""
        if name in ("ul", "ol"):
            self._lists.append(_opened(element) if name == "ol" else _List(False))
        elif name == "li":
            self._item = self._next(element)
        elif facts.listed and (level := _LEVEL.match(facts.listed)):
            self._item = _Item(max(0, int(level[1]) - 1))

    def leave(self, name: str) -> None:
        """An element ends."""
        if name in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif name in ("li", "p", "div"):
            self._item = self._item if name != "li" and self._lists else None

    def marked(self, element: etree._Element) -> None:
        """The bullet or number that Word wrote in front of an item."""
        sign = "".join(map(str, element.itertext())).strip()
        level = self._item.level if self._item else 0
        if number := _NUMBER.match(sign):
            self._item = _Item(level, True, int(number[1]))
        else:
            self._item = _Item(level, label=sign if any(map(str.isalnum, sign)) and len(sign) > 1 else "")

    def taken(self, runs: Runs) -> Piece | None:
        """The words of an item, once; what comes after them in the item is a paragraph."""
        item, self._item = self._item, None
        if item is None:
            return _typed(runs)
        words = joined([Run(f"{item.label} "), *runs]) if item.label else runs
        return Piece(PieceKind.ITEM, words, item.level, item.ordered, number=item.number)

    def _next(self, element: etree._Element) -> _Item:
        level = max(0, len(self._lists) - 1)
        if not self._lists or not self._lists[-1].ordered:
            return _Item(level)
        inside = self._lists[-1]
        number = _whole(element.get("value"), inside.next)
        inside.next = number + inside.step
        if inside.form:
            return _Item(level, label=f"{numeral(number, inside.form)}.")
        return _Item(level, True, number) if number > 0 else _Item(level, label=f"{number}.")


def _opened(element: etree._Element) -> _List:
    form = (element.get("type") or "").strip()
    form = form if form in ("a", "A", "i", "I") else ""
    if element.get("reversed") is None:
        return _List(True, form, _whole(element.get("start"), 1))
    items = sum(one.tag == "li" for one in element)
    return _List(True, form, _whole(element.get("start"), items), -1)


def _whole(given: str | None, otherwise: int) -> int:
    given = (given or "").strip()
    return int(given) if _WHOLE.match(given) else otherwise


def _typed(runs: Runs) -> Piece | None:
    if runs and (sign := _TYPED.match(runs[0].text)):
        return Piece(PieceKind.ITEM, joined([runs[0].saying(runs[0].text[sign.end() :]), *runs[1:]]), 0)
    if runs and (sign := _TYPED_NUMBER.match(runs[0].text)):
        words = joined([runs[0].saying(runs[0].text[sign.end() :]), *runs[1:]])
        if sign[2]:
            return Piece(PieceKind.ITEM, words, ordered=True, number=int(sign[2]))
        return Piece(PieceKind.ITEM, joined([Run(f"{sign[1]} "), *words]))
    return None
