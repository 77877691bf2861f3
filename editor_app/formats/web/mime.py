"""Mails and web archives (MIME): the part that is the text, and what lies beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import say
from editor_app.formats.base.unreadable import SEND_AGAIN

_HEAD = 8192
_NAMES = (b"mime-version:", b"content-type:", b"content-transfer-encoding:", b"from:", b"subject:", b"date:")
_FEWEST = 3
"""Lines of a head by which a mail is told from a text that quotes one."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail or a web archive: its text with its encoding, what its head says, and the names of what is attached."""

    text: bytes
    is_page: bool
    encoding: str
    subject: str = ""
    sender: str = ""
    date: str = ""
    attached: tuple[str, ...] = ()


def is_mime(data: bytes) -> bool:
    """Whether bytes begin with the head of a mail or of a web archive."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf\r\n").replace(b"\r\n", b"\n").partition(b"\n\n")[0].lower()
    lines = head.split(b"\n")
    named = {name for name in _NAMES for line in lines if line.startswith(name)}
    typed = {b"mime-version:", b"content-type:"} <= named
    return typed or (len(named) >= _FEWEST and b"content-type:" in named)


def letter(data: bytes) -> Letter:
    """The text of a mail, as a page if it has one. Raises Unreadable."""
    message = message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n"), policy=policy.default)
    assert isinstance(message, EmailMessage)
    parts = [*_parts(message)]
    texts = [part for part in parts if not part.is_attachment()]
    chosen = next(
        (part for kind in ("text/html", "text/plain") for part in texts if part.get_content_type() == kind), None
    )
    if chosen is None:
        raise Unreadable(say("There is no text in the message."), SEND_AGAIN)
    return Letter(
        _bytes(chosen),
        chosen.get_content_type() == "text/html",
        str(chosen.get_content_charset() or ""),
        _header(message, "subject"),
        _header(message, "from"),
        _header(message, "date"),
        tuple(name for part in parts if part.is_attachment() and (name := part.get_filename())),
    )


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    for part in message.walk():
        if isinstance(part, EmailMessage) and not part.is_multipart():
            yield part


def _bytes(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _header(message: EmailMessage, name: str) -> str:
    """A line of the head; what is broken in it is left out."""
    try:
        return " ".join(str(message.get(name) or "").split())
    except (ValueError, IndexError, AttributeError):  # the standard library on broken heads
        return ""
