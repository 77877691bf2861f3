"""The same modifiers with another head word: "Vellmora Secret Service", "Vellmora Secret Agency"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from editor_app.text.bodies.content import Body, spans, together
from editor_app.text.bodies.model import TwoForms, Why
from editor_app.text.names.mentions import Survey
from editor_app.text.names.vocabulary import Vocabulary

_LIKELY = 1.5
"""Points from which on two names with other heads are one body's."""
_CROWD = 12  # names with one head left open; more of them are a pattern of the text
_LINKS = frozenset(["of", "for", "on"])


def with_two_heads(survey: Survey, found: Sequence[Body], known: Vocabulary) -> Iterator[TwoForms]:
    """Pairs of names whose heads writers take for one another, scored by what else they share and how often."""
    keyed: dict[tuple[object, ...], list[tuple[str, Body]]] = defaultdict(list)
    for body in found:
        at = None if body.legal or len(body.content) < 2 else _head(body, known)
        if at is not None:
            rest = (*body.content[:at], "*", *body.content[at + 1 :])
            keyed[rest, tuple(place for place, word in body.small if word in _LINKS)].append((body.content[at], body))
    for group in keyed.values():
        ranked = sorted(group, key=lambda pair: pair[1].form.rank)
        for (head, right), (other, wrong) in combinations(ranked, 2) if 1 < len(ranked) <= _CROWD else ():
            swapped = known.swaps.get(head, frozenset()) & known.swaps.get(other, frozenset())
            plural = f"{head}s" == other or f"{other}s" == head
            if head == other or not swapped or plural or together(survey, right.form.mentions, wrong.form.mentions):
                continue
            if _points(right, wrong, {head, other}, known) >= _LIKELY:
                yield TwoForms(Why.HEAD, spans(wrong.form.mentions), spans(right.form.mentions))


def _head(body: Body, known: Vocabulary) -> int | None:
    """Which telling word heads the name: the last one, else one before "of"."""
    content = body.content
    if content[-1] in known.swaps:
        return len(content) - 1
    before = {place - 1 for place, word in body.small if word in _LINKS}
    return next((at for at in sorted(before, reverse=True) if at >= 0 and content[at] in known.swaps), None)


def _points(right: Body, wrong: Body, heads: set[str], known: Vocabulary) -> float:
    telling = [word for word in right.content if word not in heads and word not in known.heads]
    points = 1.0 + 0.7 * (len(telling) > 1) + 0.5 * (len(telling) > 2)
    points += 0.6 * (wrong.count == 1 and right.count > 1) - 0.8 * (wrong.count > 1)
    points -= 0.9 * (len(telling) == 1 and right.count == 1)
    general = len(telling) == 1 and any(
        telling[0] in words for words in (known.generic, known.countries, known.surnames, known.census.families)
    )
    return points - 0.8 * general - 0.5 * (wrong.headline or right.headline)
