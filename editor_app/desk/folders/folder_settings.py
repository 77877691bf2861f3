"""The settings of a folder of texts, `editor-app.toml`: of several, that of the closest folder above a text."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from editor_app.desk.base.drafts_in import FOLDER_SETTINGS
from editor_app.domain.errors import EditorError
from editor_app.domain.message import AND, NOTHING, Message, listed, say, verbatim
from editor_app.domain.refusals import unreadable
from editor_app.system.errors import refused
from editor_app.system.privacy import of_another

KEYS = ("rules", "exclude", "house", "client", "language", "fail-on", "baseline")
LIMITS = ("error", "warning", "never")
"""What `fail-on` can be."""
Given = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class FolderSettings:
    """What a file says; `path` is None where there is no file. Empty: what the command line has as its default."""

    path: Path | None = None
    rules: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    house: Path | None = None
    language: str = ""
    fail_on: str = ""
    baseline: Path | None = None
    client: Path | None = None

    @property
    def folder(self) -> Path:
        """Where `exclude` starts."""
        return self.path.parent if self.path else Path.cwd()


NONE = FolderSettings()


@dataclass(frozen=True, slots=True)
class Found:
    """The settings for a text, and a warning about a file that is not believed."""

    settings: FolderSettings
    warning: Message = NOTHING


def settings_of(text: Path, known: dict[Path, Found]) -> Found:
    """The settings for a file or a folder. Raises EditorError when the closest file cannot be used.

    `known` are the folders that were looked at before: one with a thousand texts is looked at once.
    """
    there = text.absolute()
    folder = there if there.is_dir() else there.parent
    if folder not in known:
        known[folder] = _closest(folder)
    return known[folder]


def read_folder_settings(path: Path) -> FolderSettings:
    """The settings in a file. Raises EditorError."""
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as fault:
        raise EditorError(*unreadable(refused(fault, path))) from fault
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as fault:
        why = verbatim(str(fault))
        raise EditorError(
            say("“{path}” is not a valid TOML file: {why}.", path=str(path), why=why), say("Correct it, or remove it.")
        ) from fault
    for key in given.keys() - set(KEYS):
        _wrong(path, say("it has no setting called “{name}”", name=key))
    return FolderSettings(
        path,
        rules=_words(path, given, "rules"),
        exclude=_words(path, given, "exclude"),
        house=_file(path, given, "house"),
        language=_word(path, given, "language"),
        fail_on=_limit(path, given, "fail-on"),
        baseline=_file(path, given, "baseline"),
        client=_file(path, given, "client"),
    )


def _closest(folder: Path) -> Found:
    for one in (folder, *folder.parents):
        file = one / FOLDER_SETTINGS
        if not file.is_file():
            continue
        if of_another(file):
            return Found(
                NONE,
                say(
                    "“{path}” belongs to another user, so it is not used. To use it, add --config {path}.",
                    path=str(file),
                ),
            )
        return Found(read_folder_settings(file))
    return Found(NONE)


def _words(path: Path, given: Given, key: str) -> tuple[str, ...]:
    value = given.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
        _wrong(path, say("“{name}” must be a list of words in quotation marks", name=key))
    return tuple(value)


def _word(path: Path, given: Given, key: str) -> str:
    value = given.get(key, "")
    if not isinstance(value, str) or (key in given and not value.strip()):
        _wrong(path, say("“{name}” must be a word in quotation marks", name=key))
    return value


def _limit(path: Path, given: Given, key: str) -> str:
    word = _word(path, given, key)
    if word and word not in LIMITS:
        _wrong(path, say("“{name}” must be one of these: {names}", name=key, names=listed(LIMITS)))
    return word


def _file(path: Path, given: Given, key: str) -> Path | None:
    """Files are named from the folder of the settings."""
    word = _word(path, given, key)
    return path.parent / word if word else None


def _wrong(path: Path, what: Message) -> NoReturn:
    raise EditorError(
        say("“{path}” cannot be used: {what}.", path=str(path), what=what),
        say("The settings are {names}.", names=listed(KEYS, AND)),
    )
