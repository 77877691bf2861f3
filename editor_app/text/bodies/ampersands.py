""" "&" here and "and" there between the same two words of a name; no border of the name need be known for that."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from editor_app.text.bodies.model import TwoForms, Why
from editor_app.text.names.mentions import Survey
from editor_app.text.names.tokens import Token
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.span import Span

_SIGNS = {"&": "&", "+": "&", "and": "and"}


class _Place(NamedTuple):
    span: Span
    headline: bool


def joined_two_ways(survey: Survey, known: Vocabulary) -> Iterator[TwoForms]:
    """The pairs of words that are joined by both; in a headline "&" saves room and is no fault."""
    seen: dict[tuple[str, str], dict[str, list[_Place]]] = defaultdict(lambda: defaultdict(list))
    for row in survey.rows:
        for at, sign in _joints(row.tokens):
            before, after = row.tokens[at - 1], row.tokens[at + 1]
            place = _Place(Span(before.start, after.end), row.headline)
            seen[before.plain, after.plain][sign].append(place)
    for pair, ways in seen.items():
        if len(ways) > 1 and not known.offices.issuperset(pair):  # "Chairman & CEO" is no name
            yield from _told(ways)


def _joints(row: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Where two capitals are joined, and how; single letters are no names: R & D."""
    for at in range(1, len(row) - 1):
        sign = _SIGNS.get(row[at].lower)
        before, after = row[at - 1], row[at + 1]
        close = before.capital and after.capital and row[at].glued and after.glued and not before.owner
        if sign and close and min(len(before.text), len(after.text)) > 1:
            yield at, sign


def _told(ways: dict[str, list[_Place]]) -> Iterator[TwoForms]:
    signs, words = ways["&"], ways["and"]
    in_text = [place for place in signs if not place.headline]
    if not in_text:
        return
    prose = [place for place in words if not place.headline]
    right, wrong = sorted((in_text, prose or words), key=lambda places: (-len(places), places[0].span))
    yield TwoForms(Why.AND, tuple(place.span for place in wrong), tuple(place.span for place in right))
