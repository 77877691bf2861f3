"""A name spelt two ways: "Xudong" and "Xudnog"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from editor_app.checks.knowledge.naming import counted
from editor_app.checks.knowledge.person_spellings import check_persons
from editor_app.checks.knowledge.spelling_of import foreign_passages
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import NOTHING, Message, say, sentences
from editor_app.text.language.letters import ascii_letters
from editor_app.text.language.words import lower
from editor_app.text.names.model import Slip
from editor_app.text.names.romanisation import syllables
from editor_app.text.prepared import Text

_SHORT, _LONG = 4, 6
_PEOPLE = ("ns", "ans", "ians", "ans’", "n’s")
"""Endings that make the people of a place."""
_MADE = ("l", "r", "rs", "d")
"""Endings that make another word of one that ends with a vowel: "Fame" and "Famers", "Cyanobacterial"."""
_PLURALS = (("um", "a"), ("us", "i"), ("is", "es"), ("a", "ae"), ("os", "as"))
"""Endings of one and of many in Latin, Greek and Spanish words: "Memorandum" and "Memoranda"."""
_STEM = 5
"""Letters that words with such endings share."""
_BROKEN = re.compile("[\u0080-\u009fâÂÃ€™�]$")
"""What misread signs leave at the end of a word."""
_LATIN = re.compile("[A-Za-z]")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place of the rarer spelling: of whole names of persons first, then of single words."""
    told: set[str] = set()
    for words, hits in check_persons(text, ref):
        told |= words
        yield from hits
    slips = sorted(text.who(ref.vocabulary).slips, key=lambda slip: (not slip.context, slip.distance))
    for slip in (_turned(slip, ref) for slip in slips):
        wrong, right = (ascii_letters(lower(word.text)) for word in (slip.wrong, slip.right))
        if wrong in told or right in told or not _is_fault(slip, ref) or _of_one_family(text, slip, ref):
            continue
        if any(foreign_passages(text, ref).touches(place) for place in slip.wrong.places):
            continue
        told.add(wrong)
        yield from _hits(slip, _known(slip.wrong.text, ref))


def _of_one_family(text: Text, slip: Slip, ref: Reference) -> bool:
    """Whether a sentence has both and tells how the two are related: "Faryn Dale, the granddaughter of Sharyn Dale"."""
    if sorted(slip.wrong.text.lower()) == sorted(slip.right.text.lower()):
        return False  # letters turned round make no other name
    wrong, right = ({text.sentence_at(place.start) for place in one.places} for one in (slip.wrong, slip.right))
    both = (sentence for sentence in wrong & right if sentence and slip.context)
    return any(word.lower in ref.vocabulary.kinship for sentence in both for word in text.words_in(sentence))


def _known(word: str, ref: Reference) -> bool:
    """Whether a dictionary or a list knows a word, as a name or as a plain word."""
    low = word.lower()
    listed = low in ref.vocabulary.surnames or low in ref.vocabulary.given_names or low in ref.vocabulary.countries
    return listed or bool(ref.speller and (ref.speller.knows(low) or ref.speller.knows(word)))


def _plain(word: str, ref: Reference) -> bool:
    """Whether a word is in the dictionary in lower case: it is not a name, or one with a meaning too."""
    return bool(ref.speller and ref.speller.knows(word.lower()))


def _turned(slip: Slip, ref: Reference) -> Slip:
    """Of equals, the one that no dictionary knows is the wrong one."""
    equal = len(slip.wrong.places) == len(slip.right.places) and (slip.frame or slip.mistyped)
    if equal and _known(slip.wrong.text, ref) and not _known(slip.right.text, ref):
        return replace(slip, wrong=slip.right, right=slip.wrong, illegal=False)
    return slip


def _is_fault(slip: Slip, ref: Reference) -> bool:
    """Whether the rarer spelling is a fault and not another word or another person."""
    if _is_derived(slip.wrong.text, slip.right.text) or _is_no_name(slip, ref) or _is_another(slip, ref):
        return False
    rare, often = len(slip.wrong.places), len(slip.right.places)
    if _plain(slip.right.text, ref) and (_plain(slip.wrong.text, ref) or not (slip.context or slip.mistyped)):
        return False
    if slip.frame:
        return (rare == 1 or often > rare) and not _two_places(slip, ref)
    if _known(slip.wrong.text, ref):
        return False
    if slip.illegal:
        return slip.context or often > rare
    if slip.context:
        return rare == 1 or often > rare
    if rare > 1 or slip.distance > 1 or slip.wrong.text[0] != slip.right.text[0]:
        return False
    return _by_letters(slip, ref)


def _is_no_name(slip: Slip, ref: Reference) -> bool:
    """Whether two legal forms are compared, Pty and Pte, or a name with one that a stray letter is glued to: nTan."""
    one, other = slip.wrong.text, slip.right.text
    if {one.lower(), other.lower()} <= ref.vocabulary.legal.words or _BROKEN.search(one):
        return True
    return one.endswith(other) and one.removesuffix(other).islower()


def _is_another(slip: Slip, ref: Reference) -> bool:
    """Whether the two are forms of a word: "Fame" and "Famers", "Memorandum" and "Memoranda"."""
    one, other = slip.wrong.text.lower(), slip.right.text.lower()
    short, long = sorted((one, other), key=len)
    if any(long == short + ending for ending in _MADE) and (_plain(short, ref) or short.endswith("ia")):
        return True
    return any(
        two == single.removesuffix(end) + ends and single.endswith(end) and len(single) - len(end) >= _STEM
        for end, ends in _PLURALS
        for single, two in ((one, other), (other, one))
    )


def _is_derived(one: str, other: str) -> bool:
    """Whether one word is made from the other: Dakota and Dakotans, Rican and Ricans, Mac and iMac."""
    short, long = sorted((one, other), key=len)
    if not short.isascii() and not _LATIN.search(short):
        return True  # other scripts inflect their names
    return long in (f"i{short}", f"e{short}") or any(long == short + ending for ending in _PEOPLE)


def _two_places(slip: Slip, ref: Reference) -> bool:
    """Whether both can be read in Pinyin and the rarer is known too: "Hunan", "Henan"."""
    read = [syllables(variant.text, ref.vocabulary) > 1 for variant in (slip.wrong, slip.right)]
    return all(read) and _known(slip.wrong.text, ref)


def _by_letters(slip: Slip, ref: Reference) -> bool:
    """Whether a word that occurs once, and that is unknown, is a mistake judging by its letters alone."""
    often, size = len(slip.right.places), len(slip.wrong.text)
    if sorted(slip.wrong.text.lower()) == sorted(slip.right.text.lower()):  # turned round: no other name is so near
        return size > _SHORT or often > 1 or _known(slip.right.text, ref)
    if often > 1:
        return size > _SHORT or slip.alone or (often > 2 and slip.mistyped)
    return bool(ref.speller) and (slip.alone or max(size, len(slip.right.text)) >= _LONG)


def _because(slip: Slip) -> Message:
    """Why one of them is taken for a slip."""
    if slip.illegal:
        return say(
            "“{wrong}” cannot be read as Chinese syllables, “{right}” can.",
            wrong=slip.wrong.text,
            right=slip.right.text,
        )
    if slip.context:
        return say("The words around them are the same.")
    return say("They differ in a letter or two.")


def _hits(slip: Slip, known: bool) -> Iterator[Hit]:
    wrong, right = slip.wrong, slip.right
    tie = len(wrong.places) == len(right.places) and not slip.illegal
    said = sentences(
        say("The text has both {names}.", names=counted([wrong, right])),
        _because(slip),
        say("Choose one.") if tie else NOTHING,
    )
    sure = slip.context or slip.illegal
    once = len(wrong.places) == 1 and len(right.places) > 2 and len(wrong.text) > _SHORT
    grave = slip.context and not known and once
    for variant, twin in ((wrong, right), (right, wrong))[: 2 if tie else 1]:
        for place in variant.places:
            yield Hit(
                place,
                said,
                (right.text, wrong.text) if tie else (right.text,),
                group=f"{right.text}/{wrong.text}",
                related=twin.places,
                sure=sure,
                title=say("{name} spelt two ways", name=right.text),
                severity=Severity.ERROR if grave else None,
            )


def check_chinese(text: Text, ref: Reference) -> Iterator[Hit]:
    """The same in a Chinese text."""
    from editor_app.checks.chinese import holders  # loaded with the first Chinese text

    yield from holders.spellings(text, ref)


RULE = Rule(
    about=About.NAMES,
    name="spelling",
    title=say("A name spelt two ways"),
    severity=Severity.WARNING,
    check=check,
    chinese=check_chinese,
)
