"""Verbs on files on the disk: check and convert. No database."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click

from editor_app.cli.help import command, option, with_messages
from editor_app.cli.spoken import catalogue_here, machine, note, row, tell, warn, whole
from editor_app.desk.base.drafts_in import files_in, passed_over
from editor_app.desk.base.kinds import FORMS
from editor_app.desk.base.opening import open_reading
from editor_app.desk.lists.house_file import read_terms, wrong_lines
from editor_app.desk.reports.check_files import Broken, Checked, Looking, check_files
from editor_app.desk.reports.convert import Conversion, convert
from editor_app.desk.reports.json_output import check_json
from editor_app.desk.reports.sarif import sarif
from editor_app.desk.reports.text_output import lines, page, summary
from editor_app.domain.errors import EditorError
from editor_app.domain.finding import Severity
from editor_app.domain.house import HouseList
from editor_app.domain.message import Listing, Message, Value, listed, say, say_n
from editor_app.domain.note import Note
from editor_app.domain.tracked import Tracked

LIMITS = {"error": (Severity.ERROR,), "warning": (Severity.ERROR, Severity.WARNING), "never": ()}
_NAMED = 5
"""Files that are named of those that were passed over."""
FILES = click.Path(path_type=Path)
TRACKED = option(
    "--tracked",
    type=click.Choice([one.value for one in Tracked]),
    default=Tracked.ACCEPTED.value,
    show_default=True,
    told=say("Which text of a file with tracked changes to read: with the changes accepted, or the original."),
)


@command("check", told=say("Check files and folders, and list what is wrong."))
@click.argument("paths", nargs=-1, required=True, type=FILES, metavar="PATH...")
@option("--format", "form", type=click.Choice(["text", "json", "sarif", "html"]), default="text", show_default=True)
@option("--fail-on", type=click.Choice(list(LIMITS)), default="error", show_default=True)
@option(
    "--rules",
    default="",
    told=say("Run only these checks or rules (duplicates,names.variant), or all but those with a minus (-names)."),
)
@option("--house", type=FILES, told=say("A house list to check against (CSV or TBX)."))
@option("--archive", is_flag=True, told=say("Also compare with the earlier articles in the archive."))
@with_messages
def check(paths: tuple[Path, ...], form: str, fail_on: str, rules: str, house: Path | None, archive: bool) -> int:
    """Check files and folders, and list what is wrong."""
    files = drafts_of(paths, say("There is no file to check."))
    terms = _house(house) if house else None
    wanted = [rule.strip() for rule in rules.split(",") if rule.strip()]
    documents: list[Checked] = []
    broken = 0
    with (
        _earlier(archive) as earlier,
        click.progressbar(
            check_files(files, wanted, terms, earlier),
            len(files),
            say("Checking").said(catalogue_here()),
            file=sys.stderr,
            hidden=_no_bar(files),
        ) as shown,
    ):
        for result in shown:
            if isinstance(result, Broken):
                broken += 1
                warn(result.why)
            else:
                documents.append(result)
                for one in result.notes:
                    note(result.path, one.message)
    _print(documents, form)
    failing = any(one.severity in LIMITS[fail_on] for document in documents for one in document.report.findings)
    return 2 if broken else int(failing)


def drafts_of(paths: Sequence[Path], nothing: Message) -> tuple[Path, ...]:
    """The files that can be read; those in folders that cannot are named on the error stream.

    Raises EditorError when there is none.
    """
    files, over = files_in(paths), passed_over(paths)
    if over:
        warn(
            say_n(
                "{n:,} file was passed over, because files of its kind cannot be read here: {names}.",
                "{n:,} files were passed over, because files of their kinds cannot be read here: {names}.",
                n=len(over),
                names=_named(over),
            )
        )
    if not files:
        raise EditorError(nothing, say("{folder} contains no files that can be read.", folder=str(paths[0])))
    return files


def _named(files: Sequence[Path]) -> Listing:
    more = len(files) - _NAMED
    shown: list[Value] = [file.name for file in files[:_NAMED]]
    return listed([*shown, say("{n:,} more", n=more)] if more > 0 else shown)


def _note(path: Path, one: Note) -> None:
    note(path, one.message)


def _house(path: Path) -> HouseList:
    """The house list of a file; wrong lines are reported, and the rest is used."""
    found = read_terms(path)
    for line in wrong_lines(path, found):
        warn(line)
    return found.house


@contextmanager
def _earlier(wanted: bool) -> Iterator[Looking | None]:
    """Looks up texts in the archive of the desk, if that is wanted."""
    if not wanted:
        yield None
        return
    from editor_app.cli.at_desk import at_desk  # needs the database, which checking alone does not
    from editor_app.desk.archive.search import search

    with at_desk() as (desk, _):
        yield partial(search, desk)


@command("convert", told=say("Convert drafts to another format, as FOLDER/NAME.FORMAT."))
@click.argument("paths", nargs=-1, required=True, type=FILES, metavar="PATH...")
@option("--to", "folder", required=True, type=FILES, metavar="FOLDER")
@option("--format", "form", required=True, type=click.Choice(FORMS))
@option("--keep-furniture", is_flag=True, told=say("Keep web page leftovers such as menus and notices."))
@option("--drop-furniture", is_flag=True, told=say("Leave them out of plain text too, where they are kept otherwise."))
@option("--verbatim", is_flag=True, told=say("For txt: write the text exactly as decoded."))
@option("--fragment", is_flag=True, told=say("For html: write only the HTML of the article."))
@TRACKED
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
) -> int:
    """Convert drafts to another format, as FOLDER/NAME.FORMAT."""
    wanted = Conversion(folder, form, keep_furniture, drop_furniture, verbatim, fragment, Tracked(tracked))
    done: list[Path] = []
    broken = False
    with open_reading() as read:
        for path in drafts_of(paths, say("There is no file to convert.")):
            try:
                done.append(convert(path, wanted, frozenset(done), read, partial(_note, path)))
                row(str(done[-1]))
            except EditorError as fault:
                broken = True
                warn(whole(fault))
    return 2 if broken else 0


def _print(documents: Sequence[Checked], form: str) -> None:
    if form == "json":
        machine(check_json(documents, catalogue_here()))
    elif form == "sarif":
        machine(sarif(documents, catalogue_here()))
    elif form == "html":
        click.echo(page(documents, catalogue_here()), nl=False)
    else:
        for document in documents:
            for line in lines(document):
                tell(line)
        if documents:
            tell(summary(documents))


def _no_bar(files: Sequence[Path]) -> bool:
    return len(files) < 2 or not sys.stderr.isatty()


COMMANDS = (check, convert_verb)
