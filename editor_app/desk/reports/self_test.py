"""Whether the program is whole on this machine: its files, its dictionaries, fonts, its database, the keyring."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor_app.desk.base.opening import open_desk
from editor_app.desk.base.preferences import dictionaries
from editor_app.desk.reports.dictionaries import missing_dictionaries
from editor_app.domain.errors import EditorError
from editor_app.domain.message import AND, OR, Message, Value, listed, say, say_n
from editor_app.formats.pdf.fonts import Fonts
from editor_app.system import passwords
from editor_app.system.digests import damaged

_NAMED = 10
"""Damaged files that are named; more would only scroll the rest away."""
_LETTERS = {"A": say("Latin letters"), "中": say("Chinese characters"), "\U0001f600": say("emoji")}


@dataclass(frozen=True, slots=True)
class Looked:
    """One thing that was looked at. What is not `needed` may be missing: something else cannot be done then."""

    whole: bool
    said: Message
    needed: bool = True


def self_test(url: str = "") -> Iterator[Looked]:
    """Look at each thing in turn; `url` is the database, as `open_desk` takes it."""
    yield _files()
    yield _spelling()
    yield _fonts()
    yield _database(url)
    yield _keyring()


def short_test(language: str) -> tuple[Message, ...]:
    """What a person must know at each start: files that are damaged, and a dictionary that is not there."""
    files = _files()
    return (*(() if files.whole else (files.said,)), *missing_dictionaries([language]))


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


def _fonts() -> Looked:
    fonts = Fonts("zh_CN")
    missing: list[Value] = [words for letter, words in _LETTERS.items() if fonts.face(letter) is None]
    if not missing:
        return Looked(True, say("There are fonts for {letters}.", letters=listed([*_LETTERS.values()], AND)))
    told = say(
        "There is no font for {letters}, so what has them cannot be exported as PDF. Install Noto Sans, Noto Sans CJK "
        "and Noto Color Emoji.",
        letters=listed(missing, OR),
    )
    return Looked(False, told, needed=False)


def _keyring() -> Looked:
    if passwords.kept_safely():
        return Looked(True, say("Passwords can be kept in the keyring."))
    told = say("There is no keyring that encrypts, so the password of a server is asked for at each start.")
    return Looked(False, told, needed=False)


def _database(url: str) -> Looked:
    try:
        desk = open_desk(url)
    except EditorError as fault:
        return Looked(False, fault.whole)
    desk.database.close()
    desk.read.close()
    return Looked(True, say("The database opens."))
