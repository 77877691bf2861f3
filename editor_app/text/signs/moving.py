"""Words with their signs that come to another place of a text."""

from itertools import accumulate, pairwise

from editor_app.text import edits
from editor_app.text.edits import Edit, difference
from editor_app.text.language.letters import EAST
from editor_app.text.markup import hard_wrapped
from editor_app.text.signs.body import lines
from editor_app.text.signs.cells import taken
from editor_app.text.signs.line import Line, LineKind, read
from editor_app.text.signs.whole import put
from editor_app.text.span import Span

_BEHIND = " \n,.;:!?)，。；：！？）"
"""What stands behind a word without a blank, or is one."""


def moved(body: str, span: Span, to: int) -> tuple[tuple[Edit, ...], Span] | None:
    """What it takes to move a stretch with its signs, and where its words are then; None where they stay. Whole words
    leave no second blank behind, and have one on both sides where they come to.
    """
    if span.start <= to <= span.end:
        return None
    gone, caret = put(body, span, "")
    whole, gone = _with_blank(body, span, gone)
    left = edits.replace(body, (gone,))
    at = min(caret, gone.span.start)
    if to <= gone.span.start:
        at = to
    elif to >= gone.span.end:
        at = to + gone.growth
    before, words, behind = "", fitted(left, Span(at, at), taken(body, span)), ""
    if whole:
        before, behind = _blanks(left, at)
    come, end = put(left, Span(at, at), before + words + behind)
    done = edits.replace(left, (come,))
    end -= len(behind)
    start = max(0, end - len(words))
    place = Span(start if done[start:end] == words else end, end)
    back = [one if one <= gone.span.start else one - gone.growth for one in (come.span.start, come.span.end)]
    came = Edit(Span(*back), come.new)
    if came.span.end <= gone.span.start or gone.span.end <= came.span.start:
        return (gone, came), place
    change = difference(body, done)
    return ((change,), place) if change else None


def _with_blank(body: str, span: Span, gone: Edit) -> tuple[bool, Edit]:
    """Whether whole words go, and what goes then: a blank with them."""
    words, start, end = span.of(body), gone.span.start, gone.span.end
    before, after = body[start - 1 : start] or "\n", body[end : end + 1] or "\n"
    if gone.new or words != words.strip() or "\n" in words or _joins(before) or _joins(after):
        return False, gone
    first = next(lines(body, Span(start, start)))
    begin = next(
        (one.start for one in reversed(first.line.cells) if one.start + first.start <= start), first.line.prefix.end
    )
    begins = start - first.start <= begin
    if before == " " and after in _BEHIND and not begins:
        return True, Edit(Span(start - 1, end), "")
    return True, Edit(Span(start, end + (begins and after == " " and not first.line.cells)), "")


def _blanks(body: str, at: int) -> tuple[str, str]:
    """The blanks that whole words need on both sides; none within a word."""
    before, after = body[at - 1 : at] if at else "", body[at : at + 1]
    if _joins(before) and _joins(after):
        return "", ""
    return " " * (_joins(before) or before in set(",.;:!?)")), " " * _joins(after)


def _joins(letter: str) -> bool:
    """Whether a letter would make one word with another; Chinese ones stand without blanks anyway."""
    return letter.isalnum() and letter < EAST


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
