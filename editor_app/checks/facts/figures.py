"""Amounts, percentages and counts of a text, in figures and in words, and numbers that are names."""

import re
from collections.abc import Iterator
from dataclasses import replace

from editor_app.checks.facts.model import Attribute, Fact
from editor_app.checks.facts.page import Page
from editor_app.checks.facts.stems import stem
from editor_app.text.language.sought import FIGURE, in_lines_with
from editor_app.text.span import Span

_OLD = re.compile(r"(?:st|nd|rd|th)\b|-year-old|[ -]years? (?:of age|old)", re.IGNORECASE)
_NOUN = re.compile(r"[ -](?:of (?:the |its |our )?)?([A-Za-z][\w’']*)")
_ORDINAL_OR_LIST = re.compile(r"(?:,|;|\band) $")
_GOES_ON = re.compile(r" (?:of|from|in|at|for|who|were|are|with|on|to)\b")
_OLD_WORD = re.compile(r"-years?-old", re.IGNORECASE)
_NAMED = re.compile(r"[A-Z][\w’'-]* $")
_THOUSANDS = re.compile(r" 000\b")
"""Thousands set apart by a blank, "57 000": what stands before it is no number of its own."""
_RELEASE = re.compile(r"[A-Z]\w*\.\w+ $")
"""A product with a stop in its name, before the number of its release: Node.js 16."""
_DAY = re.compile(r"(?:19|20)\d{6}")
"""A day without signs, as snapshots and releases are named: 20231126."""
_BEFORE, _HEDGED = 20, 24
"""Characters before a number that are looked at: for what makes it a name, and for a hedge."""


def figures(page: Page) -> Iterator[Fact]:
    """Every number of the text that was not yet read, but addresses, parts of names and what is numbered."""
    yield from _in_figures(page)
    yield from _in_words(page)


def noun(page: Page, end: int) -> str:
    """The stem of the word right after a number, empty when it has no meaning of its own."""
    match = _NOUN.match(page.body, end, end + 40)
    word = match[1].lower().replace("’", "'") if match else ""
    return stem(word) if word and word not in page.lists.function else ""


def _in_figures(page: Page) -> Iterator[Fact]:
    body = page.body
    for match in in_lines_with(FIGURE, page.lists.patterns.figure, body):
        start, end = match.span()
        if not page.free(*match.span("number")) or page.lists.patterns.numbered.search(
            body, max(0, start - _BEFORE), start
        ):
            continue
        if _RELEASE.search(body, max(0, start - _BEFORE), start) or _THOUSANDS.match(body, end):
            continue
        if not match["currency"] and (page.lists.patterns.street.match(body, end) or _OLD.match(body, end)):
            continue
        page.take(start, end)
        fact = _figure(page, match)
        if fact:
            yield replace(fact, hedge=_hedge(page, fact))


def _figure(page: Page, match: re.Match[str]) -> Fact | None:
    """What one number in figures says."""
    body, lists, end = page.body, page.lists, match.end()
    if _DAY.fullmatch(match["number"]):
        return None
    whole = match["scale"] or match["percent"]
    partner = None if whole else page.lists.patterns.partner.match(body, end)
    written = match["scale"] or (partner["scale"] if partner else "") or ""
    named = len(written) == 1 and not match["currency"]  # "340B", "5m": a name, a length
    scale = 1 if named else lists.numerals.scale(written)
    code = lists.before.get((match["currency"] or "").strip(), "")
    counted = "" if code or named else noun(page, end)
    spelt = "" if code or named else _currency(page, end)
    digits = match["number"].replace(",", "")
    if named:
        attribute = Attribute.LABEL
    elif code or spelt:
        attribute = Attribute.MONEY
    elif match["percent"] or (partner and partner["percent"]):
        attribute = Attribute.PERCENT
    elif not counted and (match["tail"] or _NAMED.search(body, max(0, match.start() - _BEFORE), match.start())):
        attribute = Attribute.LABEL
    else:
        attribute = Attribute.COUNT
    unit = code or spelt or (counted if attribute is Attribute.COUNT else "")
    fact = page.fact(attribute, float(digits) * scale, unit, Span(*match.span()))
    return fact and replace(fact, digits=digits, scale=float(scale))


def _currency(page: Page, end: int) -> str:
    found = page.lists.patterns.currency.match(page.body, end)
    return page.lists.after.get(found[1], page.lists.after.get(found[1].lower(), "")) if found else ""


def _hedge(page: Page, fact: Fact) -> str:
    """What the words right before a number allow it to be."""
    first = max(page.row(fact.sentence).span.start, fact.span.start - _HEDGED)
    found = page.lists.patterns.hedge.search(page.body, first, fact.span.start)
    return page.lists.hedges.get(found[1].lower(), "") if found else ""


def _number_words(page: Page) -> Iterator[re.Match[str]]:
    """The numbers in words, found by the index of words: a search of the whole text is slow."""
    numerals, index, end = page.lists.numerals, page.text.index, 0
    known = (name for names in (numerals.ones, numerals.teens, numerals.tens) for name in names)
    for start in sorted(word.start for name in known for word in index.get(name, ())):
        match = page.lists.patterns.words.match(page.body, start) if start >= end else None
        if match:
            end = match.end()
            yield match


def _in_words(page: Page) -> Iterator[Fact]:
    body, numerals = page.body, page.lists.numerals
    small = {**numerals.ones, **numerals.teens}
    for match in _number_words(page):
        if not page.free(*match.span()) or match.group().lower() == "one" or _OLD_WORD.match(body, match.end()):
            continue
        value = small.get((match["small"] or "").lower(), 0) + numerals.tens.get((match["ten"] or "").lower(), 0)
        value += numerals.ones.get((match["one"] or "").lower(), 0)
        scale = numerals.powers.get((match["scale"] or "").lower(), 1)
        counted, spelt = noun(page, match.end()), _currency(page, match.end())
        listed = _ORDINAL_OR_LIST.search(body, max(0, match.start() - 5), match.start())
        if not (counted or match["percent"] or (listed and _GOES_ON.match(body, match.end()))):
            continue
        attribute = Attribute.PERCENT if match["percent"] else Attribute.MONEY if spelt else Attribute.COUNT
        unit = spelt or ("" if match["percent"] else counted)
        fact = page.fact(attribute, float(value * scale), unit, Span(*match.span()))
        if fact:
            fact = replace(fact, digits=str(value), scale=float(scale), spelt=True)
            yield replace(fact, hedge=_hedge(page, fact))
