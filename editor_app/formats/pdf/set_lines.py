"""Runs to lines of a given width: a face for each letter, legal line breaks, visual order."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from fpdf.bidi import BidiParagraph
from fpdf.enums import TextDirection

from editor_app.domain.errors import EditorError
from editor_app.domain.message import say
from editor_app.formats.base.direction import runs_from_the_right
from editor_app.formats.base.pieces import Run, words_of
from editor_app.formats.pdf.fonts import Face, Fonts
from editor_app.text.language.letters import LETTER, SQUARE

_NOT_FIRST = "，。、；：？！）】》〉」』”’…％%)]}!?,.:;·ー々～"
_NOT_LAST = "（【《〈「『“‘([{"
_BREAK = re.compile(
    rf"(?<=[ \t\u2000-\u2006\u2008-\u200b\u3000])(?=\S)|(?<={LETTER}[-–—/])(?=\w)"
    rf"|(?<=[{SQUARE}])(?<![{re.escape(_NOT_LAST)}])(?=[^\s{re.escape(_NOT_FIRST)}])"
    rf"|(?<=[^\s{re.escape(_NOT_LAST)}])(?=[{SQUARE}])(?![{re.escape(_NOT_FIRST)}])"
)
_FROM_THE_RIGHT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001eeff]"
)
_ZERO_JOINER = "\u200d"
_NAMED = 12  # characters without a font that a refusal names


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is formatted: its size in points, and whether all of it is bold or slanted."""

    size: float
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Bit:
    """Words of one face and one direction, and how wide they are."""

    text: str
    face: Face
    size: float
    from_right: bool
    link: str
    width: float
    language: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line in visual order, from left to right."""

    bits: tuple[Bit, ...]
    from_right: bool

    @property
    def width(self) -> float:
        """How wide it is."""
        return sum(bit.width for bit in self.bits)


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter with its marks."""

    text: str
    face: Face
    link: str
    level: int = 0
    language: str = ""


_ALIKE = attrgetter("face", "link", "level", "language")
Measure = Callable[[str, Face, float, bool], float]


class Typesetter:
    """Sets runs with the fonts of the machine; `measure` knows how wide words are."""

    def __init__(self, fonts: Fonts, measure: Measure) -> None:
        self._fonts = fonts
        self._measure = measure
        self._widths: dict[tuple[str, Face, float, bool], float] = {}

    def lines(self, runs: Sequence[Run], setting: Setting, width: float) -> list[Line]:
        """The lines of a paragraph. Raises EditorError for letters that no font has."""
        found: list[Line] = []
        for part in _hard_lines(runs):
            letters = self._letters(part, setting)
            from_right = runs_from_the_right(words_of(part))
            for start, end in self._ranges(letters, setting.size, width):
                found.append(Line(tuple(self._in_order(letters[start:end], setting.size)), from_right))
        return found

    def width(self, runs: Sequence[Run], setting: Setting) -> float:
        """How wide runs would be in one line."""
        return max((line.width for line in self.lines(runs, setting, float("inf"))), default=0)

    def _letters(self, runs: Sequence[Run], setting: Setting) -> list[_Letter]:
        levels = _levels(words_of(runs))
        letters: list[_Letter] = []
        missing: dict[str, None] = {}
        at = 0
        for run in runs:
            for text, face in self._faced(run, setting):
                if face is None:
                    missing[text] = None
                else:
                    letters.append(_Letter(text, face, run.link, levels[at] if levels else 0, run.language))
                at += len(text)
        if missing:
            named = [*missing][:_NAMED]
            raise EditorError(
                say(
                    "No font on this machine has these characters: {characters}.",
                    characters=" ".join(named if len(missing) <= _NAMED else (*named, "…")),
                ),
                say("Install a font that has them (Noto has nearly all), delete them, or choose another format."),
            )
        return letters

    def _faced(self, run: Run, setting: Setting) -> Iterator[tuple[str, Face | None]]:
        """Each letter with a face that has it and its marks; if none has them together, character by character."""
        style = run.bold or setting.bold, run.italic or setting.italic, run.code
        found: dict[str, Face | None] = {}
        for cluster in _clusters(run.text):
            if cluster not in found:
                found[cluster] = self._fonts.face(cluster, *style)
            face = found[cluster]
            if face or len(cluster) == 1:
                yield cluster, face
            else:
                yield from ((sign, self._fonts.face(sign, *style)) for sign in cluster)

    def _ranges(self, letters: Sequence[_Letter], size: float, width: float) -> Iterator[tuple[int, int]]:
        """Where each line begins and ends: as much as fits, broken at a legal place, or anywhere if there is none."""
        if not letters:
            yield 0, 0
        start = 0
        used = 0.0
        for begin, end in _segments(letters):
            words = _without_space(letters[begin:end])
            bare = self._across(words, size)
            whole = bare + self._across(letters[begin + len(words) : end], size)
            if used + bare > width and begin > start:
                yield start, begin
                start, used = begin, 0.0
            if bare > width:
                for at in range(begin, end):
                    step = self._across(letters[at : at + 1], size)
                    if used + step > width and at > start:
                        yield start, at
                        start, used = at, 0.0
                    used += step
            else:
                used += whole
        if start < len(letters):
            yield start, len(letters)

    def _across(self, letters: Sequence[_Letter], size: float) -> float:
        if len(letters) == 1:  # as nearly always in Chinese
            return self._wide(letters[0].text, letters[0].face, size, letters[0].level % 2 == 1)
        return sum(bit.width for bit in self._bits(letters, size))

    def _in_order(self, letters: Sequence[_Letter], size: float) -> list[Bit]:
        """The parts of a line from left to right: each stretch of a higher level is reversed (rule L2 of UAX 9)."""
        kept = _without_space(letters)
        bits = [(level, bit) for level, group in _grouped(kept) for bit in self._bits(group, size)]
        for level in range(max((level for level, _ in bits), default=0), 0, -1):
            turned: list[tuple[int, Bit]] = []
            for high, group in groupby(bits, key=lambda one: one[0] >= level):
                turned += [*group][:: -1 if high else 1]
            bits = turned
        return [bit for _, bit in bits]

    def _bits(self, letters: Sequence[_Letter], size: float) -> Iterator[Bit]:
        for (face, link, level, language), group in groupby(letters, key=_ALIKE):
            text, from_right = "".join([one.text for one in group]), level % 2 == 1
            yield Bit(text, face, size, from_right, link, self._wide(text, face, size, from_right), language)

    def _wide(self, text: str, face: Face, size: float, from_right: bool) -> float:
        key = text, face, size, from_right
        if key not in self._widths:
            self._widths[key] = self._measure(*key)
        return self._widths[key]


def _grouped(letters: Sequence[_Letter]) -> Iterator[tuple[int, list[_Letter]]]:
    return ((level, [*group]) for level, group in groupby(letters, key=lambda one: one.level))


def _hard_lines(runs: Sequence[Run]) -> Iterator[list[Run]]:
    line: list[Run] = []
    for run in runs:
        first, *more = run.text.replace("\t", "    ").split("\n")
        line.append(run.saying(first))
        for part in more:
            yield line
            line = [run.saying(part)]
    yield line


def _levels(text: str) -> list[int]:
    """The level of each character by the bidirectional algorithm; empty when all of it runs from left to right."""
    if not _FROM_THE_RIGHT.search(text):
        return []
    base = TextDirection.RTL if runs_from_the_right(text) else TextDirection.LTR
    found = BidiParagraph(text=text, base_direction=base, preserve_bn_chars=True).get_characters_with_embedding_level()
    levels = [int(base is TextDirection.RTL)] * len(text)
    for one in found:
        levels[one.character_index] = one.embedding_level
    return levels


def _clusters(text: str) -> Iterator[str]:
    """Letters with the marks that belong to them; control characters stay with the letter before."""
    if text.isascii():  # has no marks
        yield from text
        return
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not _joins(text[at - 1], text[at]):
            yield text[start:at]
            start = at


def _joins(before: str, sign: str) -> bool:
    return (
        before == _ZERO_JOINER
        or unicodedata.category(sign) in ("Mn", "Me", "Mc", "Cf")
        or "\U0001f3fb" <= sign <= "\U0001f3ff"
    )


def _segments(letters: Sequence[_Letter]) -> Iterator[tuple[int, int]]:
    """What stays together in a line, with the space after it."""
    text = "".join([one.text for one in letters])
    breaks = {found.start() for found in _BREAK.finditer(text)}
    start = at = 0
    for number, letter in enumerate(letters):
        if at in breaks and number > start:
            yield start, number
            start = number
        at += len(letter.text)
    if start < len(letters):
        yield start, len(letters)


def _without_space(letters: Sequence[_Letter]) -> Sequence[_Letter]:
    end = len(letters)
    while end and letters[end - 1].text.isspace():
        end -= 1
    return letters[:end]
