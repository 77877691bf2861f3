"""What to tell a person about a file besides its text: its encoding was guessed, it has comments, things were left
out.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Protocol

from editor_app.domain.message import Listing, Message, listed, say, say_n
from editor_app.domain.note import Note, NoteKind
from editor_app.formats.base.incoming import Comment
from editor_app.text.language.broken import LOST

_COMMENTS_SHOWN = 50
_PEOPLE_NAMED = 5


class Read(Protocol):
    """A text that was read from a file."""

    @property
    def encoding(self) -> str:
        """The encoding of the file; empty where the format has none of its own."""

    @property
    def sure(self) -> bool:
        """False when the encoding was guessed."""

    @property
    def notes(self) -> tuple[Note, ...]:
        """What was left out or changed on the way."""

    @property
    def comments(self) -> tuple[Comment, ...]:
        """The comments in the file."""


def said_of(found: Read) -> Iterator[Note]:
    """Everything there is to tell, for callers with no better place for comments and for a guess."""
    if found.encoding and not found.sure:
        guess = say(
            "The encoding {encoding} is a guess. If the text looks wrong, open the file again with another encoding.",
            encoding=found.encoding,
        )
        yield Note(NoteKind.ENCODING, guess)
    yield from found.notes
    yield from (Note(NoteKind.COMMENTS, one) for one in _said_of_comments(found.comments))


def lost_note(text: str) -> tuple[Note, ...]:
    """Says that an encoding does not fit all of the file, if it does not."""
    lost = text.count(LOST)
    note = say_n(
        "{n:,} character could not be read and appears as “{sign}”.",
        "{n:,} characters could not be read and appear as “{sign}”.",
        n=lost,
        sign=LOST,
    )
    return (Note(NoteKind.ENCODING, note),) if lost else ()


def equations(count: int) -> Message:
    """Says that formulas were read, which a person must compare."""
    return say_n(
        "{n:,} equation was imported as plain characters: check it.",
        "{n:,} equations were imported as plain characters: check them.",
        n=count,
    )


def by(people: Counter[str]) -> Listing:
    """`2 by Ann, 1 by Bo`; for one person, just the name."""
    if len(people) == 1:
        return listed([say("by {name}", name=name) for name in people])
    named = [say("{count:,} by {name}", count=count, name=name) for name, count in people.most_common(_PEOPLE_NAMED)]
    more = len(people) - _PEOPLE_NAMED
    return listed([*named, say_n("{n:,} more person", "{n:,} more people", n=more)] if more > 0 else named)


def _said_of_comments(comments: Sequence[Comment]) -> Iterator[Message]:
    """How many by whom, then a note for each, so that all can be read."""
    people = Counter(one.author for one in comments if one.author)
    number = len(comments)
    if people:
        yield say_n(
            "The file has {n:,} comment ({people}):",
            "The file has {n:,} comments ({people}):",
            n=number,
            people=by(people),
        )
    elif comments:
        yield say_n("The file has {n:,} comment:", "The file has {n:,} comments:", n=number)
    for one in comments[:_COMMENTS_SHOWN]:
        if one.text:
            author = one.author or say("an unnamed person")
            if one.resolved:
                yield say("Resolved comment by {author}: {text}", author=author, text=one.text)
            else:
                yield say("Comment by {author}: {text}", author=author, text=one.text)
        for reply in one.replies:
            yield say("Reply by {author}: {text}", author=reply.author or say("an unnamed person"), text=reply.text)
