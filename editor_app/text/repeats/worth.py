"""Which repeats inside one text are worth an editor's look: a repeated name is not, a repeated sentence is."""

from editor_app.text.repeats.chains import Match
from editor_app.text.repeats.tokens import Tokens

_SENTENCE = (8.0, 4.0)  # a whole repeated sentence: words, and content words among them
_PHRASE = (16.0, 7.0)  # a stretch of one


def worth_saying(here: Tokens, match: Match) -> bool:
    """Whether enough is repeated, not counting names and numbers."""
    sides = ((match.a0, match.a1), (match.b0, match.b1))
    whole = any(holds_sentence(here, first, end) for first, end in sides)
    words, telling = _SENTENCE if whole else _PHRASE
    return all(here.weigh(first, end) >= words and _telling(here, first, end) >= telling for first, end in sides)


def _telling(here: Tokens, first: int, end: int) -> float:
    """The weight of the words that say something."""
    return float(here.weight[first:end][here.says[first:end]].sum())


def holds_sentence(here: Tokens, first: int, end: int) -> bool:
    """Whether at least one sentence lies wholly inside."""
    inside = int(here.sentence[end - 1] - here.sentence[first]) + 1
    borders = (not here.since_sentence(first)) + (not here.left_of_sentence(end))
    return inside + borders >= 3
