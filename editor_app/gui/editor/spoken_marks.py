"""The marks of a page as attributes of its text, for programs that read it out.

What is painted cannot be heard: the toolkit tells them underlined words alone. So words get an underline that is not
seen, and only while somebody listens, because it costs time.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QTextCharFormat, QTextCursor, QTextDocument

from editor_app.gui.base.utf16 import Positions
from editor_app.gui.editor.highlights import Highlights, MarkStyle

_Place = tuple[int, int, QTextCharFormat.UnderlineStyle]

_LINES = {
    MarkStyle.WAVE: QTextCharFormat.UnderlineStyle.WaveUnderline,
    MarkStyle.DASH: QTextCharFormat.UnderlineStyle.DashUnderline,
    MarkStyle.DOTS: QTextCharFormat.UnderlineStyle.DotLine,
    MarkStyle.BAND: QTextCharFormat.UnderlineStyle.SingleUnderline,
}


def tell_marks(document: QTextDocument, positions: Positions, marks: Highlights) -> None:
    """Let the text say its marks, if anybody listens; only what is new is changed."""
    if not QAccessible.isActive():
        return
    told, wanted = set(underlined(document)), set(_places(positions, marks))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for start, end, _ in told - wanted:
        _set(cursor, start, end, QTextCharFormat())
    for start, end, style in sorted(wanted - told, key=lambda place: place[:2]):
        line = QTextCharFormat()
        line.setUnderlineStyle(style)
        line.setUnderlineColor(QColor(Qt.GlobalColor.transparent))
        _set(cursor, start, end, line)
    cursor.endEditBlock()


def underlined(document: QTextDocument) -> Iterator[_Place]:
    """What is underlined: from where, to where, how."""
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            style = piece.charFormat().underlineStyle()
            if style is not QTextCharFormat.UnderlineStyle.NoUnderline:
                yield piece.position(), piece.position() + piece.length(), style
            pieces += 1
        block = block.next()


def _places(positions: Positions, marks: Highlights) -> Iterator[_Place]:
    """Each stretch with the line of the most serious mark on it."""
    edges = sorted({edge for mark in marks for edge in (mark.span.start, mark.span.end)})
    at = {edge: number for number, edge in enumerate(edges)}
    best: dict[int, MarkStyle] = {}
    for mark in marks:
        for number in range(at[mark.span.start], at[mark.span.end]):
            best[number] = min(mark.style, best.get(number, mark.style))
    for number, style in best.items():
        yield positions.to_qt(edges[number]), positions.to_qt(edges[number + 1]), _LINES[style]


def _set(cursor: QTextCursor, start: int, end: int, line: QTextCharFormat) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(line)
