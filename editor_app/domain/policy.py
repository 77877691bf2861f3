"""The policy of a machine: settings that an administrator fixes for everyone on it, written as TOML."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace

from editor_app.domain.errors import EditorError
from editor_app.domain.message import AND, Message, listed, say
from editor_app.domain.person import Role
from editor_app.domain.settings import Settings

FIELDS: Mapping[str, str] = {
    "database": "database",
    "language": "interface",
    "spelling": "spelling",
    "rules_off": "rules_off",
    "house_list": "house_list",
    "export_folder": "export_folder",
    "roles": "newcomers",
    "checklist_submit": "checklist_submit",
    "checklist_approve": "checklist_approve",
}
"""What may stand in the file, and the setting that it fixes."""
_GIVEN = (Role.EDITOR.value, Role.MANAGER.value)
"""The roles that a file may give: who administers the desk is said in the database alone."""
_LANGUAGES = ("en", "zh_CN")


def fixed_by(text: str, name: str, settings: Settings) -> Settings:
    """The settings with what a policy fixes. Raises EditorError: half a policy would be none that anybody wrote.

    `name` is that of the file, for the message.
    """
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise _broken(name, say("it is not TOML: {error}", error=str(fault))) from fault
    for key, value in found.items():
        if key not in FIELDS:
            raise _broken(name, say("it says “{key}”; known are {keys}", key=key, keys=listed(list(FIELDS), AND)))
        settings = replace(settings, **{FIELDS[key]: _value(name, key, value)})  # type: ignore[arg-type]  # just checked
    return replace(settings, fixed=tuple(FIELDS[key] for key in found))


def _value(name: str, key: str, value: object) -> str | tuple[str, ...]:
    """A value of the kind that its setting has."""
    if isinstance(getattr(Settings(), FIELDS[key]), tuple):
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            if key != "roles" or set(value) <= set(_GIVEN):
                return tuple(value)
            raise _broken(name, say("{key} can only be {known}", key=key, known=listed(list(_GIVEN), AND)))
        raise _broken(name, say('{key} must be a list, such as ["{example}"]', key=key, example="editor"))
    if not isinstance(value, str) or not value.strip():
        raise _broken(name, say("{key} must be some words in quotation marks", key=key))
    if key == "language" and value not in _LANGUAGES:
        raise _broken(name, say("{key} can only be {known}", key=key, known=listed(list(_LANGUAGES), AND)))
    return value


def _broken(name: str, why: Message) -> EditorError:
    return EditorError(
        say("The policy of this machine, {file}, cannot be used: {why}.", file=name, why=why),
        say("Ask your administrator to mend it."),
    )
