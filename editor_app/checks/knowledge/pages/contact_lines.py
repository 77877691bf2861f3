"""What a page ran together in the lines that tell whom to ask: "Contact DetailsTallow", "Yorkwww.tallow.com"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from editor_app.checks.knowledge.page_residue import code
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_PHONE = r"\(?\d{3}\)?[-.]\d{3}[-.]\d{4}(?!\d)"
_JOINT = re.compile(
    r"(?<=[A-Za-z\d])(?:https?://|www\.(?=\w[\w-]*\.[a-z]))"
    rf"|(?<=[A-Za-z]{{2}})(?={_PHONE})|(?<=[A-Za-z]\.)(?={_PHONE})"
    r"|(?<=\d{3}[-.]\d{4})(?!ext\b)(?=[A-Za-z][\w.+-]{0,64}@\w|[A-Z]?[a-z]{3,})"
    r"|(?<=\.(?:com|org|net|edu|gov))(?=[A-Z][a-z]+\b)"
)
_SIGN = re.compile(r"[A-Za-z\d](?:https?://|www\.)|\d{3}[-.]\d{4}|\.(?:com|org|net|edu|gov)[A-Z]")
"""What every line has that one of these stands in."""
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z]\w)")
_LEFT, _RIGHT = re.compile(r"[\w&@+.-]+$"), re.compile(r"(?:https?://|www\.)?[\w&@.+-]{0,200}\w")
_LOOK = 40
"""Characters before a joint in which its word stands; 200 behind it, of which 64 are the name in a mail address."""


def run_together(text: Text, label: re.Pattern[str]) -> Iterator[tuple[Span, str]]:
    """Words that lost a space or the end of a line before an address or a number, or behind a label;
    with how they read apart.
    """
    joints = [match.start() for match in text.finditer(_JOINT, _SIGN)]
    joints += (joint for block in text.prose if (joint := _behind_label(text.body, block.span, label)))
    end, codes = -1, code(text)
    place, lost = Span(0, 0), list[int]()
    for joint in sorted(joints):
        left = _LEFT.search(text.body[max(0, joint - _LOOK) : joint])
        right = _RIGHT.match(text.body, joint)
        if not left or not right or codes.touches(Span(joint - 1, joint)):
            continue
        if joint >= end and lost:
            yield place, _apart(text.body, place, lost)
            lost.clear()
        place = Span(place.start if lost else joint - len(left[0]), right.end())
        end = place.end
        lost.append(joint)
    if lost:
        yield place, _apart(text.body, place, lost)


def _behind_label(body: str, block: Span, label: re.Pattern[str]) -> int:
    """Where a block that begins with a label goes on without a space; 0 when it does not."""
    found = label.match(body, block.start, block.end)
    return found.end() if found and body[block.start].isupper() and _GLUED.match(body, found.end()) else 0


def _apart(body: str, place: Span, lost: Sequence[int]) -> str:
    """The words of a place with a space where each was lost."""
    ends = (place.start, *lost, place.end)
    return " ".join(body[start:end] for start, end in pairwise(ends))
