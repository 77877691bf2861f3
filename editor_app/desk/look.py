"""Look at a text: who is in it, what is said twice, what it will look like."""

from editor_app.desk.desk import Tools
from editor_app.formats.writing import render
from editor_app.text import compare as comparing
from editor_app.text.compare import Change
from editor_app.text.manuscript import Manuscript
from editor_app.text.names.model import Who
from editor_app.text.prepared import Text
from editor_app.text.repeats.align import align
from editor_app.text.repeats.passages import Passage


def names(tools: Tools, manuscript: Manuscript) -> Who:
    """Every person and body of a text with variants and posts."""
    return Text(manuscript).who(tools.reference.vocabulary)


def compare(a: str, b: str) -> tuple[Passage, ...]:
    """The passages that two texts share."""
    return align(a, b)


def word_differences(a: str, b: str) -> tuple[Change, ...]:
    """Two passages side by side, word by word."""
    return comparing.differences(a, b)


def preview(manuscript: Manuscript) -> str:
    """The article as safe HTML."""
    return render(manuscript)
