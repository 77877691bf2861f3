"""Convert: read a draft of any kind and write it in another format, without the database."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from editor_app.desk.base.disk import create_folder
from editor_app.desk.base.file_names import free_path
from editor_app.domain.errors import EditorError
from editor_app.domain.message import say
from editor_app.domain.note import Note, NoteKind
from editor_app.domain.tracked import Tracked
from editor_app.formats.base.incoming import headline
from editor_app.formats.base.notes import said_of
from editor_app.formats.formats import format_called, format_of
from editor_app.formats.reading import Reader, load, read_source, received
from editor_app.formats.web.boilerplate_pieces import left_out_note
from editor_app.formats.writing import write
from editor_app.text import edits
from editor_app.text.edits import Edit
from editor_app.text.headline import begins_with_it
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.span import Span


@dataclass(frozen=True, slots=True)
class Conversion:
    """What is wanted: the folder and the format. `verbatim`: only the decoded text; `fragment`: only the HTML.

    What seems to belong to a web page is left out, but of plain text only if `drop_furniture` says so.
    """

    folder: Path
    form: str
    keep_furniture: bool = False
    drop_furniture: bool = False
    verbatim: bool = False
    fragment: bool = False
    tracked: Tracked = Tracked.ACCEPTED
    language: str = ""  # of a text that does not name its own

    def __post_init__(self) -> None:
        format_called(self.form)
        if self.keep_furniture and self.drop_furniture:
            raise EditorError(
                say("Web page leftovers cannot be both kept and left out."),
                say("Give --keep-furniture or --drop-furniture."),
            )
        if self.verbatim and self.form != "txt":
            raise EditorError(say("Only txt can be written verbatim."), say("Add --format txt."))
        if self.fragment and self.form != "html":
            raise EditorError(say("Only html has a fragment."), say("Add --format html."))


def convert(
    path: Path,
    wanted: Conversion,
    taken: frozenset[Path] = frozenset(),
    read: Reader = read_source,
    tell: Callable[[Note], None] = lambda note: None,
    piped: bytes | None = None,
) -> Path:
    """Write one draft in another format; returns the path. `taken` are the results of the same run.

    `tell` is called with notes on what was left out of the draft, and on a result that has an unexpected name. What
    another program `piped` is no file, and `path` says what it would be called.
    """
    source = load(path) if piped is None else received(path.name, piped)
    language = wanted.language or source.language
    incoming = read(replace(source, tracked=wanted.tracked, language=language))
    cut = incoming.furniture if _cuts(path, wanted) else ()
    manuscript = without(incoming.manuscript, cut)
    target = _target(path, wanted, taken)
    create_folder(wanted.folder)
    pictures = {one.name: one.data for one in incoming.pictures}
    write(
        manuscript,
        target,
        wanted.form,
        manuscript.front,
        verbatim=wanted.verbatim,
        fragment=wanted.fragment,
        pictures=pictures,
    )
    for note in (*said_of(incoming), *left_out_note(incoming.manuscript.body, cut), *_name_note(path, target, wanted)):
        tell(note)
    return target


def without(manuscript: Manuscript, furniture: tuple[Span, ...]) -> Manuscript:
    """The manuscript with places removed; if its first line, which gave the title, is among them, with another one."""
    body = edits.replace(manuscript.body, (Edit(span, "") for span in furniture))
    left = replace(manuscript, body=body)
    if furniture and manuscript.markup is Markup.PLAIN and begins_with_it(manuscript) and not begins_with_it(left):
        left = replace(left, title=headline(body))
    return left


def _cuts(path: Path, wanted: Conversion) -> bool:
    """Whether web page leftovers are left out: in plain text a list may look like them, so it stays unless asked."""
    form = format_of(path.name)
    plain = form is not None and form.name == "txt"
    return wanted.drop_furniture or not (wanted.keep_furniture or wanted.verbatim or plain)


def _name_note(path: Path, target: Path, wanted: Conversion) -> tuple[Note, ...]:
    """Says which file has a name that another file has taken."""
    usual = f"{path.stem}.{wanted.form}"
    said = say(
        "{path} was written as {name}, because there was another {usual}.",
        path=str(path),
        name=target.name,
        usual=usual,
    )
    return (Note(NoteKind.NAME, said),) if target.name != usual else ()


def _target(path: Path, wanted: Conversion, taken: frozenset[Path]) -> Path:
    """FOLDER/STEM.FORMAT; the full name where two stems collide; with a number if the file exists."""
    target = wanted.folder / f"{path.stem}.{wanted.form}"
    if str(target).casefold() in {str(path).casefold() for path in taken}:
        target = wanted.folder / f"{path.name}.{wanted.form}"
    return free_path(wanted.folder, target.name.removesuffix(f".{wanted.form}"), wanted.form, taken)
