"""RTF bytes split into tokens: braces, control words with their numbers, control symbols, and the bytes of words."""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.DOTALL
)


class TokenKind(Enum):
    """What a token is."""

    OPEN = "{"
    CLOSE = "}"
    WORD = "word"
    SIGN = "sign"
    BYTES = "bytes"


class Token(NamedTuple):
    """A control word or symbol by its name, or some bytes of words."""

    kind: TokenKind
    name: str = ""
    number: int | None = None
    data: bytes = b""


_OPEN, _CLOSE = Token(TokenKind.OPEN), Token(TokenKind.CLOSE)


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens in order; binary data is skipped, whatever length it claims, and line ends mean nothing."""
    at = 0
    while found := _TOKEN.search(data, at):
        at = found.end()
        word, number, code, sign, brace, words = found.groups()
        if word == b"bin":
            at += max(0, int(number or 0))
        elif word:
            yield Token(TokenKind.WORD, word.decode("ascii"), int(number) if number else None)
        elif words or code:
            yield Token(TokenKind.BYTES, data=words or bytes.fromhex(code.decode("ascii")))
        elif brace:
            yield _OPEN if brace == b"{" else _CLOSE
        elif sign:
            yield Token(TokenKind.SIGN, sign.decode("latin-1"))
