"""The same sentence about somebody else, or of another day: parallel facts, and not a repeat."""

from editor_app.text.repeats.chains import Match
from editor_app.text.repeats.passages import Passage, PassageKind
from editor_app.text.repeats.tokens import Tokens

_OPENING = 4
"""Words in which a sentence names whom or which day it is about: "On June 20", "Co-defendant Adan Alarcon"."""


def are_others(here: Tokens, match: Match, passage: Passage) -> bool:
    """Whether two sentences with changes open with two names, each of which the other lacks.

    Of longer passages the order may be changed: their first names need not be those of one sentence.
    """
    changed = passage.kind in (PassageKind.NEAR, PassageKind.REWORDED)
    if not changed or _sentences(here, match.a0, match.a1) > 1 or _sentences(here, match.b0, match.b1) > 1:
        return False
    one, other = _name(here, match.a0, match.a1), _name(here, match.b0, match.b1)
    if one < 0 or other < 0:
        return False
    return (
        here.form[one] not in here.form[match.b0 : match.b1] and here.form[other] not in here.form[match.a0 : match.a1]
    )


def _sentences(here: Tokens, first: int, end: int) -> int:
    return int(here.sentence[end - 1] - here.sentence[first]) + 1


def _name(here: Tokens, first: int, end: int) -> int:
    """The first of the opening words that has a capital though no sentence begins with it; -1 if there is none."""
    for at in range(first, min(end, first + _OPENING)):
        word = here.body[here.start[at] : here.end[at]]
        if len(word) > 1 and word[0].isupper() and here.since_sentence(at):
            return at
    return -1
