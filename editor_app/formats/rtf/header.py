"""The tables at the head of an RTF file: alphabets of its fonts, meanings of its styles, lists that count, people."""

import codecs
from dataclasses import dataclass, field

from editor_app.formats.base.facts.symbols import is_symbol_font

TABLES = frozenset({"fonttbl", "stylesheet", "listtable", "listoverridetable", "revtbl"})

_CHARSETS = {
    77: "mac_roman", 78: "shift_jis", 79: "euc_kr", 80: "gb18030", 81: "big5", 83: "mac_greek", 88: "mac_latin2",
    89: "mac_cyrillic", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "big5hkscs", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_PAGES = {936: "gb18030", 950: "big5hkscs", 10000: "mac_roman", 65001: "utf-8"}
_BULLET, _NO_NUMBER = 23, 255
_QUOTES = frozenset({"quote", "intense quote", "quotations", "block text"})
_BODY = 9
_LONGEST_LINE = 20
"""Styles that are based on one another; in a damaged file they may form a loop."""


@dataclass(slots=True)
class RtfStyle:
    """What a paragraph style sets; `based_on` is the number of the style it inherits the rest from."""

    name: str = ""
    outline: int = _BODY
    based_on: int = -1


@dataclass(slots=True)
class Header:
    """Filled token by token while the tables are read."""

    encoding: str = "cp1252"
    font: int = 0
    fonts: dict[int, str] = field(default_factory=dict)
    symbols: dict[int, str] = field(default_factory=dict)
    """The fonts that draw signs instead of letters, by their numbers."""
    styles: dict[int, RtfStyle] = field(default_factory=dict)
    people: list[str] = field(default_factory=list)
    _levels: dict[int, list[int]] = field(default_factory=dict)
    _lists: dict[int, int] = field(default_factory=dict)
    _style: tuple[int, RtfStyle] = field(default_factory=lambda: (0, RtfStyle()))
    _defined: int = 0
    _list: list[int] = field(default_factory=list)
    _list_id: int = 0
    _name: str = ""

    def word(self, table: str, word: str, number: int) -> None:
        """A control word in one of the tables."""
        match table, word:
            case "fonttbl", "f":
                self._defined = number
            case "fonttbl", "fcharset":
                self.fonts[self._defined] = _CHARSETS.get(number, "")
            case "fonttbl", "cpg":
                self.fonts[self._defined] = page(number)
            case "stylesheet", "s":
                self._style = number, self._style[1]
            case "stylesheet", "outlinelevel":
                self._style[1].outline = number
            case "stylesheet", "sbasedon":
                self._style[1].based_on = number
            case _:
                self._list_word(table, word, number)

    def _list_word(self, table: str, word: str, number: int) -> None:
        match table, word:
            case "listtable", "list":
                self._list = []
            case "listtable", "levelnfc":
                self._list.append(number)
            case "listtable", "listid":
                self._levels[number] = self._list
            case "listoverridetable", "listid":
                self._list_id = number
            case "listoverridetable", "ls":
                self._lists[number] = self._list_id

    def said(self, table: str, words: str) -> None:
        """Words in one of the tables: names, each ended by a semicolon."""
        *ended, self._name = (self._name + words).split(";")
        if table == "fonttbl":
            for name in ended:
                if is_symbol_font(name):
                    self.symbols[self._defined] = name.strip()
        elif table == "revtbl":
            self.people += map(str.strip, ended)
        elif table == "stylesheet":
            for name in ended:
                number, style = self._style
                style.name = name.strip().lower()
                self.styles[number] = style
                self._style = 0, RtfStyle()

    def person(self, number: int) -> str:
        """Who made a change, by the author number on it."""
        return self.people[number] if 0 <= number < len(self.people) and self.people[number] != "Unknown" else ""

    def heading(self, number: int) -> int:
        """The heading level of a style, or None."""
        for style in self._with_parents(number):
            first, _, last = style.name.rpartition(" ")
            if first == "heading" and last.isdecimal():
                return min(6, max(1, int(last)))
            if 0 <= style.outline < 6:
                return style.outline + 1
        return 0

    def titles(self, number: int) -> bool:
        """Whether a style is that of the title."""
        return any(style.name == "title" for style in self._with_parents(number))

    def quotes(self, number: int) -> bool:
        """Whether a style is that of quotations."""
        return any(style.name in _QUOTES for style in self._with_parents(number))

    def counts(self, number: int, level: int) -> bool | None:
        """Whether a list is numbered at a level; None for one that is not in the tables or has no marker."""
        levels = self._levels.get(self._lists.get(number, 0), [])
        return None if level >= len(levels) or levels[level] == _NO_NUMBER else levels[level] != _BULLET

    def _with_parents(self, number: int) -> list[RtfStyle]:
        found: list[RtfStyle] = []
        while (style := self.styles.get(number)) and len(found) < _LONGEST_LINE:
            found.append(style)
            number = style.based_on
        return found


def page(number: int) -> str:
    """The encoding of a Windows code page, or an empty string if it is unknown."""
    name = _PAGES.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return ""
    return name
