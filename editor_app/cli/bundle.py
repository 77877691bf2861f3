"""Verbs of handing over: articles as bundles, for machines that do not share a database."""

from pathlib import Path

import click

from editor_app.cli.at_desk import with_desk
from editor_app.cli.help import group, option
from editor_app.cli.spoken import catalogue_here, note, row, tell, warn, whole
from editor_app.desk.base.desk import Desk
from editor_app.desk.exports.bundle import hand_over, take_over
from editor_app.desk.exports.clash import Apart, Clash, differing
from editor_app.domain.errors import EditorError
from editor_app.domain.message import say, say_n, verbatim

FILES = click.Path(path_type=Path, readable=False)


@group("bundle", told=say("Hand articles over to a machine with another database, or import them from one."))
def bundle() -> None:
    """Hand an article over to a machine with another database, or import one from there."""


@bundle.command("export", told=say("Write articles with their whole history, one file for each."))
@click.argument("articles", nargs=-1, required=True, metavar="ID...")
@option("--to", "folder", required=True, type=FILES, metavar="FOLDER")
@with_desk
def export(desk: Desk, user: str, articles: tuple[str, ...], folder: Path) -> None:
    """Write articles with their whole history, one file for each."""
    for one in articles:
        row(str(hand_over(desk, one, folder, user)))


@bundle.command("import", told=say("Import bundles. What was approved elsewhere must be approved again here."))
@click.argument("paths", nargs=-1, required=True, type=FILES, metavar="PATH...")
@option(
    "--clash",
    type=click.Choice([clash.value for clash in Clash]),
    default=Clash.REFUSE.value,
    show_default=True,
    told=say(
        "If a text was changed on both machines: show what differs and import nothing, keep theirs as a separate "
        "revision, or make theirs the newest."
    ),
)
@with_desk
def take(desk: Desk, user: str, paths: tuple[Path, ...], clash: str) -> int:
    """Import bundles. What was approved elsewhere must be approved again here."""
    broken = False
    for path in paths:
        try:
            done = take_over(desk, path, user, Clash(clash))
        except EditorError as fault:
            broken = True
            warn(whole(fault, verbatim(str(path))))
            if isinstance(fault, Apart):
                theirs, mine = fault.sides
                for line in differing(mine, theirs):
                    tell(verbatim(line))
            continue
        texts = say_n("{n} text", "{n} texts", n=done.revisions)
        made = say_n("{n} decision", "{n} decisions", n=done.decisions)
        brought = say("{texts}, {decisions}", texts=texts, decisions=made).said(catalogue_here())
        row(done.article.id, brought, done.article.title)
        for said in done.notes:
            note(path, said)
    return 2 if broken else 0


COMMANDS = (bundle,)
