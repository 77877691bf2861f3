"""What the checks say, in the shapes that people read: lines in a terminal, and a page."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from editor_app import __version__
from editor_app.desk.reports.check_files import Checked
from editor_app.desk.reports.checked_text import checked_text
from editor_app.domain.archive import Earlier
from editor_app.domain.finding import Finding, Severity
from editor_app.formats.reports.findings_html import findings_html
from editor_app.text.names import Who
from editor_app.text.repeats import Passage
from editor_app.text.span import line_and_column

LONGEST_QUOTE = 60


def lines(one: Checked) -> Iterator[str]:
    """A line for each finding: file, line, column, severity, rule, message, the words."""
    for finding in one.report.findings:
        line, column = line_and_column(one.manuscript.body, finding.span.start)
        doubt = "" if finding.sure else " (a guess)"
        place = f"{one.path}:{line}:{column}"
        yield f"{place}: {finding.severity.value}: {finding.message}{doubt} [{finding.rule}] “{_short(finding)}”"
    for failure in one.report.failures:
        yield f"{one.path}: this check failed: {failure}"


def summary(documents: Sequence[Checked]) -> str:
    """One line that counts."""
    found = [finding for one in documents for finding in one.report.findings]
    counts = [(severity, sum(finding.severity is severity for finding in found)) for severity in Severity]
    words = sum(one.words for one in documents)
    named = [f"{number} {_plural(severity, number)}" for severity, number in counts if number]
    files = f"{len(documents)} file{'' if len(documents) == 1 else 's'}, {words:,} words"
    return f"{files}: {', '.join(named) or 'nothing found'}."


def page(documents: Sequence[Checked]) -> str:
    """All findings as one self-contained HTML page."""
    return findings_html([checked_text(one) for one in documents], f"Editor App {__version__}")


def _short(finding: Finding) -> str:
    return _cut(finding.quote)


def _cut(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1] + "…"


def _plural(severity: Severity, number: int) -> str:
    return severity.value if number == 1 or severity is Severity.INFO else f"{severity.value}s"


def passage_lines(a: str, b: str, passages: Sequence[Passage]) -> Iterator[str]:
    """A few lines for each passage that two texts share."""
    if not passages:
        yield "Nothing in common."
    for one in passages:
        yield f"{one.kind.name.lower()}, {one.similarity:.0%} alike"
        for name, text, span in (("A", a, one.a), ("B", b, one.b)):
            line, column = line_and_column(text, span.start)
            yield f"  {name} {line}:{column} {_cut(span.of(text))}"


def earlier_lines(path: Path, body: str, found: Sequence[Earlier], stock: bool) -> Iterator[str]:
    """What a text shares with earlier ones, a few lines each; stock wording is counted, or shown if wanted."""
    hidden = 0
    shown = False
    for one in found:
        hidden += 0 if stock else len(one.shared) - len(one.news)
        passages = one.shared if stock else one.news
        if not passages:
            continue
        shown = True
        facts = ", ".join(filter(None, (one.text.date, one.text.state)))
        yield f"{path}: {one.text.title or one.text.name}{f' ({facts})' if facts else ''}"
        yield f"  {one.text.name}"
        for shared in passages:
            place = shared.passage.a
            line, column = line_and_column(body, place.start)
            kind = f"{shared.passage.kind.value}, {shared.passage.similarity:.0%} alike"
            label = f", stock wording of {shared.held_by} texts" if shared.stock else ""
            yield f"  {line}:{column} {kind}{label}: {_cut(place.of(body))}"
    if not shown:
        yield f"{path}: nothing in the archive says the same."
    if hidden:
        yield f"{path}: {hidden} passages of stock wording are not shown; --stock shows them."


def entity_lines(who: Who) -> Iterator[str]:
    """A person or body a line, with its other names and its posts below."""
    for entity in who.entities:
        yield f"{entity.kind.name.lower()}: {entity.preferred}"
        for variant in entity.variants:
            yield f"  {len(variant.places)}x {variant.text}"
        for post in entity.posts:
            yield f"  {post.text}" + (f", {post.body}" if post.body else "")
