"""Which known word was meant by one that no dictionary has, and how sure that is."""

import re
from dataclasses import dataclass
from enum import Enum

from editor_app.checks.spelling.lexicon import Lexicon, Near
from editor_app.checks.spelling.slips import Slip
from editor_app.checks.spelling.surroundings import CALENDAR, Surroundings
from editor_app.text.language.words import Word

NEED, SURE, NEED_CAPITAL, PERHAPS_CAPITAL = 2.2, 3.0, 3.3, 3.9
"""Scores: from which a word in small letters is a hint, a warning; from which one with a capital is a warning where
something else speaks for it, a hint where nothing does."""
_FORMED, _FORMED_RARE = 3.0, 4.2
"""The score of a near word below which a regular formation is one, and when it is rare itself."""
_USED, _KNOWN_USE = 2.3, 3.0
"""So common a word without a near one is a word that the dictionaries lack."""
_INFLECTED = ("ed", "ing")
_ADDRESS = 4.9
_CALLED = 7.0
_LONGEST_MADE, _MADE_OF = 12, (2.0, 5.8)
"""Letters of a compound that no list has, and how common its parts are: a small word was run together with another."""
"""The score below which what stands as the name of a thing is one: "Qt and ncurses"."""
_LONG_CAPITAL, _SHORT_CAPITAL = 7, 5
_COMMON_NAME = 4.2
_FUNCTION = 6.0
"""So common a word has no capital inside a sentence: "Oever" is not "Over"."""
_SHOUTED = re.compile(r"[A-Z]{4,}[^a-z\n]*\s[^a-z\n]*[A-Z]{3,}|[A-Z]{3,}\s[^a-z\n]*[A-Z]{4,}")
"""Words in capitals in a line of capitals: a single one is an acronym."""
_AROUND = 40
_KEPT = 3
"""So often a name is written alike: a slip is not."""


class Kind(Enum):
    """What a word that no dictionary has turned out to be."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    PERHAPS = "perhaps misspelt"
    MISSPELT = "misspelt"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a word is, and the word that was meant."""

    kind: Kind
    meant: str = ""


_KNOWN, _UNKNOWN = Verdict(Kind.KNOWN), Verdict(Kind.UNKNOWN)


def judge(lexicon: Lexicon, around: Surroundings, word: Word, written: str) -> Verdict:
    """What a word is; `written` are its letters, without the ending of a possessive."""
    low, own = written.lower(), lexicon.often(written.lower())
    capital, shouted = written[0].isupper(), written.isupper()
    if shouted and not _is_shouted(around.text.body, word, written):
        return _KNOWN
    if capital and not shouted and low in lexicon.surnames and around.is_person(low):
        return _KNOWN
    found = lexicon.near(low, far=not capital) or (
        _calendar(lexicon, around, low) if capital and len(written) > 5 else ()
    )
    top = found[0].score if found else 0.0
    if not capital and (right := _doubled(lexicon, low, own, found)):
        return Verdict(Kind.MISSPELT, right)
    if _is_formed(lexicon, low, own, found) or (len(low) > 4 and top < _ADDRESS and around.in_address(low)):
        return _KNOWN
    if not found:
        return _KNOWN if own >= _USED or capital or _is_made(lexicon, low) else _UNKNOWN
    score, best = _best(around, low, own, capital, found)
    score -= 1.0 if len(written) < 5 else 0.0
    owner = capital and low.endswith("s")  # "Russias economy", where there is Russia: an apostrophe is lost
    own_form = around.has_stem(low) and not owner and all(near.slip is not Slip.DOUBLED for near in found)
    if own_form or (len(written) == 3 and best.slip is not Slip.SWAPPED):
        return _KNOWN
    if capital and not around.is_mostly_small(low):
        if _is_foreign_name(lexicon, around, word, best):
            return _UNKNOWN
        return _capital(lexicon, around, word, written, score, best)
    if around.is_called(word) and score < _CALLED and best.slip not in (Slip.SWAPPED, Slip.DOUBLED):
        return _UNKNOWN
    return _small(lexicon, around, low, own, score, best)


def _is_shouted(body: str, word: Word, written: str) -> bool:
    near = body[max(0, word.start - _AROUND) : word.end + _AROUND]
    return len(written) > 5 and bool(_SHOUTED.search(near))


def _calendar(lexicon: Lexicon, around: Surroundings, low: str) -> tuple[Near, ...]:
    """A month or a day that is two slips away: Wensday."""
    own = lexicon.often(low)
    return tuple(Near(lexicon.often(day) - own - 0.5, day, Slip.TWO) for day in around.days_near(low))


def _doubled(lexicon: Lexicon, low: str, own: float, found: tuple[Near, ...]) -> str:
    """The form with the last letter of its stem once or twice that a dictionary has, where the text has the other one:
    occured, refering, targetted. Empty when there is none.
    """
    ending = next((one for one in _INFLECTED if low.endswith(one)), "")
    for near in found if ending else ():
        stem, other = low.removesuffix(ending), near.word.removesuffix(ending)
        doubled = other in (stem + stem[-1:], stem[:-1]) and (other != stem[:-1] or stem[-1:] == stem[-2:-1])
        if near.word.endswith(ending) and doubled and lexicon.small(near.word) and lexicon.often(near.word) > own + 1:
            return near.word
    return ""


def _is_formed(lexicon: Lexicon, low: str, own: float, found: tuple[Near, ...]) -> bool:
    """Whether a word is formed from others; not where a slip of a known word is likelier: untill, commitee."""
    top = found[0].score if found else 0.0
    lenient = own < _USED or (found and found[0].slip is Slip.TWO)
    if top < (_FORMED_RARE if lenient else _FORMED) and lexicon.formed(low):
        return True
    if found and low.endswith("er") and found[0].word[:-1] == low[:-1] and lexicon.ended(low):
        return True  # a deployer, beside what is deployed
    used = max(own, lexicon.often(low.removesuffix("s")))
    return used > 1 and top < 3.2 and lexicon.compound(low)


def _is_made(lexicon: Lexicon, low: str) -> bool:
    """Whether a word without a near one is made of known ones: bookrunner; a long one may be two run together."""
    short = len(low) <= _LONGEST_MADE
    return lexicon.formed(low) or lexicon.ended(low) or (short and lexicon.compound(low, *_MADE_OF))


def _best(around: Surroundings, low: str, own: float, capital: bool, found: tuple[Near, ...]) -> tuple[float, Near]:
    """The likeliest word, when it counts that the text has it elsewhere, and how often it has this one."""
    score, best = found[0].score, found[0]
    for near in found[:6]:
        here = around.count(near.word)
        more = near.score + 0.8 + 0.4 * min(here, 3)
        if here and near.slip not in (Slip.PLURAL, Slip.ENDED) and more > score:
            score, best = more, near
    if best.word in CALENDAR:
        score += 1.0
    again = min(around.count(low) - 1, 3)
    if again > 0 and not around.count(best.word):
        score -= (0.5 if own > 1.2 else 1.4 if capital else 0.8) * again  # a coined name is repeated, a slip rarely
    return score, best


def _capital(lexicon: Lexicon, around: Surroundings, word: Word, written: str, score: float, best: Near) -> Verdict:
    """A word with a capital may be a name that no list has: more is wanted, the more it looks like one."""
    low, own, often = written.lower(), lexicon.often(written.lower()), lexicon.often(best.word)
    dated = best.word in CALENDAR
    if len(written) < _SHORT_CAPITAL:
        return _UNKNOWN
    if around.is_named(word) and not around.count(best.word):
        return _UNKNOWN
    if not dated and often < _COMMON_NAME and not lexicon.small(best.word):
        score -= 1.0  # a name near a name
    if around.is_person(low):
        score -= 2.2
    if low in lexicon.surnames or low in lexicon.given:
        score -= 0.8 if own < 1.5 and len(written) > 7 and often > 4.5 else 2.0
    if len(written) < _LONG_CAPITAL:
        score -= (1.0 if own > 1.5 else 0.0) + (0.0 if dated else 0.7)
    if around.opens(word) and not written.isupper() and not around.has_capital(low):
        score += 0.3  # any word may stand here
    if score < NEED_CAPITAL or (_is_coined(around, low, best) and not dated):
        return _UNKNOWN
    long = len(written) >= _LONG_CAPITAL and score > NEED_CAPITAL + 0.3 and own < 2.9
    sure = dated or around.count(best.word) or long
    if not sure and (score < PERHAPS_CAPITAL or (often > _FUNCTION and not around.opens(word))):
        return _UNKNOWN
    return Verdict(Kind.MISSPELT if sure else Kind.PERHAPS, best.word)


def _is_foreign_name(lexicon: Lexicon, around: Surroundings, word: Word, best: Near) -> bool:
    """Whether a word that is one letter off a plain one is Chinese, a place, or what a firm calls itself."""
    if lexicon.small(best.word) and around.is_place(word):
        return True
    if best.slip is Slip.FIRST and not (best.word in CALENDAR or around.opens(word) or around.count(best.word)):
        return True  # a capital is typed with care: “Zelle” is not “Belle”
    if around.count(best.word) or not lexicon.small(best.word) or word.text.isupper():
        return False
    firm = best.slip in (Slip.CHANGED, Slip.LAST, Slip.FIRST, Slip.VOWEL, Slip.KEY) and around.is_firm(word)
    return firm or (not around.opens(word) and around.is_chinese(word.lower))


def _is_coined(around: Surroundings, low: str, best: Near) -> bool:
    """Whether a text keeps to a word near another one, and never has that one: the name of a firm."""
    return around.count(low) >= _KEPT and not around.count(best.word)


def _small(lexicon: Lexicon, around: Surroundings, low: str, own: float, score: float, best: Near) -> Verdict:
    if around.has_capital(low) and not around.is_mostly_small(low):
        score -= 0.8
    if not lexicon.small(best.word):
        score -= 2.5  # a word in small letters is no name
    if (own >= _KNOWN_USE and score < 2.6) or (own >= _USED and score < 2.0):
        return _KNOWN
    if score < NEED:
        return _UNKNOWN
    clear = best.slip in (Slip.SWAPPED, Slip.DOUBLED) and len(low) > 5
    sure = score >= SURE or around.count(best.word) or clear
    return Verdict(Kind.MISSPELT if sure else Kind.PERHAPS, best.word)
