"""What a page ran together in the lines that tell whom to ask: "Contact DetailsTallow", "Yorkwww.tallow.com"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from editor_app.checks.knowledge.page_residue import code
from editor_app.patterns import regex
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_PHONE = r"\(?\d{3}\)?[-.]\d{3}[-.]\d{4}(?!\d)"
_JOINT = regex(
    r"(?<=[A-Za-z\d])(?:https?://|www\.(?=\w[\w-]*\.[a-z]))"
    rf"|(?<=[A-Za-z]{{2}})(?={_PHONE})|(?<=[A-Za-z]\.)(?={_PHONE})"
    r"|(?<=\d{3}[-.]\d{4})(?!ext\b)(?=[A-Za-z][\w.+-]*@\w|[A-Z]?[a-z]{3,})"
    r"|(?<=\.(?:com|org|net|edu|gov))(?=(?:About|Contact|Media|Follow|For|The|Source|Phone|Email|Photo)\b)"
)
_SIGN = regex(r"[A-Za-z\d](?:https?://|www\.)|\d{3}[-.]\d{4}|\.(?:com|org|net|edu|gov)[A-Z]")
"""What every line has that one of these stands in."""
_LABEL = regex(
    r"(?:(?:[Mm]edia|[Pp]ress|[Nn]ews|PR|[Ii]nvestors?|[Cc]orporate|[Cc]ompany) "
    r"(?:[Cc]ontacts?|[Ii]nquiries|[Ee]nquiries|[Rr]elations)|[Cc]ontact (?:[Dd]etails|[Ii]nformation))(?=[A-Z]\w)"
)
_LEFT, _RIGHT = regex(r"[\w&@+.-]+$"), regex(r"(?:https?://|www\.)?[\w&@.+-]*\w")
_LOOK = 40
"""Characters before a joint in which its word stands."""


def run_together(text: Text) -> Iterator[tuple[Span, str]]:
    """Words that lost a space or the end of a line before an address or a number, or behind a label; with how they
    read apart.
    """
    joints = [match.start() for match in text.finditer(_JOINT, _SIGN)]
    labels = (_LABEL.match(text.body, block.span.start, block.span.end) for block in text.prose)
    end, codes = -1, code(text)
    place, lost = Span(0, 0), list[int]()
    for joint in sorted((*joints, *(label.end() for label in labels if label))):
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


def _apart(body: str, place: Span, lost: Sequence[int]) -> str:
    """The words of a place with a space where each was lost."""
    ends = (place.start, *lost, place.end)
    return " ".join(body[start:end] for start, end in pairwise(ends))
