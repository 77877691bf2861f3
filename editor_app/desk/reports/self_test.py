"""Whether the program is whole on this machine: its files, its dictionaries, its database."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor_app.desk.base.opening import open_desk
from editor_app.desk.base.preferences import dictionaries
from editor_app.domain.errors import EditorError
from editor_app.domain.message import AND, Message, listed, say, say_n
from editor_app.system.digests import damaged

_NAMED = 10
"""Damaged files that are named; more would only scroll the rest away."""


@dataclass(frozen=True, slots=True)
class Looked:
    """One thing that was looked at."""

    whole: bool
    said: Message


def self_test(url: str = "") -> Iterator[Looked]:
    """Look at each thing in turn; `url` is the database, as `open_desk` takes it."""
    yield _files()
    yield _spelling()
    yield _database(url)


def _files() -> Looked:
    broken = damaged()
    if not broken:
        return Looked(True, say("The files of the program are whole."))
    told = say_n(
        "{n:,} file of the program is missing or damaged: {names}. Install the program again.",
        "{n:,} files of the program are missing or damaged: {names}. Install the program again.",
        n=len(broken),
        names=listed(list(broken[:_NAMED])),
    )
    return Looked(False, told)


def _spelling() -> Looked:
    found = dictionaries()
    if not found:
        return Looked(False, say("There is no dictionary, so spelling cannot be checked."))
    return Looked(True, say("Spelling can be checked in {languages}.", languages=listed(list(found), AND)))


def _database(url: str) -> Looked:
    try:
        desk = open_desk(url)
    except EditorError as fault:
        return Looked(False, fault.whole)
    desk.database.close()
    desk.read.close()
    return Looked(True, say("The database opens."))
