"""Between values and what stands in a row: moments, choices, structures, and text of any kind."""

import json
import platform
import re
from datetime import UTC, datetime
from enum import Enum
from typing import TypeVar

from sqlalchemy import Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from editor_app.domain.errors import Damaged, StoreError
from editor_app.domain.message import say

Structure = dict[str, "Structure"] | list["Structure"] | tuple["Structure", ...] | str | int | float | bool | None
E_ = TypeVar("E_", bound=Enum)

MARK = "\ufdd0"
"""A noncharacter, which never occurs in real text: starts the escape of what a database cannot hold."""
UNSTORABLE = re.compile(f"[\x00\ud800-\udfff{MARK}]")
ESCAPED = re.compile(f"{MARK}([0-9a-f]{{4}})")


class Prose(TypeDecorator[str]):
    """Exact text, including NUL and lone surrogates, which PostgreSQL or UTF-8 would refuse."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """What is stored."""
        return escaped(value) if value else value

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """The text that was stored. A damaged database can hold a number here: it is passed on for others to judge."""
        if not isinstance(value, str) or MARK not in value:
            return value
        return ESCAPED.sub(lambda found: chr(int(found[1], 16)), value)


def escaped(value: str) -> str:
    """A text as every database can hold it."""
    return UNSTORABLE.sub(lambda found: f"{MARK}{ord(found[0]):04x}", value)


def origin() -> str:
    """The machine that writes a row."""
    return platform.node()


def now() -> str:
    """The current time, as stored."""
    return stored(datetime.now(UTC))


def stored(at: datetime) -> str:
    """A moment as text in UTC, so that every engine sorts the texts in the order of time."""
    if at.tzinfo is None:
        raise ValueError("a moment without a time zone cannot be stored")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def moment(text: str) -> datetime:
    """A stored moment; one without a time zone is not valid, because it could not be ordered among the others."""
    try:
        at = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        raise senseless(text) from None
    if at.tzinfo is None:
        raise senseless(text)
    return at


def choice(kind: type[E_], value: str | int) -> E_:
    """A stored member of an enumeration."""
    try:
        return kind(value)
    except ValueError:
        raise senseless(value) from None


def packed(value: Structure) -> str:
    """A structure as canonical JSON: one structure, one text, in ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"))


def unpacked(text: str) -> Structure:
    """A stored structure."""
    try:
        structure: Structure = json.loads(text)
    except (TypeError, ValueError):
        raise senseless(text) from None
    return structure


def senseless(value: object) -> StoreError:
    """The error for a stored value that cannot be right."""
    words = str(value)[:40]
    return Damaged(say("The database is damaged: “{words}” is in the wrong place in it.", words=words), RESTORE)


RESTORE = say("Restore the newest backup. The damaged database is kept beside it.")
