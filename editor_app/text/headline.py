"""The headline of a manuscript: whether it stands apart from the body, to be read before it."""

from editor_app.text.manuscript import Manuscript
from editor_app.text.markup import blocks, marks
from editor_app.text.masks import Mask
from editor_app.text.span import Span

_ENOUGH = 4000
"""Characters of a body that hold its first paragraph, or as much of it as a headline can have."""


def apart(manuscript: Manuscript) -> str:
    """The headline, unless the body begins with its words, where it is read anyway; line ends as spaces.

    A line end in it becomes a space so that it stays one paragraph and every offset stays the same.
    """
    title = manuscript.title.replace("\r", " ").replace("\n", " ")
    return "" if begins_with_it(manuscript) else title


def begins_with_it(manuscript: Manuscript) -> bool:
    """Whether the first words of the body are those of the headline, or there is no headline.

    Only letters and digits are compared: the body may have them in bold, and escape or wrap what is between them.
    """
    wanted = _letters(manuscript.title)
    if not wanted:
        return True
    body = manuscript.body[:_ENOUGH]
    first = next(iter(blocks(body, manuscript.markup)), None)
    if first is None:
        return False
    source = Span(first.span.start, len(body))
    shown = Mask(mark.span for mark in marks(body, manuscript.markup)).gaps(source)
    return any(_letters(said).startswith(wanted) for said in (source.of(body), "".join(gap.of(body) for gap in shown)))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
