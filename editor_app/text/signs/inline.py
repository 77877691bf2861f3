"""The signs within a line of Markdown: emphasis, links, pictures, code, read as the export reads them."""

import re
import unicodedata
from dataclasses import dataclass, field
from enum import Enum

from editor_app.text.span import Span


class Style(Enum):
    """What a pair of signs does to the words between."""

    BOLD = "bold"
    ITALIC = "italic"
    STRUCK = "struck"
    CODE = "code"
    LINK = "link"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two signs. The closing one of a link has its address in it."""

    style: Style
    opening: Span
    closing: Span

    @property
    def inner(self) -> Span:
        """The words between."""
        return Span(self.opening.end, self.closing.start)

    @property
    def whole(self) -> Span:
        """The words with their signs."""
        return Span(self.opening.start, self.closing.end)

    def moved(self, by: int) -> "Pair":
        """The same pair, further on."""
        return Pair(self.style, self.opening.moved(by), self.closing.moved(by))


@dataclass(slots=True)
class _Run:
    """Stars or lines that may open or close; `start` and `end` are what no pair has taken yet."""

    sign: str
    start: int
    end: int
    opens: bool
    closes: bool
    length: int = field(init=False)

    def __post_init__(self) -> None:
        self.length = self.end - self.start


_TOKEN = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])|(?P<tick>`+)"
    r"|(?P<address><(?:(?:https?://|mailto:)[^<>\s]+|[^<>\s@]+@[^<>\s]+)>)"
    r"|(?P<tag></?[A-Za-z][^<>]*>|<!--.*?-->)"
    r"|(?P<footnote>\[\^[^\[\]\s]+\])|(?P<opening>!?\[)|(?P<closing>\])|(?P<run>\*+|_+|~+)"
)
_TARGET = re.compile(
    r"\([ \t]*(?:<[^<>\n]*>|[^\s()<]*(?:\([^\s()]*\)[^\s()]*)*)"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]*\)"
)
_SIGNS = re.compile(r"[\\`<\[*_~]")


class _Reader:
    """Reads one line from left to right."""

    def __init__(self, line: str) -> None:
        self.line = line
        self.pairs: list[Pair] = []
        self.lone: list[Span] = []
        self.runs: list[_Run] = []
        self.brackets: list[tuple[Span, int]] = []

    def read(self, at: int) -> None:
        """All signs from an offset on."""
        while found := _TOKEN.search(self.line, at):
            place = Span(*found.span())
            match found.lastgroup:
                case "escape":
                    self.lone.append(Span(place.start, place.start + 1))
                    at = place.end
                case "tick":
                    at = self._code(place)
                case "address":
                    signs = Span(place.start, place.start + 1), Span(place.end - 1, place.end)
                    self.pairs.append(Pair(Style.LINK, *signs))
                    at = place.end
                case "opening":
                    self.brackets.append((place, len(self.runs)))
                    at = place.end
                case "closing":
                    at = self._link(place)
                case "run":
                    self.runs.append(self._run(place))
                    at = place.end
                case _:
                    at = place.end
        self._emphasise(0)

    def _code(self, ticks: Span) -> int:
        """Code ends at as many ticks as it began with."""
        sign = ticks.of(self.line)
        other = re.compile(rf"(?<!`){sign}(?!`)").search(self.line, ticks.end)
        if other is None or not self.line[ticks.end : other.start()].strip():
            return ticks.end
        self.pairs.append(Pair(Style.CODE, ticks, Span(*other.span())))
        return other.end()

    def _link(self, bracket: Span) -> int:
        """A closing bracket: with an address behind it, it ends a link or a picture."""
        if not self.brackets:
            return bracket.end
        opening, runs = self.brackets.pop()
        target = _TARGET.match(self.line, bracket.end)
        picture = len(opening) > 1
        if target is None:
            return bracket.end
        self._emphasise(runs)
        kind = Style.PICTURE if picture else Style.LINK
        if picture or self.line[opening.end : bracket.start].strip():  # a link without words is seen as it is written
            self.pairs.append(Pair(kind, opening, Span(bracket.start, target.end())))
        if not picture:
            self.brackets = [one for one in self.brackets if len(one[0]) > 1]  # no link holds another
        return target.end()

    def _run(self, place: Span) -> _Run:
        sign = self.line[place.start]
        before, after = self.line[place.start - 1 : place.start] if place.start else "", self.line[place.end :][:1]
        opens, closes = after.strip() != "", before.strip() != ""
        left = opens and (not _is_sign(after) or not closes or _is_sign(before))
        right = closes and (not _is_sign(before) or not opens or _is_sign(after))
        if sign == "_":
            opens, closes = left and (not right or _is_sign(before)), right and (not left or _is_sign(after))
        elif sign == "~":
            opens, closes = left and len(place) == 2, right and len(place) == 2
        return _Run(sign, place.start, place.end, opens, closes)

    def _emphasise(self, first: int) -> None:
        """Pair the runs from a number on; none of them is there afterwards."""
        runs = self.runs[first:]
        del self.runs[first:]
        number = 0
        while number < len(runs):
            closer = runs[number]
            other = _opener(runs[:number], closer) if closer.closes and closer.start < closer.end else None
            if other is None:
                number += 1
                continue
            opener = runs[other]
            width = 2 if min(opener.end - opener.start, closer.end - closer.start) >= 2 else 1
            style = Style.STRUCK if closer.sign == "~" else Style.BOLD if width == 2 else Style.ITALIC
            pair = Pair(style, Span(opener.end - width, opener.end), Span(closer.start, closer.start + width))
            self.pairs.append(pair)
            opener.end -= width
            closer.start += width
            del runs[other + 1 : number]
            number = other + 1


def _opener(runs: list[_Run], closer: _Run) -> int | None:
    """The nearest run before that can be opened by what a run closes."""
    for number in reversed(range(len(runs))):
        run = runs[number]
        both = (run.closes or closer.opens) and (run.length + closer.length) % 3 == 0
        threes = run.length % 3 == 0 and closer.length % 3 == 0
        if run.sign == closer.sign and run.opens and run.start < run.end and (not both or threes):
            return number
    return None


def _is_sign(letter: str) -> bool:
    return bool(letter) and unicodedata.category(letter)[0] in "PS"


def signs(line: str, start: int = 0) -> tuple[tuple[Pair, ...], tuple[Span, ...]]:
    """The pairs of signs in a line from an offset on, the outer ones first, and the backslashes before signs."""
    if not _SIGNS.search(line, start):
        return (), ()
    reader = _Reader(line)
    reader.read(start)
    return tuple(sorted(reader.pairs, key=lambda pair: (pair.opening, -pair.closing.end))), tuple(reader.lone)
