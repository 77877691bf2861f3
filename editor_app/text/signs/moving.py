"""Words with their signs that come to another place of a text."""

from itertools import accumulate, pairwise

from editor_app.text import edits
from editor_app.text.edits import Edit, difference
from editor_app.text.markup import hard_wrapped
from editor_app.text.signs.body import lines
from editor_app.text.signs.cells import taken
from editor_app.text.signs.line import Line, LineKind, read
from editor_app.text.signs.whole import put
from editor_app.text.span import Span


def moved(body: str, span: Span, to: int) -> tuple[Edit, Span] | None:
    """What it takes to move a stretch with its signs, and where its words are then; None where they stay."""
    if span.start <= to <= span.end:
        return None
    gone, caret = put(body, span, "")
    left = edits.replace(body, (gone,))
    at = caret
    if to <= gone.span.start:
        at = to
    elif to >= gone.span.end:
        at = to + gone.growth
    words = fitted(left, Span(at, at), taken(body, span))
    come, end = put(left, Span(at, at), words)
    done = edits.replace(left, (come,))
    change = difference(body, done)
    start = max(0, end - len(words))
    return (change, Span(start if done[start:end] == words else end, end)) if change else None


def fitted(body: str, place: Span, words: str) -> str:
    """Words as they can stand in a place. Within bold words they need no signs of their own; those that begin with a
    heading, an item or a quotation begin a paragraph: in the middle of one their sign would be none.
    """
    first = next(lines(body, place))
    around = {
        pair.style
        for pair in first.line.pairs
        if pair.inner.start <= place.start - first.start and place.end - first.start <= pair.inner.end
    }
    while "\n" not in words and (outer := next(iter(read(words).pairs), None)):
        if outer.style not in around or outer.whole != Span(0, len(words)):
            break
        words = outer.inner.of(words)
    return _apart(first.line, body[first.start + first.line.prefix.end : place.start].strip(), words)


def _apart(line: Line, middle: str, words: str) -> str:
    """The same for words behind others in a line, or in a line without any."""
    own = read(words.split("\n", 1)[0])
    if line.cells or not len(own.prefix):
        return words
    if line.kind is own.kind is LineKind.ITEM:
        return f"\n{words}" if middle else words[own.prefix.end :]
    return f"\n\n{words}" if middle else words


def paragraphs(body: str, place: Span, words: str) -> str:
    """Words that come without formats, as they can stand in a text in Markdown: where a line ends, a paragraph does, or
    an item where they come into a list. Lines that were broken by width stay so, and so do those of lists and tables.
    """
    first = next(lines(body, place))
    line = first.line
    rows = words.strip("\n").split("\n")
    if len(rows) < 2 or line.cells or line.kind is LineKind.CODE:
        return words
    if line.kind is LineKind.ITEM:
        between = f"\n{' ' * (line.marker.start - line.quote)}{line.marker.moved(first.start).of(body)}"
        return between.join(row for row in rows if row.strip())
    ends = list(accumulate(len(row) + 1 for row in rows))
    if hard_wrapped([(end - 1 - len(row), end - 1) for row, end in zip(rows, ends, strict=True)]):
        return words
    made = rows[0]
    for above, below in pairwise(rows):
        apart = above.strip() and below.strip() and not (_structured(above) and _structured(below))
        made += f"\n\n{below}" if apart else f"\n{below}"
    return made


def _structured(text: str) -> bool:
    found = read(text)
    return found.quoted or found.kind not in (LineKind.WORDS, LineKind.HEADING)
