"""Preferences: what a person sets on this machine, and what there is to choose from."""

from dataclasses import replace

from editor_app.checks.catalogue import RULES
from editor_app.checks.speller import installed
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.opening import dictionaries_folder, open_tools
from editor_app.desk.base.settings_file import write_settings
from editor_app.domain.finding import Severity
from editor_app.domain.message import Message
from editor_app.domain.settings import Settings


def change_settings(desk: Desk, settings: Settings) -> Desk:
    """Save the settings; returns the desk that uses them."""
    write_settings(desk.config_folder, settings)
    tools = open_tools(desk.clock, desk.config_folder)
    return replace(desk, settings=settings, rules=tools.rules)


def dictionaries() -> tuple[str, ...]:
    """The languages whose spelling can be checked on this machine. Reads a library: slow the first time."""
    return installed(dictionaries_folder())


def hints() -> tuple[tuple[str, Message], ...]:
    """Id and title of every rule that a person may switch off, also of those that are off."""
    return tuple((rule.id, rule.title) for rule in RULES if rule.severity is Severity.INFO)


def rules() -> tuple[tuple[str, Message, Severity], ...]:
    """Id, title and severity of every rule there is."""
    return tuple((rule.id, rule.title, rule.severity) for rule in RULES)
