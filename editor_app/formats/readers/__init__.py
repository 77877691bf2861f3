"""One file, one format to read; each is imported with its libraries when the first file of its kind comes."""

from editor_app.formats.base.incoming import Incoming, SourceFile


def read_plain(source: SourceFile) -> Incoming:
    """Plain text."""
    from editor_app.formats.readers.plain import read

    return read(source)


def read_markdown(source: SourceFile) -> Incoming:
    """Markdown."""
    from editor_app.formats.readers.markdown import read

    return read(source)


def read_html(source: SourceFile) -> Incoming:
    """Web pages, and web archives under their name."""
    from editor_app.formats.readers.page import read

    return read(source)


def read_docx(source: SourceFile) -> Incoming:
    """Word."""
    from editor_app.formats.readers.docx import read

    return read(source)


def read_doc(source: SourceFile) -> Incoming:
    """What is called .doc."""
    from editor_app.formats.readers.doc import read

    return read(source)


def read_odt(source: SourceFile) -> Incoming:
    """OpenDocument."""
    from editor_app.formats.readers.odt import read

    return read(source)


def read_rtf(source: SourceFile) -> Incoming:
    """Rich text."""
    from editor_app.formats.readers.rtf import read

    return read(source)


def read_mail(source: SourceFile) -> Incoming:
    """Mails and web archives."""
    from editor_app.formats.readers.mail import read

    return read(source)


def read_epub(source: SourceFile) -> Incoming:
    """E-books."""
    from editor_app.formats.readers.epub import read

    return read(source)


def read_pdf(source: SourceFile) -> Incoming:
    """PDF."""
    from editor_app.formats.readers.pdf import read

    return read(source)
