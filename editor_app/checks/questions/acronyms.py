"""Acronyms with two letters turned round: where they are defined, and where they are used."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from editor_app.checks.questions.digits import turned
from editor_app.text.names.brackets import initials
from editor_app.text.names.mentions import SMALL
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_BRACKET = re.compile(
    r"\((?<=[ \t]\()(?:the |or |a\.k\.a\. )?[“\"‘']?(?P<letters>[A-Z][A-Z&]{2,7})s?[”\"’']?(?:[;,][^()\n]{0,40})?\)"
)
_WORD = re.compile(r"[\w’'/&.-]*\w|&")
_OWNER = re.compile("['’]s?$")
_MARKS = re.compile("[™®©]")
_REACH = 140
"""Characters before a bracket in which the words in full stand."""
_MORE = 6
"""Words more than letters that a name may have."""
_LEAST, _MOST = 3, 7
"""Letters of an acronym that is compared."""
_LOUD = 0.6
"""So much of a sentence in capitals, and any word in it may be no acronym."""
_OFTEN = 3
"""So many times more often must the right one stand, when it is not defined."""
_PLACES = 2
"""Places of a wrong one that are told; where it stands more often it is another acronym."""


@dataclass(frozen=True, slots=True)
class Definition:
    """Letters in brackets after words; `words` is empty when the letters are none of theirs."""

    letters: str
    at: Span
    words: str = ""


@dataclass(frozen=True, slots=True)
class Misdefined:
    """A definition whose letters are turned round; `right` are those of its words, and where they are used."""

    definition: Definition
    right: str
    used: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Swapped:
    """One use of an acronym that has two letters of another one turned round."""

    wrong: str
    at: Span
    right: str
    used: tuple[Span, ...]
    words: str = ""


def misdefined(text: Text) -> tuple[Misdefined, ...]:
    """The definitions with letters turned round."""
    uses = text.once(_uses, None)
    found = []
    for match in text.finditer(_BRACKET):
        definition = Definition(match["letters"], Span(*match.span("letters")))
        words = _words_before(text.body, match.start())
        right, said = _turned_from(words, definition.letters)
        other = len(uses.get(definition.letters, ())) > _PLACES and right not in uses
        if right and not other:
            named = Definition(definition.letters, definition.at, said)
            found.append(Misdefined(named, right, uses.get(right, ())))
    return tuple(found)


def swapped(text: Text, known: Collection[str]) -> Iterator[Swapped]:
    """The uses of acronyms that are neither defined nor known, and turn two letters of one that is."""
    uses = text.once(_uses, None)
    if len(uses) < 2:
        return
    defined = _defined(text)
    wrong_ones = {found.definition.letters for found in misdefined(text)}
    for wrong, places in uses.items():
        if wrong in wrong_ones or wrong in defined or wrong in known or len(places) > _PLACES:
            continue
        right = _partner(wrong, places, uses, defined)
        for place in places if right else ():
            yield Swapped(wrong, place, right, uses[right], defined.get(right, ""))


def _partner(wrong: str, places: Sequence[Span], uses: Mapping[str, Sequence[Span]], defined: Mapping[str, str]) -> str:
    """The acronym that another one turns round: defined, or far more frequent."""
    for right, also in uses.items():
        often = bool(defined.get(right)) or len(also) >= _OFTEN * len(places)
        if len(right) == len(wrong) and often and len(also) > len(places) and turned(wrong, right):
            return right
    return ""


def _uses(text: Text, _: None) -> dict[str, tuple[Span, ...]]:
    """Where each acronym stands, without the s of a plural or an owner and but for lines in capitals."""
    found: dict[str, list[Span]] = defaultdict(list)
    loud = cache(partial(_is_loud, text))  # a sentence may hold many
    for form in (form for forms in text.forms.values() for form in forms if form[:2].isupper()):
        bare = _OWNER.sub("", form)
        letters = bare[:-1] if bare[-1] == "s" else bare
        if _LEAST <= len(letters) <= _MOST and letters.isascii() and letters.isalpha() and letters.isupper():
            for word in text.written[form]:
                if not loud(text.sentence_at(word.start)):
                    found[letters].append(Span(word.start, word.start + len(letters)))
    return {letters: tuple(places) for letters, places in found.items()}


def _is_loud(text: Text, sentence: Span | None) -> bool:
    """Whether a sentence is in capitals."""
    words = text.words_in(sentence) if sentence else ()
    return sum(word.text.isupper() for word in words) > _LOUD * len(words)


def _defined(text: Text) -> dict[str, str]:
    """The acronyms in brackets, each with the words that give its letters, or none."""
    found: dict[str, str] = {}
    for match in text.finditer(_BRACKET):
        words = _words_before(text.body, match.start())
        named = next(
            (
                " ".join(words[-count:])
                for count in range(1, min(len(words), len(match["letters"]) + _MORE) + 1)
                if _plain(match["letters"]) in _letters(words[-count:])
            ),
            "",
        )
        found.setdefault(match["letters"], named)
    return found


def _words_before(body: str, at: int) -> list[str]:
    """The words of the line before a bracket, back to the last bracket."""
    before = body[max(0, at - _REACH) : at].split("\n")[-1].split("(")[-1]
    found: list[str] = _WORD.findall(_MARKS.sub("", before))
    return found


def _turned_from(words: Sequence[str], letters: str) -> tuple[str, str]:
    """The letters of the last words when two of them are turned round, and these words; nothing where they fit."""
    near = "", ""
    for count in range(1, min(len(words), len(letters) + _MORE) + 1):
        given = _letters(words[-count:])
        if _plain(letters) in given:
            return "", ""
        right = next((one for one in sorted(given) if turned(one, letters)), "")
        if right and not near[0] and words[-count].lower() not in SMALL and _is_one_name(words[-count:], letters):
            near = right, " ".join(words[-count:])
    return near


def _is_one_name(words: Sequence[str], letters: str) -> bool:
    """Whether no plain word stands among capitals, and no "of" tells the owner last: OCSSA of "County of Orange Social
    Services Agency".
    """
    plain = [word for word in words if word.islower() and word.lower() not in SMALL]
    if plain and len(plain) < len(words) and words[0][0].isupper():
        return False
    return not any(_plain(letters) in _letters(other) for other in owner_first(words))


def owner_first(words: Sequence[str]) -> Iterator[list[str]]:
    """A name as it is without its "of": Orange County Social Services Agency."""
    for at in range(1, len(words) - 1):
        if words[at] == "of":
            yield [words[at + 1], *words[:at], *words[at + 2 :]]


def _letters(words: Sequence[str]) -> set[str]:
    """The letters that words can give: with and without small words, or only those in capitals."""
    capital = [word for word in words if word[0].isupper() and word.lower() not in SMALL]
    return {*initials(words), "".join(word[0] for word in capital)}


def _plain(letters: str) -> str:
    return letters.replace("&", "")
