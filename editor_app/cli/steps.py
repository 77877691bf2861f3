"""Verbs that are steps of the workflow: one verb an action, made from its row."""

import re
from collections.abc import Callable
from pathlib import Path

import click

from editor_app.cli.here import with_desk
from editor_app.desk.articles.approve import advance
from editor_app.desk.articles.facts import is_date, is_moment
from editor_app.desk.articles.queries import article as one_article
from editor_app.desk.articles.write import set_details
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.moves import MOVES, Move, Need
from editor_app.domain.article import Action

REASON = click.option("--reason", default="", help="Why; many steps want one.")
DETAILS = ("headline", "source", "date", "language", "embargo")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*")
_FORMS: tuple[tuple[str, str, str, Callable[[str], object]], ...] = (
    ("date", "date", "2025-08-22", is_date),
    ("language", "language", "en_US", _LANGUAGE.fullmatch),
    ("embargo", "time", "2025-08-22T09:00+08:00", is_moment),
)
"""Details that have a form: the option, what it holds, an example, and whether a value has the form."""


def said(desk: Desk, article: str) -> None:
    """Print where the article stands now."""
    one = one_article(desk, article)
    click.echo(f"{one.id}\t{one.status.value}\t{one.title}")


@click.command("submit")
@click.argument("article")
@click.option("--reason", default="", help="One reason for all warnings that are still undecided.")
@click.option("--headline", default="", help="Set the headline before.")
@click.option("--source", default="", help="Set the source before.")
@click.option("--date", default="", help="Set the date before: 2025-08-22.")
@click.option("--language", default="", help="Set the language before: en_US.")
@click.option("--embargo", default="", help="Set the end of the embargo before: 2025-08-22T09:00+08:00.")
@with_desk
def submit(desk: Desk, user: str, /, article: str, reason: str, **details: str) -> None:
    """Submit an article for approval. Details that are given are saved first."""
    given = tuple((key, details[key]) for key in DETAILS if details[key])
    for key, kind, example, right in _FORMS:
        if details[key] and not right(details[key]):
            raise click.UsageError(f"“{details[key]}” is no {kind}; write {example}.")
    if given:
        set_details(desk, article, given, user)
    advance(desk, article, Action.SUBMIT, user, reason)
    said(desk, article)


def verb(move: Move) -> click.Command:
    """The verb of an action, with an option for whatever the action may need to know."""
    asked = [option(need) for need in move.needs]

    @click.command(move.action.value, help=str(move.help), params=[one for one in asked if one])
    @click.argument("article")
    @REASON
    @with_desk
    def run(
        desk: Desk, user: str, article: str, reason: str, to: str = "", yes: bool = False, folder: Path | None = None
    ) -> None:
        changes = advance(desk, article, move.action, user, reason, to, confirmed=yes, folder=folder)
        if move.ends:
            click.echo(f"{changes.article}\tpurged")
        else:
            said(desk, article)

    return run


def option(need: Need) -> click.Option | None:
    """How a person says on the command line what a step needs to know. A reason may go with every step."""
    match need:
        case Need.RECEIVER:
            return click.Option(["--to"], required=True, metavar="NAME", help="To whom.")
        case Need.CONFIRMATION:
            return click.Option(["--yes"], is_flag=True, help="Confirm what the step wants to have confirmed.")
        case Need.FOLDER:
            path = click.Path(path_type=Path)
            return click.Option(["--to", "folder"], type=path, metavar="FOLDER", help="Write a notice there.")
        case _:
            return None


COMMANDS = tuple(
    submit if move.action is Action.SUBMIT else verb(move)
    for move in MOVES.values()
    if not move.apart and move.action is not Action.RESTORE  # keeping.py has that one: it may mean a backup
)
