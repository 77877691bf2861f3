"""An acronym whose letters are not those of the words before it: "World Trade Organization (WOT)"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from editor_app.checks.questions.acronyms import misdefined, owner_first
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Message, say
from editor_app.text.names.brackets import fits, initials, one_off, spelt_by
from editor_app.text.names.model import Definition
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_AGREED = frozenset(["ISO", "UTC"])  # agreed between languages: the letters of none
_FEWEST = 3  # letters; shorter ones fit by chance
_BEFORE = 3
"""Words before what was taken for a name, which may belong to it."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each definition that the house list denies, or that is one letter away from fitting.

    Those further away may stand for foreign words.
    """
    told: set[Span] = set()
    for hit in _of_names(text, ref):
        told.add(hit.span)
        yield hit
    for found in misdefined(text):
        letters = found.definition.letters
        if found.definition.at not in told and letters not in _AGREED and not _is_listed(ref, letters):
            yield Hit(
                found.definition.at,
                _message(letters, found.definition.words, found.right),
                (found.right,),
                related=found.used,
                sure=bool(found.used),
                severity=Severity.ERROR if found.used else Severity.WARNING,
            )


def _leaves_out_a_plain_word(acronym: str, right: str, words: Sequence[str], ref: Reference) -> bool:
    """Whether the letter that an acronym lacks may be that of a word that says little: NYPD leaves out “City”."""
    lacking = {right[at] for at in range(len(right)) if right[:at] + right[at + 1 :] == acronym.upper()}
    generic = ref.vocabulary.generic | ref.vocabulary.place_kinds
    return any(word[:1].upper() in lacking and word.lower() in generic for word in words)


def _is_listed(ref: Reference, acronym: str) -> bool:
    """Whether the house list has an acronym."""
    return acronym in ref.house.acronyms


def _of_names(text: Text, ref: Reference) -> Iterator[Hit]:
    """The definitions of names."""
    who = text.who(ref.vocabulary)
    used = {variant.text: variant.places for variant in who.acronyms}
    for definition in who.definitions:
        acronym, words = definition.acronym, definition.full.split()
        listed = _listed(ref, definition.full)
        if listed and acronym not in listed:
            said = say(
                "On the house list the acronym of “{name}” is “{right}”, not “{acronym}”.",
                name=definition.full,
                right=listed[0],
                acronym=acronym,
            )
            yield Hit(definition.at, said, (listed[0],), related=(definition.full_at,))
            continue
        if listed or len(acronym) < _FEWEST or _foreign(acronym, words, ref) or _fits(acronym, words, ref):
            continue
        letters = initials(words)
        right = next((found for found in letters if one_off(found, acronym.upper())), "") or _of_end(words, acronym)
        if (
            right
            and not _joined_once(words, acronym)
            and not any(_part(found, acronym.upper(), words, ref) for found in letters)
        ):
            elsewhere = len(used.get(acronym, ())) > 1
            if right not in used and (
                len(acronym) > len(right) or _leaves_out_a_plain_word(acronym, right, words, ref)
            ):
                continue  # a letter from inside a word: "Multi-Harbour Taskforce (MTF)"
            if len(acronym) == len(right) and right not in used and _is_spelt(text, ref, definition):
                continue
            yield Hit(
                definition.at,
                _message(acronym, definition.full, right),
                (right,),
                related=(definition.full_at,),
                sure=not elsewhere,
                severity=_severity(acronym, right, sure=right in used and not elsewhere),
            )


def _is_spelt(text: Text, ref: Reference, definition: Definition) -> bool:
    """Whether some words of a name, and of those right before it, make the letters; a word, as FRESH is, takes more
    than their first ones.
    """
    sentence = text.sentence_at(definition.full_at.start)
    before = text.words_in(Span(sentence.start, definition.full_at.start)) if sentence else ()
    words = [*(word.text for word in before[-_BEFORE:]), *definition.full.split()]
    is_word = bool(ref.speller and len(definition.acronym) > _FEWEST and ref.speller.knows(definition.acronym.lower()))
    return spelt_by(definition.acronym, words, is_word)


def _severity(acronym: str, right: str, sure: bool) -> Severity:
    """A letter more or less is usual in names: a hint."""
    if len(acronym) != len(right):
        return Severity.INFO
    return Severity.ERROR if sure else Severity.WARNING


def _message(acronym: str, name: str, right: str) -> Message:
    return say(
        "“{acronym}” does not match “{name}”: the first letters are {right}. Check both.",
        acronym=acronym,
        name=name,
        right=right,
    )


def _fits(acronym: str, words: Sequence[str], ref: Reference) -> bool:
    """Whether the letters are those of the words, the two words of a place giving two letters or one: "Viet Nam"."""
    if fits(acronym, words) or any(fits(acronym, turned) for turned in owner_first(words)):
        return True
    known = ref.vocabulary
    pairs = ((at, " ".join(pair).lower()) for at, pair in enumerate(pairwise(words)))
    places = (at for at, pair in pairs if pair in known.countries or pair in known.synonymous)
    return any(fits(acronym, [*words[: at + 1], *words[at + 2 :]]) for at in places)


def _foreign(acronym: str, words: Sequence[str], ref: Reference) -> bool:
    """Whether an acronym is one that every reader knows, and no letter of it was exchanged for another."""
    if acronym in _AGREED:
        return True
    return acronym in ref.vocabulary.acronyms and not any(len(found) == len(acronym) for found in initials(words))


def _of_end(words: Sequence[str], acronym: str) -> str:
    """The letters of the last words, when as many as the acronym's, the first being the same, and one is exchanged."""
    for at in range(1, len(words) - 1):
        for found in initials(words[at:]) if words[at][0].isupper() else ():
            if len(found) == len(acronym) and found[0] == acronym[0].upper() and one_off(found, acronym.upper()):
                return found
    return ""


def _listed(ref: Reference, name: str) -> list[str]:
    """The acronyms that the house list gives a name."""
    found = ref.house.by_text.get(name.lower(), ()) or ref.house.by_text.get(f"the {name.lower()}", ())
    return [term.acronym for term in found if term.acronym]


def _joined_once(words: Sequence[str], acronym: str) -> bool:
    """Whether words that "and" joins share their letter: CMS of "Centers for Medicare and Medicaid Services"."""
    kept = [
        word for at, word in enumerate(words) if not (words[at - 1 : at] == ["and"] and words[at - 2][0] == word[0])
    ]
    return acronym in initials(kept)


def _part(letters: str, acronym: str, words: Sequence[str], ref: Reference) -> bool:
    """Whether a last word gives no letter, or the words begin before what was taken for the name: usual, no fault."""
    owned = len(words) > 1 and words[-2].endswith(("'s", "’s"))  # "County Attorney’s Office (CA)"
    placed = words[-1].lower() in ref.vocabulary.countries and words[-2:-1] in (["of"], ["in"])  # "Board of Malta (B)"
    before = not words[0].isalpha() or words[0].lower() in ref.vocabulary.countries  # "German Otto-Institut (OI)"
    form = words[-1].strip(".").lower() in ref.vocabulary.legal.words  # "Tallow Airport Services Limited (TAS)"
    ended = letters.startswith(acronym) and (owned or placed or form or "and" in words[-3:])
    return ended or (before and letters.endswith(acronym)) or acronym.endswith(letters)


RULE = Rule(
    about=About.ACRONYMS,
    name="mismatch",
    title=say("Acronym does not match the name"),
    severity=Severity.WARNING,
    check=check,
)
