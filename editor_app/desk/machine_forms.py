"""What the checks, the comparison and the names say, in the shapes that other programs read."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import quote

from editor_app import __version__
from editor_app.desk.check_files import Checked
from editor_app.desk.looked import looked
from editor_app.domain.archive import Earlier
from editor_app.domain.decision import Decision
from editor_app.domain.finding import Finding, Severity
from editor_app.formats.findings import said
from editor_app.text.names import Entity, Who
from editor_app.text.repeats import Passage
from editor_app.text.span import Span, line_and_column

Json = dict[str, object]
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
SARIF = "https://json.schemastore.org/sarif-2.1.0.json"


def check_json(documents: Iterable[Checked]) -> Json:
    """The findings of many files."""
    return {"schema": 1, "documents": [_document(one) for one in documents]}


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


def sarif(documents: Sequence[Checked]) -> Json:
    """The findings as SARIF 2.1.0, for code review tools and editors."""
    rules = {finding.rule: finding.title for one in documents for finding in one.report.findings}
    driver: Json = {
        "name": "editor-app",
        "version": __version__,
        "rules": [{"id": rule, "shortDescription": {"text": title}} for rule, title in sorted(rules.items())],
    }
    results = [_result(one, *standing) for one in documents for standing in looked(one).standing()]
    failures = [
        {"level": "error", "message": {"text": f"{one.path}: {failure}"}}
        for one in documents
        for failure in one.report.failures
    ]
    run: Json = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
        "invocations": [{"executionSuccessful": not failures, "toolExecutionNotifications": failures}],
    }
    return {"$schema": SARIF, "version": "2.1.0", "runs": [run]}


def _document(one: Checked) -> Json:
    return {
        "path": str(one.path),
        "sha256": one.file_digest,
        "characters": len(one.manuscript.body),
        "words": one.words,
        "seconds": round(one.seconds, 4),
        "failures": list(one.report.failures),
        "findings": [_finding(one.manuscript.body, *said) for said in looked(one).standing()],
    }


def _finding(body: str, finding: Finding, decision: Decision | None) -> Json:
    line, column = line_and_column(body, finding.span.start)
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "sure": finding.sure,
        "group": finding.group,
        "place": {**_span(finding.span), "line": line, "column": column, "quote": finding.quote},
        "related": [{**_span(one.span), "quote": one.quote, "document": one.document} for one in finding.related],
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


def _result(one: Checked, finding: Finding, decision: Decision | None) -> Json:
    region = _region(one.manuscript.body, finding.span)
    uri = _uri(one.path)
    place: Json = {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}
    fixes = [
        {
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": uri},
                    "replacements": [{"deletedRegion": region, "insertedContent": {"text": new}}],
                }
            ]
        }
        for new in finding.replacements
    ]
    related = [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": quote(other.document) or uri},
                **({} if other.document else {"region": _region(one.manuscript.body, other.span)}),
            }
        }
        for other in finding.related
    ]
    return {
        "ruleId": finding.rule,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [place],
        **({"relatedLocations": related} if related else {}),
        **({"fixes": fixes} if fixes else {}),
        **({"suppressions": [{"kind": "external", "justification": said(decision)}]} if decision else {}),
    }


def _uri(path: Path) -> str:
    """A path as SARIF wants it, whatever signs are in it."""
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _region(body: str, span: Span) -> Json:
    line, column = line_and_column(body, span.start)
    end_line, end_column = line_and_column(body, span.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": span.start,
        "charLength": len(span),
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
