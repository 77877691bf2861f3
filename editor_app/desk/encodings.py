"""Read again with another encoding: how a file would look in each, before one is chosen."""

import re
from dataclasses import dataclass
from pathlib import Path

from editor_app.desk.desk import Desk
from editor_app.desk.read_again import kept_file
from editor_app.domain.errors import Unreadable
from editor_app.formats.encodings import COMMON, decode, likely
from editor_app.formats.reading import TEXTUAL, load, suffix_of

_SHOWN, _BEFORE, _SAMPLE = 400, 60, 20_000


@dataclass(frozen=True, slots=True)
class EncodingChoice:
    """An encoding, the beginning of the text in it, and whether that reads like a text."""

    name: str
    preview: str
    plausible: bool


def encoding_choices(path: Path) -> tuple[EncodingChoice, ...]:
    """What the file seems to be in first, then the other encodings that can read it. Raises Unreadable."""
    return _choices(load(path).data)


def kept_choices(desk: Desk, article_id: str) -> tuple[EncodingChoice, ...]:
    """The same for the file an article came from. Raises Unreadable when that is in no encoding of its own."""
    name, data = kept_file(desk, article_id)
    if suffix_of(name) not in TEXTUAL:
        raise Unreadable(f"{name} says itself in which encoding it is.", "Only plain text, Markdown and HTML do not.")
    return _choices(data)


def _choices(data: bytes) -> tuple[EncodingChoice, ...]:
    sample = _telling(data)
    text, found, _ = decode(data)
    first = EncodingChoice(found, _beginning(text), "\ufffd" not in text)
    others = (
        EncodingChoice(name, _beginning(shown[0]), shown[1])
        for name in COMMON
        if name != found and (shown := likely(sample, name)) is not None
    )
    return (first, *sorted(others, key=lambda choice: not choice.plausible))


def _telling(data: bytes) -> bytes:
    """A part of the file from shortly before the first byte that encodings read differently."""
    at = next((match.start() for match in re.finditer(rb"[\x80-\xff]", data)), 0)
    start = max(0, at - _BEFORE) // 4 * 4
    return data[start : start + _SAMPLE]


def _beginning(text: str) -> str:
    """Enough to judge by, from the first place where encodings differ."""
    at = next((at for at, character in enumerate(text) if not character.isascii()), 0)
    start = max(0, at - _BEFORE)
    return text[start : start + _SHOWN].strip()
