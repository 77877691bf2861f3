"""A name spelt two ways: "Xudong" and "Xudnog"."""

from collections.abc import Iterator

from editor_app.checks.naming import times
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.text.names.model import Slip
from editor_app.text.prepared import Text

_LONG = 6


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place of the rarer spelling."""
    told: set[str] = set()
    slips = sorted(text.who(ref.vocabulary).slips, key=lambda slip: (not slip.context, slip.distance))
    for slip in slips:
        if slip.wrong.text in told or slip.right.text in told or not _is_fault(slip, ref):
            continue
        told.add(slip.wrong.text)
        yield from _hits(slip)


def _known(word: str, ref: Reference) -> bool:
    """Whether a dictionary or a list knows a word, as a name or as a plain word."""
    low = word.lower()
    listed = low in ref.vocabulary.surnames or low in ref.vocabulary.given_names or low in ref.vocabulary.countries
    return listed or bool(ref.speller and (ref.speller.knows(low) or ref.speller.knows(word)))


def _plain(word: str, ref: Reference) -> bool:
    """Whether a word is in the dictionary in small letters: no name, or one that means something too."""
    return bool(ref.speller and ref.speller.knows(word.lower()))


def _mistyped(slip: Slip) -> bool:
    """Whether letters are turned round, missing or too many, as fingers do it, and not others."""
    wrong, right = slip.wrong.text, slip.right.text
    return len(wrong) != len(right) or sorted(wrong) == sorted(right)


def _is_fault(slip: Slip, ref: Reference) -> bool:
    """Whether the rarer spelling is a fault and not another word or another person."""
    rare, often = len(slip.wrong.places), len(slip.right.places)
    if _plain(slip.right.text, ref) and (_plain(slip.wrong.text, ref) or not (slip.context or _mistyped(slip))):
        return False
    if slip.frame:
        return rare == 1 or often > rare
    if _known(slip.wrong.text, ref):
        return False
    if slip.illegal:
        return slip.context or often > rare
    if slip.context:
        return rare == 1 or often > rare
    if rare > 1 or slip.distance > 1:
        return False
    if slip.wrong.text[0] != slip.right.text[0]:
        return False
    if often > 1:
        return len(slip.wrong.text) > 4 or slip.alone
    return bool(ref.speller) and (slip.alone or len(slip.wrong.text) >= _LONG)


def _hits(slip: Slip) -> Iterator[Hit]:
    wrong, right = slip.wrong, slip.right
    tie = len(wrong.places) == len(right.places) and not slip.illegal
    because = "The words beside them are the same." if slip.context else "They differ in a letter or two."
    if slip.illegal:
        because = f"“{wrong.text}” cannot be read as Chinese syllables, “{right.text}” can."
    said = (
        f"“{wrong.text}” stands here {times(len(wrong.places))}, “{right.text}” {times(len(right.places))}. {because}"
    )
    sure = slip.context or slip.illegal
    grave = sure and len(wrong.places) == 1 and len(right.places) > 2
    for variant, twin in ((wrong, right), (right, wrong))[: 2 if tie else 1]:
        for place in variant.places:
            yield Hit(
                place,
                f"{said} Choose one." if tie else said,
                (right.text, wrong.text) if tie else (right.text,),
                group=f"{right.text}/{wrong.text}",
                related=twin.places,
                sure=sure,
                title=f"{right.text} spelt two ways",
                severity=Severity.ERROR if grave else None,
            )


RULE = Rule(id="names.spelling", title="A name spelt two ways", severity=Severity.WARNING, check=check)
