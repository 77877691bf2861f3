"""A manuscript as plain text, without markup."""

from editor_app.formats.base.headline import headed
from editor_app.formats.base.pieces import Piece, PieceKind, numbered, signed, words_of
from editor_app.formats.base.rendering import pieces
from editor_app.text.manuscript import Manuscript, Markup


def plain_text(manuscript: Manuscript) -> str:
    """The headline, unless the text begins with it, and the text: blocks separated by blank lines, items by line
    ends.
    """
    title, below = headed(manuscript)
    if manuscript.markup is Markup.PLAIN:
        begun = len(below) < len(pieces(manuscript))
        return manuscript.body if begun or not title else f"{title}\n\n{manuscript.body}"
    return f"{title}\n\n{_words(below)}" if title else _words(below)


def _words(found: tuple[Piece, ...]) -> str:
    parts: list[str] = []
    before = None
    for piece, number in numbered(found):
        if piece.kind in (PieceKind.RULE, PieceKind.PICTURE):
            continue
        if parts:
            parts.append("\n" if before is piece.kind is PieceKind.ITEM else "\n\n")
        sign = f"{'  ' * piece.level}{f'{number}.' if number else '-'} " if piece.kind is PieceKind.ITEM else ""
        parts.append(sign + (words_of(signed(piece.runs)) if piece.runs else piece.text))
        before = piece.kind
    return "".join(parts) + ("\n" if parts else "")
