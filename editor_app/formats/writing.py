"""A manuscript to a file: made beside its place, read back, and only then put there."""

from pathlib import Path

from editor_app.domain.errors import EditorError
from editor_app.domain.message import OR, listed, say
from editor_app.domain.refusals import unwritable
from editor_app.formats.base.headline import headed
from editor_app.formats.base.incoming import Reader, SourceFile
from editor_app.formats.base.job import Facts, Job, Writer
from editor_app.formats.base.pieces import Piece
from editor_app.formats.base.rendering import holdable, pieces, render
from editor_app.formats.readers import docx as docx_reader
from editor_app.formats.readers import html as html_reader
from editor_app.formats.readers import markdown as markdown_reader
from editor_app.formats.readers import odt as odt_reader
from editor_app.formats.writers import docx, html, markdown, ninjs, odt, pdf, plain, plain_json
from editor_app.system.atomic_write import atomic_write, refuse_taken
from editor_app.system.errors import MachineError
from editor_app.text.manuscript import Manuscript

__all__ = ["FORMS", "put", "render", "write"]

# To add a format: its file in writers/, one line here, and the reader that checks it if there is one.
_WRITERS: dict[str, Writer] = {
    "txt": plain.write,
    "md": markdown.write,
    "html": html.write,
    "docx": docx.write,
    "odt": odt.write,
    "pdf": pdf.write,
    "ninjs": ninjs.write,
    "json": plain_json.write,
}
_READ_BACK: dict[str, Reader] = {
    "md": markdown_reader.read,
    "html": html_reader.read,
    "docx": docx_reader.read,
    "odt": odt_reader.read,
}
_PACKED = frozenset({"docx", "odt"})
"""Formats with an encoding of their own."""
FORMS = tuple(_WRITERS)


def write(
    manuscript: Manuscript,
    path: Path,
    form: str,
    facts: Facts = (),
    *,
    overwrite: bool = False,
    verbatim: bool = False,
    fragment: bool = False,
) -> None:
    """Write one file whole or not at all; on EditorError what was there is as it was.

    `verbatim` (txt) is the body to the letter, `fragment` (html) the article alone.
    """
    if form not in _WRITERS:
        raise EditorError(
            say("There is no format called {form}.", form=form), say("Choose one of {forms}.", forms=listed(FORMS, OR))
        )
    job = Job(manuscript, facts, verbatim, fragment)
    try:
        refuse_taken(path, overwrite)  # before the work, and again after it
        data = _WRITERS[form](job)
    except UnicodeEncodeError as fault:
        raise EditorError(
            say("The text contains a broken character after “{words}”.", words=_before(fault)),
            say("Delete the character and write the file again."),
        ) from fault
    except MachineError as fault:
        raise EditorError(*unwritable(fault)) from fault
    _check(job, form, data)
    put(data, path, overwrite)


def put(data: bytes, path: Path, overwrite: bool = False) -> None:
    """Bytes into a file, whole or not at all. Raises EditorError."""
    try:
        atomic_write(path, data, overwrite)
    except MachineError as fault:
        raise EditorError(*unwritable(fault)) from fault


def _before(fault: UnicodeEncodeError) -> str:
    return fault.object[max(0, fault.start - 20) : fault.start]


def _check(job: Job, form: str, data: bytes) -> None:
    """Read the result as any receiver would: it must say what the manuscript says."""
    if form == "pdf" and not pdf.says(data, job):
        raise _unlike(form)
    reader = _READ_BACK.get(form)
    if reader is None:
        return
    found = reader(SourceFile(f"export.{form}", data, None if form in _PACKED else "utf-8")).manuscript
    wanted = _letters("", pieces(job.manuscript)) if job.fragment else _letters(*headed(job.manuscript))
    # A text without a title gets one from its first words when it is read.
    words = pieces(found)
    if wanted not in (_letters(found.title, words), _letters("", words), _letters(*headed(found))):
        raise _unlike(form)


def _unlike(form: str) -> EditorError:
    return EditorError(
        say("The {form} file would not say the same as the text, so it was not written.", form=form),
        say("Choose another format."),
    )


def _letters(title: str, found: tuple[Piece, ...]) -> str:
    """Letters and digits in order; spaces, signs and how words are set may differ between formats."""
    words = holdable(title) + "".join(piece.text for piece in found)
    return "".join(character for character in words if character.isalnum())
