"""Plain text in UTF-8."""

from editor_app.formats.base.job import Job
from editor_app.formats.base.plain_text import plain_text


def write(job: Job) -> bytes:
    """Only the words; with `verbatim`, the body to the letter."""
    text = job.manuscript.body if job.verbatim else plain_text(job.manuscript)
    return text.encode()
