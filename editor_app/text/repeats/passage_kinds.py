"""What kind of repeat two aligned passages are."""

import numpy as np
from rapidfuzz.distance import LCSseq

from editor_app.text.repeats.borders import grown, places
from editor_app.text.repeats.chains import Match
from editor_app.text.repeats.folding import fold_text
from editor_app.text.repeats.passages import Passage, PassageKind
from editor_app.text.repeats.tokens import Tokens

_NEAR = 0.8
"""At least this share of the words in common, in one order: the same passage with small changes."""


def judged(a: Tokens, b: Tokens, match: Match) -> Passage:
    """The passage of a match, with its kind; if not to the letter, with the rest of sentences that it nearly covers."""
    if _to_the_letter(a, b, match):
        return Passage(PassageKind.EXACT, 1.0, *places(a, b, match))
    whole = grown(a, b, match)
    chosen = match if a is b and whole.overlaps_itself else whole
    order = in_order(a, b, chosen)
    return Passage(PassageKind.NEAR if order >= _NEAR else PassageKind.REWORDED, order, *places(a, b, chosen))


def _to_the_letter(a: Tokens, b: Tokens, match: Match) -> bool:
    a0, a1, b0, b1, _ = match
    if not np.array_equal(a.form[a0:a1], b.form[b0:b1]):
        return False
    return fold_text(a.span(a0, a1).of(a.body)) == fold_text(b.span(b0, b1).of(b.body))


def is_near(a: Tokens, b: Tokens, match: Match) -> bool:
    """Whether a match is the same passage with small changes."""
    return in_order(a, b, match) >= _NEAR


def in_order(a: Tokens, b: Tokens, match: Match) -> float:
    """Which share of the words stands on both sides in one order."""
    here, there = a.stem[match.a0 : match.a1].tolist(), b.stem[match.b0 : match.b1].tolist()
    return 2 * LCSseq.similarity(here, there) / (len(here) + len(there))
