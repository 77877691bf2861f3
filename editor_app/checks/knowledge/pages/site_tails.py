"""The name of a site, paper or agency behind a headline: "Ferry opens - Daily Herald"."""

import re
from collections import Counter
from dataclasses import dataclass

from editor_app.text.kept.paragraphs import Paragraph
from editor_app.text.language.letters import HAN, count_han
from editor_app.text.language.sentences import PAUSES, STOPS
from editor_app.text.markup import MarkKind
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_TAIL = re.compile(
    r"(?P<sep>[ \u00a0]+[|»][ \u00a0]*|[ \u00a0]+(?:[-–—_:]{1,2}[ \u00a0]+){1,2}"
    r"|[ \u00a0]?[-–—](?=[A-Z]\w+net\b|Xinhua\b|[A-Za-z][\w.]*\.(?:com|cn|net|org)$)|[ \u00a0]*丨[ \u00a0]*)"
    r"(?P<site>[^|\n]{2,45})$"
)
_SIGN = re.compile(r"[-|»–—_:丨]")
"""What every tail has: most lines have none."""
_HOST = re.compile(r"[a-z][A-Z]|\w\.[a-z]{2,4}$|(?:biz|wire|net|news)$|[网报]$")
_ADDRESS = re.compile(r"[\w-]\.[a-z]{2,4}$|(?i:xinhua)")
_SECTION = re.compile(rf"(?:(?:[A-Z][\w.’'&]*|of|the|and|news)(?: (?=\w)|$)){{1,5}}|[{HAN}]{{2,6}}")
"""A part of a site between its headline and its name: “Viewpoint Headlines”."""
_PLACE = re.compile(r",\s*(?:[A-Z]{2}|[A-Z][a-z]+)$")
_MOST_HAN = 10
"""Characters of the Chinese name of a site."""
_NO_HEAD = re.compile(r"[.”\"/]$")
_NO_SITE = re.compile(rf"[{re.escape(STOPS + PAUSES)},]$|\d{{4}}|[“”\"()]")
_BLANKS = re.compile(r"\W+")
_HEADLINES, _BELOW, _REACH, _MOST_WORDS, _LEAST_WORDS = 2, 40, 60, 6, 4
"""Lines that may be a headline; lines below in which it may stand again; characters and words of a tail; words of a
headline that ends in parts of a site.
"""
_SURE, _MAYBE = 3.0, 2.5
"""Points: proof that it is no part of the headline."""
_NAMELESS = frozenset(("of", "the", "and", "for", "&"))


@dataclass(frozen=True, slots=True)
class Tail:
    """The name of a site at the end of a line: " - Daily Herald". `span` covers the dash and the space before it."""

    span: Span
    site: str
    sure: bool


def tails(text: Text, media: frozenset[str] = frozenset()) -> tuple[Tail, ...]:
    """Lines that end as the title of a web page does: the headline, or several lines with one name of a paper. Found
    once: several rules ask.
    """
    return text.once(_tails, media)


def _tails(text: Text, media: frozenset[str]) -> tuple[Tail, ...]:
    found: list[Tail] = []
    often: Counter[str] = Counter()
    later: list[tuple[Span, str]] = []
    for number, match in enumerate(text.by_paragraph(_tail, media)):
        if match is None:
            continue
        block, line = text.prose[number], match.string
        place, site = Span(block.span.start + match.start(), block.span.start + len(line)), match["site"].strip()
        often[site] += 1
        if number < _HEADLINES:
            points = _points(text, line, match, number, media)
            if points >= _MAYBE:
                start = block.span.start + (_with_sections(line, match.start()) if points >= _SURE else match.start())
                found.append(Tail(Span(start, place.end), site, points >= _SURE))
        elif len(site.split()) <= _MOST_WORDS and len(line.split()) > _MOST_WORDS - 1 and _is_media(site, media):
            later.append((place, site))
    found += [Tail(place, site, True) for place, site in later if often[site] > 1]
    return tuple(found)


def _tail(paragraph: Paragraph, media: frozenset[str]) -> re.Match[str] | None:
    """What follows a dash or a bar: of several the last if it is named like a site, else the first."""
    line = paragraph.said.rstrip()
    reach = max(0, len(line) - _REACH)
    first = last = _TAIL.search(line, reach) if _SIGN.search(line, reach) else None
    while last and (inner := _TAIL.search(line, last.start("site"))):
        last = inner
    return last if last and _is_media(last["site"], media) else first


def _with_sections(line: str, start: int) -> int:
    """Where the name of a site begins with the parts of the site that stand before it."""
    while (head := line[:start]) and (before := max(head.rfind(f" {dash} ") for dash in "-–—_|")) > 0:
        named = _SECTION.fullmatch(head[before + 3 :].strip())
        if not named or (len(head[:before].split()) < _LEAST_WORDS and count_han(head[:before]) < _LEAST_WORDS):
            break
        start = before
    return start


def _points(text: Text, line: str, match: re.Match[str], number: int, media: frozenset[str]) -> float:
    """How much speaks for a site's name: above all the same headline below without it."""
    head, site, sep = line[: match.start()].strip("# "), match["site"].strip(), match["sep"]
    bar, words = "|" in sep or "»" in sep or "丨" in sep, site.split()
    if (
        _PLACE.search(site)
        or (_NO_HEAD.search(head) and not _ADDRESS.search(site))
        or _NO_SITE.search(site)
        or (number and not bar)
    ):
        return 0.0
    if (len(head.split()) < 3 and not count_han(head)) or len(words) > _MOST_WORDS:
        return 0.0
    if "，" in site or count_han(site) > _MOST_HAN:  # the headline behind the name of its column
        return 0.0
    again, paper = _stands_below(text, head, number), _is_media(site, media)
    named = all(word[0].isupper() or word.lower() in _NAMELESS or "." in word for word in words) or len(words) == 1
    used = any(
        len(text.index.get(word.lower(), ())) > line.lower().split().count(word.lower())
        for word in words
        if len(word) > 2
    )
    points = 3.0 * again + 2 * bar + 2 * paper + named + _is_host(text, site) - 2 * (":" in sep) - 3 * (not named)
    shouted = head.isupper() and len(head.split()) > _MOST_WORDS and named and not site.isupper()
    points += 2 * shouted
    points -= used and not (bar or paper or again or shouted)
    return points


def _stands_below(text: Text, head: str, number: int) -> bool:
    key = _BLANKS.sub(" ", head).strip().lower()
    below = (
        _BLANKS.sub(" ", block.span.of(text.body)[: len(head) + 20]).strip().lower()
        for block in text.prose[number + 1 : _BELOW]
    )
    return any(line == key or (len(key) > 30 and line.startswith(key)) for line in below)


def _is_media(site: str, media: frozenset[str]) -> bool:
    last = re.sub("['’]s$", "", site.split()[-1])
    return (
        last.lower() in media
        or bool(_HOST.search(site))
        or any(word.lower().startswith("xinhua") for word in site.split())
    )


def _is_host(text: Text, site: str) -> bool:
    name = _BLANKS.sub("", site).lower()
    links = (mark.span.of(text.body).lower() for mark in text.marks if mark.kind is MarkKind.LINK)
    return any(name in _BLANKS.sub("", link) for link in links)
