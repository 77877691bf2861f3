"""How a page sets its text: the height of its lines, and a column of reading width in the middle."""

from PySide6.QtGui import QFontMetricsF, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor_app.gui.base import theme

_BELOW = 400
"""Pixels that can be scrolled to below the text, so that its last lines can stand at a third of the page too."""
_SOME_PROSE = "The people of a newsroom read what others will read tomorrow, and they read it twice"


def line_spacing(page: QTextEdit) -> QTextBlockFormat:
    """The line height as a share of the font size, as printers set it, not of the font's own line."""
    wanted = theme.LINE_HEIGHT * page.font().pointSizeF() * page.logicalDpiY() / 72
    spacing = QTextBlockFormat()
    per_cent = wanted / QFontMetricsF(page.font()).height()
    spacing.setLineHeight(per_cent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return spacing


def space_lines(page: QTextEdit) -> None:
    """Set the height of all lines."""
    cursor = QTextCursor(page.document())
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(line_spacing(page))


def set_margins(page: QTextEdit) -> None:
    """Leave room above and below the text."""
    frame = page.document().rootFrame().frameFormat()
    frame.setTopMargin(theme.SMALL)
    frame.setBottomMargin(_BELOW)
    page.document().rootFrame().setFrameFormat(frame)


def centre(page: QTextEdit) -> None:
    """Keep the column at reading width, in the middle of the pane."""
    letter = QFontMetricsF(page.font()).horizontalAdvance(_SOME_PROSE) / len(_SOME_PROSE)
    column = round(letter * theme.READING_WIDTH) + 2 * theme.TIGHT
    free = page.width() - page.verticalScrollBar().sizeHint().width() - column
    left = max(theme.GUTTER, free // 2)
    right = max(theme.SMALL, free - left)
    now = page.viewportMargins()
    if (now.left(), now.right()) != (left, right):
        page.setViewportMargins(left, 0, right, 0)
