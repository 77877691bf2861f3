"""Runs rules over a text and turns what they find into a report."""

import hashlib
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence

from editor_app import __version__
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.skipping import skipped
from editor_app.domain.article import Stamp
from editor_app.domain.errors import Cancelled
from editor_app.domain.finding import Finding, Related, Report
from editor_app.text.anchors import anchor
from editor_app.text.masks import Mask
from editor_app.text.prepared import Text
from editor_app.text.span import Span

log = logging.getLogger(__name__)

READS = "headline, body"
"""The parts of a manuscript that are checked: a report that left one out is not by today's rules."""


def analyse(
    text: Text,
    stamp: Stamp,
    rules: Sequence[Rule],
    ref: Reference,
    cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """One review of one text.

    Raises Cancelled as soon as `cancelled()` says so. A rule that fails becomes a line in `failures`: it must not cost
    the editor the review.
    """
    findings: list[Finding] = []
    failures: list[str] = []
    left_alone = skipped(text, ref.client.skip) if ref.client else Mask(())
    try:
        for rule in _wanted(rules, ref):
            try:
                found = _findings(text, rule, ref, cancelled)
                findings += [_finding(text, rule, hit) for hit in found if not left_alone.covers(hit.span)]
            except Cancelled:
                raise
            except Exception as fault:
                log.exception("rule %s failed", rule.id)
                failures.append(f"{rule.id}: {fault}")
    finally:
        text.let_go()
    findings.sort(key=lambda finding: (finding.place, finding.severity.rank, finding.rule))
    return Report(stamp, version(rules, ref), tuple(findings), tuple(failures))


def version(rules: Iterable[Rule], ref: Reference) -> str:
    """The digest of a rule set: reports by other rules, severities, house lists, ledgers, sources, wishes of a client
    or programs differ in it.
    """
    named = "\n".join(f"{' '.join(rule.ids)} {rule.severity.value}" for rule in _wanted(rules, ref))
    told = f"{__version__}\n{READS}\n{named}\n{ref.house.digest}\n{ref.ledger.digest}"
    told += f"\n{ref.source.digest}" if ref.source else ""
    if ref.client:
        told += f"\n{ref.client.english} {' '.join(sorted(part.value for part in ref.client.skip))}"
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _wanted(rules: Iterable[Rule], ref: Reference) -> tuple[Rule, ...]:
    """The rules that count for the client of a text; one that was switched off under a former id stays off."""
    rules = tuple(rules)
    if not ref.client or not ref.client.rules_off:
        return rules
    off, known = frozenset(ref.client.rules_off), frozenset(rule.id for rule in rules)
    return tuple(rule for rule in rules if rule.id not in off and off.isdisjoint(set(rule.formerly) - known))


def _findings(text: Text, rule: Rule, ref: Reference, cancelled: Callable[[], bool]) -> Iterator[Hit]:
    if cancelled():
        raise Cancelled
    seen: set[Span] = set()
    for hit in _hits(text, rule, ref):
        if cancelled():
            raise Cancelled
        if hit.span not in seen and (rule.in_links or not _masked(text, hit.span)):
            seen.add(hit.span)
            yield hit


def _hits(text: Text, rule: Rule, ref: Reference) -> Iterable[Hit]:
    if rule.chinese and text.is_chinese:
        return rule.chinese(text, ref)
    return text.by_block(rule.check, ref) if rule.by_block else rule.check(text, ref)


def _masked(text: Text, span: Span) -> bool:
    """Whether a hit begins or ends in something that is not prose."""
    if not text.masked.spans:
        return False
    first, last = Span(span.start, span.start + 1), Span(max(span.start, span.end - 1), max(span.start + 1, span.end))
    return text.masked.touches(first) or text.masked.touches(last)


def _finding(text: Text, rule: Rule, hit: Hit) -> Finding:
    part, span = text.where(hit.span)
    here = tuple(_related(text, place) for place in hit.related if place != hit.span)
    return Finding(
        rule=rule.id,
        severity=hit.severity or rule.severity,
        span=span,
        anchor=anchor(text.manuscript.part(part), span, part),
        title=hit.title or rule.title,
        message=hit.message,
        replacements=hit.replacements if len(span) == len(hit.span) else (),  # no fix for half a place
        group=f"{rule.id}:{hit.group or f'{part}-{span.start}-{span.end}'}",
        related=here + hit.elsewhere,
        sure=hit.sure,
        formerly=rule.formerly,
    )


def _related(text: Text, place: Span) -> Related:
    part, span = text.where(place)
    return Related(span, span.of(text.manuscript.part(part)), part=part)
