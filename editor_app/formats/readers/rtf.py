"""Rich text (.rtf) by striprtf: the words and paragraphs; how they were set is not taken over."""

import re

from striprtf.striprtf import rtf_to_text

from editor_app.domain.errors import Unreadable
from editor_app.domain.tracked import Tracked
from editor_app.formats.incoming import Incoming, Source, headline, language_of
from editor_app.formats.left_out import Tally
from editor_app.formats.package import DAMAGED
from editor_app.formats.rtf_changes import without
from editor_app.formats.true_kind import other_kind
from editor_app.text.manuscript import Manuscript

SUFFIXES = (".rtf",)

_LEFT_OUT = (
    (re.compile(rb"\\pict\b"), "Pictures were left out."),
    (re.compile(rb"\\annotation\b"), "Comments were left out."),
)
_LANGUAGE = re.compile(rb"\\deflang(\d{1,5})")
_TAGS = {1033: "en-US", 2057: "en-GB", 2052: "zh-CN", 1028: "zh-TW", 1031: "de-DE", 1036: "fr-FR", 3082: "es-ES"}
"""Of Windows' numbers of languages those that a house working in English and Chinese meets most."""


def read(source: Source) -> Incoming:
    """The text, one paragraph a block; italics, lists and links come as plain words."""
    data = source.data.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not data.startswith(b"{\\rtf"):
        raise other_kind("an RTF file", source.data)
    data, tally = _changed(data, source.tracked)
    body = _paragraphs(rtf_to_text(data.decode("latin-1"), errors="replace"))  # type: ignore[no-untyped-call]  # has no types
    if not body and data.count(b"}") < data.count(b"{"):
        raise Unreadable("The RTF file is cut off.", DAMAGED)
    found = _LANGUAGE.search(data)
    language = language_of(_TAGS.get(int(found[1]), "") if found else "", body)
    notes = (note for sign, note in _LEFT_OUT if sign.search(data))
    settings = "How the words were set (bold, lists, headings) was not taken over."
    return Incoming(
        Manuscript(headline(body), body, language=language),
        notes=(settings, *tally.notes(source.tracked), *notes),
        changes=tally.changes,
    )


def _changed(data: bytes, tracked: Tracked) -> tuple[bytes, Tally]:
    """The file with its tracked changes or as it was before, and a count of them."""
    tally = Tally()
    for kind, change, gone_in in (
        ("deletions", b"deleted", Tracked.ACCEPTED),
        ("insertions", b"revised", Tracked.ORIGINAL),
    ):
        without_them, tally.counts[kind] = without(data, change)
        data = without_them if tracked is gone_in else data
    return data, tally


def _paragraphs(text: str) -> str:
    """Without characters that no text holds, without space at line ends, with one blank line between blocks."""
    seen = "".join(sign for sign in text if sign in "\t\n" or _shown(ord(sign)))
    lines = (line.rstrip() for line in seen.split("\n"))
    return "\n\n".join(line for line in lines if line)


def _shown(code: int) -> bool:
    return code >= 32 and not 0xD800 <= code < 0xE000
