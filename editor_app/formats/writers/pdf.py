"""A PDF page by page: selectable text in fonts that travel with the file, so that it looks the same everywhere."""

import re
import unicodedata
from collections import Counter
from io import BytesIO

from editor_app.formats.base.headline import headed
from editor_app.formats.base.job import Job
from editor_app.formats.base.pieces import Piece, numbered
from editor_app.formats.writers.linked import linked

_TURNED = re.compile("[\u0590-\u08ff\u0900-\u109f\u1780-\u17ff]")
"""Letters of scripts that run from right to left, or are drawn in another order than they are written in."""


def write(job: Job) -> bytes:
    """Title, facts and text with its headings, lists, quotations and tables; pages are numbered when there are
    several.
    """
    from editor_app.formats.pdf.page import Pages  # heavy; few exports are PDF

    with Pages(job) as pages:
        title, found = headed(job.manuscript)
        pages.head(job.sender(), title)
        for piece, number in numbered(linked(found)):
            pages.add(piece, number)
        return pages.done()


def says(data: bytes, job: Job) -> bool:
    """Whether another program finds the words of the job in a file, each letter as often and, if all of them run from
    left to right, in the order in which they were written.
    """
    wanted, found = _letters(_shown(job)), _letters(_words_in(data))
    return found == wanted or (bool(_TURNED.search(wanted)) and Counter(found) == Counter(wanted))


def _shown(job: Job) -> str:
    """The words that the pages show, in order."""
    title, found = headed(job.manuscript)
    return " ".join([*job.sender(), title, *(_words(piece, number) for piece, number in numbered(found))])


def _words_in(data: bytes) -> str:
    """The words that another program finds in the pages, without their numbers."""
    from pypdf import PdfReader  # heavy

    pages = [page.extract_text() for page in PdfReader(BytesIO(data)).pages]
    found = []
    for number, text in enumerate(pages, 1):
        before, _, after = text.rpartition(f"{number} / {len(pages)}") if len(pages) > 1 else ("", "", text)
        found.append(before + after)
    return "\n".join(found)


def _letters(words: str) -> str:
    """Letters and digits without their marks: fonts combine some of them with their letter."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", words) if sign.isalnum())


def _words(piece: Piece, number: int) -> str:
    return f"{number}. {piece.text}" if number else piece.text
