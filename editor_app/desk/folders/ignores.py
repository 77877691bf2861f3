"""Comments in a text that hide findings: `<!-- editor-app: ignore-next names.variant -->`, with or without rules.

They hide what is found in a line, in the next block, between two comments, or in the whole text.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from editor_app.domain.finding import Finding
from editor_app.text.manuscript import Manuscript, Part
from editor_app.text.markup import Block, BlockKind, MarkKind, blocks, marks
from editor_app.text.masks import Mask
from editor_app.text.span import Span

_SIGNAL = "editor-app:"
_TEXT = re.compile(r"\S")
_COMMENT = re.compile(r"<!--[ \t]*editor-app:[ \t]*([a-z-]*)((?:(?!-->)[^\n])*)-->")
END, FILE = "ignore-end", "ignore-file"
WORDS = ("ignore-line", "ignore-next", "ignore-start", END, FILE)
"""What such a comment can say."""


@dataclass(frozen=True, slots=True)
class Ignore:
    """One comment, where it stands, and what it hides: findings of `rules` (all if empty) that begin in `reach`.

    One whose `word` is none of WORDS reaches nothing.
    """

    comment: Span
    word: str
    reach: Span
    rules: tuple[str, ...] = ()

    def hides(self, finding: Finding) -> bool:
        """Whether it is about a finding. A headline is hidden only with the whole text."""
        start = finding.span.start
        inside = self.word == FILE or (finding.part is Part.BODY and self.reach.start <= start < self.reach.end)
        return inside and (not self.rules or any(_names(rule, finding) for rule in self.rules))


def ignores(manuscript: Manuscript) -> tuple[Ignore, ...]:
    """The comments of a text, in order."""
    body = manuscript.body
    if _SIGNAL not in body:
        return ()
    parts = blocks(body, manuscript.markup)
    code = Mask(
        [
            *(one.span for one in parts if one.kind is BlockKind.CODE),
            *(one.span for one in marks(body, manuscript.markup) if one.kind is MarkKind.CODE),
        ]
    )
    found = [one for one in _COMMENT.finditer(body) if not code.touches(Span(*one.span()))]
    ends = [one.start() for one in found if one[1] == END]
    return tuple(_ignore(body, parts, ends, one) for one in found)


def in_comments(finding: Finding, found: tuple[Ignore, ...]) -> bool:
    """Whether a finding is about the words of a comment, which are not part of the text."""
    return finding.part is Part.BODY and any(one.comment.covers(finding.span) for one in found)


def _ignore(body: str, parts: Sequence[Block], ends: Sequence[int], found: re.Match[str]) -> Ignore:
    comment, word = Span(*found.span()), found[1]
    match word:
        case "ignore-line":
            reach = _line(body, comment)
        case "ignore-next":
            reach = _next(body, parts, comment.end)
        case "ignore-start":
            reach = Span(comment.end, next((end for end in ends if end > comment.start), len(body)))
        case "ignore-file":
            reach = Span(0, len(body))
        case _:
            reach = Span(comment.end, comment.end)
    return Ignore(comment, word, reach, tuple(found[2].replace(",", " ").split()))


def _line(body: str, comment: Span) -> Span:
    end = body.find("\n", comment.end)
    return Span(body.rfind("\n", 0, comment.start) + 1, len(body) if end < 0 else end)


def _next(body: str, parts: Sequence[Block], start: int) -> Span:
    """The rest of the paragraph that the comment begins, or else the next block; other such comments are passed."""
    while text := _TEXT.search(body, start):
        start = text.start()
        if comment := _COMMENT.match(body, start):
            start = comment.end()
            continue
        at = bisect_right(parts, start, key=lambda block: block.span.start)
        if at and start < parts[at - 1].span.end:
            return Span(start, parts[at - 1].span.end)
        return parts[at].span if at < len(parts) else Span(start, start)
    return Span(start, start)


def _names(pattern: str, finding: Finding) -> bool:
    return pattern == finding.about.value or any(fnmatchcase(one, pattern) for one in finding.ids)
