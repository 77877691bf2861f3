"""The text of a text PDF by pypdf: lines joined to paragraphs again, running heads and page numbers left out."""

import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from editor_app.domain.errors import Unreadable
from editor_app.formats.incoming import Incoming, Source, headline, language_of
from editor_app.formats.package import DAMAGED
from editor_app.formats.true_kind import other_kind
from editor_app.text.manuscript import Manuscript

if TYPE_CHECKING:
    from pypdf import PageObject

SUFFIXES = (".pdf",)

_MOST_PAGES = 500
_NUMBER = re.compile(r"\W*(?:page|p\.|第)?\s*\d{1,4}\s*(?:(?:of|/)\s*\d{1,4}|页)?\W*", re.IGNORECASE)
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
"""What is found beside letters of fonts with codes of two bytes."""
_ENDED = re.compile(r"[.!?:;。！？：；…][\"'”’)\]）」』]*$")
_WIDE = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
_FULL_LINE = 0.8
"""A line shorter than this part of a full one ends its paragraph when its sentence ends with it."""


def read(source: Source) -> Incoming:
    """The words in reading order as far as the file tells it; refused when it holds pictures of text only."""
    if b"%PDF-" not in source.data[:1024]:
        raise other_kind("a PDF file", source.data)
    pages = _pages(source.data)
    kept, furniture = _without_furniture(pages)
    body = "\n\n".join(_paragraphs(line for page in kept for line in page))
    if not body.strip():
        raise Unreadable(
            "The PDF holds no text, only pictures of it.", "Ask the sender for the text, or have it recognised (OCR)."
        )
    notes = ["Only the words of the PDF were taken over: tables, columns and headings may need a look."]
    if furniture:
        notes.append(f"Running heads and page numbers were left out ({furniture} lines).")
    return Incoming(Manuscript(headline(body), body, language=language_of("", body)), notes=tuple(notes))


def _pages(data: bytes) -> list[list[str]]:
    from pypdf import PdfReader  # heavy; few files are PDF
    from pypdf.errors import FileNotDecryptedError, LimitReachedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every mend; we tell of what cannot be read
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise _locked()
        if len(reader.pages) > _MOST_PAGES:
            raise Unreadable(f"The PDF has {len(reader.pages)} pages, too many for a text.", "Split it.")
        return [[*_UNSEEN.sub("", page.extract_text()).split("\n"), *_fields(page)] for page in reader.pages]
    except FileNotDecryptedError as fault:
        raise _locked() from fault
    except LimitReachedError as fault:
        raise Unreadable("The PDF unpacks to more than a text can need: refused.", "Ask for the text alone.") from fault
    except PyPdfError as fault:
        raise Unreadable("The PDF file is damaged.", DAMAGED.replace("Word", "a PDF reader")) from fault


def _fields(page: "PageObject") -> Iterator[str]:
    """What is filled in where a page is a form, each on a line of its own."""
    for reference in page.get("/Annots") or ():
        field = reference.get_object()
        if field.get("/Subtype") == "/Widget" and field.get("/FT") in ("/Tx", "/Ch"):
            given = field.get("/V")
            for words in given if isinstance(given, list) else [given]:
                if isinstance(words, str) and words.strip():
                    yield ""
                    yield words


def _locked() -> Unreadable:
    return Unreadable("The file is protected by a password.", "Ask the sender for one without.")


def _without_furniture(pages: Sequence[list[str]]) -> tuple[list[list[str]], int]:
    """The pages without the numbers and the lines that stand at the same edge of most of them; how many lines."""
    bare = [[line.rstrip() for line in page] for page in pages]
    edges = Counter(_shape(line) for page in bare for line in {*_edge(page)})
    often = {shape for shape, count in edges.items() if count > max(1, len(pages) // 2)}
    kept = [[line for at, line in enumerate(page) if not (_at_edge(at, page) and _runs(line, often))] for page in bare]
    return kept, sum(map(len, bare)) - sum(map(len, kept))


def _edge(page: list[str]) -> tuple[str, ...]:
    return tuple(line for at, line in enumerate(page) if line and _at_edge(at, page))


def _at_edge(at: int, page: list[str]) -> bool:
    return at < 2 or at >= len(page) - 2


def _runs(line: str, often: set[str]) -> bool:
    return bool(line) and (_shape(line) in often or bool(_NUMBER.fullmatch(line)))


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", line.strip())


def _paragraphs(given: Iterable[str]) -> list[str]:
    """Lines as paragraphs: one ends at a blank line, or where a sentence ends on a line that is not full."""
    lines = [" ".join(line.split()) for line in given]
    filled = [_breadth(line) for line in lines if line]
    full = _FULL_LINE * median(sorted(filled)[len(filled) // 2 :]) if filled else 0
    found: list[str] = [lines[0]] if lines else []
    for before, line in pairwise(lines):
        if not line or not before or (_breadth(before) < full and (_ENDED.search(before) or _begins(line))):
            found.append(line)
        else:
            found[-1] = _joined(found[-1], line)
    return [paragraph for paragraph in found if paragraph]


def _breadth(line: str) -> int:
    """How broad a line is in Latin letters; Chinese ones are as broad as two."""
    return len(line) + len(_WIDE.findall(line))


def _begins(line: str) -> bool:
    """Whether a line can be the first of a paragraph: after a short line without a full stop, as a headline is."""
    return not line[:1].islower()


def _joined(head: str, line: str) -> str:
    if re.search(r"[^\W\d_]-$", head) and line[:1].islower():
        return head[:-1] + line
    return head + line if _WIDE.match(head[-1:]) and _WIDE.match(line[:1]) else f"{head} {line}"
