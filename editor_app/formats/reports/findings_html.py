"""Findings as one self-contained HTML page: a card for each issue, every place with the words around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from editor_app.domain.finding import Finding
from editor_app.domain.labels import ABOUT, TAGS, counted, decided_by
from editor_app.domain.message import ENGLISH, NOTHING, OR, Catalogue, Message, listed, say, say_n
from editor_app.formats.base.pieces import holdable
from editor_app.formats.reports.findings import (
    NOTHING_OPEN,
    CheckedText,
    Issue,
    Occurrence,
    counts,
    headline,
    in_words,
    sections,
    summed,
)
from editor_app.formats.reports.findings_style import POLICY, STYLE

MOST_FIXES = 5
LANGUAGE = say("en")
"""The language tag of the page, as the catalogue gives it."""


def findings_html(looked: Sequence[CheckedText], made: str = "", catalogue: Catalogue = ENGLISH) -> str:
    """The page in the language of a catalogue; `made` is the footer: who made it from what."""
    return "".join(f"{line}\n" for line in _Page(catalogue).lines(looked, made))


@dataclass(frozen=True, slots=True)
class _Page:
    """Says everything in one language."""

    catalogue: Catalogue

    def lines(self, looked: Sequence[CheckedText], made: str) -> Iterator[str]:
        """The whole page."""
        title, own = self._say(headline(looked)), self._say(LANGUAGE)
        yield f"""<!DOCTYPE html>
<html lang="{_tag(looked[0].manuscript.language) if len(looked) == 1 else own}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{self._say(say("Findings: {title}", title=headline(looked)))}</title>
<style>{STYLE}</style>
</head>
<body lang="{own}">
<h1>{title}</h1>
<p class="about">{self._about(looked)}</p>
{self._sum(looked)}"""
        if len(looked) > 1:
            yield self._contents(looked)
        for number, one in enumerate(looked, 1):
            yield from self._text(one, number if len(looked) > 1 else 0)
        if made:
            yield f"<footer>{_words(made)}</footer>"
        yield "</body>\n</html>"

    def _about(self, looked: Sequence[CheckedText]) -> str:
        words = self._say(in_words(looked))
        return f"{_words(looked[0].name)} · {words}" if len(looked) == 1 else words

    def _sum(self, looked: Sequence[CheckedText]) -> str:
        items = [
            f'<li class="{severity.value}">{self._say(counted(severity, number))}</li>'
            for severity, number in counts(looked)
            if number
        ]
        settled = sum(decision is not None for one in looked for _, decision in one.standing())
        if settled:
            items.append(f'<li class="done">{self._say(say("{n:,} decided", n=settled))}</li>')
        nothing = f"<li class=done>{self._say(say('nothing found'))}</li>"
        return f'<ul class="sum">{"".join(items) or nothing}</ul>'

    def _contents(self, looked: Sequence[CheckedText]) -> str:
        """Where each of several texts is, and how much is open in it."""
        lines = []
        for number, one in enumerate(looked, 1):
            found = _words(summed([one], NOTHING_OPEN).said(self.catalogue))
            lines.append(f'<li><a href="#text-{number}">{_words(one.title)}</a> <span>{found}</span></li>')
        return f'<ol class="texts">{"".join(lines)}</ol>'

    def _text(self, one: CheckedText, number: int) -> Iterator[str]:
        """One text; a number among several, or 0 for the only one."""
        yield f"<section{f' id=text-{number}' if number else ''}{' class=first' if number < 2 else ''}>"
        if number:
            yield f'<h2>{_words(one.title)}</h2>\n<p class="where">{self._about([one])}</p>'
        found = sections(one)
        if not found:
            nothing = say("Nothing found: every check read this text and has nothing to say.")
            yield f'<p class="none">{self._say(nothing)}</p>'
        for section in found:
            yield f"<h3>{self._say(ABOUT[section.about])}</h3>"
            for issue in section.issues:
                yield from self._card(issue, one.manuscript.language)
        for failure in one.report.failures:
            failed = say("This check failed: {failure}", failure=failure)
            yield f'<article class="error"><p>{self._say(failed)}</p></article>'
        yield "</section>"

    def _card(self, issue: Issue, language: str) -> Iterator[str]:
        lead = issue.lead
        looks = f"{lead.severity.value}{'' if issue.open else ' settled'}{'' if lead.sure else ' guess'}"
        label = say("decided")
        if issue.open:
            label = TAGS[lead.severity] if lead.sure else say("{severity}, a guess", severity=TAGS[lead.severity])
        times = say_n("{n} place", "{n} places", n=len(issue.places))
        yield (
            f'<article class="{looks}">\n'
            f'<header><span class="tag">{self._say(label)}</span><strong>{self._say(lead.title)}</strong>'
            + (f' <span class="seen">{self._say(times)}</span>' if len(issue.places) > 1 else "")
            + f"<code>{_words(lead.rule)}</code></header>"
        )
        messages = dict.fromkeys(one.finding.message for one in issue.places)
        shared = next(iter(messages)) if len(messages) == 1 else NOTHING
        if shared:
            yield f"<p>{self._say(shared)}</p>"
        yield '<ol class="places">'
        for place in issue.places:
            yield self._place(place, language, NOTHING if shared else place.finding.message)
        yield "</ol></article>"

    def _place(self, place: Occurrence, language: str, message: Message) -> str:
        finding = place.finding
        parts = [
            f'<blockquote lang="{_tag(language)}">{_plain(place.before)}'
            f"<mark>{_plain(place.words)}</mark>{_plain(place.after)}</blockquote>"
        ]
        if message:
            parts.insert(0, f"<p>{self._say(message)}</p>")
        if finding.replacements:
            parts.append(f'<p class="fix">{self._better(finding)}</p>')
        elsewhere = dict.fromkeys(one.document for one in finding.related if one.document)
        if elsewhere:
            also = say("Also in: {documents}", documents=listed([*elsewhere]))
            parts.append(f'<p class="seen">{self._say(also)}</p>')
        if place.decision:
            parts.append(f'<p class="note">{self._say(decided_by(place.decision))}</p>')
        return f'<li><span class="at">{self._say(place.where)}</span><div>{"".join(parts)}</div></li>'

    def _better(self, finding: Finding) -> str:
        """The words are escaped one by one, because each is in its own element."""
        fixes = [f"<ins>{_words(one) or self._say(say('nothing'))}</ins>" for one in finding.replacements[:MOST_FIXES]]
        return say("Better: {fixes}", fixes=listed(fixes, OR)).said(self.catalogue)

    def _say(self, message: Message) -> str:
        return _words(message.said(self.catalogue))


def _tag(language: str) -> str:
    return _words(language.replace("_", "-"))


def _words(text: str) -> str:
    return escape(" ".join(holdable(text).split()))


def _plain(text: str) -> str:
    return escape(holdable(text))
