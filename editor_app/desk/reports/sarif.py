"""The findings as SARIF 2.1.0 (OASIS), for code review tools and editors."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from editor_app import __version__
from editor_app.desk.reports.check_files import Checked
from editor_app.desk.reports.checked_text import checked_text
from editor_app.desk.reports.fingerprints import fingerprint
from editor_app.desk.reports.hidden import counted
from editor_app.desk.reports.json_output import Json
from editor_app.domain.decision import Decision
from editor_app.domain.finding import Finding, Related, Severity
from editor_app.domain.labels import ABOUT, decided_by
from editor_app.domain.message import ENGLISH, Catalogue, say
from editor_app.text.manuscript import Part
from editor_app.text.span import Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif(documents: Sequence[Checked], catalogue: Catalogue = ENGLISH) -> Json:
    """One run over all documents; places are code points of the text as it was read."""
    named = {finding.rule: finding for one in documents for finding in one.report.findings}
    numbers = {rule: number for number, rule in enumerate(sorted(named))}
    notes = [
        {"level": "note", "message": {"text": f"{one.path}: {note.said(catalogue)}"}}
        for one in documents
        for note in (*(note.message for note in one.notes), *counted(one.hidden))
    ]
    failures = [
        {"level": "error", "message": {"text": f"{one.path}: {failure}"}}
        for one in documents
        for failure in one.report.failures
    ]
    rules = [_rule(named[rule], catalogue) for rule in numbers]
    run: Json = {
        "tool": {"driver": {"name": "editor-app", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(one) for one in documents],
        "results": [
            result
            for number, one in enumerate(documents)
            for result in _Results(one, number, numbers, catalogue).made()
        ],
        "invocations": [{"executionSuccessful": not failures, "toolExecutionNotifications": failures + notes}],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(finding: Finding, catalogue: Catalogue) -> Json:
    """What a finding's rule is called and was called: readers match results of both names."""
    former = {"deprecatedIds": list(finding.formerly)} if finding.formerly else {}
    title = {"text": finding.title.said(catalogue)}
    about = {"text": ABOUT[finding.about].said(catalogue)}
    return {"id": finding.rule, "shortDescription": title, "fullDescription": title, "help": about, **former}


def _artifact(one: Checked) -> Json:
    return {"location": {"uri": _uri(one.path)}, "hashes": {"sha-256": one.file_digest}}


@dataclass(frozen=True, slots=True)
class _Results:
    """The results of one document, given its index and the indexes of the rules."""

    one: Checked
    number: int
    rules: Mapping[str, int]
    catalogue: Catalogue

    def made(self) -> Iterator[Json]:
        """Every result. Several findings of one rule with the same words are numbered."""
        seen: dict[str, int] = {}
        for finding, decision in checked_text(self.one).standing():
            print_ = fingerprint(finding)
            seen[print_] = seen.get(print_, 0) + 1
            yield self._result(finding, decision, f"{print_}:{seen[print_]}")

    def _result(self, finding: Finding, decision: Decision | None, fingerprint: str) -> Json:
        here: Json = {"uri": _uri(self.one.path), "index": self.number}
        related = [self._related(number, other, here) for number, other in enumerate(finding.related)]
        fixes: list[Json] = []
        if finding.part is Part.BODY:  # a headline has no line of the artifact that a program could change
            region = _region(self.one, finding.span)
            fixes = [self._fix(new, here, region) for new in finding.replacements]
        return {
            "ruleId": finding.rule,
            "ruleIndex": self.rules[finding.rule],
            "level": _LEVELS[finding.severity],
            "message": {"text": (finding.message or finding.title).said(self.catalogue)},
            "locations": [self._location(finding.part, finding.span, here)],
            "partialFingerprints": {"wordsAndContext/v1": fingerprint},
            **({"relatedLocations": related} if related else {}),
            **({"fixes": fixes} if fixes else {}),
            **({"suppressions": [self._suppression(decision)]} if decision else {}),
        }

    def _location(self, part: Part, span: Span, here: Json) -> Json:
        """A region of the body; of a headline the name, the words and their offsets there."""
        if part is Part.BODY:
            return {"physicalLocation": {"artifactLocation": here, "region": _region(self.one, span)}}
        return {
            "physicalLocation": {"artifactLocation": here},
            "logicalLocations": [{"name": part.value, "fullyQualifiedName": f"{part.value}:{span.start}-{span.end}"}],
            "message": {"text": span.of(self.one.manuscript.title)},
        }

    def _related(self, number: int, other: Related, here: Json) -> Json:
        """Another place: in this text, or in an earlier article, whose lines are not known here."""
        if not other.document:
            return {"id": number, **self._location(other.part, other.span, here)}
        words = {"message": {"text": other.quote}} if other.quote else {}
        return {
            "id": number,
            "physicalLocation": {"artifactLocation": {"uri": quote(os.fsencode(other.document))}},
            **words,
        }

    def _suppression(self, decision: Decision) -> Json:
        return {"kind": "external", "status": "accepted", "justification": decided_by(decision).said(self.catalogue)}

    def _fix(self, new: str, here: Json, region: Json) -> Json:
        place = {key: value for key, value in region.items() if key != "snippet"}
        change = {
            "artifactLocation": here,
            "replacements": [{"deletedRegion": place, "insertedContent": {"text": new}}],
        }
        words = say("Replace with “{new}”.", new=new) if new else say("Delete.")
        return {"description": {"text": words.said(self.catalogue)}, "artifactChanges": [change]}


def _uri(path: Path) -> str:
    """A path as SARIF wants it, whatever characters are in it."""
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))


def _region(one: Checked, span: Span) -> Json:
    """A place in the body, as the file counts it: front matter stands above."""
    line, column = one.line_and_column(Part.BODY, span.start)
    end_line, end_column = one.line_and_column(Part.BODY, span.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": len(one.head) + span.start,
        "charLength": len(span),
        "snippet": {"text": span.of(one.manuscript.body)},
    }
