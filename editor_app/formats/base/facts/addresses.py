"""Addresses that stand bare in some words."""

import re
from collections.abc import Iterator

from editor_app.text.manuscript import Markup
from editor_app.text.markup import marks
from editor_app.text.span import Span

_WEB, _MAIL = re.compile(r"https?://", re.IGNORECASE), re.compile(r"[^\s/:]+@[^\s/:]+$")
_OTHER = re.compile(r"[a-z]+://", re.IGNORECASE)


def addresses(text: str) -> Iterator[tuple[Span, str]]:
    """The addresses in some words, and where each leads: to a page or a mailbox."""
    for mark in marks(text, Markup.PLAIN) if "@" in text or "." in text else ():
        words = mark.span.of(text)
        if _WEB.match(words):
            yield mark.span, words
        elif _MAIL.match(words):
            yield mark.span, f"mailto:{words}"
        elif not _OTHER.match(words):
            yield mark.span, f"https://{words}"
