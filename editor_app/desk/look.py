"""Look at texts: who is in them, what is said twice, what they will look like. No database."""

from html import escape
from pathlib import Path

from editor_app.desk.desk import Tools
from editor_app.formats.apart import Apart
from editor_app.formats.headline import headed_page
from editor_app.formats.reading import load
from editor_app.formats.rendering import render
from editor_app.text import compare as comparing
from editor_app.text.compare import Change
from editor_app.text.manuscript import Manuscript
from editor_app.text.names import Who
from editor_app.text.prepared import Text
from editor_app.text.repeats import Passage, align


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


def paper(manuscript: Manuscript) -> str:
    """The article as safe HTML for paper: who sends it and when, the headline, the text."""
    known = (manuscript.known(key).strip() for key in ("source", "date"))
    embargo = manuscript.known("embargo").strip()
    facts = " · ".join(filter(None, (*known, f"Embargo: {embargo}" if embargo else "")))
    return (f'<p class="facts">{escape(facts)}</p>\n' if facts else "") + headed_page(manuscript)


def open_file(path: Path) -> Manuscript:
    """The text of a file, which is not taken in."""
    with Apart() as read:
        return read(load(path)).manuscript


def prepared(manuscript: Manuscript) -> Text:
    """A text ready to be looked at from many sides."""
    return Text(manuscript)


def align_files(a: Path, b: Path) -> tuple[Manuscript, Manuscript, tuple[Passage, ...]]:
    """Two files and the passages they share."""
    first, second = open_file(a), open_file(b)
    return first, second, align(first.body, second.body)
