"""Markdown with YAML front matter."""

import yaml

from editor_app.formats.base.job import Job
from editor_app.formats.base.markdown_source import escape
from editor_app.formats.base.rendering import paragraphs
from editor_app.text.manuscript import Manuscript, Markup


def write(job: Job) -> bytes:
    """Front matter with everything that is known, a blank line, the body."""
    manuscript = job.manuscript
    known = {"title": manuscript.title, "language": manuscript.language} | job.known()
    front = yaml.safe_dump(known, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{front}---\n\n{source(manuscript)}".encode()


def source(manuscript: Manuscript) -> str:
    """The body as Markdown: as it is, or, for plain text, with the characters escaped that Markdown would misread."""
    if manuscript.markup is Markup.MARKDOWN:
        return manuscript.body
    return "\n\n".join(filter(None, map(escape, paragraphs(manuscript))))
