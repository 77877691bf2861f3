"""The text of a text PDF by PDFium: lines joined to paragraphs again, running heads and page numbers left out."""

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, cast

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import Message, listed, say, say_n
from editor_app.domain.note import Note, NoteKind
from editor_app.formats.base.incoming import Incoming, SourceFile, first_words, heading_as_title, headline, language_of
from editor_app.formats.base.markdown_source import markdown
from editor_app.formats.base.sniffing import A_PDF_FILE, other_kind
from editor_app.formats.pdf.glyphs import is_form, pages_of
from editor_app.formats.pdf.outline import outlined
from editor_app.formats.pdf.page_text import is_unknown, page_text
from editor_app.formats.pdf.text_lines import SetLine, paragraphs
from editor_app.text.language.broken import LOST
from editor_app.text.manuscript import Manuscript, Markup

if TYPE_CHECKING:
    from pypdf import PageObject
    from pypdf.generic import DictionaryObject

_HEADS_NAMED, _FEWEST_HEADS, _ALTERNATE = 3, 3, 0.4
_MOST_ABOVE = 10
_MOST_UNKNOWN = 0.3
"""Of the letters: a text with more that nobody can tell is none."""
_NUMBER = re.compile(r"\W*(?:page|p\.|第)?\s*\d{1,4}\s*(?:(?:of|/)\s*\d{1,4}|页)?\W*", re.IGNORECASE)
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
"""Stray bytes next to letters of fonts with two-byte codes."""


def read(source: SourceFile) -> Incoming:
    """The words in reading order as far as the file tells it; refused when it contains only pictures of text."""
    if b"%PDF-" not in source.data[:1024]:
        raise other_kind(A_PDF_FILE, source.data)
    pages, unknown = _pages(source.data)
    kept, furniture = _without_furniture(pages)
    found = paragraphs(line for page in kept for line in page)
    title, pieces = heading_as_title(outlined(found))
    body = markdown(pieces) if pieces else "\n\n".join(one.text for one in found)
    if not body.strip():
        raise Unreadable(
            say("There is no text in the PDF, only pictures of it."),
            say("Ask the sender for the text, or use text recognition (OCR)."),
        )
    only = say("Only the words of the PDF were imported: check its tables, columns and headings.")
    notes = [Note(NoteKind.LAYOUT, only)]
    notes += _unknown_note(unknown)
    if furniture:
        notes.append(Note(NoteKind.FURNITURE, _furniture_note(furniture), tuple(line.strip() for line in furniture)))
    if pictured := [
        str(at) for at, page in enumerate(pages, 1) if not any(line.text.strip() or line.rows for line in page)
    ]:
        without = say_n(
            "No text was found on page {pages}. If it shows words, use text recognition (OCR).",
            "No text was found on pages {pages}. If they show words, use text recognition (OCR).",
            n=len(pictured),
            pages=listed(pictured),
        )
        notes.append(Note(NoteKind.PAGES, without))
    title = title or headline(first_words(pieces) if pieces else body)
    markup = Markup.MARKDOWN if pieces else Markup.PLAIN
    language = language_of("", body, source.language)
    return Incoming(Manuscript(title, body, markup, language), notes=tuple(notes))


def _unknown_note(unknown: int) -> tuple[Note, ...]:
    note = say_n(
        "{n:,} letter cannot be told from the fonts of the PDF: look for “{sign}” and compare.",
        "{n:,} letters cannot be told from the fonts of the PDF: look for “{sign}” and compare.",
        n=unknown,
        sign=LOST,
    )
    return (Note(NoteKind.SIGNS, note),) if unknown else ()


def _pages(data: bytes) -> tuple[list[list[SetLine]], int]:
    """The lines of each page, and how many letters nobody can tell."""
    pages: list[list[SetLine]] = []
    letters = unknown = 0
    for sheet in pages_of(data):
        glyphs = sheet.glyphs
        letters += sum(not glyph.text.isspace() for glyph in glyphs)
        unknown += sum(map(is_unknown, glyphs))
        pages.append(page_text(glyphs, sheet.strokes))
    if letters and unknown >= _MOST_UNKNOWN * letters:
        raise Unreadable(
            say("The fonts of the PDF do not say which letters they draw, so its text cannot be read."),
            say("Ask the sender for the text, or use text recognition (OCR)."),
        )
    for page, fields in zip(pages, _filled_in(data), strict=False):
        page += map(SetLine, fields)
    return pages, unknown


def _filled_in(data: bytes) -> list[list[str]]:
    """What is filled in on forms, page by page; PDFium does not give it."""
    if b"/Widget" not in data and not is_form(data):
        return []
    from pypdf import PdfReader  # heavy; few files are forms
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it logs every repair
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted:
            reader.decrypt("")
        return [[*_fields(page)] for page in reader.pages]
    except (PyPdfError, KeyError, ValueError, TypeError, AttributeError, RecursionError):
        logging.getLogger(__name__).info("The fields of a form were not read", exc_info=True)
        return []


def _fields(page: "PageObject") -> Iterator[str]:
    """What is filled in on a form, each entry on its own lines after the name of its field."""
    for reference in page.get("/Annots") or ():
        widget = reference.get_object()
        if widget.get("/Subtype") != "/Widget" or _of_field(widget, "/FT") not in ("/Tx", "/Ch"):
            continue
        given, name = _of_field(widget, "/V"), _of_field(widget, "/TU")
        chosen = [words for words in (given if isinstance(given, list) else [given]) if isinstance(words, str)]
        if words := _UNSEEN.sub("", ", ".join(chosen).replace("\r", "\n")).strip():
            yield from ("", *(f"{name}: {words}" if isinstance(name, str) and name.strip() else words).split("\n"))


def _of_field(widget: "DictionaryObject", key: str) -> object:
    """What a field says about itself, or inherits from those above it."""
    for _ in range(_MOST_ABOVE):
        above = widget.get("/Parent")
        if key in widget or above is None:
            break
        widget = cast("DictionaryObject", above.get_object())
    return widget.get(key)


def _furniture_note(lines: Sequence[str]) -> Message:
    """How many lines were removed, with their words, so that a person notices if a line of the text is among them."""
    heads = list({_shape(line): line.strip() for line in lines if not _NUMBER.fullmatch(line)}.values())
    if not heads:
        return say_n(
            "Running heads and page numbers were left out ({n:,} line).",
            "Running heads and page numbers were left out ({n:,} lines).",
            n=len(lines),
        )
    return say_n(
        "Running heads and page numbers were left out ({n:,} line: {heads}).",
        "Running heads and page numbers were left out ({n:,} lines, such as {heads}).",
        n=len(lines),
        heads=listed([say("“{words}”", words=head) for head in heads[:_HEADS_NAMED]]),
    )


def _without_furniture(pages: Sequence[list[SetLine]]) -> tuple[list[list[SetLine]], list[str]]:
    """The pages without page numbers and without the lines at the same edge of most of them; and those lines."""
    bare = [[line.text.rstrip() for line in page] for page in pages]
    edges = Counter(shape for page in bare for shape in {_shape(page[at]) for at in _edge(page)})
    often = {shape for shape, count in edges.items() if _is_often(count, len(pages))}
    gone = [{at for at in _edge(page) if _runs(page[at], often)} for page in bare]
    kept = [[line for at, line in enumerate(page) if at not in out] for page, out in zip(pages, gone, strict=True)]
    return kept, [page[at] for page, out in zip(bare, gone, strict=True) for at in sorted(out)]


def _is_often(count: int, pages: int) -> bool:
    """On most pages, or on nearly every second one: left and right pages may have different headers."""
    return count > max(1, pages // 2) or count >= max(_FEWEST_HEADS, _ALTERNATE * pages)


def _edge(page: list[str]) -> set[int]:
    """Where the first two and the last two lines of a page are."""
    filled = [at for at, line in enumerate(page) if line]
    return {*filled[:2], *filled[-2:]}


def _runs(line: str, often: set[str]) -> bool:
    return bool(line) and (_shape(line) in often or bool(_NUMBER.fullmatch(line)))


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", line.strip())
