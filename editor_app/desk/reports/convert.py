"""Convert: read a draft of any kind and write it in another format, without the database."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from editor_app.desk.base.disk import create_folder
from editor_app.desk.base.file_names import free_path
from editor_app.domain.errors import EditorError
from editor_app.domain.message import Message, say
from editor_app.domain.tracked import Tracked
from editor_app.formats.base.notes import said_of
from editor_app.formats.formats import format_called
from editor_app.formats.reading import Reader, load, read_source
from editor_app.formats.writing import write
from editor_app.text import edits
from editor_app.text.edits import Edit
from editor_app.text.manuscript import Manuscript
from editor_app.text.span import Span


@dataclass(frozen=True, slots=True)
class Conversion:
    """What is wanted: the folder and the format. `verbatim`: only the decoded text; `fragment`: only the HTML."""

    folder: Path
    form: str
    keep_furniture: bool = False
    verbatim: bool = False
    fragment: bool = False
    tracked: Tracked = Tracked.ACCEPTED

    def __post_init__(self) -> None:
        format_called(self.form)
        if self.verbatim and self.form != "txt":
            raise EditorError(say("Only txt can be written verbatim."), say("Add --format txt."))
        if self.fragment and self.form != "html":
            raise EditorError(say("Only html has a fragment."), say("Add --format html."))


def convert(
    path: Path,
    wanted: Conversion,
    taken: frozenset[Path] = frozenset(),
    read: Reader = read_source,
    tell: Callable[[Message], None] = lambda note: None,
) -> Path:
    """Write one draft in another format; returns the path. `taken` are the results of the same run.

    `tell` is called with sentences that say what was left out of the draft.
    """
    incoming = read(load(path, tracked=wanted.tracked))
    keep = wanted.keep_furniture or wanted.verbatim
    manuscript = incoming.manuscript if keep else without(incoming.manuscript, incoming.furniture)
    target = _target(path, wanted, taken)
    create_folder(wanted.folder)
    write(manuscript, target, wanted.form, manuscript.front, verbatim=wanted.verbatim, fragment=wanted.fragment)
    for note in said_of(incoming):
        tell(note)
    return target


def without(manuscript: Manuscript, furniture: tuple[Span, ...]) -> Manuscript:
    """The manuscript with places removed."""
    return replace(manuscript, body=edits.replace(manuscript.body, (Edit(span, "") for span in furniture)))


def _target(path: Path, wanted: Conversion, taken: frozenset[Path]) -> Path:
    """FOLDER/STEM.FORMAT; the full name where two stems collide; with a number if the file exists."""
    target = wanted.folder / f"{path.stem}.{wanted.form}"
    if str(target).casefold() in {str(path).casefold() for path in taken}:
        target = wanted.folder / f"{path.name}.{wanted.form}"
    return free_path(wanted.folder, target.name.removesuffix(f".{wanted.form}"), wanted.form, taken)
