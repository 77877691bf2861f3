"""Findings as one HTML page that needs nothing from elsewhere: a card an issue, every place with the words around."""

from collections.abc import Iterator, Sequence
from html import escape

from editor_app.formats.base.pieces import holdable
from editor_app.formats.reports.findings import CheckedText, Issue, Occurrence, counts, plural, said, sections
from editor_app.formats.reports.findings_style import POLICY, STYLE

MOST_FIXES = 5


def findings_html(looked: Sequence[CheckedText], made: str = "") -> str:
    """The page; `made` says who made it of what, at the foot."""
    alone = looked[0] if len(looked) == 1 else None
    title = alone.title if alone else f"Findings in {plural(len(looked), 'text')}"
    language = alone.manuscript.language.replace("_", "-") if alone else "en"
    body = [part for number, one in enumerate(looked, 1) for part in _text(one, 0 if alone else number)]
    foot = [f"<footer>{_words(made)}</footer>"] if made else []
    head = f"""<!DOCTYPE html>
<html lang="{_words(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Findings: {_words(title)}</title>
<style>{STYLE}</style>
</head>
<body lang="en">
<h1>{_words(title)}</h1>
<p class="about">{_about(looked)}</p>
{_sum(looked)}
{_contents(looked) if len(looked) > 1 else ""}
"""
    return head + "\n".join([*body, *foot, "</body>", "</html>"]) + "\n"


def _about(looked: Sequence[CheckedText]) -> str:
    words = plural(sum(one.words for one in looked), "word")
    return _words(f"{looked[0].name} · {words}" if len(looked) == 1 else words)


def _sum(looked: Sequence[CheckedText]) -> str:
    items = [
        f'<li class="{severity.value}">{plural(number, severity.value)}</li>'
        for severity, number in counts(looked)
        if number
    ]
    settled = sum(decision is not None for one in looked for _, decision in one.standing())
    if settled:
        items.append(f'<li class="done">{settled:,} decided</li>')
    return f'<ul class="sum">{"".join(items) or "<li class=done>nothing found</li>"}</ul>'


def _contents(looked: Sequence[CheckedText]) -> str:
    """Where each of several texts is, and how much is open in it."""
    lines = []
    for number, one in enumerate(looked, 1):
        found = ", ".join(plural(times, severity.value) for severity, times in counts([one]) if times)
        link = f'<a href="#text-{number}">{_words(one.title)}</a>'
        lines.append(f"<li>{link} <span>{found or 'nothing open'}</span></li>")
    return f'<ol class="texts">{"".join(lines)}</ol>'


def _text(one: CheckedText, number: int) -> Iterator[str]:
    """One text; a number among several, or 0 for the only one."""
    yield f"<section{f' id=text-{number}' if number else ''}{' class=first' if number < 2 else ''}>"
    if number:
        yield f'<h2>{_words(one.title)}</h2>\n<p class="where">{_words(one.name)} · {plural(one.words, "word")}</p>'
    found = sections(one)
    if not found:
        yield '<p class="none">Nothing found: every check read this text and has nothing to say.</p>'
    for section in found:
        yield f"<h3>{_words(section.heading)}</h3>"
        for issue in section.issues:
            yield from _card(issue, one.manuscript.language)
    for failure in one.report.failures:
        yield f'<article class="error"><p>This check failed: {_words(failure)}</p></article>'
    yield "</section>"


def _card(issue: Issue, language: str) -> Iterator[str]:
    lead = issue.lead
    severity = lead.severity.value
    looks = f"{severity}{'' if issue.open else ' settled'}{'' if lead.sure else ' guess'}"
    label = (severity if lead.sure else f"{severity}, a guess") if issue.open else "decided"
    times = f' <span class="seen">{len(issue.places)} places</span>' if len(issue.places) > 1 else ""
    yield f'<article class="{looks}">'
    yield (
        f'<header><span class="tag">{label}</span><strong>{_words(str(lead.title))}</strong>{times}'
        f"<code>{_words(lead.rule)}</code></header>"
    )
    messages = dict.fromkeys(str(one.finding.message) for one in issue.places)
    shared = next(iter(messages)) if len(messages) == 1 else ""
    if shared:
        yield f"<p>{_words(shared)}</p>"
    yield '<ol class="places">'
    for place in issue.places:
        yield _place(place, language, "" if shared else str(place.finding.message))
    yield "</ol></article>"


def _place(place: Occurrence, language: str, message: str) -> str:
    finding = place.finding
    parts = [
        f'<blockquote lang="{_words(language.replace("_", "-"))}">{_plain(place.before)}'
        f"<mark>{_plain(finding.quote)}</mark>{_plain(place.after)}</blockquote>"
    ]
    if message:
        parts.insert(0, f"<p>{_words(message)}</p>")
    if finding.replacements:
        fixes = " or ".join(f"<ins>{_words(one) or 'nothing'}</ins>" for one in finding.replacements[:MOST_FIXES])
        parts.append(f'<p class="fix">Better: {fixes}</p>')
    elsewhere = dict.fromkeys(one.document for one in finding.related if one.document)
    if elsewhere:
        parts.append(f'<p class="seen">Also in: {_words(", ".join(elsewhere))}</p>')
    if place.decision:
        parts.append(f'<p class="note">{_words(said(place.decision))}</p>')
    return f'<li><span class="at">{place.line}:{place.column}</span><div>{"".join(parts)}</div></li>'


def _words(text: str) -> str:
    return escape(" ".join(holdable(text).split()))


def _plain(text: str) -> str:
    return escape(holdable(text))
