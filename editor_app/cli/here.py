"""Gives a verb the desk it works at."""

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec, TypeVar

import click

from editor_app.cli.given import Here
from editor_app.desk.account import account_name
from editor_app.desk.desk import Desk
from editor_app.desk.opening import open_desk

P = ParamSpec("P")
R = TypeVar("R")


def with_desk(verb: Callable[Concatenate[Desk, str, P], R]) -> Callable[P, R]:
    """Give a verb the desk and the person's name. --database and --user may stand before the verb or after it."""

    def run(*args: P.args, **options: P.kwargs) -> R:
        here = click.get_current_context().find_object(Here) or Here()
        database, user = str(options.pop("database")), str(options.pop("user"))
        desk = open_desk(database or here.database)
        try:
            return verb(desk, user or here.user or desk.settings.person or account_name(), *args, **options)
        finally:
            desk.database.close()

    named = update_wrapper(run, verb)
    named = click.option("--database", metavar="URL", default="", help="Which database.")(named)
    return click.option("--user", metavar="NAME", default="", help="Who you are.")(named)
