"""A checked text as those who write reports want it."""

from editor_app.desk.check_files import Checked
from editor_app.formats.findings import Looked


def looked(one: Checked) -> Looked:
    """The text, its findings and what was said of them."""
    return Looked(str(one.path), one.manuscript, one.report, one.words, one.decisions)
