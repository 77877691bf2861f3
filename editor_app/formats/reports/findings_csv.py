"""Findings as CSV for a spreadsheet: a line a finding, and no formula whatever the text says."""

from collections.abc import Iterator, Sequence

from editor_app.formats.base.pieces import holdable
from editor_app.formats.exchange.csv_table import table
from editor_app.formats.reports.findings import CheckedText, said
from editor_app.text.span import line_and_column

COLUMNS = (
    *("document", "line", "column", "severity", "sure", "rule", "title", "message", "quote", "replacements"),
    *("group", "decision"),
)


def findings_csv(looked: Sequence[CheckedText]) -> bytes:
    """The file, with the mark at its beginning by which spreadsheets know UTF-8."""
    return table(COLUMNS, _rows(looked)).encode("utf-8-sig")


def _rows(looked: Sequence[CheckedText]) -> Iterator[tuple[str | int, ...]]:
    for one in looked:
        for finding, decision in one.standing():
            words = (
                *(
                    finding.rule,
                    str(finding.title),
                    str(finding.message),
                    finding.quote,
                    " | ".join(finding.replacements),
                ),
                *(finding.group, said(decision) if decision else ""),
            )
            sure = "yes" if finding.sure else "no"
            place = line_and_column(one.manuscript.body, finding.span.start)
            yield holdable(one.name), *place, finding.severity.value, sure, *map(holdable, words)
