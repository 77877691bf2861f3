"""Word's fields as they open and close within the words: where a link field leads, what a form holds."""

import re

from lxml import etree

from editor_app.formats.base.facts.formulas import grouped
from editor_app.formats.base.facts.links import web_link
from editor_app.formats.base.facts.numerals import numeral
from editor_app.formats.base.facts.raised import raised
from editor_app.formats.office.elements import child, local, value

_LINK = re.compile(r'\s*HYPERLINK\s+(?:"([^"]+)"|([^\s"\\]\S*))', re.IGNORECASE)
_SIGN = re.compile(r'\s*SYMBOL\s+(0x[0-9a-f]{1,4}|\d{1,5})(?:.*?\\f\s+"?([^"\\]+))?', re.IGNORECASE)
_EQUATION = re.compile(r"\s*EQ\s+(?=\\)", re.IGNORECASE)
_BUTTON = re.compile(r"\s*MACROBUTTON\s+\S+\s+([^\\]+)", re.IGNORECASE)
"""A place to click, which shows what its instruction says: [Click here and type the name]."""
_SWITCH = re.compile(r"\\([a-z])((?:\\[a-z]+\d*)*)\s*\(([^()\\]*)\)", re.IGNORECASE)
_BRACKETS = str.maketrans("\ue000\ue001", "()")
_MOST_SWITCHES = 100
_CIRCLES = frozenset("○◯〇")
_TICKED, _EMPTY = "☒", "☐"


class Fields:
    """The fields that are open at a place."""

    def __init__(self) -> None:
        self._open: list[list[str]] = []  # the parts of the instruction, which ends before the result
        self._links: list[str] = []

    @property
    def link(self) -> str:
        """Where the words at this place lead."""
        return next(filter(None, self._links), "")

    def instruct(self, words: str) -> None:
        """A part of a field's instruction."""
        if self._open:
            self._open[-1].append(words)

    def turn(self, element: etree._Element) -> tuple[str, str]:
        """A field opens, comes to its result or closes; the words that it shows itself, and their font."""
        kind = value(element, "fldCharType")
        if kind == "begin":
            self._open.append([])
            self._links.append("")
            return _of_form(child(element, "ffData")), ""
        if not self._open:
            return "", ""
        if kind == "separate":
            self._links[-1] = link_of("".join(self._open[-1]))
        elif kind == "end":
            self._links.pop()
            instruction = "".join(self._open.pop())
            if button := _BUTTON.match(instruction):
                return button[1].strip(), ""
            return (equation_of(instruction), "") if _EQUATION.match(instruction) else sign_of(instruction)
        return "", ""


def link_of(instruction: str) -> str:
    """Where a link field leads; empty for other fields and for places within the document."""
    found = _LINK.match(instruction)
    return web_link(found[1] or found[2]) if found else ""


def sign_of(instruction: str) -> tuple[str, str]:
    """The letter that a symbol field draws, and in which font."""
    found = _SIGN.match(instruction)
    if not found:
        return "", ""
    code = int(found[1], 0) if found[1].lower().startswith("0x") else int(found[1])
    return (chr(code), (found[2] or "").strip()) if 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE else ("", "")


def equation_of(instruction: str) -> str:
    """What an equation field shows, in one line: 3/4, √(x), ①."""
    words = _EQUATION.sub("", instruction)
    for _ in range(_MOST_SWITCHES):
        words, made = _SWITCH.subn(_switched, words)
        if not made:
            break
    return words.translate(_BRACKETS).strip()


def _switched(switch: re.Match[str]) -> str:
    parts = [part.strip() for part in re.split("[,;]", switch[3])]
    match switch[1].lower(), parts:
        case "f", [above, below]:
            return _set_apart(f"{grouped(above)}/{grouped(below)}")
        case "r", [*degree, inner]:
            return _set_apart(f"{raised(''.join(degree))}√{grouped(inner)}")
        case "o", [circle, inner] if circle in _CIRCLES and inner.isdecimal():
            return numeral(int(inner), "①")
    return "".join(part for part in parts if part not in _CIRCLES)


def _set_apart(words: str) -> str:
    """With brackets that are no longer those of a switch."""
    return words.replace("(", "\ue000").replace(")", "\ue001")


def _of_form(data: etree._Element | None) -> str:
    """What is chosen in an old form: an entry of its list, or a tick."""
    chosen = child(data, "ddList")
    if chosen is not None:
        entries = [value(one) for one in chosen if local(one) == "listEntry"]
        at = value(child(chosen, "result")) or value(child(chosen, "default")) or "0"
        return entries[int(at)] if at.isdigit() and int(at) < len(entries) else ""
    box = child(data, "checkBox")
    if box is None:
        return ""
    ticked = child(box, "checked")
    ticked = child(box, "default") if ticked is None else ticked
    return _TICKED if ticked is not None and value(ticked) not in ("0", "false") else _EMPTY
