"""The headline above a text: set once, and only if it is one."""

import html
import re
from dataclasses import replace

from editor_app.formats.base.pieces import Piece, PieceKind, holdable
from editor_app.formats.base.rendering import pieces, render
from editor_app.text.language.sentences import ends_sentence
from editor_app.text.manuscript import Manuscript

_FIRST = re.compile(r"<(h[1-6]|p)>(.*?)</\1>\n?", re.DOTALL)
_ENOUGH = 4000
"""Characters that hold the first words of any text."""


def headed(manuscript: Manuscript) -> tuple[str, tuple[Piece, ...]]:
    """The headline, and the pieces below it.

    Words that a text begins with are not repeated. The first sentence of a text, which stands in for the headline of a
    file that had none, is not a headline.
    """
    title, found = _title(manuscript), pieces(manuscript)
    first = _words(found[0].text) if found and found[0].kind in (PieceKind.HEADING, PieceKind.PARAGRAPH) else ""
    if not _is_headline(title, first, alone=len(found) == 1):
        return "", found
    return title, found[1:] if first == title else found


def headed_page(manuscript: Manuscript) -> str:
    """The same as safe HTML: the headline in an `h1`, with its formatting if the text begins with it, and the text."""
    title, body = _title(manuscript), render(manuscript)
    match = _FIRST.match(body)
    first = _words(html.unescape(re.sub(r"<[^>]*>", "", match[2]))) if match else ""
    if not _is_headline(title, first, alone=match is not None and match.end() == len(body)):
        return body
    if match and first == title:
        return f"<h1>{match[2]}</h1>\n{body[match.end() :]}"
    return f"<h1>{html.escape(title, quote=False)}</h1>\n{body}"


def has_headline(manuscript: Manuscript) -> bool:
    """Whether somebody wrote a headline."""
    return bool(headed(replace(manuscript, body=manuscript.body[:_ENOUGH]))[0])


def _is_headline(title: str, first: str, *, alone: bool) -> bool:
    begun = first.startswith(title.removesuffix("…"))
    taken = begun and (alone if first == title else ends_sentence(title))
    return bool(title) and not taken


def _title(manuscript: Manuscript) -> str:
    return _words(holdable(manuscript.title))


def _words(text: str) -> str:
    return " ".join(text.split())
