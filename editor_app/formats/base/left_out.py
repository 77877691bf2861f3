"""What a reader found and a text does not keep: struck-out words, letters that only one font has. All of it is said."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from editor_app.domain.message import Listing, Message, listed, say, say_n
from editor_app.domain.note import Note, NoteKind
from editor_app.formats.base.facts.symbols import is_private, usual_signs
from editor_app.formats.base.pieces import Piece, PieceKind, Run, Runs, joined
from editor_app.text.language.broken import LOST

_QUOTED, _LONGEST = 5, 80
"""How many passages a note quotes, and how many characters of each."""


class LeftOut:
    """Takes pieces as they were read, gives them as they are kept, and knows what to say about it."""

    def __init__(self) -> None:
        self.struck: list[str] = []
        self.signs: list[str] = []
        self.readings: list[str] = []

    def settled(self, pieces: Iterable[Piece]) -> list[Piece]:
        """The pieces without struck-out words and without letters that cannot be shown."""
        return [one for piece in pieces if (one := self._settled(piece)) is not None]

    def words(self, runs: Runs) -> Runs:
        """The same for the words of one paragraph."""
        if not any(run.struck or any(map(is_private, run.text)) for run in runs):
            return runs
        kept: list[Run] = []
        begun = False
        for run in runs:
            if run.struck:
                self._strike(run.text, begun)
            else:
                words = self._shown(run.text)
                spaced = begun and (not kept or kept[-1].text.endswith(" "))
                kept.append(run.saying(words.removeprefix(" ") if spaced else words))
            begun = run.struck
        return joined(kept)

    def notes(self) -> tuple[Note, ...]:
        """A sentence for each kind, with the words and the signs."""
        found = []
        if passages := [" ".join(one.split()) for one in self.struck if one.strip()]:
            struck = say_n(
                "{n:,} struck-out passage was left out: {words}.",
                "{n:,} struck-out passages were left out: {words}.",
                n=len(passages),
                words=quoted(passages),
            )
            found.append(Note(NoteKind.STRUCK, struck, tuple(passages)))
        if self.signs:
            signs = say_n(
                "{n:,} sign of a symbol font could not be read and appears as “{sign}”: {codes}.",
                "{n:,} signs of a symbol font could not be read and appear as “{sign}”: {codes}.",
                n=len(self.signs),
                sign=LOST,
                codes=listed([f"U+{ord(one):04X}" for one in dict.fromkeys(self.signs)][:_QUOTED]),
            )
            found.append(Note(NoteKind.SIGNS, signs))
        if readings := [" ".join(one.split()) for one in self.readings if one.strip()]:
            above = say_n(
                "{n:,} reading above a word was left out: {words}.",
                "{n:,} readings above words were left out: {words}.",
                n=len(readings),
                words=quoted(readings),
            )
            found.append(Note(NoteKind.READINGS, above, tuple(readings)))
        return tuple(found)

    def _settled(self, piece: Piece) -> Piece | None:
        if piece.kind is PieceKind.TABLE:
            return replace(piece, rows=tuple(tuple(self.words(cell) for cell in row) for row in piece.rows))
        runs = self.words(piece.runs)
        return None if piece.runs and not runs else replace(piece, runs=runs) if runs is not piece.runs else piece

    def _strike(self, text: str, begun: bool) -> None:
        if begun:
            self.struck[-1] += text
        else:
            self.struck.append(text)

    def _shown(self, text: str) -> str:
        """What is certain as a sign, the rest as a mark that something stood there."""
        text = usual_signs(text)
        self.signs += [one for one in text if is_private(one)]
        return "".join(LOST if is_private(one) else one for one in text)


def quoted(passages: Sequence[str]) -> Listing:
    """The first passages between quotation marks, long ones cut, and how many more there are."""
    shown: list[Message] = [say("“{words}”", words=_cut(one)) for one in passages[:_QUOTED]]
    if (more := len(passages) - _QUOTED) > 0:
        shown.append(say("{n:,} more", n=more))
    return listed(shown)


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + "…"
