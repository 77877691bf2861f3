"""A manuscript to a file: written to a temporary file, read back, and only then put in place."""

from pathlib import Path
from types import MappingProxyType

from editor_app.domain.errors import EditorError
from editor_app.domain.message import say
from editor_app.domain.picture import Pictures
from editor_app.domain.refusals import unwritable
from editor_app.formats.base.incoming import SourceFile
from editor_app.formats.base.job import Facts, Job
from editor_app.formats.formats import Format, format_called
from editor_app.system.atomic_write import atomic_write, refuse_taken
from editor_app.system.errors import MachineError
from editor_app.text.manuscript import Manuscript


def write(
    manuscript: Manuscript,
    path: Path,
    form: str,
    facts: Facts = (),
    *,
    overwrite: bool = False,
    verbatim: bool = False,
    fragment: bool = False,
    pictures: Pictures = MappingProxyType({}),
) -> None:
    """Write one file whole or not at all; on EditorError what was there is unchanged.

    `verbatim` (txt) is the body to the letter, `fragment` (html) only the article.
    """
    chosen = format_called(form)
    assert chosen.writer  # `format_called` refuses a format that cannot be written
    job = Job(manuscript, facts, verbatim, fragment, pictures)
    try:
        refuse_taken(path, overwrite)  # before the work, and again after it
        data = chosen.writer(job)
    except UnicodeEncodeError as fault:
        raise EditorError(
            say("The text contains a broken character after “{words}”.", words=_before(fault)),
            say("Delete the character and write the file again."),
        ) from fault
    except MachineError as fault:
        raise EditorError(*unwritable(fault)) from fault
    if not _says_the_same(chosen, job, data):
        raise EditorError(
            say("The {form} file would not have the same words as the text, so it was not written.", form=form),
            say("Choose another format."),
        )
    put(data, path, overwrite)


def put(data: bytes, path: Path, overwrite: bool = False) -> None:
    """Bytes into a file, whole or not at all. Raises EditorError."""
    try:
        atomic_write(path, data, overwrite)
    except MachineError as fault:
        raise EditorError(*unwritable(fault)) from fault


def _before(fault: UnicodeEncodeError) -> str:
    return fault.object[max(0, fault.start - 20) : fault.start]


def _says_the_same(form: Format, job: Job, data: bytes) -> bool:
    """By the format's own proof, or read back; what has neither is accepted as it is."""
    if form.says:
        return form.says(data, job)
    if form.reader is None or not form.read_back:
        return True
    from editor_app.formats.base.proof import reads_back  # heavy

    return reads_back(form.reader, job, SourceFile(f"export.{form.name}", data, "utf-8" if form.textual else None))
