import json

from editor_app.formats.base.job import Job
from editor_app.formats.writers.plain_json import write
from editor_app.text.manuscript import Manuscript, Markup


def test_everything_to_the_letter() -> None:
    draft = Manuscript("Titel", "  *a*\n\n文 \u202e", Markup.MARKDOWN, "de_DE", (("source", "S"),))
    assert json.loads(write(Job(draft))) == {
        "schema": 1,
        "title": "Titel",
        "language": "de_DE",
        "markup": "markdown",
        "front": {"source": "S"},
        "body": "  *a*\n\n文 \u202e",
    }
