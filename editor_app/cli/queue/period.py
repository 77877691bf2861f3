"""The report of a period on the command line."""

from datetime import date
from pathlib import Path

import click

from editor_app.cli.at_desk import with_desk
from editor_app.cli.help import command, option
from editor_app.cli.spoken import misused, print_text
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.disk import write_text
from editor_app.desk.reports.period import period, period_table
from editor_app.domain.message import say


@command("period", told=say("Report what was approved and exported in a period, by whom, and how long it took."))
@option("--from", "first", required=True, told=say("The first day, such as 2025-08-01."))
@option("--to", "last", required=True, told=say("The last day, such as 2025-08-31."))
@option("--out", type=click.Path(path_type=Path), default=None, told=say("Write the table to this file, as CSV."))
@with_desk
def period_verb(desk: Desk, user: str, first: str, last: str, out: Path | None) -> None:
    """Report what was approved and exported in a period, by whom, and how long it took."""
    told = period_table(period(desk, _day(first), _day(last)))
    if out:
        write_text(out, told)
    else:
        print_text(told)


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise misused(
            say("“{words}” is not a date. Write it like {example}.", words=words[:40], example="2025-08-22")
        ) from None


COMMANDS = (period_verb,)
