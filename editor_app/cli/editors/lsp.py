"""The verb lsp: the checks in other editors."""

from pathlib import Path

from editor_app.cli.checking.options import CONFIG, HOUSE, RULES, named
from editor_app.cli.editors.server import serve
from editor_app.cli.files import LANGUAGE
from editor_app.cli.help import command, option, with_messages
from editor_app.cli.spoken import catalogue_here
from editor_app.desk.folders.asked import Asked
from editor_app.domain.message import say


@command("lsp", told=say("Check what is open in another editor, by the Language Server Protocol."))
@RULES
@HOUSE
@LANGUAGE
@CONFIG
@option("--stdio", is_flag=True, hidden=True, expose_value=False)
@with_messages
def lsp(rules: str, house: Path | None, language: str, config: Path | None) -> None:
    """Check what is open in another editor, by the Language Server Protocol."""
    serve(Asked(named(rules), house=house, language=language, config=config), catalogue_here())


COMMANDS = (lsp,)
