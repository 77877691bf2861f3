"""A Word file for review: the text as it is, and each finding as a comment at its words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from types import MappingProxyType

from editor_app.domain.decision import Decision
from editor_app.domain.finding import Finding
from editor_app.domain.labels import TAGS, decided_by
from editor_app.domain.message import ENGLISH, OR, Catalogue, Message, listed, say
from editor_app.domain.picture import Pictures
from editor_app.formats.base.headline import headed
from editor_app.formats.base.job import Job
from editor_app.formats.base.pieces import Piece, Run, holdable, words_of
from editor_app.formats.base.rendering import pieces
from editor_app.formats.office.word_runs import Placed, Setter
from editor_app.formats.reports.findings import why
from editor_app.formats.reports.places import places
from editor_app.formats.writers.docx import document, saved
from editor_app.text.manuscript import Manuscript, Part
from editor_app.text.span import Span

_AUTHOR, _INITIALS = "Editor App", "EA"
_MOST_FIXES = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """A comment at its words, with the replies to it below its own words."""

    span: Span
    author: str
    words: str
    part: Part = Part.BODY


def review_copy(
    manuscript: Manuscript,
    findings: Sequence[Finding],
    decisions: Sequence[Decision | None] = (),
    catalogue: Catalogue = ENGLISH,
    comments: Sequence[Shown] = (),
    pictures: Pictures = MappingProxyType({}),
) -> bytes:
    """The file's bytes. `decisions` are the decisions on the findings, in the same order."""
    found = pieces(manuscript)
    title, below = headed(manuscript)
    above = title if len(below) == len(found) else ""
    where = _Where(manuscript, above, [words for piece in found for words in _shown(piece)])
    wanted = [(where.of(finding), finding, held) for finding, held in zip_longest(findings, decisions)]
    marked = sorted(
        ((span, finding, held) for span, finding, held in wanted if span), key=lambda one: (one[0], one[1].rule)
    )
    said = [(place, one) for one in comments if (place := where.at(one.part, one.span))]
    setter = Setter(
        cut for span in (*(one[0] for one in marked), *(one[0] for one in said)) for cut in (span.start, span.end)
    )
    made = document(Job(manuscript, pictures=pictures), (Run(above),) if above else (), found, setter)
    for span, finding, held in marked:
        runs = _covering(setter.placed, span)
        if runs:
            words = "\n".join(line.said(catalogue) for line in _lines(finding, held))
            made.add_comment([one.run for one in runs], holdable(words), _AUTHOR, _INITIALS)
    for place, comment in said:
        if runs := _covering(setter.placed, place):
            initials = "".join(word[0] for word in comment.author.split())
            made.add_comment([one.run for one in runs], holdable(comment.words), holdable(comment.author), initials)
    return saved(made)


class _Where:
    """Where findings stand among all words that are shown, the headline first."""

    def __init__(self, manuscript: Manuscript, above: str, shown: Sequence[str]) -> None:
        self._title = places(Manuscript("", manuscript.title), [above])
        self._body, self._below = places(manuscript, shown), len(above)

    def of(self, finding: Finding) -> Span | None:
        """None: nowhere."""
        return self.at(finding.part, finding.span)

    def at(self, part: Part, span: Span) -> Span | None:
        """The same for a place in a part."""
        if part is Part.TITLE:
            return self._title.of(span)
        place = self._body.of(span)
        return place.moved(self._below) if place else None


def _shown(piece: Piece) -> Iterator[str]:
    """The words in the order in which they are written."""
    yield from (words_of(cell) for row in piece.rows for cell in row) if piece.rows else (words_of(piece.runs),)


def _covering(placed: Sequence[Placed], span: Span) -> tuple[Placed, ...]:
    return tuple(one for one in placed if one.start < span.end and span.start < one.end)


def _lines(finding: Finding, held: Decision | None) -> Iterator[Message]:
    if held:
        yield decided_by(held)
    yield why(finding)
    if finding.replacements:
        fixes = [say("“{word}”", word=one) if one else say("nothing") for one in finding.replacements[:_MOST_FIXES]]
        yield say("Better: {fixes}", fixes=listed(fixes, OR))
    yield say("{severity} · {rule}", severity=TAGS[finding.severity], rule=finding.rule)
