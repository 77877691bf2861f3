"""What stands around the article in the text of a whole web page, pasted or saved: proposed for removal."""

import re
from collections.abc import Sequence

from editor_app.formats.furniture import left_behind
from editor_app.text.span import Span

_BLOCK = re.compile(r"\S(?:.*?\S)??(?=\s*(?:\n[ \t]*\n|\Z))", re.DOTALL)
_WORD = re.compile(r"\w+")
_ENDS = re.compile(r"[.!?。！？…:：][\"'”’»)\]]*$")
_LONG, _SHORT = 10, 3  # words of a paragraph, and of a line that may stand between paragraphs
_GAP, _SHARE = 5, 0.3
_MANY, _MOST, _LARGEST = 25, 0.6, 2_000_000


def pasted_furniture(body: str) -> tuple[Span, ...]:
    """Nothing for an ordinary text: only where most of many blocks are scraps does a page stand around the article."""
    if len(body) > _LARGEST or body.count("\n\n") < _MANY:
        return ()
    places = [Span(*match.span()) for match in _BLOCK.finditer(body)]
    sizes = [len(_WORD.findall(place.of(body))) for place in places]
    ends = [bool(_ENDS.search(place.of(body))) for place in places]
    prose = [at for at, size in enumerate(sizes) if size >= _LONG and ends[at]]
    scraps = sum(not end for end in ends)
    if not prose or scraps < max(_MANY, _MOST * len(places)):
        return ()
    inside = {at for group in _groups(prose, sizes) for at in range(group[0], group[-1] + 1)}
    return left_behind(
        body, places, [at not in inside or not (ends[at] and sizes[at] >= _SHORT) for at in range(len(places))]
    )


def _groups(prose: Sequence[int], sizes: Sequence[int]) -> list[list[int]]:
    """Paragraphs that stand together, those groups of them that are not small beside the largest."""
    groups = [[prose[0]]]
    for at in prose[1:]:
        if at - groups[-1][-1] <= _GAP:
            groups[-1].append(at)
        else:
            groups.append([at])
    words = [sum(sizes[at] for at in group) for group in groups]
    return [group for group, count in zip(groups, words, strict=True) if count >= _SHARE * max(words)]
