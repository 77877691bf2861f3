"""The queue on the command line."""

from dataclasses import replace

import click

from editor_app.cli.article_output import article_fields, article_json
from editor_app.cli.articles import STATES
from editor_app.cli.at_desk import with_desk
from editor_app.cli.help import command, option
from editor_app.cli.spoken import machine, row
from editor_app.desk.articles.queries import listed
from editor_app.desk.articles.queue.schedule import due_of
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.views import sought
from editor_app.domain.article import Priority
from editor_app.domain.message import say
from editor_app.domain.queue import Order


@command("list", told=say("List articles."))
@option("--state", type=click.Choice(list(STATES)), default="all", show_default=True)
@option("--search", default="", told=say("List only articles that contain these words."))
@option("--due-by", default="", told=say("List only articles that are due by the end of a day, such as 2025-08-22."))
@option(
    "--priority",
    type=click.Choice([one.value for one in Priority]),
    default=None,
    told=say("List only articles of this priority."),
)
@option(
    "--sort",
    type=click.Choice([one.value for one in Order]),
    default=Order.CHANGED.value,
    show_default=True,
    told=say("What comes first."),
)
@option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@with_desk
def list_verb(
    desk: Desk, user: str, state: str, search: str, due_by: str, priority: str | None, sort: str, form: str
) -> None:
    """List articles."""
    asked = replace(
        sought(STATES[state], user, search),
        due_before=due_of(due_by),
        priorities=(Priority(priority),) if priority else (),
    )
    found = listed(desk, asked, Order(sort))
    if form == "json":
        machine({"schema": 1, "articles": [article_json(one) for one in found]})
    else:
        for one in found:
            row(*article_fields(one))


COMMANDS = (list_verb,)
