"""Two words that were run together: "ofthe", "millionto"."""

from collections.abc import Callable

from editor_app.checks.spelling.frequencies import RARE
from editor_app.checks.spelling.lexicon import Lexicon
from editor_app.checks.spelling.slips import Slip

_NEED = 7.2
"""The score from which two words are believed; it is of their frequencies, less what the parts cost."""
_SMALL_OFTEN, _FULL_OFTEN, _LONG = 3.4, 3.6, 8
"""How common the parts are beside a small word, and when both are full words; letters of two full words."""
_OWN = 2.3
"""So common a word is written so on purpose: takedown, wellbeing."""
_SLIP = 3.6
"""The score of a known word nearby from which that was meant."""
_CLEAR = 10.5


def parted(lexicon: Lexicon, low: str, count: Callable[[str], int], small: frozenset[str]) -> tuple[str, str] | None:
    """The two words, or None when it is more likely something else. `count` says how often words stand in the text."""
    if low in lexicon.two_words:
        one, _, other = lexicon.two_words[low].partition(" ")
        return one, other
    best: tuple[float, tuple[str, str]] | None = None
    for at in range(1, len(low)):
        parts = low[:at], low[at:]
        score = _score(lexicon, parts, count, small)
        if score and (best is None or score > best[0]):
            best = (score, parts)
    if best is None or best[0] < _NEED:
        return None
    near = lexicon.near(low, far=False)
    if near and near[0].score > _SLIP and (best[0] <= _CLEAR or near[0].slip is Slip.SWAPPED):
        return None
    return best[1]


def _score(lexicon: Lexicon, parts: tuple[str, str], count: Callable[[str], int], small: frozenset[str]) -> float:
    """How likely two parts are two words; 0 when they cannot be."""
    one, other = parts
    if (len(one) == 1 and one != "a") or len(other) == 1 or not (lexicon.real(one) and lexicon.real(other)):
        return 0.0
    low = one + other
    own, often = lexicon.often(low), (lexicon.often(one), lexicon.often(other))
    both = one in small and other in small and len(one) > 1
    beside = (one in small and len(one) > 1 and len(other) > 2) or (other in small and len(one) > 2)
    here = count(one) and count(other)
    if both:
        score = sum(often) + 1
    elif own > _OWN:
        return 0.0
    elif beside and min(often) > _SMALL_OFTEN:
        score = sum(often) - (0.0 if here else 1.5)
    elif min(len(one), len(other)) >= 3 and min(often) > _FULL_OFTEN and len(low) >= _LONG:
        score = sum(often) - 1.5 - (0.0 if here else 1.2)
    else:
        return 0.0
    if not both:
        score -= 1.1 * max(0.0, own - RARE)
    return score - (2 if count(low) > 1 else 0)
