"""manifest.json: what was exported, with hashes, who approved it, and what was waived for which reason."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from editor_app import __version__
from editor_app.desk.base.disk import write_text
from editor_app.desk.base.file_names import free_path
from editor_app.domain.article import Action, Article, Export, Step
from editor_app.domain.chain import Head
from editor_app.domain.decision import Decision, settle
from editor_app.domain.finding import Report

NAME = "manifest"


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """Everything the manifest says about one exported article."""

    article: Article
    sha256: str  # of the canonical text
    approvals: tuple[Step, ...]  # one, or where the house wants two, both in order
    submission: Step | None
    export: Step
    files: tuple[Export, ...]
    report: Report | None
    decisions: tuple[Decision, ...]
    head: Head
    signed: tuple[str, ...] = ()  # the files of each approver's statement and signature, the last approver's first
    proofs: Mapping[str, str] = field(default_factory=dict)  # by what each file can be proved: text, words or file


def add_to_manifest(folder: Path, entries: Iterable[dict[str, object]]) -> Path:
    """Add entries to the manifest of a folder, unless they are there; a file of that name which is not ours is left
    alone.
    """
    path = folder / f"{NAME}.json"
    earlier = _ours(path)
    if earlier is None:
        path, earlier = free_path(folder, NAME, "json"), []
    fresh = [entry for entry in entries if entry not in earlier]
    content = {"schema": 1, "program": f"editor-app {__version__}", "articles": [*earlier, *fresh]}
    write_text(path, json.dumps(content, indent=2, ensure_ascii=False) + "\n")
    return path


def _ours(path: Path) -> list[object] | None:
    """The entries of an earlier manifest; empty when there is no such file, None when it is not ours."""
    if not path.exists():
        return []
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    known = isinstance(found, dict) and found.get("schema") == 1 and isinstance(found.get("articles"), list)
    return list(found["articles"]) if known else None


def listed(entry: ManifestEntry) -> dict[str, object]:
    """An entry as the manifest has it."""
    article, approval = entry.article, entry.approvals[-1]
    return {
        "article": article.id,
        "title": article.title,
        "edition": article.edition,
        "correction": any(file.correction for file in entry.files),
        "revision": approval.revision,
        "sha256": entry.sha256,
        "submitted_by": entry.submission.by if entry.submission else "",
        "approved_by": approval.by,
        "approved_at": approval.at.isoformat(),
        "own_work": approval.action is Action.APPROVE_OWN,
        "exported_by": entry.export.by,
        "exported_at": entry.export.at.isoformat(),
        "rules": approval.rules,
        "files": [_file(file, entry.proofs) for file in entry.files],
        "waived": list(_waived(entry)),
        "checklist": [_ticked(step) for step in (entry.submission, *entry.approvals) if step and step.ticked],
        "chain": asdict(entry.head),
    } | _approved(entry)


def _approved(entry: ManifestEntry) -> dict[str, object]:
    """Where what the approvers signed is, and who approved first where there are two."""
    names, told = iter(entry.signed), dict[str, object]()
    last, *first = reversed(entry.approvals)
    if last.signature:
        told["approval"] = {"statement": next(names), "signature": next(names)}
    for step in first:
        signed = {"statement": next(names), "signature": next(names)} if step.signature else {}
        told["first_approval"] = {"by": step.by, "at": step.at.isoformat(), **signed}
    return told


def _ticked(step: Step) -> dict[str, object]:
    """Which questions of the house were ticked with a step."""
    return {"step": step.action.value, "by": step.by, "at": step.at.isoformat(), "ticked": list(step.ticked)}


def _file(file: Export, proofs: Mapping[str, str]) -> dict[str, str]:
    proof = proofs.get(file.file, "file")
    return {"name": file.file, "format": file.form, "sha256": file.file_digest, "proof": proof}


def digest_of(entry: Mapping[str, object]) -> str:
    """SHA-256 of an entry but for its `export`: as JSON with sorted keys, no spaces, everything but ASCII escaped."""
    content = {key: value for key, value in entry.items() if key != "export"}
    return hashlib.sha256(json.dumps(content, sort_keys=True, separators=(",", ":")).encode("ascii")).hexdigest()


def _waived(entry: ManifestEntry) -> Iterable[dict[str, object]]:
    """What the checks still find in the text, and why it can stay."""
    findings = entry.report.findings if entry.report else ()
    for finding, decision in zip(findings, settle(findings, entry.decisions), strict=True):
        if decision:
            yield {
                "rule": finding.rule,
                "severity": finding.severity.value,
                "message": str(finding.message),
                "quote": finding.quote,
                "verdict": decision.verdict.value,
                "reason": decision.reason.words,
                "note": decision.note,
                "by": decision.by,
            }
