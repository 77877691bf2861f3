"""What is proposed for removal, piece by piece: a menu is one, each paragraph is one, and each says why."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from editor_app.domain.furniture import Furniture, Why
from editor_app.domain.message import say_n
from editor_app.domain.note import Note, NoteKind
from editor_app.formats.base.left_out import quoted
from editor_app.formats.web.page_words import heads_what_follows, of_the_page
from editor_app.text.language.sentences import ends_sentence
from editor_app.text.language.words import length_in_words
from editor_app.text.span import Span

_LINE = re.compile(r"[^\n]+")
_MARKS = re.compile(r"^\s*(?:[-*+>]|\d+\.|#{1,6})\s+")
_MENU_LINE, _PARAGRAPH = 12, 15
"""Words: a longer line is not part of a menu; a piece as long as a paragraph stands alone."""


def furniture_pieces(body: str, places: Iterable[Span]) -> tuple[Furniture, ...]:
    """The pieces of these stretches of a body, in order; together they cover exactly what the stretches cover."""
    seen = Counter(_bare(line) for line in body.split("\n"))
    found: list[Furniture] = []
    for place in sorted(places):
        first = len(found)
        for line in _lines(body, place):
            one = Furniture(line, _why(line.of(body), seen))
            if len(found) > first and _one_thing(body, found[-1], one):
                found[-1] = Furniture(Span(found[-1].span.start, line.end), found[-1].why)
            else:
                found.append(one)
    return tuple(found)


def left_out_note(body: str, places: Iterable[Span]) -> tuple[Note, ...]:
    """What to say when these stretches are cut: how many passages, their first words, and how to keep them."""
    words = tuple(" ".join(one.span.of(body).split()) for one in furniture_pieces(body, places))
    said = say_n(
        "{n:,} passage that seems to belong to the web page was left out: {words}. --keep-furniture keeps it.",
        "{n:,} passages that seem to belong to the web page were left out: {words}. --keep-furniture keeps them.",
        n=len(words),
        words=quoted(words),
    )
    return (Note(NoteKind.FURNITURE, said, words),) if words else ()


def proposed_note(furniture: Sequence[Furniture], body: str) -> tuple[Note, ...]:
    """What to say when they stay: how many passages, their first words, and where they can be removed."""
    words = tuple(" ".join(one.span.of(body).split()) for one in furniture)
    said = say_n(
        "{n:,} passage seems to belong to the web page: {words}. The window offers to remove it.",
        "{n:,} passages seem to belong to the web page: {words}. The window offers to remove them.",
        n=len(words),
        words=quoted(words),
    )
    return (Note(NoteKind.FURNITURE, said, words),) if words else ()


def _one_thing(body: str, before: Furniture, line: Furniture) -> bool:
    """Whether a line continues the piece above it: menus do, and so do article headlines under their heading."""
    first = body[before.span.start : body.find("\n", before.span.start)]
    alike = line.why is before.why or (before.why is Why.FOLLOWING and line.why is Why.MENU)
    return alike and max(length_in_words(first), length_in_words(line.span.of(body))) < _PARAGRAPH


def _lines(body: str, place: Span) -> Iterator[Span]:
    """The lines of a stretch, each with the blank ones below it; the first begins and the last ends where it does."""
    lines = _LINE.finditer(body, place.start, place.end)
    starts = [line.start() for line in lines if not line[0].isspace()] or [place.start]
    for start, end in zip([place.start, *starts[1:]], [*starts[1:], place.end], strict=True):
        yield Span(start, end)


def _why(line: str, seen: Counter[str]) -> Why:
    bare, words = _bare(line), length_in_words(line)
    if heads_what_follows(bare, words):
        return Why.FOLLOWING
    if of_the_page(bare, words):
        return Why.NOTICE
    if seen[bare] > 1 and bare:
        return Why.AGAIN
    return Why.OUTSIDE if words > _MENU_LINE or ends_sentence(bare) else Why.MENU


def _bare(line: str) -> str:
    """The words of a line without its bullet, number or heading sign."""
    return _MARKS.sub("", line).strip()
