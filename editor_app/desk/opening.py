"""Lays out the desk, once: folders, settings, rules, what rules know, and the database."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from platformdirs import user_config_path, user_data_path

from editor_app.checks.catalogue import RULES
from editor_app.checks.rule import Reference, Speller
from editor_app.checks.speller import open_speller
from editor_app.desk.desk import Clock, Desk, Tools
from editor_app.desk.resources import resources_folder
from editor_app.desk.settings_file import read_settings
from editor_app.domain.errors import EditorError
from editor_app.domain.house import HouseList
from editor_app.text.names import vocabulary

APP = "editor-app"


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def data_folder() -> Path:
    """Where articles are kept, unless the caller says otherwise."""
    given = os.environ.get("EDITOR_APP_DATA", "")
    return Path(given) if given else user_data_path(APP, appauthor=False)


def config_folder(data: Path | None = None) -> Path:
    """Where settings are kept: beside the data when that has a place of its own."""
    given = os.environ.get("EDITOR_APP_DATA", "")
    return data or (Path(given) if given else user_config_path(APP, appauthor=False))


def open_tools(clock: Clock = now, config: Path | None = None) -> Tools:
    """What is needed to read and check files; opens no database."""
    resources = resources_folder()
    settings = read_settings(config or config_folder())
    rules = tuple(rule for rule in RULES if rule.id not in settings.rules_off)
    return Tools(resources, rules, Reference(vocabulary=_vocabulary(resources)), settings, clock)


def open_desk(url: str = "", data: Path | None = None, clock: Clock = now) -> Desk:
    """The whole desk. Without a URL: the environment's, the settings', or one SQLite file in the data folder."""
    from editor_app.store.database import open_database, sqlite_url  # heavy; needless for checking a file

    config = config_folder(data)
    tools = open_tools(clock, config)
    folder = data or data_folder()
    wanted = url or os.environ.get("EDITOR_APP_DATABASE", "") or tools.settings.database
    if not wanted:
        _make(folder)
        wanted = sqlite_url(folder / "editor-app.db")
    return Desk(
        tools.resources,
        tools.rules,
        tools.reference,
        tools.settings,
        clock,
        database=open_database(wanted),
        data_folder=folder,
        config_folder=config,
    )


def reference_for(tools: Tools, language: str, house: HouseList) -> Reference:
    """What rules know when they read a text in one language."""
    speller = speller_for(language or tools.settings.spelling, tools.resources)
    return replace(tools.reference, house=house, speller=speller, today=tools.clock().date())


@lru_cache(maxsize=8)
def speller_for(language: str, resources: Path) -> Speller | None:
    """The dictionary of a language, opened once; None when there is none."""
    return open_speller(language, resources / "dictionaries")


@lru_cache(maxsize=2)
def _vocabulary(resources: Path) -> vocabulary.Vocabulary:
    folder = resources / "vocabulary"
    return vocabulary.parse({path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))})


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise EditorError(
            f"The data folder {folder} cannot be made: {fault.strerror}.", "Set EDITOR_APP_DATA."
        ) from fault
