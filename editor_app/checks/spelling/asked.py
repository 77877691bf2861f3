"""Which words of a text are asked for in a dictionary: words of its prose, not parts of codes, acronyms or notes."""

import re
from collections.abc import Iterator

from editor_app.text.language.letters import is_eastern
from editor_app.text.language.words import Word
from editor_app.text.prepared import Text

LEAST = 3
"""Letters; shorter ones are mostly initials and signs of units."""
_SHORT = 5
"""Parts of a hyphened word up to this length are often no words: "pre-", "non-"."""
_ENDING = re.compile("'(?:s|ll|d|ve|re|m)?$")
"""Of a possessive, and of a verb that leans on any word: "there'll"."""
_GLUED_BEFORE = frozenset("_@#/\\.+&0123456789")
_GLUED_AFTER = re.compile(r"[_@/\\\d]|\.\w|&\w|\(\)")
_HYPHENS = frozenset("-\u2010\u2011")
_BROKEN = re.compile(r"[-–—]+ ?[—–-]|\[| ?\[(?!\d)|['’]?,? ?[(\[]sic")
"""What follows a word that a transcript broke off or corrects: "migrat- —", "indury [industry]", "fery [sic]"."""
_PUT_IN = re.compile(r"\] ?[“\"']?$")
"""What comes before a word whose beginning a transcript put in: "[a]bolishing"."""
_IN_NAME = re.compile(r"[A-Z\d]\($")
"""What comes before a part of a name: GPT-4V(ision)."""
_CALL = re.compile(r"\((?:|[^()\n]{0,30}[,=_][^()\n]{0,30})\)(?=[.;\s])")
_CALLED_WITH = re.compile(r"\w_\w{1,24}\($")
"""What comes before what a function is called with: start_ts(varint)."""
_HANDLE = re.compile(r"[A-Z][\w’'-]* \([a-z]+\)$")
"""A name with what its bearer is called on a platform: Wyatt Carss (wcarss)."""
JOINED = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00ad": ""})
_ENDS_MARKS, _BEGINS_MARKS = frozenset(">*"), frozenset("<*")
_LOOK = 30
"""Characters before a word in which a name or a function stands."""
_MARKS = 40
"""Characters of the tags between the halves of a word."""
_INLINE = r"</?(?:b|strong|i|em|u|s|span|sup|sub)>"
"""Tags within a word; any other, a line break or the end of an item, stands between two words."""
_HALF_BEFORE = re.compile(rf"[^\W\d_](?:{_INLINE}|\*{{1,3}})+$")
_HALF_AFTER = re.compile(rf"(?:{_INLINE}|\*{{1,3}})+[^\W\d_]")
_EMPHASIS = re.compile(r"(?<!\*)(\*{1,3})(?![\s*])([^*\n]+?)(?<!\s)\1(?!\*)")
_NEAR = 300
"""Characters before and after a word in which emphasis that ends or begins there is looked for."""
_LATIN = re.compile("[a-z]+")


def plain(lower: str) -> str:
    """A word in small letters without the ending of a possessive, joined letters parted."""
    return _ENDING.sub("", lower.translate(JOINED)) if not lower.isalpha() or not lower.isascii() else lower


def askable(low: str) -> bool:
    """Whether a plain word may be English at all."""
    return len(low) >= LEAST and not is_eastern(low[0]) and bool(_LATIN.fullmatch(low))


def asked(text: Text, low: str) -> Iterator[Word]:
    """The places of a word where it is prose."""
    return (word for word in text.index[low] if _is_prose(text, word))


def is_hyphened(body: str, word: Word) -> bool:
    """Whether a word is a part of one with a hyphen."""
    return body[word.start - 1 : word.start] in _HYPHENS or body[word.end : word.end + 1] in _HYPHENS


def _is_prose(text: Text, word: Word) -> bool:
    body, written = text.body, plain_text(word.text)
    if not (written[1:].islower() or written.isupper()):
        return False
    before = body[max(0, word.start - 3) : word.start]
    if (
        _is_half(body, word)
        or _is_handle(body, word)
        or before[-1:] in _GLUED_BEFORE
        or _IN_NAME.search(before)
        or _GLUED_AFTER.match(body, word.end)
        or _PUT_IN.search(before)
    ):
        return False
    if before.endswith("(") and _CALLED_WITH.search(body, max(0, word.start - _LOOK), word.start):
        return False
    if (
        written.islower()
        and before.endswith("(")
        and _HANDLE.search(body[max(0, word.start - _LOOK) : word.start + len(written) + 1])
    ):
        return False
    if _BROKEN.match(body, word.end) or (written.islower() and _CALL.match(body, word.end)):
        return False
    return not (is_hyphened(body, word) and len(written) <= _SHORT)


def _is_half(body: str, word: Word) -> bool:
    """Whether emphasis parts a word: "<strong>S</strong>cience", "**S**cience"."""
    before, after = body[word.start - 1 : word.start], body[word.end : word.end + 1]
    marks = _HALF_BEFORE.search(body[max(0, word.start - _MARKS) : word.start]) if before in _ENDS_MARKS else None
    if marks is None and after in _BEGINS_MARKS:
        marks = _HALF_AFTER.match(body, word.end)
    return marks is not None and ("*" not in marks[0] or _is_paired(body, word))


def _is_paired(body: str, word: Word) -> bool:
    """Whether the asterisks at a word are those of emphasis; a single one marks a note: "Note*address"."""
    start = max(0, word.start - _NEAR)
    for found in _EMPHASIS.finditer(body, start, word.end + _NEAR):
        inside = body[found.start() - 1 : found.start()].isalpha() and body[found.end() : found.end() + 1].isalpha()
        edges = (found.start(), found.start(2), found.end(2), found.end())
        if (word.start in edges or word.end in edges) and not (inside and " " in found[2]):
            return True
    return False


def _is_handle(body: str, word: Word) -> bool:
    """Whether it is a part of @y-name, or all that a link shows: [mwish](https://…)."""
    token = body[body.rfind(" ", 0, word.start) + 1 : word.start]
    return "@" in token or (token.endswith("[") and body.startswith("](", word.end))


def plain_text(written: str) -> str:
    """The letters of a word as they are written, without the ending of a possessive."""
    return _ENDING.sub("", written.translate(JOINED).replace("\u2019", "'"))
