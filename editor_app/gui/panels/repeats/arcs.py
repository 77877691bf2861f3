"""The repeated passages of a text as arcs from place to place, without a widget."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from editor_app.domain.finding import About, Finding
from editor_app.domain.found_labels import REPEATS
from editor_app.gui.base.labels import shortened
from editor_app.gui.base.tell import tell
from editor_app.text.manuscript import Part
from editor_app.text.span import Span, line_and_column

KINDS = ("exact", "truncated", "near", "reworded", "archive")
"""In the order of the legend, the most alike first; ARCHIVE leads out of the text."""
ARCHIVE = "archive"
_NAMES = {kind.value: name for kind, name in REPEATS.items()}


@dataclass(frozen=True, slots=True)
class Arc:
    """Two neighbouring places of one repeat; of what an earlier article says both are the same place."""

    kind: str
    a: Span
    b: Span
    finding: Finding

    @property
    def middle(self) -> tuple[float, float]:
        """Where it begins and ends in the text: in the middle of each place."""
        return (self.a.start + self.a.end) / 2, (self.b.start + self.b.end) / 2


def arcs(findings: Iterable[Finding]) -> tuple[Arc, ...]:
    """From each place of a repeat to the next one; in order of the text."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.about is About.DUPLICATES:
            groups.setdefault(finding.group, []).append(finding)
    return tuple(sorted((arc for members in groups.values() for arc in _of_group(members)), key=_order))


def kind_of(finding: Finding) -> str:
    """What kind of repeat a finding is about."""
    return finding.rule.partition(".")[2]


def kind_name(kind: str) -> str:
    """A kind in an editor's words."""
    if kind == ARCHIVE:
        return QCoreApplication.translate("Words", "in an earlier article")
    return tell(_NAMES[kind]) if kind in _NAMES else kind


def sentence(arc: Arc, body: str) -> str:
    """An arc as it is read out."""
    words = shortened(arc.finding.quote, 80)
    here, there = (line_and_column(body, span.start)[0] for span in (arc.a, arc.b))
    if arc.kind == ARCHIVE:
        told = QCoreApplication.translate("Words", "Line {here}: said before, {how}. “{words}”")
    else:
        told = QCoreApplication.translate("Words", "Line {here} and line {there}: said twice, {how}. “{words}”")
    return told.format(here=here, there=there, how=kind_name(arc.kind), words=words)


def _of_group(members: Sequence[Finding]) -> list[Arc]:
    if kind_of(members[0]) == ARCHIVE:
        return [Arc(ARCHIVE, one.span, one.span, one) for one in members]
    own = {finding.span: finding for finding in members}
    others = (related for one in members for related in one.related)
    places = {one.span for one in others if not one.document and one.part is Part.BODY} | set(own)
    found = []
    for a, b in pairwise(sorted(places)):
        finding = own.get(b) or own.get(a) or members[0]
        found.append(Arc(kind_of(finding), a, b, finding))
    return found


def _order(arc: Arc) -> tuple[Span, Span, str]:
    return arc.a, arc.b, arc.kind
