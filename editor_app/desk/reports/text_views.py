"""Look at texts: who is in them, what is repeated, what they will look like. No database."""

from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from editor_app.desk.base.desk import Tools
from editor_app.desk.base.opening import prepare_source
from editor_app.domain.errors import EditorError
from editor_app.domain.house import HouseList, HouseTerm, TermKind, TermStatus
from editor_app.domain.message import say
from editor_app.domain.picture import Pictures
from editor_app.formats.reading import load
from editor_app.formats.sandbox import Sandbox
from editor_app.text import compare as comparing
from editor_app.text.compare import Change
from editor_app.text.manuscript import Manuscript
from editor_app.text.names import Who
from editor_app.text.people.in_chinese import who_in_chinese
from editor_app.text.prepared import Text
from editor_app.text.repeats import Passage, align

if TYPE_CHECKING:
    from editor_app.checks.parallel.renderings import Rendered

_KINDS = {"person": TermKind.PERSON, "body": TermKind.BODY, "post": TermKind.TITLE}
"""The kinds of names that the house list has; others are terms."""
_WIDE = '<table width="100%" cellspacing="0"'
NO_PICTURES: Pictures = MappingProxyType({})
WIDEST = 560
"""Pixels of a picture in a window and on paper, where the toolkit does not fit it to the page."""
_RULED = _WIDE + '><tr><td class="facts">{}</td></tr></table>\n'
_CELLS = {
    "<table>": f"{_WIDE}>",
    "<blockquote>": f'{_WIDE}><tr><td class="bar" width="18"></td><td class="quote">',
    "</blockquote>": "</td></tr></table>",
}


def names(tools: Tools, manuscript: Manuscript) -> Who:
    """Every person and body of a text with variants and posts."""
    text = Text(manuscript)
    return who_in_chinese(text.body) if text.is_chinese else text.who(tools.reference.vocabulary)


def renderings(tools: Tools, draft: Manuscript, source: Manuscript, house: HouseList) -> "tuple[Rendered, ...]":
    """Every name of a Chinese source with the ways in which its draft renders it."""
    from editor_app.checks.parallel.renderings import rendered  # for articles with a source alone

    return rendered(Text(draft, with_headline=True), prepare_source(source), house)


def terms_of(found: "Iterable[Rendered]") -> tuple[HouseTerm, ...]:
    """What was found as terms: of each name the rendering that is used most is preferred, others are admitted."""
    return tuple(
        _term(one, rendering.words, TermStatus.ADMITTED if at else TermStatus.PREFERRED)
        for one in found
        for at, rendering in enumerate(one.renderings)
    )


def preferred(found: "Iterable[Rendered]", pairs: Iterable[str]) -> tuple[HouseTerm, ...]:
    """The renderings that were chosen, as terms with their Chinese names; each is written as 名=name."""
    known = {one.name: one for one in found}
    return tuple(_chosen(known, pair) for pair in pairs)


def _chosen(known: "Mapping[str, Rendered]", pair: str) -> HouseTerm:
    name, _, words = (part.strip() for part in pair.partition("="))
    if name not in known or not words:
        raise EditorError(
            say("“{pair}” chooses nothing.", pair=pair),
            say("Write a Chinese name of the source, an equals sign, and how the house renders it."),
        )
    return _term(known[name], words, TermStatus.PREFERRED)


def _term(one: "Rendered", words: str, status: TermStatus) -> HouseTerm:
    return HouseTerm(one.name, _KINDS.get(one.kind.value, TermKind.TERM), words, status, source=one.name)


def word_differences(a: str, b: str) -> tuple[Change, ...]:
    """Two passages side by side, word by word."""
    return comparing.differences(a, b)


def preview(manuscript: Manuscript, pictures: Pictures = NO_PICTURES) -> str:
    """The article as safe HTML with its pictures."""
    from editor_app.formats.base.rendering import render, with_pictures  # loads two libraries

    return with_pictures(render(manuscript), pictures, WIDEST)


def paper(manuscript: Manuscript, pictures: Pictures = NO_PICTURES) -> str:
    """The article as safe HTML for paper: who sends it and when, the headline, the text.

    What has lines or bars in an exported release is in table cells: the toolkit that prints draws lines there.
    """
    from editor_app.formats.base.headline import headed_page  # as above
    from editor_app.formats.base.rendering import with_pictures

    known = (manuscript.known(key).strip() for key in ("source", "date"))
    embargo = manuscript.known("embargo").strip()
    facts = "&nbsp;&nbsp; ".join(escape(one) for one in (*known, f"Embargo: {embargo}" if embargo else "") if one)
    page = headed_page(manuscript)
    for tag, cells in _CELLS.items():
        page = page.replace(tag, cells)
    return (_RULED.format(facts) if facts else "") + with_pictures(page, pictures, WIDEST)


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
