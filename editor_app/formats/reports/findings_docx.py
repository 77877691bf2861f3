"""Findings as a Word file: a heading for each check, a paragraph for each issue, a table of its places."""

from collections.abc import Sequence
from dataclasses import dataclass

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell

from editor_app.domain.finding import Severity
from editor_app.domain.labels import ABOUT, TAGS, decided_by
from editor_app.domain.message import ENGLISH, NOTHING, OR, Catalogue, Message, listed, say
from editor_app.formats.base.job import Job
from editor_app.formats.base.pieces import holdable
from editor_app.formats.office.word_styles import set_page, set_properties, set_styles
from editor_app.formats.reports.findings import (
    NOTHING_OPEN,
    CheckedText,
    Issue,
    Occurrence,
    headline,
    in_words,
    sections,
    summed,
    why,
)
from editor_app.formats.writers.docx import saved
from editor_app.text.manuscript import Manuscript

_INKS = {
    Severity.ERROR: RGBColor(0xA3, 0x19, 0x2B),
    Severity.WARNING: RGBColor(0x7A, 0x4D, 0x00),
    Severity.INFO: RGBColor(0x2C, 0x5A, 0x88),
}
_SOFT, _DONE = RGBColor(0x5C, 0x64, 0x70), RGBColor(0x2F, 0x6B, 0x3F)
_MOST_FIXES = 5
_WIDTHS = Mm(18), Mm(142)


def findings_docx(looked: Sequence[CheckedText], catalogue: Catalogue = ENGLISH) -> bytes:
    """The file's bytes, in the language of a catalogue."""
    return _Report(catalogue).made(looked)


@dataclass(frozen=True, slots=True)
class _Report:
    """Says everything in one language."""

    catalogue: Catalogue

    def made(self, looked: Sequence[CheckedText]) -> bytes:
        """The file."""
        title = headline(looked)
        made = Document()
        set_styles(made, looked[0].manuscript.language if looked else "en_US")
        set_page(made)
        set_properties(made, Job(Manuscript(self._say(say("Findings: {title}", title=title)), "")))
        made.add_heading(self._say(title), 0)
        words, open_ = in_words(looked), summed(looked, NOTHING_OPEN)
        made.add_paragraph(self._say(say("{words}; {open}.", words=words, open=open_)))
        for one in looked:
            if len(looked) > 1:
                made.add_heading(_words(one.title), 1)
                made.add_paragraph(self._say(say("{name}, {words}", name=one.name, words=in_words([one]))))
            self._text(made, one)
        return saved(made)

    def _text(self, made: WordDocument, one: CheckedText) -> None:
        found = sections(one)
        if not found:
            made.add_paragraph(self._say(say("Nothing found.")))
        for section in found:
            made.add_heading(self._say(ABOUT[section.about]), 2)
            for issue in section.issues:
                self._issue(made, issue)
        for failure in one.report.failures:
            made.add_paragraph(self._say(say("This check failed: {failure}", failure=failure)))

    def _issue(self, made: WordDocument, issue: Issue) -> None:
        lead = issue.lead
        line = made.add_paragraph()
        line.paragraph_format.keep_with_next = True
        line.paragraph_format.space_before, line.paragraph_format.space_after = Pt(8), Pt(3)
        label = line.add_run(f"{self._say(TAGS[lead.severity] if issue.open else say('decided')).upper()}  ")
        label.bold, label.font.color.rgb = True, _INKS[lead.severity] if issue.open else _DONE
        line.add_run(self._say(lead.title or lead.message)).bold = True
        rule = line.add_run(f"  {lead.rule}")
        rule.font.size, rule.font.color.rgb = Pt(8.5), _SOFT
        reason = made.add_paragraph(self._say(why(lead)))
        reason.paragraph_format.keep_with_next, reason.paragraph_format.space_after = True, Pt(3)
        table = made.add_table(rows=0, cols=2, style="Table Grid")
        table.autofit = False
        for place in issue.places:
            cells = table.add_row().cells
            cells[0].text = self._say(place.where)
            self._place(cells[1], place, lead.message)
        for column, width in zip(table.columns, _WIDTHS, strict=True):
            column.width = width  # of the grid, which LibreOffice goes by
            for cell in column.cells:
                cell.width = width

    def _place(self, cell: _Cell, place: Occurrence, known: Message) -> None:
        finding = place.finding
        paragraph = cell.paragraphs[0]
        paragraph.add_run(_words(place.before, keep=True)).font.color.rgb = _SOFT
        quote = paragraph.add_run(_words(place.words, keep=True))
        if place.decision is None:
            quote.font.highlight_color = WD_COLOR_INDEX.YELLOW
        paragraph.add_run(_words(place.after, keep=True)).font.color.rgb = _SOFT
        fixes = [one or say("nothing") for one in finding.replacements[:_MOST_FIXES]]
        more = (
            finding.message if finding.message != known else NOTHING,
            say("Better: {fixes}", fixes=listed(fixes, OR)) if fixes else NOTHING,
            decided_by(place.decision) if place.decision else NOTHING,
        )
        for message in filter(None, more):
            cell.add_paragraph(self._say(message))

    def _say(self, message: Message) -> str:
        return _words(message.said(self.catalogue))


def _words(text: str, keep: bool = False) -> str:
    plain = holdable(text).replace("\n", " ")
    return plain if keep else " ".join(plain.split())
