"""One file, one format to write; each is imported with its libraries when it is first wanted."""

from editor_app.formats.base.job import Job


def write_plain(job: Job) -> bytes:
    """Plain text."""
    from editor_app.formats.writers.plain import write

    return write(job)


def write_markdown(job: Job) -> bytes:
    """Markdown."""
    from editor_app.formats.writers.markdown import write

    return write(job)


def write_html(job: Job) -> bytes:
    """Web pages."""
    from editor_app.formats.writers.html import write

    return write(job)


def write_docx(job: Job) -> bytes:
    """Word."""
    from editor_app.formats.writers.docx import write

    return write(job)


def write_odt(job: Job) -> bytes:
    """OpenDocument."""
    from editor_app.formats.writers.odt import write

    return write(job)


def write_pdf(job: Job) -> bytes:
    """PDF."""
    from editor_app.formats.writers.pdf import write

    return write(job)


def pdf_says(data: bytes, job: Job) -> bool:
    """Whether the words of the job are found in a PDF that was written."""
    from editor_app.formats.writers.pdf import says

    return says(data, job)


def write_ninjs(job: Job) -> bytes:
    """News in JSON."""
    from editor_app.formats.writers.ninjs import write

    return write(job)


def write_json(job: Job) -> bytes:
    """The manuscript as JSON."""
    from editor_app.formats.writers.plain_json import write

    return write(job)
