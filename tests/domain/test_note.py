"""What a note says to a program besides its sentence."""

from editor_app.domain.message import say, say_n
from editor_app.domain.note import Note, NoteKind


def test_a_note_counts_and_quotes() -> None:
    bare = Note(NoteKind.LAYOUT, say("Only the words were read."))
    assert (str(bare), bare.count, bare.quote) == ("Only the words were read.", 1, "")
    several = Note(NoteKind.STRUCK, say_n("{n} passage", "{n} passages", n=3), ("one", "two", "three"))
    assert (several.count, several.quote) == (3, "one")
