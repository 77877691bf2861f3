"""Two mentions of one person in one sentence, each with a post, joined into one."""

import re
from collections.abc import Sequence

from editor_app.text.edits import Edit
from editor_app.text.language.sentences import STOPS
from editor_app.text.span import Span

_COMMAS = re.compile(r"\s*,\s*\Z")
_NEXT = re.compile(r"\s*,\s*")


def joined_posts(body: str, names: Sequence[Span]) -> Edit | None:
    """The edit that joins “Ana Brandt, director of A, Ana Brandt, chair of B” to “…, director of A and chair of B”.

    None where the mentions are not of that shape: then a person must write the sentence.
    """
    if len(names) != 2:
        return None
    first, second = sorted(names)
    between = body[first.end : second.start]
    before, after = _COMMAS.search(between), _NEXT.match(body, second.end)
    if not before or not after or not between.startswith(",") or any(stop in between for stop in STOPS + "\n;"):
        return None
    if not between[1 : before.start()].strip():
        return None
    return Edit(Span(first.end + before.start(), after.end()), " and ")
