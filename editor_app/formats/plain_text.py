"""A manuscript as plain text, without a sign of markup."""

from editor_app.formats.pieces import Piece, PieceKind, numbered
from editor_app.formats.rendering import pieces
from editor_app.text.manuscript import Manuscript, Markup


def plain_text(manuscript: Manuscript) -> str:
    """The title, unless the text begins with it, and the text: blocks parted by blank lines, items by line ends."""
    body = manuscript.body if manuscript.markup is Markup.PLAIN else _words(pieces(manuscript))
    title = " ".join(manuscript.title.split())
    begun = " ".join(body[: 2 * len(title) + 200].split()).startswith(title.removesuffix("…"))
    return body if begun else f"{title}\n\n{body}"


def _words(found: tuple[Piece, ...]) -> str:
    parts: list[str] = []
    before = None
    for piece, number in numbered(found):
        if piece.kind is PieceKind.RULE:
            continue
        if parts:
            parts.append("\n" if before is piece.kind is PieceKind.ITEM else "\n\n")
        sign = f"{'  ' * piece.level}{f'{number}.' if number else '-'} " if piece.kind is PieceKind.ITEM else ""
        parts.append(sign + piece.text)
        before = piece.kind
    return "".join(parts) + ("\n" if parts else "")
