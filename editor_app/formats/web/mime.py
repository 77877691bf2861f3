"""Mails and web archives (MIME): the part that is the text, and what lies beside it."""

import base64
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from functools import partial
from html import escape, unescape

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import say
from editor_app.formats.base.encodings import decode
from editor_app.formats.base.unreadable import SEND_AGAIN

_FORWARDED, _PAGE = "message/rfc822", "text/html"
_KINDS = (_PAGE, "text/plain")
_TAG = re.compile(r"<[^<>]*>")
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
    pictures: tuple[tuple[str, bytes], ...] = ()
    """What its page shows from beside it: the address there, and the bytes."""

    def page(self) -> bytes:
        """The page with its pictures in it."""
        page = self.text
        for address, data in self.pictures:
            held = b"data:image/" + _sort(data) + b";base64," + base64.b64encode(data)
            page = re.sub(rb"(?<=[\"'=])" + re.escape(address.encode()) + rb"(?=[\"'\s>])", partial(_given, held), page)
        return page


def _given(held: bytes, _: re.Match[bytes]) -> bytes:
    """What is put in as it is: a long picture is no template to be read first."""
    return held


def _sort(data: bytes) -> bytes:
    return b"png" if data.startswith(b"\x89PNG") else b"gif" if data.startswith(b"GIF") else b"jpeg"


def is_mime(data: bytes) -> bool:
    """Whether bytes begin with the head of a mail or of a web archive."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf\r\n").replace(b"\r\n", b"\n").partition(b"\n\n")[0].lower()
    lines = head.split(b"\n")
    named = {name for name in _NAMES for line in lines if line.startswith(name)}
    typed = {b"mime-version:", b"content-type:"} <= named
    return typed or (len(named) >= _FEWEST and b"content-type:" in named)


def letter(data: bytes) -> Letter:
    """The text of a mail, as a page if a part of it is one. Raises Unreadable."""
    message = message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n"), policy=policy.default)
    assert isinstance(message, EmailMessage)
    parts = [*_parts(message)]
    texts = _apart([part for part in parts if part.get_content_type() in _KINDS and not part.is_attachment()])
    forwarded = [part for part in parts if part.get_content_type() == _FORWARDED]
    if not any(_bytes(part).strip() for part in texts):
        if forwarded:  # nothing but the mail that it sends on
            return letter(_bytes(forwarded[0]))
        if not texts:
            raise Unreadable(say("There is no text in the message."), SEND_AGAIN)
    is_page = any(part.get_content_type() == _PAGE for part in texts)
    text, encoding = (_bytes(texts[0]), _encoding(texts[0])) if len(texts) == 1 else _joined(texts, is_page)
    return Letter(
        text if is_page or len(texts) > 1 else _unfolded(texts[0]),
        is_page,
        encoding,
        _header(message, "subject"),
        _header(message, "from"),
        _header(message, "date"),
        tuple(name for part in parts if (name := _name(part))),
        tuple(_pictures(parts)) if is_page else (),
    )


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts in their order; of one that stands there in several forms the best, and a forwarded mail as one."""
    if message.get_content_type() == _FORWARDED or not message.is_multipart():
        yield message
        return
    inside = [part for part in message.iter_parts() if isinstance(part, EmailMessage)]
    if message.get_content_type() == "multipart/alternative" and inside:
        best = max(inside, key=lambda part: any(one.get_content_type() == _PAGE for one in part.walk()))
        inside = [best]
    for part in inside:
        yield from _parts(part)


def _pictures(parts: Iterable[EmailMessage]) -> Iterator[tuple[str, bytes]]:
    """The pictures that lie beside a page, under the addresses by which it shows them."""
    for part in parts:
        if part.get_content_maintype() == "image":
            known = _header(part, "content-id").strip("<> ")
            for address in (f"cid:{known}" if known else "", _header(part, "content-location")):
                if address:
                    yield address, _bytes(part)


def _apart(texts: list[EmailMessage]) -> list[EmailMessage]:
    """Without plain words that a page beside them says again."""
    pages = [_TAG.sub(" ", _decoded(part)) for part in texts if part.get_content_type() == _PAGE]
    shown = " ".join(unescape(" ".join(pages)).split())
    plain = {id(part): " ".join(_decoded(part).split()) for part in texts if part.get_content_type() != _PAGE}
    return [part for part in texts if not pages or plain.get(id(part), "\0") not in shown]


def _joined(texts: Sequence[EmailMessage], is_page: bool) -> tuple[bytes, str]:
    """Several parts as one text; those without markup stand as lines of the page."""
    words = []
    for part in texts:
        text = _decoded(part)
        if is_page and part.get_content_type() != _PAGE:
            text = "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
        words.append(text)
    return "\n\n".join(words).encode("utf-8", "replace"), "utf-8"


def _decoded(part: EmailMessage) -> str:
    data = _bytes(part) if part.get_content_type() == _PAGE else _unfolded(part)
    return decode(data, _encoding(part) if _fits(data, _encoding(part)) else None)[0]


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (LookupError, UnicodeDecodeError, ValueError):
        return False
    return bool(encoding)


def _unfolded(part: EmailMessage) -> bytes:
    """Plain words whose lines a mail program broke, marked by a blank at their ends, put together again (RFC 3676)."""
    data = _bytes(part)
    if part.get_param("format") != "flowed":
        return data
    blank = b"" if str(part.get_param("delsp")).lower() == "yes" else b" "
    lines: list[bytes] = []
    open_ = False
    for line in data.replace(b"\r\n", b"\n").split(b"\n"):
        bare = line.removeprefix(b" ")
        flows = bare.endswith(b" ") and bare != b"-- "
        words = bare.removesuffix(b" ") + blank if flows else bare
        if open_:
            lines[-1] += words
        else:
            lines.append(words)
        open_ = flows
    return b"\n".join(lines)


def _bytes(part: EmailMessage) -> bytes:
    if part.get_content_type() == _FORWARDED:
        inner = part.get_payload(0) if part.is_multipart() else None
        return inner.as_bytes() if isinstance(inner, Message) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _encoding(part: EmailMessage) -> str:
    return str(part.get_content_charset() or "")


def _name(part: EmailMessage) -> str:
    """The name of what is attached, or the subject of a mail that is."""
    if part.get_content_type() == _FORWARDED:
        inner = part.get_payload(0) if part.is_multipart() else None
        subject = _header(inner, "subject") if isinstance(inner, EmailMessage) else ""
        return part.get_filename() or subject or _FORWARDED
    return (part.get_filename() or "") if part.is_attachment() else ""


def _header(message: EmailMessage, name: str) -> str:
    """A line of the head; what is broken in it is left out."""
    try:
        return " ".join(str(message.get(name) or "").split())
    except (ValueError, IndexError, AttributeError):  # the standard library on broken heads
        return ""
