"""What `check` and `lsp` are asked in the same words."""

import click

from editor_app.cli.files import FILES
from editor_app.cli.help import option
from editor_app.desk.reports.check_files import rule_names
from editor_app.domain.message import say


def _rules(_ctx: click.Context, _option: click.Parameter, incomplete: str) -> list[str]:
    """Called by click, for a shell: the checks and rules that go on as the last of a list does."""
    done, comma, last = incomplete.rpartition(",")
    minus = "-" if last.startswith("-") else ""
    return [f"{done}{comma}{minus}{name}" for name in rule_names() if name.startswith(last.removeprefix("-"))]


RULES = option(
    "--rules",
    default="",
    shell_complete=_rules,
    told=say("Run only these checks or rules (duplicates,names.variant), or all but those with a minus (-names)."),
)
HOUSE = option("--house", type=FILES, told=say("A house list to check against (CSV or TBX)."))
CLIENT = option("--client", type=FILES, told=say("The profile of the client, as `clients export` wrote it."))
CONFIG = option(
    "--config",
    type=FILES,
    metavar="FILE",
    told=say("Take the settings from this file, and not from the editor-app.toml that is closest to each text."),
)


def named(rules: str) -> tuple[str, ...]:
    """The rules of a list with commas."""
    return tuple(rule.strip() for rule in rules.split(",") if rule.strip())
