"""How a text in Markdown looks on the page: its signs without width, its words as they will be published.

The text itself stays as it is, with every sign: only its drawing differs.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QSyntaxHighlighter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit

from editor_app.gui.base import theme
from editor_app.gui.base.utf16 import Positions
from editor_app.gui.editor.page_layout import line_spacing
from editor_app.gui.editor.signs.states import Part, code_of, line_of, misread, part_in, part_of
from editor_app.gui.editor.signs.tables import Tables, is_row
from editor_app.text.signs.cells import reach
from editor_app.text.signs.inline import Style
from editor_app.text.signs.line import WORDS, Line, LineKind, fenced, read
from editor_app.text.signs.table import LINE_BREAK, aligned
from editor_app.text.span import Span

_FIXED = "monospace"
_HEADINGS = (1.5, 1.3, 1.15)
"""How much larger than the text the headings of the first levels are; the others are as large as the text."""
QUOTE = theme.LARGE
"""Pixels that a quotation stands in from the margin."""

_APART = 5
"""Pixels between letters in whose place something is drawn, which is wider than they are."""

Look = tuple[Span, QTextCharFormat]


class Looks(QSyntaxHighlighter):
    """Draws each line again when it has changed. `signs_seen`: for those who write Markdown."""

    def __init__(self, page: QTextEdit) -> None:
        super().__init__(page.document())
        self._page = page
        self._formatted = False
        self.signs_seen = False
        self.tables = Tables(page)
        self._late: list[int] = []
        self._stale: list[QTextCursor] = []
        self._indenting = QTimer(self)
        self._indenting.setSingleShot(True)
        self._indenting.setInterval(0)
        self._indenting.timeout.connect(self.indent)

    @property
    def hiding(self) -> bool:
        """Whether there are signs that are not seen."""
        return self._formatted and not self.signs_seen

    def follow(self, formatted: bool) -> None:
        """Draw what comes next on the page as Markdown, or as it is."""
        self._late.clear()
        self.tables.forget()
        self._formatted = formatted

    def again(self) -> None:
        """Draw everything again: the size or the colours are others. (`rehighlight` sets the text for each line.)"""
        if self._formatted:
            cursor = QTextCursor(self.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.mergeBlockFormat(QTextBlockFormat())
            self.indent()
            self.tables.settle()

    def show_signs(self, seen: bool) -> None:
        """Show the signs, or hide them."""
        if seen != self.signs_seen:
            self.signs_seen = seen
            self.tables.forget()
            self.again()

    def highlightBlock(self, text: str) -> None:
        """Called by Qt for each line that has changed."""
        if not self._formatted:
            return
        before, block = self.previousBlockState(), self.currentBlock()
        code = code_of(before)
        line = read(text, code)
        part = part_in(before, line, block)
        self.setCurrentBlockState(fenced(text, code) | part)
        if (aligned(text, line.quote) or part_of(block.previous()) is Part.HEAD) and misread(block.previous()):
            self._stale.append(QTextCursor(block.previous()))
            self._indenting.start()
        if part and not self.signs_seen:
            self.tables.touch(block)
        elif is_row(block.blockFormat()) or self._margins(block, line) != _margins_of(block):
            self._late.append(block.blockNumber())
            self._indenting.start()
        if line is WORDS:
            return
        positions = Positions(text)
        for span, look in _layers(self._looks(line, text, part)):
            start = positions.to_qt(span.start)
            self.setFormat(start, positions.to_qt(span.end) - start, look)

    def _looks(self, line: Line, text: str, part: Part) -> list[Look]:
        """What is different about parts of a line, from the outside in."""
        whole, found = Span(0, len(text)), list[Look]()
        if part:
            found += self._table_looks(line, text, part)
        elif line.kind is LineKind.HEADING:
            found.append((whole, self._heading(line.level)))
        elif line.kind is LineKind.CODE:
            found.append((whole, _fixed_width()))
        elif line.kind is LineKind.RULE:
            found.append((whole, self._faint() if self.signs_seen else _unseen()))
        found += [(pair.inner, self._words(pair.style)) for pair in line.pairs]
        sign = self._faint() if self.signs_seen else self._hidden()
        found += [(span, sign) for span in line.hidden]
        if not self.signs_seen:
            if has_bullet(line, text):
                found.append((_indent_of(line), _unseen()))
            for pair in line.pairs:
                if pair.style is Style.PICTURE:
                    found += [(pair.opening, _unseen(self._page.font().pointSizeF())), (pair.closing, self._hidden())]
        return found

    def _table_looks(self, line: Line, text: str, part: Part) -> list[Look]:
        """What is different about a line of a table: its borders are drawn, and the head is bold."""
        whole = Span(0, len(text))
        out = [whole] if part is Part.RULE else list(between(line, text))
        found = [(whole, self._words(Style.BOLD))] if part is Part.HEAD else []
        if self.signs_seen:
            return [*found, *((span, self._faint()) for span in out)]
        empty = (Span(cell.start, cell.start + 1) for cell in line.cells if not len(cell))
        return [*found, *((span, self._hidden()) for span in out), *((span, self._empty()) for span in empty)]

    def _heading(self, level: int) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.DemiBold)
        factor = _HEADINGS[level - 1] if level <= len(_HEADINGS) else 1.0
        look.setFontPointSize(self._page.font().pointSizeF() * factor)
        return look

    def _words(self, style: Style) -> QTextCharFormat:
        look = QTextCharFormat()
        match style:
            case Style.BOLD:
                look.setFontWeight(QFont.Weight.Bold)
            case Style.ITALIC:
                look.setFontItalic(True)
            case Style.STRUCK:
                look.setFontStrikeOut(True)
            case Style.CODE:
                look = _fixed_width()
            case Style.LINK:
                look.setForeground(self._colour("accent"))
            case Style.PICTURE:
                look.setForeground(self._colour("muted"))
        return look

    def _hidden(self) -> QTextCharFormat:
        return _no_width(72 / self._page.logicalDpiY())

    def _empty(self) -> QTextCharFormat:
        """A cell without words: as high as others, for the caret."""
        look = QTextCharFormat(_unseen(self._page.font().pointSizeF()))
        look.setFontFamilies(self._page.font().families())
        look.setFontLetterSpacing(0)
        return look

    def _faint(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(self._colour("muted"))
        look.setFontWeight(QFont.Weight.Normal)
        return look

    def _colour(self, role: str) -> QColor:
        return theme.colours(self._page.palette()).of(role)

    def _margins(self, block: QTextBlock, line: Line) -> tuple[float, float]:
        """How far a paragraph stands in, and its first line: the words of an item are below one another."""
        if line is WORDS or self.signs_seen:
            return 0.0, 0.0
        left = float(QUOTE) if line.quoted else 0.0
        if not len(line.marker):
            return left, 0.0
        text, indent = block.text(), _indent_of(line)
        width = QFontMetricsF(self._page.font()).horizontalAdvance(indent.of(text))
        width += _APART * len(indent) if has_bullet(line, text) else 0
        return round(left + width, 2), round(-width, 2)

    def indent(self) -> None:
        """Move paragraphs in or out that have become something else."""
        self._indenting.stop()
        stale, self._stale = self._stale, []
        with self.tables.held():
            for one in stale:
                self.rehighlightBlock(one.block())
        late, self._late = self._late, []
        document = self.document()
        if not late:
            return
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for number in late:
            block = document.findBlockByNumber(number)
            if block.isValid():
                left, first = self._margins(block, line_of(block))
                there = line_spacing(self._page)
                there.setLeftMargin(left)
                there.setTextIndent(first)
                there.setBottomMargin(0)
                there.setNonBreakableLines(False)
                cursor.setPosition(block.position())
                cursor.mergeBlockFormat(there)
        cursor.endEditBlock()


def _margins_of(block: QTextBlock) -> tuple[float, float]:
    there = block.blockFormat()
    return there.leftMargin(), there.textIndent()


def between(line: Line, text: str) -> Iterator[Span]:
    """What stands around the words of the cells of a row, and the ends of lines within them."""
    at = 0
    for cell in line.cells:
        yield Span(at, cell.start)
        yield from (Span(*found.span()) for found in LINE_BREAK.finditer(text, cell.start, cell.end))
        at = reach(text, cell).end
    yield Span(at, len(text))


def has_bullet(line: Line, text: str) -> bool:
    """Whether a line is an item without a number."""
    return line.marker.of(text)[:1] in ("-", "+", "*")


def _indent_of(line: Line) -> Span:
    """What stands before the words of an item, without the sign of a quotation."""
    quote = line.hidden[0].end if line.quoted else 0
    return Span(quote, line.marker.end)


def _layers(looks: Sequence[Look]) -> list[Look]:
    """Stretches that do not overlap, each with all that is laid over it."""
    edges = sorted({edge for span, _ in looks for edge in (span.start, span.end)})
    found = []
    for start, end in pairwise(edges):
        merged = QTextCharFormat()
        for span, look in looks:
            if span.start <= start and end <= span.end:
                merged.merge(look)
        found.append((Span(start, end), merged))
    return found


@cache
def _smallest(points: float) -> QTextCharFormat:
    """Letters of one pixel, each moved onto the one before. (At less than a pixel the toolkit takes seconds a font.)"""
    font = QFont(_FIXED)
    font.setPointSizeF(points)
    look = QTextCharFormat()
    look.setFontFamilies([_FIXED])
    look.setFontFixedPitch(True)
    look.setFontPointSize(points)
    look.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    look.setFontLetterSpacing(-QFontMetricsF(font).horizontalAdvance("x" * 64) / 64)
    return look


def _no_width(points: float) -> QTextCharFormat:
    look = QTextCharFormat(_smallest(points))
    look.setFontWeight(QFont.Weight.Normal)
    look.setFontItalic(False)
    look.setForeground(QColor("transparent"))
    look.setFontStrikeOut(False)
    return look


def _unseen(points: float = 0) -> QTextCharFormat:
    """Room for something that is drawn in the place of signs."""
    look = QTextCharFormat()
    look.setForeground(QColor("transparent"))
    look.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    look.setFontLetterSpacing(_APART)
    if points:
        look.setFontPointSize(points)
    return look


def _fixed_width() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontFamilies([_FIXED])
    look.setFontFixedPitch(True)
    return look
