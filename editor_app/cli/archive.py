"""Verbs on the archive: add, search, stats, rebuild, remove."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from editor_app.cli.at_desk import with_desk
from editor_app.cli.help import group, option
from editor_app.cli.spoken import catalogue_here, machine, tell, warn, whole
from editor_app.desk.archive.filling import Progress, add_paths, rebuild
from editor_app.desk.archive.search import remove, search, stats
from editor_app.desk.base.desk import Desk
from editor_app.desk.reports.json_output import archive_json
from editor_app.desk.reports.text_output import earlier_lines
from editor_app.desk.reports.text_views import open_file, prepared
from editor_app.domain.errors import EditorError
from editor_app.domain.message import Message, say, say_n

FILES = click.Path(path_type=Path, readable=False)


@group("archive", told=say("Keep earlier articles, and find what a text shares with them."))
def archive() -> None:
    """Keep earlier articles, and find what a text shares with them."""


@archive.command(
    "add",
    told=say(
        "Add files, folders and JSON Lines (.jsonl, .jsonl.gz: id, title, date, and paras or text). "
        "What is already in the archive is skipped, so a run that was stopped can go on."
    ),
)
@click.argument("paths", nargs=-1, required=True, type=FILES, metavar="PATH...")
@with_desk
def add(desk: Desk, user: str, paths: tuple[Path, ...]) -> int:
    """Put in files, folders and JSON Lines (.jsonl, .jsonl.gz: id, title, date, and paras or text).

    What is in already is passed over: a run that was stopped goes on where it was.
    """
    with _bar(say("Adding")) as told:
        done = add_paths(desk, paths, told)
    for line in done.broken:
        warn(line)
    counts = {"new": done.new, "changed": done.changed, "there": done.there}
    tell(say("{new:,} new, {changed:,} changed, {there:,} already there", **counts))
    return 2 if done.broken else 0


@archive.command(
    "search",
    told=say("Show the passages that texts share with earlier articles. With --format json, prints JSON Lines."),
)
@click.argument("paths", nargs=-1, required=True, type=FILES, metavar="PATH...")
@option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@option("--stock", is_flag=True, told=say("Also show stock wording, such as legal notices."))
@with_desk
def search_verb(desk: Desk, user: str, paths: tuple[Path, ...], form: str, stock: bool) -> int:
    """Show the passages that texts share with earlier articles. With --format json, prints JSON Lines."""
    broken = False
    for path in paths:
        try:
            began = time.perf_counter()
            text = prepared(open_file(path))
            found = search(desk, text)
            seconds = time.perf_counter() - began
        except EditorError as fault:
            broken = True
            warn(whole(fault))
            continue
        if form == "json":
            machine(archive_json(str(path), found, seconds))
        else:
            for line in earlier_lines(path, text.body, found, stock):
                tell(line)
    if waiting := stats(desk).waiting:
        warn(
            say_n(
                "{n:,} text cannot be found yet. Run: editor-app archive rebuild",
                "{n:,} texts cannot be found yet. Run: editor-app archive rebuild",
                n=waiting,
            )
        )
    return 2 if broken else 0


@archive.command("stats", told=say("Show how much the archive holds."))
@with_desk
def stats_verb(desk: Desk, user: str) -> None:
    """Show how much the archive holds."""
    size = stats(desk)
    tell(say("texts    {n:>12,}", n=size.texts))
    tell(say("words    {n:>12,}", n=size.words))
    tell(say("keys     {n:>12,}   {megabytes:,.1f} MB", n=size.keys, megabytes=size.bytes / (1 << 20)))
    if size.waiting:
        tell(say("waiting  {n:>12,}   for: editor-app archive rebuild", n=size.waiting))
    else:
        tell(say("waiting  {n:>12,}", n=size.waiting))


@archive.command("rebuild", told=say("Rebuild the index of the archive, or continue where that was stopped."))
@with_desk
def rebuild_verb(desk: Desk, user: str) -> None:
    """Rebuild the index of the archive, or continue where that was stopped."""
    with _bar(say("Indexing")) as told:
        done = rebuild(desk, told)
    tell(say_n("{n:,} text indexed", "{n:,} texts indexed", n=done))


@archive.command("remove", told=say("Remove texts, by the names that search shows."))
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@with_desk
def remove_verb(desk: Desk, user: str, names: tuple[str, ...]) -> None:
    """Remove texts, by the names that search shows."""
    tell(say_n("{n:,} text removed", "{n:,} texts removed", n=remove(desk, names)))


@contextmanager
def _bar(label: Message) -> Iterator[Progress]:
    """A bar on a terminal, nothing elsewhere."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(length=1000, label=label.said(catalogue_here()), file=sys.stderr, hidden=hidden) as bar:
        yield lambda done, total: bar.update(1000 * done // max(1, total) - bar.pos)


COMMANDS = (archive,)
