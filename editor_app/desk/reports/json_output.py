"""The results of the checks, the comparison and the names, in the forms that other programs read."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from editor_app.desk.reports.check_files import Checked
from editor_app.desk.reports.checked_text import checked_text
from editor_app.domain.archive import Earlier
from editor_app.domain.decision import Decision
from editor_app.domain.finding import Finding
from editor_app.domain.message import ENGLISH, Catalogue
from editor_app.domain.note import Note
from editor_app.text.names import Entity, Who
from editor_app.text.repeats import Passage
from editor_app.text.span import Span

if TYPE_CHECKING:
    from editor_app.checks.parallel.renderings import Rendered

Json = dict[str, object]


def check_json(documents: Iterable[Checked], catalogue: Catalogue = ENGLISH) -> Json:
    """The findings of many files."""
    return {"schema": 2, "documents": [_document(one, catalogue) for one in documents]}


def compare_json(a: str, b: str, passages: Sequence[Passage], seconds: float) -> Json:
    """The passages that two files share."""
    shared = [_passage(one) for one in passages]
    return {"schema": 1, "a": a, "b": b, "seconds": round(seconds, 4), "passages": shared}


def archive_json(path: str, found: Iterable[Earlier], seconds: float) -> Json:
    """What a text shares with earlier ones; stock wording of the house is labelled."""
    matches = [
        {
            "document": one.text.name,
            "title": one.text.title,
            "date": one.text.date,
            "state": one.text.state,
            "similarity": round(one.similarity, 4),
            "passages": [
                {**_passage(shared.passage), "stock": shared.stock, "held_by": shared.held_by} for shared in one.shared
            ],
        }
        for one in found
    ]
    return {"schema": 1, "path": path, "seconds": round(seconds, 4), "matches": matches}


def names_json(who: Who) -> Json:
    """The persons and bodies of one text."""
    return {"schema": 1, "entities": [_entity(entity) for entity in who.entities]}


def renderings_json(found: "Iterable[Rendered]") -> Json:
    """The names of a source with their renderings."""
    rows = [
        {
            "kind": one.kind.value,
            "source": one.name,
            "places": _spans(one.places),
            "renderings": [{"text": each.words, "places": _spans(each.places)} for each in one.renderings],
        }
        for one in found
    ]
    return {"schema": 1, "renderings": rows}


def _document(one: Checked, catalogue: Catalogue) -> Json:
    return {
        "path": str(one.path),
        "sha256": one.file_digest,
        "characters": len(one.manuscript.body),
        "words": one.words,
        "seconds": round(one.seconds, 4),
        "failures": list(one.report.failures),
        "notes": [_note(note, catalogue) for note in one.notes],
        "hidden": _hidden(one),
        "findings": [_finding(one, *held, catalogue) for held in checked_text(one).standing()],
    }


def _note(note: Note, catalogue: Catalogue) -> Json:
    said = note.message.said(catalogue)
    return {"kind": note.kind.value, "message": said, "quote": note.quote, "count": note.count}


def _hidden(one: Checked) -> list[Json]:
    numbers = Counter((hidden.by.value, hidden.finding.rule) for hidden in one.hidden)
    return [{"by": by, "rule": rule, "count": count} for (by, rule), count in sorted(numbers.items())]


def _finding(one: Checked, finding: Finding, decision: Decision | None, catalogue: Catalogue) -> Json:
    line, column = one.line_and_column(finding.part, finding.span.start)
    place = {"in": finding.part.value, **_span(finding.span), "line": line, "column": column, "quote": finding.quote}
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message.said(catalogue),
        "sure": finding.sure,
        "group": finding.group,
        "place": place,
        "related": [
            {"in": other.part.value, **_span(other.span), "quote": other.quote, "document": other.document}
            for other in finding.related
        ],
        "replacements": list(finding.replacements),
        **({"decision": _decision(decision)} if decision else {}),
    }


def _decision(decision: Decision) -> Json:
    return {
        "verdict": decision.verdict.value,
        "scope": decision.scope.value,
        "reason": decision.reason.words,
        "note": decision.note,
        "by": decision.by,
        "at": decision.at.isoformat(),
    }


def _passage(one: Passage) -> Json:
    alike = round(one.similarity, 4)
    return {"kind": one.kind.name.lower(), "similarity": alike, "a": _span(one.a), "b": _span(one.b)}


def _entity(entity: Entity) -> Json:
    return {
        "kind": entity.kind.name.lower(),
        "preferred": entity.preferred,
        "variants": [{"text": one.text, "places": _spans(one.places)} for one in entity.variants],
        "posts": [{"text": one.text, "body": one.body, "places": _spans(one.places)} for one in entity.posts],
    }


def _spans(places: Iterable[Span]) -> list[Json]:
    return [_span(place) for place in places]


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end}
