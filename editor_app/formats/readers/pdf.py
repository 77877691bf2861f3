"""The text of a text PDF by pypdf: lines joined to paragraphs again, running heads and page numbers left out."""

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, cast

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import Message, listed, say, say_n
from editor_app.domain.note import Note, NoteKind
from editor_app.formats.base.incoming import Incoming, SourceFile, headline, language_of
from editor_app.formats.base.sniffing import A_PDF_FILE, other_kind
from editor_app.formats.base.unreadable import TOO_MUCH, damaged, locked
from editor_app.formats.pdf.columns import unwoven
from editor_app.formats.pdf.text_lines import paragraphs
from editor_app.text.manuscript import Manuscript

if TYPE_CHECKING:
    from pypdf import PageObject
    from pypdf.generic import DictionaryObject

_HEADS_NAMED, _FEWEST_HEADS, _ALTERNATE = 3, 3, 0.4
_FEW_LINES = 6  # too few for columns
_MOST_PAGES, _MOST_ABOVE = 500, 10
_NUMBER = re.compile(r"\W*(?:page|p\.|第)?\s*\d{1,4}\s*(?:(?:of|/)\s*\d{1,4}|页)?\W*", re.IGNORECASE)
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
"""Stray bytes next to letters of fonts with two-byte codes."""


def read(source: SourceFile) -> Incoming:
    """The words in reading order as far as the file tells it; refused when it contains only pictures of text."""
    if b"%PDF-" not in source.data[:1024]:
        raise other_kind(A_PDF_FILE, source.data)
    pages = _pages(source.data)
    kept, furniture = _without_furniture(pages)
    body = "\n\n".join(paragraphs(line for page in kept for line in page))
    if not body.strip():
        raise Unreadable(
            say("There is no text in the PDF, only pictures of it."),
            say("Ask the sender for the text, or use text recognition (OCR)."),
        )
    only = say("Only the words of the PDF were imported: check its tables, columns and headings.")
    notes = [Note(NoteKind.LAYOUT, only)]
    if furniture:
        notes.append(Note(NoteKind.FURNITURE, _furniture_note(furniture), tuple(line.strip() for line in furniture)))
    if pictured := [str(at) for at, page in enumerate(pages, 1) if not any(map(str.strip, page))]:
        without = say_n(
            "No text was found on page {pages}. If it shows words, use text recognition (OCR).",
            "No text was found on pages {pages}. If they show words, use text recognition (OCR).",
            n=len(pictured),
            pages=listed(pictured),
        )
        notes.append(Note(NoteKind.PAGES, without))
    return Incoming(
        Manuscript(headline(body), body, language=language_of("", body, source.language)), notes=tuple(notes)
    )


def _pages(data: bytes) -> list[list[str]]:
    from pypdf import PdfReader  # heavy; few files are PDF
    from pypdf.errors import FileNotDecryptedError, LimitReachedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it logs every repair; we report what cannot be read
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise locked()
        if len(reader.pages) > _MOST_PAGES:
            raise Unreadable(
                say("The PDF has {count:,} pages, too many for a text.", count=len(reader.pages)), say("Split it.")
            )
        return [[*_lines(page), *_fields(page)] for page in reader.pages]
    except FileNotDecryptedError as fault:
        raise locked() from fault
    except LimitReachedError as fault:
        raise Unreadable(say("The PDF would unpack to more than a text can need."), TOO_MUCH) from fault
    except PyPdfError as fault:
        raise damaged("PDF") from fault


def _lines(page: "PageObject") -> list[str]:
    lines = _UNSEEN.sub("", page.extract_text()).split("\n")
    if len(lines) < _FEW_LINES:
        return lines
    try:
        layout = page.extract_text(extraction_mode="layout", layout_mode_space_vertically=False)
    except Exception:  # only helps to recognise columns; the words are there without it
        logging.getLogger(__name__).info("The layout of a page was not found", exc_info=True)
        return lines
    return unwoven(lines, _UNSEEN.sub("", layout))


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


def _without_furniture(pages: Sequence[list[str]]) -> tuple[list[list[str]], list[str]]:
    """The pages without page numbers and without the lines at the same edge of most of them; and those lines."""
    bare = [[line.rstrip() for line in page] for page in pages]
    edges = Counter(shape for page in bare for shape in {_shape(line) for line in _edge(page)})
    often = {shape for shape, count in edges.items() if _is_often(count, len(pages))}
    gone = [{at for at, line in enumerate(page) if _at_edge(at, page) and _runs(line, often)} for page in bare]
    kept = [[line for at, line in enumerate(page) if at not in out] for page, out in zip(bare, gone, strict=True)]
    return kept, [page[at] for page, out in zip(bare, gone, strict=True) for at in sorted(out)]


def _is_often(count: int, pages: int) -> bool:
    """On most pages, or on nearly every second one: left and right pages may have different headers."""
    return count > max(1, pages // 2) or count >= max(_FEWEST_HEADS, _ALTERNATE * pages)


def _edge(page: list[str]) -> tuple[str, ...]:
    return tuple(line for at, line in enumerate(page) if line and _at_edge(at, page))


def _at_edge(at: int, page: list[str]) -> bool:
    return at < 2 or at >= len(page) - 2


def _runs(line: str, often: set[str]) -> bool:
    return bool(line) and (_shape(line) in often or bool(_NUMBER.fullmatch(line)))


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", line.strip())
