"""Findings as CSV for a spreadsheet: one line for each finding, and never a formula."""

from collections.abc import Iterator, Sequence

from editor_app.domain.labels import decided_by
from editor_app.domain.message import ENGLISH, Catalogue
from editor_app.formats.base.pieces import holdable
from editor_app.formats.exchange.csv_table import table
from editor_app.formats.reports.findings import CheckedText
from editor_app.formats.reports.shown import Shown
from editor_app.text.span import line_and_column

COLUMNS = (
    *("document", "in", "line", "column", "severity", "sure", "rule", "title", "message", "quote", "replacements"),
    *("group", "decision"),
)


def findings_csv(looked: Sequence[CheckedText], catalogue: Catalogue = ENGLISH) -> bytes:
    """The file, with the byte-order mark by which spreadsheets recognise UTF-8."""
    return table(COLUMNS, _rows(looked, catalogue)).encode("utf-8-sig")


def _rows(looked: Sequence[CheckedText], catalogue: Catalogue) -> Iterator[tuple[str | int, ...]]:
    for one in looked:
        shown = Shown(one.manuscript)
        for finding, decision in one.standing():
            words = (
                *(finding.rule, finding.title.said(catalogue), finding.message.said(catalogue)),
                shown.words(finding.part, finding.span),
                *(" | ".join(finding.replacements), finding.group),
                decided_by(decision).said(catalogue) if decision else "",
            )
            sure = "yes" if finding.sure else "no"
            place = finding.part.value, *line_and_column(one.manuscript.part(finding.part), finding.span.start)
            yield holdable(one.name), *place, finding.severity.value, sure, *map(holdable, words)
