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


def pages_of(data: bytes) -> Iterator[tuple[Glyph, ...]]:
    """The letters page by page, in the order of the file. Raises Unreadable."""
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
            found = tuple(_glyphs(document, at))
            letters += len(found)
            if letters > _MOST_LETTERS:
                raise Unreadable(say("The PDF has more words than a text can need."), say("Split it."))
            yield found


def is_form(data: bytes) -> bool:
    """Whether a PDF has fields to fill in."""
    with pypdfium2.PdfDocument(data) as document:
        return bool(document.get_formtype() != raw.FORMTYPE_NONE)


def _glyphs(document: pypdfium2.PdfDocument, at: int) -> Iterator[Glyph]:
    try:
        page = document[at]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:  # one broken page does not hide the others
        return
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    for index in range(raw.FPDFText_CountChars(text)):
        letter = _letter(raw.FPDFText_GetUnicode(text, index), text, index)
        if not letter or (raw.FPDFText_IsGenerated(text, index) == 1 and letter in "\r\n"):
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetLooseCharBox(text, index, box)
        unknown = raw.FPDFText_HasUnicodeMapError(text, index) == 1
        yield Glyph(letter, box.left, box.right, y.value, abs(box.top - box.bottom), unknown)
    text.close()
    page.close()


def _letter(code: int, text: pypdfium2.PdfTextPage, index: int) -> str:
    if code == _HYPHEN and raw.FPDFText_IsHyphen(text, index) == 1:
        return "-"
    return "" if code == 0 or code in _SURROGATES else chr(code)
