"""Gives a verb its desk and the name of the person."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import update_wrapper
from typing import Concatenate, ParamSpec, TypeVar

import click

from editor_app.cli.help import option, with_messages
from editor_app.cli.spoken import GlobalOptions, catalogue_here, misused, warn, whole
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.opening import open_desk, password_in
from editor_app.desk.exports.plan import settle
from editor_app.desk.trust.accounts import PASSPHRASE, Seated, guest, sign_in
from editor_app.desk.trust.heads import watch
from editor_app.domain.errors import EditorError, PassphraseNeeded, PasswordNeeded
from editor_app.domain.message import say

P = ParamSpec("P")
R = TypeVar("R")


@contextmanager
def at_desk(database: str = "", user: str = "", restoring: bool = False) -> Iterator[tuple[Desk, str]]:
    """The desk while a verb runs. Options after the verb win over those before it.

    That rows of the audit trail are gone is said at once, unless the verb is just restoring an earlier database.
    """
    here = click.get_current_context().find_object(GlobalOptions) or GlobalOptions()
    desk = _opened(database or here.database)
    try:
        seated = _seated(desk, user or here.user, restoring)
        for words in (*seated.told, *(() if restoring else watch(desk)), *settle(desk)):
            warn(words)
        with desk.database.minding():
            yield desk, seated.person.name
        if desk.database.unwritable:  # a verb that had to write has said so
            warn(whole(desk.database.unwritable))
    finally:
        desk.read.close()
        desk.database.close()


def _seated(desk: Desk, user: str, restoring: bool) -> Seated:
    """Who is at work. Asks for the passphrase of somebody whose account others use too."""
    try:
        return sign_in(desk, user)
    except PassphraseNeeded as needed:
        if PASSPHRASE in os.environ or not sys.stdin.isatty():
            raise
        words = say("Passphrase of {name}", name=needed.person)
        return sign_in(desk, user, click.prompt(words.said(catalogue_here()), hide_input=True, err=True))
    except EditorError:
        if not restoring:
            raise
        return guest(desk)  # the people of the database that was brought back are not those of a moment ago


def _opened(url: str) -> Desk:
    """The desk. Asks for the password of a server on a terminal."""
    refuse_password(url)
    try:
        return open_desk(url)
    except PasswordNeeded as needed:
        if not sys.stdin.isatty():
            raise
        warn(needed.message)
        asked = click.prompt(say("Password").said(catalogue_here()), hide_input=True, err=True)
        return open_desk(url, password=asked)


def refuse_password(url: str) -> None:
    """Refuse an address from the command line that holds a password."""
    if password_in(url):
        raise misused(
            say(
                "A password on the command line can be read by everybody who uses this computer. Leave it out of the "
                "address: you are asked for it."
            )
        )


def with_desk(verb: Callable[Concatenate[Desk, str, P], R]) -> Callable[P, R]:
    """Give a verb the desk and the person's name, and the options --database and --user."""

    def run(*args: P.args, **options: P.kwargs) -> R:
        database, user = str(options.pop("database")), str(options.pop("user"))
        with at_desk(database, user) as (desk, name):
            return verb(desk, name, *args, **options)

    named = update_wrapper(run, verb)
    for_database = option("--database", metavar="URL", default="", told=say("The database to use."))
    for_user = option("--user", metavar="NAME", default="", told=say("Your name."))
    return with_messages(for_user(for_database(named)))
