"""Findings as a Word file: a heading a check, a paragraph an issue, a table of its places."""

from collections.abc import Sequence

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell

from editor_app.domain.finding import Severity
from editor_app.formats.base.job import Job
from editor_app.formats.base.pieces import holdable
from editor_app.formats.office.word_styles import set_page, set_properties, set_styles
from editor_app.formats.reports.findings import CheckedText, Issue, Occurrence, counts, plural, said, sections
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


def findings_docx(looked: Sequence[CheckedText]) -> bytes:
    """The file's bytes."""
    title = looked[0].title if len(looked) == 1 else f"Findings in {plural(len(looked), 'text')}"
    made = Document()
    set_styles(made, looked[0].manuscript.language if looked else "en_US")
    set_page(made)
    set_properties(made, Job(Manuscript(f"Findings: {title}", "")))
    made.add_heading(_words(title), 0)
    found = ", ".join(plural(number, severity.value) for severity, number in counts(looked) if number)
    made.add_paragraph(f"{plural(sum(one.words for one in looked), 'word')}; {found or 'nothing open'}.")
    for one in looked:
        if len(looked) > 1:
            made.add_heading(_words(one.title), 1)
            made.add_paragraph(_words(f"{one.name}, {plural(one.words, 'word')}"))
        _text(made, one)
    return saved(made)


def _text(made: WordDocument, one: CheckedText) -> None:
    found = sections(one)
    if not found:
        made.add_paragraph("Nothing found.")
    for section in found:
        made.add_heading(section.heading, 2)
        for issue in section.issues:
            _issue(made, issue)
    for failure in one.report.failures:
        made.add_paragraph(f"This check failed: {_words(failure)}")


def _issue(made: WordDocument, issue: Issue) -> None:
    lead = issue.lead
    line = made.add_paragraph()
    line.paragraph_format.keep_with_next = True
    line.paragraph_format.space_before, line.paragraph_format.space_after = Pt(8), Pt(3)
    label = line.add_run(f"{lead.severity.value.upper() if issue.open else 'DECIDED'}  ")
    label.bold, label.font.color.rgb = True, _INKS[lead.severity] if issue.open else _DONE
    line.add_run(_words(str(lead.title or lead.message))).bold = True
    rule = line.add_run(f"  {lead.rule}")
    rule.font.size, rule.font.color.rgb = Pt(8.5), _SOFT
    why = made.add_paragraph(_words(str(lead.message) if lead.sure else f"Perhaps: {lead.message}"))
    why.paragraph_format.keep_with_next, why.paragraph_format.space_after = True, Pt(3)
    table = made.add_table(rows=0, cols=2, style="Table Grid")
    table.autofit = False
    for place in issue.places:
        cells = table.add_row().cells
        cells[0].text = f"{place.line}:{place.column}"
        _place(cells[1], place, str(lead.message))
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width  # of the grid, which LibreOffice goes by
        for cell in column.cells:
            cell.width = width


def _place(cell: _Cell, place: Occurrence, known: str) -> None:
    finding = place.finding
    paragraph = cell.paragraphs[0]
    paragraph.add_run(_words(place.before, keep=True)).font.color.rgb = _SOFT
    quote = paragraph.add_run(_words(finding.quote, keep=True))
    if place.decision is None:
        quote.font.highlight_color = WD_COLOR_INDEX.YELLOW
    paragraph.add_run(_words(place.after, keep=True)).font.color.rgb = _SOFT
    more = [
        str(finding.message) if str(finding.message) != known else "",
        "Better: " + " / ".join(finding.replacements[:_MOST_FIXES]) if any(finding.replacements) else "",
        said(place.decision) if place.decision else "",
    ]
    for words in filter(None, more):
        cell.add_paragraph(_words(words))


def _words(text: str, keep: bool = False) -> str:
    plain = holdable(text).replace("\n", " ")
    return plain if keep else " ".join(plain.split())
