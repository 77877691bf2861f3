"""What is copied from a text in Markdown: formatted for other programs, words alone for those that take no more, and
the text itself for this one.
"""

from PySide6.QtCore import QByteArray, QMimeData

from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.signs.cells import read_out, taken
from editor_app.text.span import Span

SOURCE = "text/markdown"


def copied(body: str, span: Span) -> QMimeData:
    """The words of a selection, in three forms."""
    from editor_app.desk.reports.text_views import preview  # loads the checks

    source = taken(body, span)
    data = QMimeData()
    data.setText(read_out(source))
    data.setHtml(preview(Manuscript("", source, Markup.MARKDOWN)))
    data.setData(SOURCE, QByteArray(source.encode("utf-8", "surrogatepass")))
    return data


def source_of(data: QMimeData) -> str:
    """The text in Markdown that was copied here; empty when something else was copied."""
    return bytes(data.data(SOURCE).data()).decode("utf-8", "surrogatepass") if data.hasFormat(SOURCE) else ""
