"""Names that render one Chinese name, from a list: "Kuomintang" and "Nationalist Party"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from editor_app.text.names.mentions import Survey
from editor_app.text.names.model import Definition, Link, Reason
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.span import Span

_EXPLAINS = re.compile(r"\(|\bor\b|\b(?:also|known|called|named|short for)\b")
_NEAR = 40  # characters between a name and its explanation


def links(survey: Survey, defined: tuple[Definition, ...], vocabulary: Vocabulary) -> Iterator[Link]:
    """Links between names of one row of the list; an acronym explained in brackets is not another name."""
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for text, form in survey.forms.items():
        for row, way in vocabulary.synonymous.get(" ".join(form.words).lower(), ()):
            found[row].append((way, text))
    explained = {definition.acronym for definition in defined}
    for row, names in found.items():
        known = vocabulary.synonyms[row]
        if len(names) > 1 and known.holds(survey.text.body):
            for (first, one), (second, other) in combinations(names, 2):
                places = survey.forms[one].places, survey.forms[other].places
                usual = first == second or {one, other} & explained or explains(survey.text.body, *places)
                reason = Reason.PART if usual else Reason.RENDERED
                yield Link(reason, one, other, source=known.source, sure=False)


def explains(body: str, one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Whether one name explains the other somewhere: "Spring Festival, also known as Chinese New Year"."""
    both = sorted([*((span, True) for span in one), *((span, False) for span in other)])
    gaps = (Span(a.end, b.start) for (a, here), (b, there) in pairwise(both) if here != there and a.end <= b.start)
    return any(len(gap) <= _NEAR and _EXPLAINS.search(gap.of(body)) for gap in gaps)
