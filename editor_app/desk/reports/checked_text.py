"""A checked text as those who write reports want it."""

from editor_app.desk.reports.check_files import Checked
from editor_app.formats.reports.findings import CheckedText


def checked_text(one: Checked) -> CheckedText:
    """The text, its findings and the decisions on them."""
    return CheckedText(str(one.path), one.manuscript, one.report, one.words, one.decisions)
