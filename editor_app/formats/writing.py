"""A manuscript to a file: made beside its place, read back, and only then put there."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from editor_app.domain.errors import EditorError
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

_REASONS = {
    errno.ENOSPC: ("the disk is full", "Make room, or choose another folder."),
    errno.EDQUOT: ("your share of the disk is used up", "Make room, or choose another folder."),
    errno.EACCES: ("this folder may not be written to", "Choose another folder."),
    errno.EPERM: ("this folder may not be written to", "Choose another folder."),
    errno.EROFS: ("this disk can only be read", "Choose another folder."),
    errno.ENOENT: ("there is no such folder", "Choose another folder."),
    errno.ENAMETOOLONG: ("the name is too long", "Choose a shorter one."),
}


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
        raise EditorError(f"There is no format called {form}.", f"Known are {', '.join(FORMS)}.")
    job = Job(manuscript, facts, verbatim, fragment)
    _refuse_existing(path, overwrite)
    try:
        data = _WRITERS[form](job)
    except UnicodeEncodeError as fault:
        raise EditorError(
            f"The text holds a broken character (after “{fault.object[max(0, fault.start - 20) : fault.start]}”).",
            "Delete it and write the file again.",
        ) from fault
    _check(job, form, data)
    put(data, path, overwrite)


def put(data: bytes, path: Path, overwrite: bool = False) -> None:
    """Bytes into a file, whole or not at all. Raises EditorError."""
    try:
        _put(data, path, overwrite)
    except (OSError, ValueError) as fault:
        raise EditorError(*_why(fault, path)) from fault


def _why(fault: OSError | ValueError, path: Path) -> tuple[str, str]:
    """What to tell a person, and what to do."""
    number = getattr(fault, "errno", None) or 0
    if number in (errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY) and _there(path):
        return f"{path.name} is open in another program or locked.", "Close it there, or choose another name."
    why, hint = _REASONS.get(number, (str(fault), "Choose another folder or name."))
    return f"{path.name} cannot be written: {why}.", hint


def _there(path: Path) -> bool:
    with suppress(OSError, ValueError):
        return path.exists()
    return False


def _refuse_existing(path: Path, overwrite: bool) -> None:
    with suppress(OSError, ValueError):  # a name that cannot even be asked about fails when it is written
        if path.is_dir() or (path.exists() and not overwrite):
            raise EditorError(f"{path.name} is there already.", "Choose another name, or say that it may be replaced.")


def _put(data: bytes, path: Path, overwrite: bool) -> None:
    """To a file of its own in the same folder, onto the disk, then in one move to its name."""
    beside = path.with_name(f".{uuid4().hex}.part")
    try:
        with beside.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if beside.read_bytes() != data:
            raise EditorError("The disk did not keep what was written.", "Choose another disk.")
        _refuse_existing(path, overwrite)
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


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
        f"The {form} file would not say the same as the text; nothing was written.", "Try another format."
    )


def _letters(title: str, found: tuple[Piece, ...]) -> str:
    """Letters and digits in order; spaces, signs and how words are set may differ between formats."""
    words = holdable(title) + "".join(piece.text for piece in found)
    return "".join(character for character in words if character.isalnum())
