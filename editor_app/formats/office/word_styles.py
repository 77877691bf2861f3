"""How a Word file looks: its styles, its page, and its properties."""

from collections.abc import Sequence
from datetime import UTC, datetime

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from editor_app.formats.base.job import Job
from editor_app.formats.base.pieces import holdable
from editor_app.formats.office.word_runs import SOURCE_TEXT

SOURCE_CODE = "Source Code"
TABLE_HEAD = "Table Heading"
_LATIN, _CHINESE, _COMPLEX, _CODE = "Calibri", "Microsoft YaHei", "Arial", "Consolas"
_INK, _SOFT = RGBColor(0x1F, 0x29, 0x37), RGBColor(0x6B, 0x72, 0x80)
_SIZES = {"Normal": 11, "Title": 22, "Heading 1": 17, "Heading 2": 14, "Heading 3": 12}
_ROOM = {"Normal": (0, 8, 1.25), "Title": (0, 14, 1.1), "Quote": (6, 10, 1.25), "List Paragraph": (0, 4, 1.2)}
"""Points above and below, and lines."""
_PROPERTY_LENGTH = 255


def set_styles(document: WordDocument, language: str) -> None:
    """One plain font for Latin and one for Chinese letters: by default, Word uses a Japanese one for those."""
    for style in document.styles:
        if isinstance(style, ParagraphStyle) and style.type == WD_STYLE_TYPE.PARAGRAPH:
            _set_style(style, style.name or "")
    border = document.styles["Title"].element.pPr.find(qn("w:pBdr"))
    if border is not None:
        border.getparent().remove(border)
    _add_code_styles(document)
    _add_table_head(document)
    _set_lines(document)
    spoken = language.replace("_", "-")
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), spoken)
        lang.set(qn("w:eastAsia"), spoken if spoken.startswith(("zh", "ja", "ko")) else "zh-CN")
        lang.set(qn("w:bidi"), spoken if spoken.startswith(("ar", "fa", "he", "ur")) else "ar-SA")


def _set_style(style: ParagraphStyle, name: str) -> None:
    heading = name.startswith("Heading")
    if name in _SIZES or heading:
        style.font.name, style.font.color.rgb = _LATIN, _INK
        style.font.size = Pt(_SIZES.get(name, 11))
        fonts = style.element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:eastAsia"), _CHINESE)
        fonts.set(qn("w:cs"), _COMPLEX)
    if name == "Title":
        style.font.bold = True
    above, below, lines = (14, 5, 1.15) if heading else _ROOM.get(name, (None, None, None))
    if lines is not None:
        room = style.paragraph_format
        room.space_before, room.space_after, room.line_spacing = Pt(above or 0), Pt(below or 0), lines
    if name == "Quote":
        style.font.color.rgb = _INK
        style.paragraph_format.left_indent = style.paragraph_format.right_indent = Mm(9)
        style.element.get_or_add_pPr().insert_element_before(parse_xml(
            f'<w:pBdr {nsdecls("w")}><w:left w:val="single" w:sz="12" w:space="8" w:color="C4C8CE"/></w:pBdr>'
        ), "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr")  # fmt: skip


def _add_table_head(document: WordDocument) -> None:
    head = document.styles.add_style(TABLE_HEAD, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(head, ParagraphStyle)
    head.base_style = document.styles["Normal"]
    head.font.bold = True


def _add_code_styles(document: WordDocument) -> None:
    block = document.styles.add_style(SOURCE_CODE, WD_STYLE_TYPE.PARAGRAPH)
    inline = document.styles.add_style(SOURCE_TEXT, WD_STYLE_TYPE.CHARACTER)
    assert isinstance(block, ParagraphStyle) and isinstance(inline, CharacterStyle)
    block.base_style = document.styles["Normal"]
    for style in (block, inline):
        style.font.name, style.font.size = _CODE, Pt(10)
        style.element.rPr.rFonts.set(qn("w:eastAsia"), _CHINESE)


def _set_lines(document: WordDocument) -> None:
    """Tables with light lines between the rows only."""
    borders = next(document.styles["Table Grid"].element.iter(qn("w:tblBorders")))
    for border in list(borders):
        if border.tag in (qn("w:left"), qn("w:right"), qn("w:insideV")):
            borders.remove(border)
        else:
            border.set(qn("w:color"), "C4C8CE")


def set_page(document: WordDocument, sender: Sequence[str] = ()) -> None:
    """A4, with the page number in the footer; the sender, the date and the embargo in the header."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin, section.bottom_margin = Mm(24), Mm(22)
    if sender:
        _small(section.header.paragraphs[0], " · ".join(sender)).font.bold = True
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _field(foot, "PAGE")
    _small(foot, " / ")
    _field(foot, "NUMPAGES")


def _field(paragraph: Paragraph, name: str) -> None:
    made = _small(paragraph, "1").element
    field = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" {name} "/>')
    made.addprevious(field)
    field.append(made)


def _small(paragraph: Paragraph, words: str) -> Run:
    made = paragraph.add_run(words)
    made.font.size, made.font.color.rgb = Pt(8.5), _SOFT
    return made


def set_properties(document: WordDocument, job: Job) -> None:
    """Title, author, keywords and identity; nothing unknown."""
    known, properties = job.known(), document.core_properties
    text = {
        "title": job.manuscript.title,
        "author": known.get("author", ""),
        "keywords": ", ".join(job.keywords()),
        "identifier": known.get("uuid", ""),
        "version": known.get("version", ""),
        "language": job.manuscript.language.replace("_", "-"),
        "last_modified_by": "",
        "comments": "",
    }
    for name, words in text.items():
        setattr(properties, name, " ".join(holdable(words).split())[:_PROPERTY_LENGTH])
    properties.created = properties.modified = datetime.now(UTC)
