"""Footnotes of a Word file, which python-docx reads over and does not make."""

from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.text.paragraph import CT_P
from docx.parts.story import StoryPart
from docx.shared import Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun
from lxml import etree

from editor_app.formats.base.pieces import Run, Runs
from editor_app.formats.office.word_runs import Setter

FOOTNOTE_TEXT = "Footnote Text"
_LINES = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
)
"""The lines that part notes from the text; Word keeps their numbers."""


class FootnoteSetter(Setter):
    """Sets paragraphs in which a run with a note becomes the mark of a footnote, and keeps the notes."""

    def __init__(self) -> None:
        super().__init__()
        self.notes: list[Runs] = []

    def made(self, paragraph: Paragraph, run: Run, words: str) -> WordRun:
        """One run of the file."""
        if not run.note:
            return super().made(paragraph, run, words)
        self.notes.append(run.note)
        mark = _raised(paragraph)
        mark.element.append(_numbered("w:footnoteReference", len(self.notes)))
        return mark


def add_footnotes(document: WordDocument, notes: Sequence[Runs]) -> None:
    """Write the notes at the foot of their pages; a document without notes stays as it is."""
    if not notes:
        return
    _add_style(document)
    root = parse_xml(f"<w:footnotes {nsdecls('w')}>{_LINES}</w:footnotes>")
    part = StoryPart(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, root, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    for number, runs in enumerate(notes, 1):
        words = OxmlElement("w:p")
        assert isinstance(words, CT_P)
        note = _numbered("w:footnote", number)
        note.append(words)
        root.append(note)
        paragraph = Paragraph(words, part)
        paragraph.style = FOOTNOTE_TEXT
        _raised(paragraph).element.append(OxmlElement("w:footnoteRef"))
        Setter().set(paragraph, (Run(" "), *runs))


def _numbered(name: str, number: int) -> etree._Element:
    element = OxmlElement(name)
    element.set(qn("w:id"), str(number))
    return element


def _raised(paragraph: Paragraph) -> WordRun:
    made = paragraph.add_run()
    made.font.superscript = True
    return made


def _add_style(document: WordDocument) -> None:
    style = document.styles.add_style(FOOTNOTE_TEXT, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    style.base_style = document.styles["Normal"]
    style.font.size, style.paragraph_format.space_after = Pt(9), Pt(2)
