"""Whether a written file says what its text says, as any receiver would read it."""

from itertools import chain

from editor_app.formats.base.headline import headed
from editor_app.formats.base.incoming import Reader, SourceFile
from editor_app.formats.base.job import Job
from editor_app.formats.base.pieces import Piece, holdable
from editor_app.formats.base.rendering import pieces


def reads_back(reader: Reader, job: Job, written: SourceFile) -> bool:
    """Read again, it has the same letters in the same order."""
    found = reader(written).manuscript
    wanted = _letters("", pieces(job.manuscript)) if job.fragment else _letters(*headed(job.manuscript))
    # A text without a title gets one from its first words when it is read.
    words = pieces(found)
    return wanted in (_letters(found.title, words), _letters("", words), _letters(*headed(found)))


def _letters(title: str, found: tuple[Piece, ...]) -> str:
    """Letters and digits in order; spaces, punctuation and formatting may differ, and struck-out words are not read."""
    cells = (cell for piece in found for cell in (piece.runs, *chain(*piece.rows)))
    words = holdable(title) + "".join(run.text for cell in cells for run in cell if not run.struck)
    return "".join(character for character in words if character.isalnum())
