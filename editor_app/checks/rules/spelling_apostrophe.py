"""An apostrophe that was lost: "companys", "dont", "year s"."""

import re
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import cased
from editor_app.checks.spelling.asked import asked
from editor_app.checks.spelling.lexicon import Lexicon
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.words import Word
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_SPACED = re.compile(
    r"(?<![\w'’.-])([A-Za-z]{2,}) (s|t|re|ve|ll)(?= [a-z(“\"$\d]|[.,;] | [A-Z][a-z])(?<!\b[Ll]etter s)(?<!\bthe s)"
)
_ENDING = re.compile(r" (?:s|t|re|ve|ll)[ .,;]")
_VERBS = frozenset(("re", "ve", "ll"))
_OFFICE = re.compile(r" [Oo]ffices?\b")
_AFTER_S = re.compile(r"(?:s|x|ch|sh|z)s")
_GIVEN = re.compile(r"\b([A-Z][\w’'-]+) $")
_COMMON, _FULL = 4.3, 3.5
"""How common the word before a lost apostrophe is: in a name, and elsewhere."""
_BARE = {"wont": "won’t", "cant": "can’t"}
"""Also words by themselves: only where a verb may stand."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place."""
    if ref.lexicon is None:
        return
    yield from _spaced(text, ref)
    for low in text.index:
        if low in _BARE:
            yield from (_hit(text, word, _BARE[low]) for word in text.index[low] if _is_verb(text, word, ref))
        elif low[-1] in "sdelmt" and low.isascii() and (meant := _meant(low, ref)):
            common = ref.lexicon.often(low[:-1]) > _COMMON or low in ref.words.leaning
            yield from _hits(text, low, meant, common, ref.lexicon.given)
        elif low[-1] == "s" and low[:-1] in ref.words.officers:
            offices = (word for word in text.index[low] if word.text.istitle() and _OFFICE.match(text.body, word.end))
            yield from (_hit(text, word, low[:-1] + "’s") for word in offices)


def _meant(low: str, ref: Reference) -> str:
    """What a word is with its apostrophe, when it is no word without."""
    known = ref.words
    if low in known.leaning:
        return known.leaning[low]
    stem = low[:-1]
    if low[-1] != "s" or ref.lexicon is None:
        return ""
    if stem in known.owners:
        return stem + "’s"
    return stem + "’s" if _no_plural(low, stem, ref.lexicon) else ""


def _no_plural(low: str, stem: str, lexicon: Lexicon) -> bool:
    """Whether an s makes no plural of a word: companys, jurys, busss."""
    if stem[-1:] == "y" and stem[-2:-1] not in tuple("aeiou") and len(stem) > 3:
        return not lexicon.real(low) and lexicon.small(stem) and lexicon.often(stem) > _FULL
    if _AFTER_S.search(low[-3:]) and len(stem) > 3:
        rare = lexicon.often(low) < lexicon.often(stem) - 2
        return rare and not lexicon.real(low) and lexicon.small(stem) and lexicon.often(stem) > _FULL
    return False


def _hits(text: Text, low: str, meant: str, common: bool, given: frozenset[str]) -> Iterator[Hit]:
    """A hit for each place; a name in -ys has no plural that a list knows, so that its stem must be `common`."""
    for word in asked(text, low):
        named = word.text.istitle() and (_is_family(text, word, given) or not (common or word.start in text.openings))
        if not named and not (word.text.isupper() and len(low) < 4):
            yield _hit(text, word, meant)


def _is_family(text: Text, word: Word, given: frozenset[str]) -> bool:
    """Whether a word with a capital stands behind a given name: Wyatt Carss."""
    found = _GIVEN.search(text.body[max(0, word.start - 20) : word.start])
    return found is not None and found[1].lower() in given


def _hit(text: Text, word: Word, meant: str) -> Hit:
    fix = cased(word.text, meant)
    message = say("An apostrophe was lost in “{word}”: “{meant}”.", word=word.text, meant=fix)
    plural = fix.lower().endswith("y’s") and fix[-4:-3].lower() not in tuple("aeiou") and word.text[-2:-1] != "a"
    other = (f"{fix[:-3]}ies",) if plural else ()
    return Hit(word.span, message, (fix, *other), group=word.lower)


def _is_verb(text: Text, word: Word, ref: Reference) -> bool:
    """Whether "wont" or "cant" is "won’t" or "can’t": after a pronoun, before an auxiliary; not "as was his wont"."""
    at = text.number(word)
    before = text.lower[at - 1] if at else ""
    after = text.lower[at + 1] if at + 1 < len(text.lower) else ""
    return after in ref.words.auxiliaries or (before in ref.words.pronouns and before not in ref.words.determiners)


def _spaced(text: Text, ref: Reference) -> Iterator[Hit]:
    """A blank in the place of an apostrophe: "year s end", "don t"."""
    for match in text.finditer(_SPACED, _ENDING):
        word, ending = match[1], match[2]
        low = word.lower()
        leans = low in ref.words.pronouns if ending in _VERBS else ending == "s" or low + "t" in ref.words.leaning
        if leans and low not in ref.words.determiners:
            fix = f"{word}’{ending}"
            message = say("An apostrophe was lost in “{word}”: “{meant}”.", word=match[0], meant=fix)
            yield Hit(Span(*match.span()), message, (fix,), group=match[0].lower())


RULE = Rule(
    about=About.SPELLING,
    name="apostrophe",
    title=say("Lost apostrophe"),
    severity=Severity.WARNING,
    check=check,
    formerly=("spelling.unknown",),
)
