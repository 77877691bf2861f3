"""A clean Word file."""

from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from docx.table import _Row
from docx.text.paragraph import Paragraph

from editor_app.formats.base.headline import headed
from editor_app.formats.base.job import Job
from editor_app.formats.base.pieces import Piece, PieceKind, Run, numbered
from editor_app.formats.office.word_lists import Lists
from editor_app.formats.office.word_runs import Setter
from editor_app.formats.office.word_styles import SOURCE_CODE, set_page, set_properties, set_styles

_STYLES = {PieceKind.QUOTE: "Quote", PieceKind.CODE: SOURCE_CODE, PieceKind.ITEM: "List Paragraph"}
_LINE = f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="4" w:space="1" w:color="C4C8CE"/></w:pBdr>'


def write(job: Job) -> bytes:
    """Title, headings, lists, tables, links; no author but one that is known."""
    return saved(document(job, *headed(job.manuscript), Setter()))


def document(job: Job, title: str, found: tuple[Piece, ...], setter: Setter) -> WordDocument:
    """A document of a title and pieces; `setter` sets their words in this order."""
    made = Document()
    set_styles(made, job.manuscript.language)
    set_page(made, job.sender())
    set_properties(made, job)
    lists = Lists(made)
    if title:
        setter.set(made.add_paragraph(style="Title"), (Run(title),))
    for piece, _ in numbered(found):
        _add(made, piece, lists, setter)
    return made


def saved(made: WordDocument) -> bytes:
    """The file's bytes."""
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def _add(made: WordDocument, piece: Piece, lists: Lists, setter: Setter) -> None:
    if piece.kind is not PieceKind.ITEM:
        lists.end()
    if piece.kind is PieceKind.TABLE:
        _add_table(made, piece, setter)
        return
    style = f"Heading {min(piece.level, 6)}" if piece.kind is PieceKind.HEADING else _STYLES.get(piece.kind, "Normal")
    paragraph = made.add_paragraph(style=style)
    if piece.kind is PieceKind.ITEM:
        lists.set_item(paragraph, piece.level, piece.ordered)
    if piece.kind is PieceKind.RULE:
        _draw_line(paragraph)
    setter.set(paragraph, piece.runs)


def _draw_line(paragraph: Paragraph) -> None:
    properties = paragraph.paragraph_format.element.get_or_add_pPr()
    properties.insert_element_before(parse_xml(_LINE), "w:shd", "w:spacing", "w:ind", "w:jc", "w:rPr")


def _add_table(made: WordDocument, piece: Piece, setter: Setter) -> None:
    """The first row is the header: grey, and repeated on each page."""
    width = max(len(row) for row in piece.rows)
    table = made.add_table(rows=0, cols=width, style="Table Grid")
    for number, row in enumerate(piece.rows):
        drawn = table.add_row()
        if number == 0:
            _mark_head(drawn)
        for cell, runs in zip(drawn.cells, row, strict=False):
            room = cell.paragraphs[0].paragraph_format
            room.space_before = room.space_after = Pt(3)
            setter.set(cell.paragraphs[0], runs)
    made.add_paragraph().paragraph_format.space_after = 0


def _mark_head(row: _Row) -> None:
    for number, cell in enumerate(row.cells):
        tc = cell.paragraphs[0].paragraph_format.element.getparent()
        if number == 0:
            tc.getparent().get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
        shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="EEF0F2"/>')
        tc.get_or_add_tcPr().append(shade)
