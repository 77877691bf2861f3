"""The verb source: the Chinese text that an article renders."""

from pathlib import Path

import click

from editor_app.cli.at_desk import with_desk
from editor_app.cli.files import FILES
from editor_app.cli.help import command, option
from editor_app.cli.spoken import misused, print_text, tell
from editor_app.desk.articles.sources import give_source, source_of, withdraw_source
from editor_app.desk.base.desk import Desk
from editor_app.domain.message import say


@command("source", told=say("Say which Chinese text an article renders; without a file, print the one it has."))
@click.argument("article")
@click.argument("path", type=FILES, required=False, metavar="[FILE]")
@option("--encoding", told=say("The encoding, if the program guesses wrong: utf-8, gb18030, big5 ..."))
@option("--withdraw", is_flag=True, told=say("Check the article by itself again. What was its source stays on record."))
@with_desk
def source(desk: Desk, user: str, article: str, path: Path | None, encoding: str | None, withdraw: bool) -> None:
    """Say which Chinese text an article renders; without a file, print the one it has."""
    if withdraw and path is not None:
        raise misused(say("Give a file, or --withdraw."))
    if withdraw:
        withdraw_source(desk, article, user)
    elif path is not None:
        give_source(desk, article, path, user, encoding)
    elif (held := source_of(desk, article)) is None:
        tell(say("No Chinese text was given with this article."))
    else:
        print_text(held.manuscript.body)


COMMANDS = (source,)
