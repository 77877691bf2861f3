"""Look at texts: who is in them, what is repeated, what they will look like. No database."""

from html import escape
from pathlib import Path

from editor_app.desk.base.desk import Tools
from editor_app.formats.base.headline import headed_page
from editor_app.formats.base.rendering import render
from editor_app.formats.reading import load
from editor_app.formats.sandbox import Sandbox
from editor_app.text import compare as comparing
from editor_app.text.compare import Change
from editor_app.text.manuscript import Manuscript
from editor_app.text.names import Who
from editor_app.text.prepared import Text
from editor_app.text.repeats import Passage, align

_WIDE = '<table width="100%" cellspacing="0"'
_RULED = _WIDE + '><tr><td class="facts">{}</td></tr></table>\n'
_CELLS = {
    "<table>": f"{_WIDE}>",
    "<blockquote>": f'{_WIDE}><tr><td class="bar" width="18"></td><td class="quote">',
    "</blockquote>": "</td></tr></table>",
}


def names(tools: Tools, manuscript: Manuscript) -> Who:
    """Every person and body of a text with variants and posts."""
    return Text(manuscript).who(tools.reference.vocabulary)


def word_differences(a: str, b: str) -> tuple[Change, ...]:
    """Two passages side by side, word by word."""
    return comparing.differences(a, b)


def preview(manuscript: Manuscript) -> str:
    """The article as safe HTML."""
    return render(manuscript)


def paper(manuscript: Manuscript) -> str:
    """The article as safe HTML for paper: who sends it and when, the headline, the text.

    What has lines or bars in an exported release is in table cells: the toolkit that prints draws lines there.
    """
    known = (manuscript.known(key).strip() for key in ("source", "date"))
    embargo = manuscript.known("embargo").strip()
    facts = "&nbsp;&nbsp; ".join(escape(one) for one in (*known, f"Embargo: {embargo}" if embargo else "") if one)
    page = headed_page(manuscript)
    for tag, cells in _CELLS.items():
        page = page.replace(tag, cells)
    return (_RULED.format(facts) if facts else "") + page


def open_file(path: Path) -> Manuscript:
    """The text of a file, which is not imported."""
    with Sandbox() as read:
        return read(load(path)).manuscript


def prepared(manuscript: Manuscript) -> Text:
    """A text prepared for analysis."""
    return Text(manuscript)


def align_files(a: Path, b: Path) -> tuple[Manuscript, Manuscript, tuple[Passage, ...]]:
    """Two files and the passages they share."""
    first, second = open_file(a), open_file(b)
    return first, second, align(first.body, second.body)
