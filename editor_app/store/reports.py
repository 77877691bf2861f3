"""What the checks found in saved texts: one report for each revision, the latest."""

from typing import cast
from uuid import uuid4

from sqlalchemy import RowMapping, delete, insert, select

from editor_app.domain.article import Stamp
from editor_app.domain.errors import Damaged
from editor_app.domain.finding import Finding, Related, Report, Severity
from editor_app.domain.message_data import data_of, message_of
from editor_app.store.engine import codecs
from editor_app.store.engine.codecs import Structure
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import report as reports
from editor_app.text.anchors import Anchor
from editor_app.text.manuscript import Part
from editor_app.text.span import Span


def add(tx: Tx, report: Report) -> None:
    """Store a report, replacing an earlier one of the same revision."""
    stamp = report.stamp
    tx.execute(delete(reports).where(reports.c.article == stamp.article, reports.c.revision == stamp.revision))
    row = {
        "id": str(uuid4()),
        "article": stamp.article,
        "revision": stamp.revision,
        "version": stamp.version,
        "digest": stamp.digest,
        "rules": report.rules,
        "findings": codecs.packed([structure_of(finding) for finding in report.findings]),
        "failures": codecs.packed(report.failures),
    }
    tx.execute(insert(reports), row)


def latest(tx: Tx, article_id: str) -> Report | None:
    """The report that was made last of an article. One that cannot be read is none: it can be made again."""
    query = select(reports).where(reports.c.article == article_id).order_by(reports.c.serial.desc()).limit(1)
    row = tx.execute(query).mappings().one_or_none()
    try:
        return report_of(row) if row else None
    except Damaged:
        return None


def report_of(row: RowMapping) -> Report:
    """A row as a report."""
    stamp = Stamp(row["article"], row["revision"], row["version"], row["digest"])
    try:
        findings = tuple(finding_of(one) for one in cast("list[Structure]", codecs.unpacked(row["findings"])))
        failures = tuple(cast("list[str]", codecs.unpacked(row["failures"])))
    except (KeyError, TypeError, ValueError):
        raise codecs.senseless(row["findings"]) from None
    return Report(stamp, row["rules"], findings, failures)


def structure_of(finding: Finding) -> Structure:
    """A finding as it is written."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "span": (finding.span.start, finding.span.end),
        "anchor": (finding.anchor.quote, finding.anchor.before, finding.anchor.after, finding.part.value),
        "title": cast("Structure", data_of(finding.title)),
        "message": cast("Structure", data_of(finding.message)),
        "replacements": finding.replacements,
        "group": finding.group,
        "related": [
            (one.span.start, one.span.end, one.quote, one.document, one.title, one.part.value)
            for one in finding.related
        ],
        "sure": finding.sure,
        "formerly": finding.formerly,
    }


def finding_of(structure: Structure) -> Finding:
    """A finding as it was written. Before the headline was checked, a place did not say which part it was in."""
    found = cast("dict[str, str]", structure)
    related = cast("list[tuple[int, int, str, str, str, str]]", found["related"])
    quote, before, after, *part = cast("tuple[str, ...]", found["anchor"])
    start, end = cast("tuple[int, int]", found["span"])
    return Finding(
        found["rule"],
        Severity(found["severity"]),
        Span(start, end),
        Anchor(quote, before, after, *map(Part, part)),
        message_of(found["title"]),
        message_of(found["message"]),
        tuple(found["replacements"]),
        found["group"],
        tuple(_related(*one) for one in related),
        bool(found["sure"]),
        tuple(found.get("formerly", ())),  # reports of version 0.1 lack it
    )


def _related(first: int, last: int, quote: str, document: str, title: str, part: str = Part.BODY.value) -> Related:
    return Related(Span(first, last), quote, document, title, Part(part))
