"""Files called .html: pages, and the web archives that browsers save under that name."""

from editor_app.formats.base.incoming import Incoming, SourceFile
from editor_app.formats.readers import html, mail
from editor_app.formats.web.mime import is_mime


def read(source: SourceFile) -> Incoming:
    """The text of the page, or of the page within the archive."""
    return mail.read(source) if is_mime(source.data) else html.read(source)
