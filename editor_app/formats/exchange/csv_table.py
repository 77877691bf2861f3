"""Rows as CSV that no spreadsheet takes for formulas, and the cells back as they were."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_SIGN = "'"
"""What a spreadsheet reads as "this is text"."""
_FORMULA = re.compile("[\\s\\x00-\\x1f\u200b-\u200f\u2060\ufeff\"'`]*[=+\\-@|%＝＋－＠\u2212\\t\\r\\n]")
"""The beginning of a cell that some spreadsheet would compute, even after spaces, quotes and invisible characters."""


def safe_cell(text: str) -> str:
    """The cell, with a mark before it if it would be a formula."""
    words = text.replace("\0", "\ufffd")
    return _SIGN + words if _FORMULA.match(words) else words


def meant(cell: str) -> str:
    """What was given to `safe_cell`."""
    return cell[1:] if cell.startswith(_SIGN) and _FORMULA.match(cell, 1) else cell


def table(columns: Sequence[str], rows: Iterable[Sequence[str | int]]) -> str:
    """The whole file: a line of column names, then the rows."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([safe_cell(str(cell)) for cell in row] for row in rows)
    return written.getvalue()
