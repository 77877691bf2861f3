"""Plain text in UTF-8."""

from editor_app.formats.plain_text import plain_text
from editor_app.formats.writers.job import Job


def write(job: Job) -> bytes:
    """The words alone; with `verbatim` the body to the letter."""
    text = job.manuscript.body if job.verbatim else plain_text(job.manuscript)
    return text.encode()
