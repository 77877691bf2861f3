"""Verbs that look at texts: compare and names. No database."""

import time
from collections.abc import Sequence
from pathlib import Path

import click

from editor_app.cli.checking.pairs import read_pairs
from editor_app.cli.help import command, option, with_messages
from editor_app.cli.spoken import machine, misused, tell, warn, whole
from editor_app.desk.base.opening import open_tools
from editor_app.desk.lists.house_file import write_terms
from editor_app.desk.reports.json_output import compare_json, names_json, renderings_json
from editor_app.desk.reports.text_output import entity_lines, passage_lines, rendering_lines
from editor_app.desk.reports.text_views import align_files, names, open_file, preferred, renderings, terms_of
from editor_app.domain.errors import EditorError
from editor_app.domain.house import HouseList, HouseTerm
from editor_app.domain.message import say

FILES = click.Path(path_type=Path, readable=False)
_PAIRS_FILE = say(
    "A list of pairs: two paths on each line, with a tab between them. Prints one JSON object for each pair."
)
_SOURCE = say("The Chinese text that the draft renders: list its names, and how the draft renders each.")
_TO = say("Write the names and their renderings to this CSV or TBX file.")
_PREFER = say("Put a rendering on the house list, with its Chinese name. Can be given several times.")
FORMAT = option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)


@command("compare", told=say("Show the passages that two files share."))
@click.argument("paths", nargs=-1, type=FILES, metavar="[A B]")
@option(
    "--pairs",
    type=FILES,
    metavar="FILE",
    told=_PAIRS_FILE,
)
@FORMAT
@with_messages
def compare(paths: tuple[Path, ...], pairs: Path | None, form: str) -> int:
    """Show the passages that two files share."""
    if pairs is None and len(paths) == 2:
        _compare(paths[0], paths[1], form)
        return 0
    if pairs is None or paths:
        raise misused(say("Give two files, or --pairs FILE."))
    broken = False
    for a, b in read_pairs(pairs):
        try:
            _compare(a, b, "json")
        except EditorError as fault:
            broken = True
            warn(whole(fault))
    return 2 if broken else 0


@command("names", told=say("List the people and organisations in a text, with variants, posts and places."))
@click.argument("path", type=FILES)
@FORMAT
@option("--source", type=FILES, metavar="FILE", told=_SOURCE)
@option("--to", type=FILES, metavar="FILE", told=_TO)
@option("--prefer", multiple=True, metavar="CHINESE=ENGLISH", told=_PREFER)
@with_messages
def names_verb(path: Path, form: str, source: Path | None, to: Path | None, prefer: tuple[str, ...]) -> None:
    """List the people and organisations in a text, with variants, posts and places."""
    if source is not None:
        _names_of_source(path, source, form, to, prefer)
        return
    if to or prefer:
        raise misused(say("--to and --prefer need --source FILE."))
    who = names(open_tools(), open_file(path))
    if form == "json":
        machine(names_json(who))
    else:
        for line in entity_lines(who):
            tell(line)


def _names_of_source(path: Path, source: Path, form: str, to: Path | None, prefer: tuple[str, ...]) -> None:
    """The names of a Chinese source with their renderings; those that are preferred go to the house list."""
    found = renderings(open_tools(), open_file(path), open_file(source), HouseList())
    if to:
        write_terms(to, terms_of(found))
    if prefer:
        _keep(preferred(found, prefer))
    if form == "json":
        machine(renderings_json(found))
    elif not to:
        for line in rendering_lines(found):
            tell(line)


def _keep(terms: Sequence[HouseTerm]) -> None:
    """Put terms on the house list."""
    from editor_app.cli.at_desk import at_desk  # needs the database, which the table alone does not
    from editor_app.desk.lists.house import add

    with at_desk() as (desk, user):
        add(desk, terms, user)


def _compare(a: Path, b: Path, form: str) -> None:
    began = time.perf_counter()
    first, second, passages = align_files(a, b)
    seconds = time.perf_counter() - began
    if form == "json":
        machine(compare_json(str(a), str(b), passages, seconds))
    else:
        for line in passage_lines(first.body, second.body, passages):
            tell(line)


COMMANDS = (compare, names_verb)
