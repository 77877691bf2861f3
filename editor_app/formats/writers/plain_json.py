"""The manuscript as plain JSON, for scripts."""

import json

from editor_app.formats.base.job import Job


def write(job: Job) -> bytes:
    """Everything that is in a manuscript, to the letter."""
    manuscript = job.manuscript
    content = {
        "schema": 1,
        "title": manuscript.title,
        "language": manuscript.language,
        "markup": manuscript.markup.value,
        "front": dict(manuscript.front),
        "body": manuscript.body,
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
