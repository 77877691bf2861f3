"""The places of a passage that is said again: which findings are about the same places, and which place may stay."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from editor_app.domain.finding import About, Finding
from editor_app.text.language.sentences import ends_sentence
from editor_app.text.manuscript import Part
from editor_app.text.span import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """One of its places, as far as the choice between them needs to know it."""

    span: Span
    words: str

    @property
    def whole(self) -> bool:
        """Whether it ends as a sentence does."""
        return ends_sentence(self.words)


def best(passages: Sequence[Passage]) -> int:
    """Which place should stay: one that is whole, the longest of them, the first of equals."""
    order = [(one.whole, len(one.words.strip()), -number) for number, one in enumerate(passages)]
    return order.index(max(order))


def alike(one: Span, other: Span) -> bool:
    """Whether two stretches are the same place: they share half of the shorter one."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0 and 2 * shared >= min(one.end - one.start, other.end - other.start)


def joined(findings: Iterable[Finding]) -> dict[str, str]:
    """For the group of each repeat within the text, the group that speaks for all that are about the same places."""
    leader: dict[str, str] = {}

    def of(group: str) -> str:
        while leader.setdefault(group, group) != group:
            group = leader[group]
        return group

    places = {
        (span, one.group)
        for one in findings
        if one.about is About.DUPLICATES and one.group and one.part is Part.BODY
        for span in (one.span, *(two.span for two in one.related if not two.document and two.part is Part.BODY))
    }
    near: list[tuple[Span, str]] = []
    for span, group in sorted(places):
        near = [(other, its) for other, its in near if other.end > span.start]
        for other, its in near:
            if alike(span, other):
                first, second = sorted((of(group), of(its)))
                leader[second] = first
        near.append((span, group))
    return {group: of(group) for group in list(leader)}
