"""The results of the checks in the forms that people read: lines in a terminal, and a page."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from editor_app import __version__
from editor_app.desk.reports.check_files import Checked
from editor_app.desk.reports.checked_text import checked_text
from editor_app.domain.archive import Archived, Earlier, Shared
from editor_app.domain.finding import Severity
from editor_app.domain.found_labels import ENTITIES, REPEATS
from editor_app.domain.labels import STATUSES, TAGS, counted, placed
from editor_app.domain.message import ENGLISH, Catalogue, Message, Value, listed, say, say_n, verbatim
from editor_app.formats.reports.findings import in_words
from editor_app.text.compare import changed_sentences
from editor_app.text.names import Who
from editor_app.text.repeats import Passage, PassageKind
from editor_app.text.span import Span, line_and_column

if TYPE_CHECKING:
    from editor_app.checks.parallel.renderings import Rendered

LONGEST_QUOTE = 60
_STATES = {status.value: words for status, words in STATUSES.items()}


def lines(one: Checked) -> Iterator[Message]:
    """A line for each finding: file, line, column, severity, rule, message, the words."""
    for finding in one.report.findings:
        line, column = one.line_and_column(finding.part, finding.span.start)
        tag = TAGS[finding.severity]
        yield say(
            "{path}:{place}: {severity}: {message} [{rule}] “{quote}”",
            path=str(one.path),
            place=placed(finding.part, line, column),
            severity=tag if finding.sure else say("{severity}, a guess", severity=tag),
            message=finding.message,
            rule=finding.rule,
            quote=_cut(finding.quote),
        )
    for failure in one.report.failures:
        yield say("{path}: This check failed: {failure}", path=str(one.path), failure=failure)


def summary(documents: Sequence[Checked]) -> Message:
    """One line that counts."""
    found = [finding for one in documents for finding in one.report.findings]
    counts = [(severity, sum(finding.severity is severity for finding in found)) for severity in Severity]
    return say(
        "{files}, {words}: {found}.",
        files=say_n("{n:,} file", "{n:,} files", n=len(documents)),
        words=in_words([checked_text(one) for one in documents]),
        found=listed([counted(severity, number) for severity, number in counts if number] or [say("nothing found")]),
    )


def page(documents: Sequence[Checked], catalogue: Catalogue = ENGLISH) -> str:
    """All findings as one self-contained HTML page."""
    from editor_app.formats.reports.findings_html import findings_html  # needless for lines in a terminal

    return findings_html([checked_text(one) for one in documents], f"Editor App {__version__}", catalogue)


def _changed(a: str, b: str, passage: Passage) -> tuple[tuple[Span, Span], ...]:
    """The sentences of a passage that are not the same, where most are."""
    return changed_sentences(a, b, passage.a, passage.b) if passage.kind is PassageKind.NEAR else ()


def passage_lines(a: str, b: str, passages: Sequence[Passage]) -> Iterator[Message]:
    """A few lines for each passage that two texts share."""
    if not passages:
        yield say("Nothing in common.")
    for one in passages:
        yield _alike(one)
        for name, text, span in (("A", a, one.a), ("B", b, one.b)):
            line, column = line_and_column(text, span.start)
            yield verbatim(f"  {name} {line}:{column} {_cut(span.of(text))}")
        for pair in _changed(a, b, one):
            for name, text, span in (one for one in (("A", a, pair[0]), ("B", b, pair[1])) if one[2]):
                line, column = line_and_column(text, span.start)
                yield verbatim(f"    {name} {line}:{column} {' '.join(span.of(text).split())}")


def earlier_lines(path: Path, body: str, found: Sequence[Earlier], stock: bool) -> Iterator[Message]:
    """What a text shares with earlier ones, a few lines each; stock wording is counted, or shown on request."""
    hidden = 0
    shown = False
    for one in found:
        hidden += 0 if stock else len(one.shared) - len(one.news)
        passages = one.shared if stock else one.news
        if passages:
            shown = True
            yield from _earlier(path, body, one.text, passages)
    if not shown:
        yield say("{path}: nothing in the archive says the same.", path=str(path))
    if hidden:
        yield say_n(
            "{path}: {n:,} passage of stock wording is not shown; --stock shows it.",
            "{path}: {n:,} passages of stock wording are not shown; --stock shows them.",
            n=hidden,
            path=str(path),
        )


def entity_lines(who: Who) -> Iterator[Message]:
    """One line for each person or organisation, with its other names and its posts below."""
    for entity in who.entities:
        yield say("{kind}: {name}", kind=ENTITIES[entity.kind], name=entity.preferred)
        for variant in entity.variants:
            yield verbatim(f"  {len(variant.places)}x {variant.text}")
        for post in entity.posts:
            yield verbatim(f"  {post.text}" + (f", {post.body}" if post.body else ""))


def _earlier(path: Path, body: str, text: Archived, passages: Sequence[Shared]) -> Iterator[Message]:
    title, state = text.title or text.name, _STATES.get(text.state, verbatim(text.state))
    facts: list[Value] = [fact for fact in (text.date, state) if fact]
    if facts:
        yield say("{path}: {title} ({facts})", path=str(path), title=title, facts=listed(facts))
    else:
        yield say("{path}: {title}", path=str(path), title=title)
    yield verbatim(f"  {text.name}")
    for shared in passages:
        place = shared.passage.a
        line, column = line_and_column(body, place.start)
        alike = _alike(shared.passage)
        if shared.stock:
            alike = say_n(
                "{alike}, stock wording of {n} text",
                "{alike}, stock wording of {n} texts",
                n=shared.held_by,
                alike=alike,
            )
        yield say("  {place} {alike}: {quote}", place=f"{line}:{column}", alike=alike, quote=_cut(place.of(body)))


def _alike(one: Passage) -> Message:
    changed = one.kind in (PassageKind.NEAR, PassageKind.REWORDED)
    share = min(one.similarity, 0.99) if changed else one.similarity  # what has changes is not 100% alike
    return say("{kind}, {similarity:.0%} alike", kind=REPEATS[one.kind], similarity=share)


def _cut(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1] + "…"


def rendering_lines(found: "Iterable[Rendered]") -> Iterator[Message]:
    """A line for each name of a source: its renderings, and how often each stands in the draft."""
    for one in found:
        used = [say("{words} ({n})", words=each.words, n=len(each.places)) for each in one.renderings]
        yield say("{name}: {renderings}", name=one.name, renderings=listed(used or [say("not found in the draft")]))
