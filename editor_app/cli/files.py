"""The verb convert, and which files a command line means. No database."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from editor_app.cli.help import command, option, with_messages
from editor_app.cli.spoken import misused, note, row, warn, whole
from editor_app.desk.base.drafts_in import files_in, passed_over
from editor_app.desk.base.kinds import FORMS, READ
from editor_app.desk.base.opening import open_reading
from editor_app.desk.folders.excluding import is_excluded
from editor_app.domain.errors import EditorError
from editor_app.domain.message import Listing, Message, Value, listed, say, say_n
from editor_app.domain.note import Note
from editor_app.domain.tracked import Tracked

STDIN = Path("-")
"""What another program writes."""
_NAMED = 5
"""Files that are named of those that were passed over."""
FILES = click.Path(path_type=Path, readable=False)  # what cannot be read is said in our own words
TRACKED = option(
    "--tracked",
    type=click.Choice([one.value for one in Tracked]),
    default=Tracked.ACCEPTED.value,
    show_default=True,
    told=say("Which text of a file with tracked changes to read: with the changes accepted, or the original."),
)


AS = option(
    "--as",
    "kind",
    type=click.Choice(READ),
    default="txt",
    show_default=True,
    told=say("The format of the text on standard input."),
)
EXCLUDE = option(
    "--exclude",
    metavar="PATTERN",
    multiple=True,
    told=say("Leave out files and folders by name or path, with * and ?. Can be given several times."),
)
LANGUAGE = option(
    "--language",
    metavar="LANGUAGE",
    default="",
    told=say("The language of texts that do not name their own, such as en_GB."),
)


def drafts_of(paths: Sequence[Path], nothing: Message, exclude: Sequence[str] = ()) -> tuple[Path, ...]:
    """The files that can be read; those in folders that cannot are named on the error stream.

    Raises EditorError when there is none.
    """
    there, over = files_in(paths), _left(passed_over(paths), exclude)
    if over:
        warn(
            say_n(
                "{n:,} file was passed over, because files of its kind are not read from folders: {names}.",
                "{n:,} files were passed over, because files of their kinds are not read from folders: {names}.",
                n=len(over),
                names=_named(over),
            )
        )
    if not there:
        raise EditorError(nothing, say("{folder} contains no files that can be read.", folder=str(paths[0])))
    return _left(there, exclude)


def piped(paths: Sequence[Path]) -> bytes | None:
    """What another program writes, if that is asked for."""
    if STDIN not in paths:
        return None
    if paths.count(STDIN) > 1:
        raise misused(say("Standard input can be read only once."))
    return sys.stdin.buffer.read()


def piped_name(kind: str) -> Path:
    """What a text on standard input would be called if it were a file."""
    return Path(f"stdin.{kind}")


def _left(files: Sequence[Path], exclude: Sequence[str]) -> tuple[Path, ...]:
    return tuple(file for file in files if file == STDIN or not is_excluded(file, exclude, Path.cwd()))


def _named(files: Sequence[Path]) -> Listing:
    more = len(files) - _NAMED
    shown: list[Value] = [file.name for file in files[:_NAMED]]
    return listed([*shown, say("{n:,} more", n=more)] if more > 0 else shown)


def _note(path: Path, one: Note) -> None:
    note(path, one.message)


@command("convert", told=say("Convert drafts to another format, as FOLDER/NAME.FORMAT."))
@click.argument("paths", nargs=-1, required=True, type=FILES, metavar="PATH...")
@option("--to", "folder", required=True, type=FILES, metavar="FOLDER")
@option("--format", "form", required=True, type=click.Choice(FORMS))
@option("--keep-furniture", is_flag=True, told=say("Keep web page leftovers such as menus and notices."))
@option("--drop-furniture", is_flag=True, told=say("Leave them out of plain text too, where they are kept otherwise."))
@option("--verbatim", is_flag=True, told=say("For txt: write the text exactly as decoded."))
@option("--fragment", is_flag=True, told=say("For html: write only the HTML of the article."))
@TRACKED
@AS
@EXCLUDE
@LANGUAGE
@with_messages
def convert_verb(
    paths: tuple[Path, ...],
    folder: Path,
    form: str,
    keep_furniture: bool,
    drop_furniture: bool,
    verbatim: bool,
    fragment: bool,
    tracked: str,
    kind: str,
    exclude: tuple[str, ...],
    language: str,
) -> int:
    """Convert drafts to another format, as FOLDER/NAME.FORMAT."""
    from editor_app.desk.reports.convert import Conversion, convert  # other verbs ask this file what a path means

    spoken = language.replace("-", "_")
    wanted = Conversion(folder, form, keep_furniture, drop_furniture, verbatim, fragment, Tracked(tracked), spoken)
    given = piped(paths)
    done: list[Path] = []
    broken = False
    with open_reading() as read:
        for path in drafts_of(paths, say("There is no file to convert."), exclude):
            named, data = (piped_name(kind), given) if path == STDIN else (path, None)
            try:
                done.append(convert(named, wanted, frozenset(done), read, partial(_note, named), data))
                row(str(done[-1]))
            except EditorError as fault:
                broken = True
                warn(whole(fault))
    return 2 if broken else 0


COMMANDS = (convert_verb,)
