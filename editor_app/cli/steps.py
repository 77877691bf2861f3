"""Verbs that are steps of the workflow: one verb an action."""

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


def step(action: Action, help_line: str) -> click.Command:
    """The verb of an action that wants no more than a reason."""

    @click.command(action.value, help=help_line)
    @click.argument("article")
    @REASON
    @with_desk
    def verb(desk: Desk, user: str, article: str, reason: str) -> None:
        advance(desk, article, action, user, reason)
        said(desk, article)

    return verb


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


@click.command("hand-over")
@click.argument("article")
@click.option("--to", required=True, metavar="NAME", help="To whom.")
@click.option("--reason", default="", help="A note to the next person.")
@with_desk
def hand_over(desk: Desk, user: str, article: str, to: str, reason: str) -> None:
    """Hand an article to somebody else."""
    advance(desk, article, Action.HAND_OVER, user, reason, to)
    said(desk, article)


@click.command("approve")
@click.argument("article")
@REASON
@click.option("--yes", is_flag=True, help="Approve although comments are open.")
@with_desk
def approve(desk: Desk, user: str, article: str, reason: str, yes: bool) -> None:
    """Approve a submitted article."""
    advance(desk, article, Action.APPROVE, user, reason, confirmed=yes)
    said(desk, article)


@click.command("withdraw")
@click.argument("article")
@REASON
@click.option("--yes", is_flag=True, help="Confirm it: a withdrawal cannot be undone.")
@click.option("--to", "folder", type=click.Path(path_type=Path), metavar="FOLDER", help="Write a notice there.")
@with_desk
def withdraw(desk: Desk, user: str, article: str, reason: str, yes: bool, folder: Path | None) -> None:
    """Withdraw an exported article."""
    advance(desk, article, Action.WITHDRAW, user, reason, confirmed=yes, folder=folder)
    said(desk, article)


@click.command("purge")
@click.argument("article")
@REASON
@with_desk
def purge(desk: Desk, user: str, article: str, reason: str) -> None:
    """Remove an article for good; its audit rows stay."""
    changes = advance(desk, article, Action.PURGE, user, reason)
    click.echo(f"{changes.article}\tpurged")


COMMANDS = (
    step(Action.START, "Start the review of an article: you have it in hand then."),
    hand_over,
    submit,
    step(Action.RETRACT, "Take a submission back."),
    step(Action.REQUEST_CHANGES, "Send a submitted article back with a reason."),
    approve,
    step(Action.APPROVE_OWN, "Approve your own work, where the house allows it; flagged for ever."),
    step(Action.REOPEN, "Open an approved article again."),
    step(Action.SET_ASIDE, "Lay an article away."),
    step(Action.CORRECT, "Open an exported article for a correction."),
    withdraw,
    step(Action.FORCE_UNLOCK, "Take over an article; what its holder typed is kept as a revision."),
    purge,
)
