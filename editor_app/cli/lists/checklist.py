"""The verbs of the house's checklist: questions that whoever submits or approves ticks."""

from collections.abc import Sequence

import click

from editor_app.cli.at_desk import with_desk
from editor_app.cli.help import group, option
from editor_app.cli.spoken import misused, row
from editor_app.desk.base.desk import Desk
from editor_app.desk.lists.checklist import checklist as asked
from editor_app.desk.lists.checklist import of_the_machine, set_checklist
from editor_app.domain.checklist import Item, When, plain
from editor_app.domain.message import say

WHEN = click.Choice([one.value for one in When])


@group("checklist", told=say("Keep the questions that whoever submits or approves has to tick."))
def checklist() -> None:
    """Keep the questions that whoever submits or approves has to tick."""


@checklist.command("list", told=say("List the questions with their numbers."))
@with_desk
def list_questions(desk: Desk, user: str) -> None:
    """List the questions with their numbers."""
    _print(desk, asked(desk))


@checklist.command("add", told=say("Ask one more question, of whoever submits or approves (managers)."))
@click.argument("when", type=WHEN)
@click.argument("question")
@option("--optional", is_flag=True, told=say("It need not be ticked; what was ticked is recorded all the same."))
@with_desk
def add_question(desk: Desk, user: str, when: str, question: str, optional: bool) -> None:
    """Ask one more question, of whoever submits or approves."""
    seen = asked(desk)
    items = (*seen, Item(When(when), plain(question), not optional))
    set_checklist(desk, items, user, seen)
    _print(desk, items)


@checklist.command("remove", told=say("Ask a question no longer; give the number that it has in the list (managers)."))
@click.argument("when", type=WHEN)
@click.argument("number", type=int)
@with_desk
def remove_question(desk: Desk, user: str, when: str, number: int) -> None:
    """Ask a question no longer; give the number that it has in the list."""
    items = asked(desk)
    here = [one for one in items if one.when is When(when)]
    if not 1 <= number <= len(here):
        raise misused(say("There is no question {n} on this checklist.", n=number))
    kept = tuple(one for one in items if one is not here[number - 1])
    set_checklist(desk, kept, user, items)
    _print(desk, kept)


def _print(desk: Desk, items: Sequence[Item]) -> None:
    """The numbers are those that --tick takes, so what the policy of this machine asks is counted too."""
    every = (*items, *of_the_machine(desk))
    for when in When:
        for number, one in enumerate((one for one in every if one.when is when), 1):
            row(when.value, str(number), "required" if one.required else "optional", one.words)


COMMANDS = (checklist,)
