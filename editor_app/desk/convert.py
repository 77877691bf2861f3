"""Convert: read a draft of any kind and write it in another format, without the database."""

from dataclasses import replace
from pathlib import Path

from editor_app.desk.file_names import free_path
from editor_app.desk.whole_file import unwritable
from editor_app.domain.errors import EditorError
from editor_app.formats.reading import read
from editor_app.formats.writing import FORMS, write
from editor_app.text import edits
from editor_app.text.edits import Edit
from editor_app.text.manuscript import Manuscript
from editor_app.text.span import Span


def convert(
    path: Path, folder: Path, form: str, keep_furniture: bool = False, taken: frozenset[Path] = frozenset()
) -> Path:
    """Write one draft into a folder in another format; where it is. `taken` are the results of the same run."""
    if form not in FORMS:
        raise EditorError(f"No such format: {form}.", f"Known are {', '.join(FORMS)}.")
    incoming = read(path)
    manuscript = incoming.manuscript if keep_furniture else without(incoming.manuscript, incoming.furniture)
    target = folder / f"{path.stem}.{form}"
    if target in taken:
        target = folder / f"{path.name}.{form}"
    if target.exists():
        target = free_path(folder, target.name.removesuffix(f".{form}"), form, taken)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write(manuscript, target, form, manuscript.front)
    except OSError as fault:
        raise unwritable(target, fault) from fault
    return target


def without(manuscript: Manuscript, furniture: tuple[Span, ...]) -> Manuscript:
    """The manuscript with places taken out."""
    return replace(manuscript, body=edits.replace(manuscript.body, (Edit(span, "") for span in furniture)))
