"""Which names of persons are one person's: names turned round, family names alone, initials, short forms."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from editor_app.text.names.mentions import Form, Survey
from editor_app.text.names.model import EntityKind, Link, Reason
from editor_app.text.names.romanisation import chinese, family_name
from editor_app.text.names.variant_links import crowds
from editor_app.text.names.vocabulary import Vocabulary


def links(survey: Survey, kinds: dict[str, EntityKind], vocabulary: Vocabulary) -> list[Link]:
    """All links between names of persons."""
    forms = survey.forms.values()
    named = [form for form in forms if kinds[form.text] is EntityKind.PERSON and len(form.words) > 1]
    persons = [form for form in named if not _family(form.low, vocabulary)]
    others = [form for form in forms if kinds[form.text] is EntityKind.OTHER and len(form.words) == 2]
    return [
        *_reversed(forms, survey, vocabulary),
        *_longer(persons, vocabulary),
        *_alone(forms, persons, [form for form in others if form.low[0] not in survey.small], vocabulary),
    ]


def _reversed(forms: Iterable[Form], survey: Survey, vocabulary: Vocabulary) -> Iterator[Link]:
    """Two words both ways round. Kinds are not asked: a list of two names never turns them round."""
    pairs = [form for form in forms if len(form.words) == 2 and not set(form.low) & vocabulary.heads]
    for first, second in crowds((tuple(sorted(form.low)), form) for form in pairs):
        read = chinese(first.low, vocabulary) or chinese(second.low, vocabulary)  # "Wang An" is, whatever "an" is
        ordinary = not read and set(first.low) & (survey.small | vocabulary.generic)
        if first.low == second.low[::-1] and first.low != second.low and not ordinary:
            yield Link(Reason.REVERSED, first.text, second.text)


def _longer(persons: Iterable[Form], vocabulary: Vocabulary) -> Iterator[Link]:
    """Middle names, initials and short forms: usual, no fault."""

    def full(given: str) -> str:
        return vocabulary.short_names.get(given, given)

    for first, second in crowds(((form.low[-1], full(form.low[0])[0]), form) for form in persons):
        if first.low != second.low and _same_given(first, second, vocabulary):
            yield Link(Reason.PART, first.text, second.text)


def _same_given(first: Form, second: Form, vocabulary: Vocabulary) -> bool:
    if first.low[1:-1] and second.low[1:-1] and first.low[1][0] != second.low[1][0]:
        return False
    one, other = first.low[0], second.low[0]
    short = vocabulary.short_names
    return one == other or 1 in (len(one), len(other)) or short.get(one, one) == short.get(other, other)


def _alone(
    forms: Iterable[Form], persons: Iterable[Form], others: Iterable[Form], vocabulary: Vocabulary
) -> Iterator[Link]:
    """A family name alone, where only one person of the text bears it, and nobody of `others` may be a second one."""
    bearers: dict[str, list[Form]] = defaultdict(list)
    for person in persons:
        bearers[family_name(person.low, vocabulary)].append(person)
    rivals: dict[str, set[str]] = defaultdict(set)
    for form in others:
        rivals[form.low[-1]].add(form.low[0][0])
    for form in forms:
        family = _family(form.low, vocabulary)
        found = bearers.get(family, [])
        if found and len({_initial(person, family) for person in found} | rivals[family]) == 1:
            yield Link(Reason.PART, found[0].text, form.text)


def _family(low: Sequence[str], vocabulary: Vocabulary) -> str:
    """A name of one word, apart from its particles; empty for others."""
    plain = [word for word in low if word not in vocabulary.particles] if len(low) > 1 else low
    return plain[0] if len(plain) == 1 and plain[0] == low[-1] else ""


def _initial(person: Form, family: str) -> str:
    """The first letter of the given name: bearers that differ in it are two persons."""
    return next((word[0] for word in person.low if word != family), "")
