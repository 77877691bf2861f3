"""A clean Word file."""

from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Emu
from docx.text.paragraph import Paragraph

from editor_app.domain.picture import Pictures
from editor_app.formats.base.facts.footnotes import footnoted
from editor_app.formats.base.headline import headed
from editor_app.formats.base.job import Job
from editor_app.formats.base.pictures import size_of
from editor_app.formats.base.pieces import Piece, PieceKind, Run, Runs, Shown, numbered
from editor_app.formats.office.word_footnotes import FootnoteSetter, add_footnotes
from editor_app.formats.office.word_grid import add_table
from editor_app.formats.office.word_lists import Lists
from editor_app.formats.office.word_runs import Setter
from editor_app.formats.office.word_styles import SOURCE_CODE, set_page, set_properties, set_styles
from editor_app.formats.writers.linked import linked

_STYLES = {PieceKind.QUOTE: "Quote", PieceKind.CODE: SOURCE_CODE, PieceKind.ITEM: "List Paragraph"}
_PIXEL = 9525
"""Units of Word in a pixel, of which an inch has 96."""
_LINE = f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="4" w:space="1" w:color="C4C8CE"/></w:pBdr>'


def write(job: Job) -> bytes:
    """Title, headings, lists, tables, links; no author but one that is known."""
    title, found = headed(job.manuscript)
    setter = FootnoteSetter()
    made = document(job, (Run(title),) if title else (), footnoted(linked(found)), setter)
    add_footnotes(made, setter.notes)
    return saved(made)


def document(job: Job, title: Runs, found: tuple[Piece, ...], setter: Setter) -> WordDocument:
    """A document of a title and pieces; `setter` sets their words in this order."""
    made = Document()
    set_styles(made, job.manuscript.language)
    set_page(made, job.sender())
    set_properties(made, job)
    lists = Lists(made)
    if title:
        setter.set(made.add_paragraph(style="Title"), title)
    for piece, number in numbered(found):
        _add(made, piece, number, lists, setter, job.pictures)
    return made


def saved(made: WordDocument) -> bytes:
    """The file's bytes."""
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def _add(made: WordDocument, piece: Piece, number: int, lists: Lists, setter: Setter, pictures: Pictures) -> None:
    if piece.kind is not PieceKind.ITEM:
        lists.end()
    if piece.kind is PieceKind.TABLE:
        add_table(made, piece, setter)
        return
    style = f"Heading {min(piece.level, 6)}" if piece.kind is PieceKind.HEADING else _STYLES.get(piece.kind, "Normal")
    if piece.picture:
        _add_picture(made, piece.picture, pictures)
        return
    paragraph = made.add_paragraph(style=style)
    if piece.kind is PieceKind.ITEM:
        lists.set_item(paragraph, piece.level, number)
    if piece.kind is PieceKind.RULE:
        _draw_line(paragraph)
    setter.set(paragraph, piece.runs)


def _add_picture(made: WordDocument, shown: Shown, pictures: Pictures) -> None:
    """A paragraph of its own, as wide as the text at most."""
    if data := pictures.get(shown.name):
        wide, _ = size_of(data)
        room = made.sections[0]
        most = (room.page_width or 0) - (room.left_margin or 0) - (room.right_margin or 0)
        inline = made.add_picture(BytesIO(data), Emu(min(most, wide * _PIXEL)))
        inline._inline.docPr.set("descr", shown.words)  # noqa: SLF001  # python-docx has no other way


def _draw_line(paragraph: Paragraph) -> None:
    properties = paragraph.paragraph_format.element.get_or_add_pPr()
    properties.insert_element_before(parse_xml(_LINE), "w:shd", "w:spacing", "w:ind", "w:jc", "w:rPr")
