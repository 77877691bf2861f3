"""Prepares the desk, once: folders, settings, rules, what rules know, and the database."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from editor_app.checks import variants, words
from editor_app.checks.catalogue import RULES
from editor_app.checks.facts import lists
from editor_app.checks.rule import Reference, Rule
from editor_app.checks.speller import english, is_english, open_speller
from editor_app.checks.spelling import lists as spelling_lists
from editor_app.checks.spelling.lexicon import Lexicon
from editor_app.desk.base.desk import Clock, Desk, Tools
from editor_app.desk.base.settings_file import NAME as SETTINGS
from editor_app.desk.base.settings_file import read_settings, wanted_database, write_settings
from editor_app.domain.errors import EditorError
from editor_app.domain.finding import Severity
from editor_app.domain.house import HouseList
from editor_app.domain.known import Known
from editor_app.domain.message import say
from editor_app.domain.refusals import incomplete, unmakeable
from editor_app.domain.settings import Settings
from editor_app.formats.sandbox import Sandbox
from editor_app.system import passwords
from editor_app.system.atomic_write import make_folder, tidy
from editor_app.system.errors import MachineError
from editor_app.system.folders import config_folder, data_folder, user_folder
from editor_app.system.privacy import close_to_others
from editor_app.system.resources import ResourceError, read_text, resources_folder
from editor_app.text.language.lists import prove
from editor_app.text.manuscript import Manuscript
from editor_app.text.names import vocabulary
from editor_app.text.word_lists import Malformed

if TYPE_CHECKING:
    from editor_app.text.chinese.knowledge import Knowledge
    from editor_app.text.parallel.source import Source

_SOURCES = 8
"""Sources that stay prepared: those of the articles that are looked at in turn."""
_SECRET = re.compile(r"://[^/@:]*:([^/@]+)@")
"""A password in an address, as a browser would read it."""


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def open_tools(clock: Clock = now, config: Path | None = None) -> Tools:
    """What is needed to read and check files; opens no database."""
    settings = read_settings(config or config_folder())
    return Tools(rules_of(settings), _word_lists(resources_folder()), settings, clock, Sandbox())


def rules_of(settings: Settings) -> tuple[Rule, ...]:
    """The rules of a machine. Only hints can be switched off: one person cannot silence what blocks a submission."""
    return tuple(rule for rule in RULES if rule.severity is not Severity.INFO or rule.id not in settings.rules_off)


def open_desk(
    url: str = "",
    data: Path | None = None,
    clock: Clock = now,
    config: Path | None = None,
    password: str = "",
) -> Desk:
    """The whole desk. Without a URL: the policy's, environment's or settings', or one SQLite file in the data folder.

    Settings are kept in `config`; if only `data` is given, they are kept there. A password that opens a server is kept
    in the keyring. Raises PasswordNeeded.
    """
    from editor_app.desk.server.script import digest
    from editor_app.store.engine.database import open_database  # heavy; needless for checking a file

    config = config or data or config_folder()
    tools = open_tools(clock, config)
    folder = data or data_folder()
    _tidy(folder, config)
    wanted = _url(url, folder, tools.settings)
    database = open_database(wanted, password=password, verbs=digest)
    _keep_password(wanted, password, config)
    return Desk(
        tools.rules,
        tools.reference,
        tools.settings,
        clock,
        tools.read,
        database=database,
        data_folder=folder,
        config_folder=config,
    )


def password_in(url: str) -> str:
    """The password that stands in an address; empty when there is none."""
    found = _SECRET.search(url)
    return unquote(found[1]) if found else ""


def open_reading() -> Sandbox:
    """What reads files, for a verb that needs nothing else; to be closed."""
    return Sandbox()


def database_file(url: str = "", data: Path | None = None, config: Path | None = None) -> Path | None:
    """The file of the database that `open_desk` would open; None when it is on a server."""
    from editor_app.store.engine.sqlite import file_of  # loads the database library

    wanted = _url(url, data or data_folder(), read_settings(config or data or config_folder()))
    return file_of(wanted) if wanted.startswith("sqlite") else None


def dictionaries_folder() -> Path:
    """Where a person can put dictionaries that the machine does not have."""
    return data_folder() / "dictionaries"


def reference_for(tools: Tools, language: str, known: Known) -> Reference:
    """What rules know when they read a text in one language."""
    language, client = language or tools.settings.spelling, known.client
    speller = open_speller(language, dictionaries_folder())
    return replace(
        tools.reference,
        house=_joined(client.terms, known.house) if client else known.house,
        ledger=known.ledger,
        earlier=known.earlier,
        own=known.own,
        speller=speller,
        lexicon=_lexicon(resources_folder(), tools.reference.vocabulary) if is_english(language) else None,
        today=tools.clock().date(),
        source=prepare_source(known.source) if known.source else None,
        client=client,
    )


@lru_cache(maxsize=4)
def _joined(first: HouseList, then: HouseList) -> HouseList:
    """The terms of a client, and those of the house that do not contradict them."""
    from editor_app.domain.house_rows import Incoming, Row, plan  # for clients alone

    return plan(first, Incoming(tuple(Row(0, term) for term in then.terms if term.term not in first.by_text))).house


@lru_cache(maxsize=2)
def _lexicon(folder: Path, names: vocabulary.Vocabulary) -> Lexicon:
    """What is known of English words; read with the first text in English. Raises EditorError."""
    try:
        files = {name: read_text(f"spelling/{name}", folder) for name in spelling_lists.FILES}
        return spelling_lists.parse(files, english(), names.census)
    except (ResourceError, Malformed) as fault:
        raise EditorError(*incomplete(fault.name, fault.line)) from fault


@lru_cache(maxsize=_SOURCES)
def prepare_source(manuscript: Manuscript) -> "Source":
    """The Chinese text that an article renders, as checks read it. Raises EditorError."""
    from editor_app.text.parallel.source import Source  # loaded with the first source

    return Source(manuscript, _knowledge(resources_folder()))


@lru_cache(maxsize=1)
def _knowledge(folder: Path) -> "Knowledge":
    """What is known of Chinese; read with the first source. Raises EditorError."""
    from editor_app.text.chinese import knowledge  # loaded with the first source

    try:
        return knowledge.parse({name: read_text(name, folder) for name in knowledge.FILES})
    except (ResourceError, Malformed) as fault:
        raise EditorError(*incomplete(fault.name, fault.line)) from fault


@lru_cache(maxsize=2)
def _word_lists(folder: Path) -> Reference:
    """The lists in the folder of resources. Raises EditorError: without one of them findings would be lost."""
    try:
        prove(folder)
        return Reference(
            vocabulary=vocabulary.parse({name: read_text(f"vocabulary/{name}", folder) for name in vocabulary.FILES}),
            variants=variants.parse({name: read_text(f"spelling/{name}", folder) for name in variants.FILES}),
            words=words.parse({name: read_text(f"words/{name}", folder) for name in words.FILES}),
            facts=lists.parse({name: read_text(f"facts/{name}", folder) for name in lists.FILES}),
        )
    except (ResourceError, Malformed) as fault:
        raise EditorError(*incomplete(fault.name, fault.line)) from fault


def _url(given: str, folder: Path, settings: Settings) -> str:
    from editor_app.store.engine.sqlite import sqlite_url  # loads the database library

    wanted = wanted_database(given, settings)
    if wanted:
        return wanted if "://" in wanted else sqlite_url(Path(wanted))
    _make(folder)
    return sqlite_url(folder / "editor-app.db")


def _keep_password(wanted: str, password: str, config: Path) -> None:
    """Keep a password that has opened a server in the keyring, and take it out of the settings if it stands there."""
    from editor_app.store.engine.postgres import without_password  # loads the database library

    if wanted.startswith("sqlite"):
        return
    settings, bare = read_settings(config), without_password(wanted)
    secret = password or password_in(wanted)
    if secret and passwords.keep(bare, secret) and settings.database == wanted:
        write_settings(config, replace(settings, database=bare))


def _tidy(data: Path, config: Path) -> None:
    """Rid our folders of what killed programs left, and close what earlier versions left open to others."""
    own = {data / "backups", data / "parked", data / "exporting"}
    if data == user_folder():
        own |= {data, config}
    for one in own | {data, config}:
        tidy(one)
    for one in own:
        close_to_others(one)
    for file in (config / SETTINGS, config / "window.ini", *(data / "backups").glob("*.backup"), *data.glob("*.log*")):
        close_to_others(file)


def _make(folder: Path) -> None:
    try:
        make_folder(folder, private=True)
    except MachineError as fault:
        what, _ = unmakeable(fault)
        raise EditorError(what, say("Set EDITOR_APP_DATA to another folder.")) from fault
