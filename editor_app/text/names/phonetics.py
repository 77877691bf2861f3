"""Which Chinese syllables a name may render, in any spelling: "Hsia Li-yen", "Xia Liyan"; "Pham Minh", "Fan Ming"."""

from collections.abc import Iterator, Sequence
from itertools import islice, product

from editor_app.text.names.mentions import Form, Survey
from editor_app.text.names.model import Link, Reason
from editor_app.text.names.romanisation import parts
from editor_app.text.names.variant_links import crowds
from editor_app.text.names.vocabulary import Vocabulary

Reading = tuple[frozenset[str], ...]
"""For each syllable the Pinyin ones that it may be."""

_MOST = 64  # readings of one name that are looked at


def reading(word: str, vocabulary: Vocabulary) -> Reading:
    """The syllables of a word; empty when it cannot be Chinese."""
    found: list[frozenset[str]] = []
    for part in word.lower().replace("'", "").replace("\u2019", "").split("-"):
        syllables = (part,) if part in vocabulary.sounds else parts(part, vocabulary)
        if not syllables:
            return ()
        found += (_meant(syllable, vocabulary) for syllable in syllables)
    return tuple(found)


def of_name(words: Sequence[str], vocabulary: Vocabulary) -> Reading:
    """The syllables of all words; empty when one of them cannot be Chinese."""
    found = [reading(word, vocabulary) for word in words]
    return tuple(syllable for word in found for syllable in word) if all(found) else ()


def foreign(words: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a part of a name in small letters is in the list of other spellings, and is not a Pinyin syllable."""
    written = [part for word in words for part in word.replace("'", "").split("-")]
    odd = any(part in vocabulary.sounds and part not in vocabulary.syllables for part in written)
    return odd and bool(of_name(words, vocabulary))


def keys(words: Sequence[str], vocabulary: Vocabulary) -> Iterator[tuple[str, ...]]:
    """A name in Pinyin, the family name first wherever it stands; three syllables are enough to identify a person."""
    for ordered in (words, (words[-1], *words[:-1])):
        found = of_name(ordered, vocabulary)
        if len(found) == 3 and len(reading(ordered[0], vocabulary)) == 1:
            yield from islice(product(*map(sorted, found)), _MOST)


def links(survey: Survey, vocabulary: Vocabulary) -> tuple[Link, ...]:
    """Links between names that read alike and are not both in Pinyin: in Pinyin they are two persons.

    Names of three words are only compared with one in Pinyin: Vietnamese families have many like names.
    """
    strangers = {form.text for form in survey.forms.values() if _personal(form) and foreign(form.low, vocabulary)}
    if not strangers:
        return ()
    forms = [form for form in survey.forms.values() if _personal(form) and of_name(form.low, vocabulary)]
    found: dict[tuple[str, str], Link] = {}
    for first, second in crowds((key, form) for form in forms for key in keys(form.low, vocabulary)):
        strange = [form for form in (first, second) if form.text in strangers]
        plain = len(strange) == 1 or (strange and all(len(form.low) == 2 for form in strange))
        if plain and _letters(first) != _letters(second):
            found[first.text, second.text] = Link(Reason.SOUND, first.text, second.text, sure=False)
    return tuple(found.values())


def _meant(syllable: str, vocabulary: Vocabulary) -> frozenset[str]:
    itself = {syllable} if syllable in vocabulary.syllables else set()
    return vocabulary.sounds.get(syllable, frozenset()) | itself


def _personal(form: Form) -> bool:
    return 2 <= len(form.words) <= 3 and all(word[0].isupper() for word in form.words)


def _letters(form: Form) -> str:
    return "".join(sorted(letter for letter in form.text.lower() if letter.isalpha()))
