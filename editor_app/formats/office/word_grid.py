"""A table in a Word file: columns as wide as their words, figures set right, a head that is repeated."""

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Emu, Pt
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from editor_app.formats.base.facts.widths import needs, shared
from editor_app.formats.base.pieces import Piece, Runs, words_of
from editor_app.formats.office.word_runs import Setter
from editor_app.formats.office.word_styles import TABLE_HEAD

_ALIGNED = {"right": WD_ALIGN_PARAGRAPH.RIGHT, "center": WD_ALIGN_PARAGRAPH.CENTER}
_SIZE, _SMALLEST = 11.0, 7.0
"""Points: of the letters in a cell, and how small they may become for all words to fit."""
_LETTER = 0.6
"""The width of a letter, as a part of its size: wide enough for bold figures."""
_MARGINS = Pt(14)
"""What the margins of a cell take of its width."""


def add_table(made: WordDocument, piece: Piece, setter: Setter) -> None:
    """Add it at the end; the first row is the head: grey, bold, and repeated on each page."""
    width = max(len(row) for row in piece.rows)
    table = made.add_table(rows=0, cols=width, style="Table Grid")
    section = made.sections[0]
    room = int(section.page_width or 0) - int(section.left_margin or 0) - int(section.right_margin or 0)
    size = _set_widths(table, piece, room)
    for number, row in enumerate(piece.rows):
        drawn = table.add_row()
        if number == 0:
            _mark_head(drawn)
        for at, (cell, runs) in enumerate(zip(drawn.cells, row, strict=False)):
            cell.width = table.columns[at].width
            aligned = piece.aligned[at] if at < len(piece.aligned) else ""
            _fill(cell.paragraphs[0], runs, setter, aligned, size, TABLE_HEAD if number == 0 else "Normal")
    made.add_paragraph().paragraph_format.space_after = 0


def _set_widths(table: Table, piece: Piece, room: int) -> float:
    """Set the widths of the columns; the size of the letters in which all words fit."""
    wanted = needs([[words_of(cell) for cell in row] for row in piece.rows])
    size = _SIZE
    while size > _SMALLEST and sum(_across(one, size) for one, _ in wanted) > room:
        size -= 0.5
    widths = shared([_across(word, size) for word, _ in wanted], [_across(line, size) for _, line in wanted], room)
    table.autofit = False
    for column, wide in zip(table.columns, widths, strict=True):
        column.width = Emu(int(wide))
    return size


def _across(letters: float, size: float) -> float:
    return letters * _LETTER * Pt(size) + _MARGINS


def _fill(paragraph: Paragraph, runs: Runs, setter: Setter, aligned: str, size: float, style: str) -> None:
    paragraph.style = style
    form = paragraph.paragraph_format
    form.space_before = form.space_after = Pt(3)
    if aligned in _ALIGNED:
        form.alignment = _ALIGNED[aligned]
    begun = len(setter.placed)
    setter.set(paragraph, runs)
    for placed in setter.placed[begun:] if size < _SIZE else ():
        placed.run.font.size = Pt(size)


def _mark_head(row: _Row) -> None:
    for number, cell in enumerate(row.cells):
        tc = cell.paragraphs[0].paragraph_format.element.getparent()
        if number == 0:
            tc.getparent().get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
        shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="EEF0F2"/>')
        tc.get_or_add_tcPr().append(shade)
