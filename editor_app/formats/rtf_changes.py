"""RTF without the words of a tracked change that is not wanted: the format sets them like bold or italics."""

import re

_TOKEN = re.compile(rb"\\([a-zA-Z]+)(-?\d+)? ?|\\'[0-9a-fA-F]{2}|\\[^a-zA-Z]|[{}]|[^\\{}]+", re.DOTALL)
_SAYING = frozenset(b"u tab line emdash endash emspace enspace bullet lquote rquote ldblquote rdblquote".split())
"""Control words that stand for a sign."""


def without(data: bytes, change: bytes) -> tuple[bytes, int]:
    """The file without the words that are set as `deleted` or `revised`, and how many passages these were."""
    if b"\\" + change not in data:
        return data, 0
    kept: list[bytes] = []
    outer: list[bool] = []
    gone = False
    passages = 0
    for token in _TOKEN.finditer(data):
        word, piece = token[1], token[0]
        if piece == b"{":
            outer.append(gone)
        elif piece == b"}":
            gone = outer.pop() if outer else False
        elif word in (change, b"plain"):
            begins = word == change and token[2] != b"0"
            passages += begins and not gone
            gone = begins
        elif gone and (word is None or word in _SAYING):
            continue
        kept.append(piece)
    return b"".join(kept), passages
