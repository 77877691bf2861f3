"""A clean Word file."""

from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

from editor_app.formats.pieces import Piece, PieceKind, Runs, without_title
from editor_app.formats.rendering import holdable, pieces
from editor_app.formats.writers.job import Job
from editor_app.formats.writers.word_lists import Lists

_LATIN, _CHINESE, _CODE = "Calibri", "Microsoft YaHei", "Consolas"
_INK, _LINK = RGBColor(0x1F, 0x29, 0x37), RGBColor(0x1D, 0x4E, 0xD8)
_SIZES = {"Normal": 11, "Title": 22, "Heading 1": 17, "Heading 2": 14, "Heading 3": 12}
_STYLES = {
    PieceKind.PARAGRAPH: "Normal",
    PieceKind.QUOTE: "Quote",
    PieceKind.CODE: "Normal",
    PieceKind.ITEM: "List Paragraph",
}
_PROPERTY_LENGTH = 255


def write(job: Job) -> bytes:
    """Title, headings, lists, tables, links; no author but one that is known."""
    document = Document()
    _set_styles(document, job.manuscript.language)
    _set_properties(document, job)
    lists = Lists(document)
    title = " ".join(holdable(job.manuscript.title).split())
    if title:
        document.add_paragraph(title, style="Title")
    before: Piece | None = None
    for piece in without_title(pieces(job.manuscript), title):
        if piece.kind is PieceKind.ITEM and piece.ordered and not _continues(before, piece):
            lists.begin_numbers()
        _add(document, piece, lists)
        before = piece
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _continues(before: Piece | None, piece: Piece) -> bool:
    return (
        before is not None and before.kind is PieceKind.ITEM and (piece.level > 0 or before.level > 0 or before.ordered)
    )


def _add(document: WordDocument, piece: Piece, lists: Lists) -> None:
    if piece.kind is PieceKind.TABLE:
        _add_table(document, piece)
        return
    style = f"Heading {min(piece.level, 6)}" if piece.kind is PieceKind.HEADING else _STYLES.get(piece.kind, "Normal")
    paragraph = document.add_paragraph(style=style)
    if piece.kind is PieceKind.ITEM:
        lists.set_item(paragraph, piece.level, piece.ordered)
    _set_runs(paragraph, piece.runs, code=piece.kind is PieceKind.CODE)


def _add_table(document: WordDocument, piece: Piece) -> None:
    width = max(len(row) for row in piece.rows)
    table = document.add_table(rows=0, cols=width, style="Table Grid")
    for row in piece.rows:
        for cell, runs in zip(table.add_row().cells, row, strict=False):
            _set_runs(cell.paragraphs[0], runs)


def _set_runs(paragraph: Paragraph, runs: Runs, code: bool = False) -> None:
    for run in runs:
        made = paragraph.add_run(run.text)
        made.bold, made.italic = run.bold or None, run.italic or None
        if run.code or code:
            made.font.name = _CODE
        if run.link:
            _link(paragraph, made, run.link)


def _link(paragraph: Paragraph, made: WordRun, target: str) -> None:
    """Put a run into a link; python-docx reads links but does not make them."""
    made.font.color.rgb, made.font.underline = _LINK, True
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    made.element.addprevious(link)
    link.append(made.element)


def _set_styles(document: WordDocument, language: str) -> None:
    """One quiet face for Latin and one for Chinese letters: left alone, Word takes a Japanese one for those."""
    for style in document.styles:
        if not isinstance(style, ParagraphStyle) or style.type != WD_STYLE_TYPE.PARAGRAPH:
            continue
        if style.name in _SIZES or (style.name or "").startswith("Heading"):
            style.font.name, style.font.color.rgb = _LATIN, _INK
            style.font.size = Pt(_SIZES.get(style.name or "", 11))
            fonts = style.element.rPr.rFonts
            for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(qn(f"w:{theme}"), None)
            fonts.set(qn("w:eastAsia"), _CHINESE)
    border = document.styles["Title"].element.pPr.find(qn("w:pBdr"))
    if border is not None:
        border.getparent().remove(border)
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), language.replace("_", "-"))
        spoken.set(qn("w:eastAsia"), language.replace("_", "-") if language.startswith(("zh", "ja", "ko")) else "zh-CN")


def _set_properties(document: WordDocument, job: Job) -> None:
    known, properties = job.known(), document.core_properties
    text = {
        "title": job.manuscript.title,
        "author": known.get("author", ""),
        "identifier": known.get("uuid", ""),
        "version": known.get("version", ""),
        "language": job.manuscript.language.replace("_", "-"),
        "last_modified_by": "",
        "comments": "",
    }
    for name, words in text.items():
        setattr(properties, name, " ".join(holdable(words).split())[:_PROPERTY_LENGTH])
    properties.created = properties.modified = datetime.now(UTC)
