"""Names that render one Chinese name, from a list: "Kuomintang" and "Nationalist Party"."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from editor_app.text.names.model import Definition, Link, Reason
from editor_app.text.names.survey import Survey
from editor_app.text.names.vocabulary import Vocabulary


def links(survey: Survey, defined: tuple[Definition, ...], vocabulary: Vocabulary) -> Iterator[Link]:
    """Links between names of one row of the list; an acronym that brackets explain is no other name."""
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for text, form in survey.forms.items():
        for row, way in vocabulary.synonymous.get(" ".join(form.words).lower(), ()):
            found[row].append((way, text))
    explained = {definition.acronym for definition in defined}
    for row, names in found.items():
        known = vocabulary.synonyms[row]
        if len(names) > 1 and known.holds(survey.text.body):
            for (first, one), (second, other) in combinations(names, 2):
                usual = first == second or {one, other} & explained
                said = f"Both are names of {known.source}."
                yield Link(Reason.PART if usual else Reason.RENDERED, one, other, said, sure=False)
