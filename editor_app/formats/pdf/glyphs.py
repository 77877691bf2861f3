"""The letters of a PDF by PDFium, each with its place: what a person sees, whatever the order of the file."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]  # it has no types
from pypdfium2 import raw

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import say
from editor_app.formats.base.unreadable import damaged, locked

_MOST_PAGES, _MOST_LETTERS = 500, 3_000_000
_MOST_OBJECTS = 4000
"""On a page, and in one of its paths: more is a drawing."""
_STRAIGHT, _SHORTEST = 1.0, 6.0
"""Points by which a line may lean, and that a line has at least."""
_HYPHEN, _SURROGATES = 2, range(0xD800, 0xE000)


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter: where it begins and ends across the page, its base line, and how high a line of its size is.

    `unknown` is one of which the font does not tell what it is.
    """

    text: str
    left: float
    right: float
    base: float
    height: float
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line of a page, level or upright: its two ends, the lower or left one first."""

    left: float
    low: float
    right: float
    high: float

    @property
    def upright(self) -> bool:
        """Whether it goes up."""
        return self.right - self.left < self.high - self.low

    def rounded(self) -> "Stroke":
        """The same in whole points: neighbouring cells draw the line between them twice."""
        return Stroke(round(self.left), round(self.low), round(self.right), round(self.high))

    def touches(self, other: "Stroke", near: float) -> bool:
        """Whether two lines meet."""
        across = self.left <= other.right + near and other.left <= self.right + near
        return across and self.low <= other.high + near and other.low <= self.high + near


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is on a page: its letters in the order of the file, and its straight lines."""

    glyphs: tuple[Glyph, ...]
    strokes: tuple[Stroke, ...] = ()


def pages_of(data: bytes) -> Iterator[Sheet]:
    """The pages. Raises Unreadable."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        raise (locked() if "password" in str(fault).lower() else damaged("PDF")) from fault
    with document:
        if len(document) > _MOST_PAGES:
            raise Unreadable(
                say("The PDF has {count:,} pages, too many for a text.", count=len(document)), say("Split it.")
            )
        letters = 0
        for at in range(len(document)):
            found = _sheet(document, at)
            letters += len(found.glyphs)
            if letters > _MOST_LETTERS:
                raise Unreadable(say("The PDF has more words than a text can need."), say("Split it."))
            yield found


def is_form(data: bytes) -> bool:
    """Whether a PDF has fields to fill in."""
    with pypdfium2.PdfDocument(data) as document:
        return bool(document.get_formtype() != raw.FORMTYPE_NONE)


def _sheet(document: pypdfium2.PdfDocument, at: int) -> Sheet:
    try:
        page = document[at]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:  # one broken page does not hide the others
        return Sheet(())
    found = Sheet(tuple(_glyphs(text)), tuple(_strokes(page)))
    text.close()
    page.close()
    return found


def _strokes(page: pypdfium2.PdfPage) -> Iterator[Stroke]:
    """The straight lines that a page draws; a page with very many is a drawing, not a table."""
    count = raw.FPDFPage_CountObjects(page)
    for index in range(count if count <= _MOST_OBJECTS else 0):
        drawn = raw.FPDFPage_GetObject(page, index)
        if (
            raw.FPDFPageObj_GetType(drawn) == raw.FPDF_PAGEOBJ_PATH
            and raw.FPDFPath_CountSegments(drawn) <= _MOST_OBJECTS
        ):
            yield from _of_path(drawn)


def _of_path(drawn: object) -> Iterator[Stroke]:
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(drawn, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    last: tuple[float, float] | None = None
    first = (0.0, 0.0)
    for index in range(raw.FPDFPath_CountSegments(drawn)):
        segment = raw.FPDFPath_GetPathSegment(drawn, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        here = matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = here
        elif kind == raw.FPDF_SEGMENT_LINETO and last is not None:
            yield from _stroke(last, here)
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _stroke(here, first)
        last = here


def _stroke(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Stroke]:
    (left, right), (low, high) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    if min(right - left, high - low) < _STRAIGHT and max(right - left, high - low) > _SHORTEST:
        yield Stroke(left, low, right, high)


def _glyphs(text: pypdfium2.PdfTextPage) -> Iterator[Glyph]:
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    for index in range(raw.FPDFText_CountChars(text)):
        letter = _letter(raw.FPDFText_GetUnicode(text, index), text, index)
        if not letter or (raw.FPDFText_IsGenerated(text, index) == 1 and letter in "\r\n"):
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetLooseCharBox(text, index, box)
        unknown = raw.FPDFText_HasUnicodeMapError(text, index) == 1
        yield Glyph(letter, box.left, box.right, y.value, abs(box.top - box.bottom), unknown)


def _letter(code: int, text: pypdfium2.PdfTextPage, index: int) -> str:
    if code == _HYPHEN and raw.FPDFText_IsHyphen(text, index) == 1:
        return "-"
    return "" if code == 0 or code in _SURROGATES else chr(code)
