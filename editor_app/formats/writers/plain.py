"""Plain text in UTF-8."""

from editor_app.formats.base.job import Job
from editor_app.formats.base.plain_text import plain_text


def write(job: Job) -> bytes:
    """Only the words, in lines that end; with `verbatim`, the body to the letter.

    A plain text with its headline is written in the canonical form, so that anybody can compute its digest.
    """
    if job.verbatim:
        return job.manuscript.body.encode()
    text = plain_text(job.manuscript)
    return (text.rstrip("\n") + "\n").encode()
