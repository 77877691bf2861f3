"""A paragraph of prose that ends without a full stop."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from editor_app.checks.knowledge.page_residue import (
    broken_off,
    continues_below,
    last_unfinished,
    runs_on,
    unfinished,
    unfinished_items,
)
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.sentences import CLOSERS, STOPS, ends_sentence
from editor_app.text.language.words import Word
from editor_app.text.markup import Block, BlockKind
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_S, _C = re.escape(STOPS), re.escape(CLOSERS)
_ATTRIBUTION = re.compile(rf"[{_S}][{_C}]*\s*[-–—~]\s*[^{_S}\n]{{3,100}}$")  # “He left.” - A. Nonym
_SITE = re.compile(r" [-–—|] (?:[A-Z][\w.&'’]* ?){1,5}$")  # the headline of a web page, with the site's name
_CITED = re.compile(rf"[{_S}][{_C}]*\s*\([^()\n]{{3,80}}\)$")  # “He left.” (The Daily, 3 May)
_CITED_WITHIN = 100
_INNER = re.compile(rf".*[a-z)][{_S}][{_C}]* [A-Z].*\w$", re.DOTALL)
"""A paragraph in which sentences end before its last word."""
_LABELLED = re.compile(r"(?:\*\*|__)[^*_\n]{1,60}(?::(?:\*\*|__)|(?:\*\*|__):)")  # **Duration:** one year
_PHONE = re.compile(r"(?:\d[-–. ]\d{3,}|\b(?:tele)?(?:phone|fax)s?\W{1,3}[\d +()-]+)$", re.IGNORECASE)
_LONG = 12
"""Spaces in a line that is no label."""
_WISHES = re.compile(r"(?:\w+ )?(?:best|kind(?:est)?|warm(?:est)?|good) (?:wishes|regards)\b", re.IGNORECASE)
_END = ("end", "ends")
_NAME, _FAREWELL = 3, 10
"""Words of a writer's name, and of good wishes with it."""
_LEAST_SMALL, _LEAST_TOLD = 0.6, 0.4
"""In prose most words begin with a small letter; in headlines, addresses and lists of names they do not."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit on the last word of each; the headline needs no stop, a list none, and a broken sentence more than that."""
    for block, span in unfinished(text):
        if _is_apart(text.body, block.span) or _is_pulled(text, block):
            continue
        words = text.words_in(span)
        if _is_signed(text, words, ref.words.small):
            continue
        if (
            _is_prose(words, span.of(text.body), ref.words.auxiliaries)
            and _stands_in_prose(text, block)
            and not (broken_off(text, span, ref.words) or runs_on(text.body, span))
        ):
            last = words[-1]
            if text.body[last.end : span.end].strip(",") or _PHONE.search(
                text.body, max(span.start, span.end - 40), span.end
            ):
                continue  # it ends with a link, or with a telephone number
            if continues_below(text.body, span) or text.body[last.end : span.end] == ",":
                yield Hit(last.span, say("The sentence goes on in the next paragraph. Join the two."))
            else:
                yield _hit(last, sure=len(words) >= 25)
    for _, span in unfinished_items(text):
        words = text.words_in(text.sentence_at(text.words_in(span)[-1].start) or span)  # a heading may be glued to it
        if _is_prose(words, span.of(text.body), ref.words.auxiliaries) and not runs_on(text.body, span):
            yield _hit(words[-1], sure=False)
    end = last_unfinished(text, ref.words.auxiliaries)
    if end and not (broken_off(text, end, ref.words) or runs_on(text.body, end)):
        yield _hit(text.words_in(end)[-1], sure=False)


def _is_signed(text: Text, words: Sequence[Word], small: frozenset[str]) -> bool:
    """Whether a paragraph has its writer's name behind its last full stop, with good wishes or without, or a line that
    only says that it ends.
    """
    if words[-1].lower in _END and text.body[words[-1].start - 1 : words[-1].start] == "\n":
        return True
    last = text.sentence_at(words[-1].start)
    ending = text.words_in(last) if last else ()
    name = list(takewhile(lambda word: word.text[0].isupper() and word.lower not in small, reversed(ending)))
    wishes = _WISHES.match(last.of(text.body)) if last else None
    if ending and len(ending) <= _NAME and text.body[: ending[0].start].endswith("\n"):
        return True  # a heading that was set in a line below its text: "About the author"
    alone = len(name) == len(ending) <= _NAME or (wishes and len(ending) <= _FAREWELL)
    return len(ending) < len(words) and len(name) > 0 and bool(alone)


def _is_prose(words: Sequence[Word], said: str, verbs: frozenset[str]) -> bool:
    """Whether most words are small; fewer do where one of them is a verb, the last one is small and none a label."""
    small = sum(word.text[0].islower() for word in words)
    told = words[-1].text.islower() and ": " not in said and any(word.text in verbs for word in words)
    return small >= (_LEAST_TOLD if told else _LEAST_SMALL) * len(words)


def _is_apart(body: str, span: Span) -> bool:
    """Whether a paragraph is a remark in brackets, one in bold, as headings are, or ends with its source."""
    shown = span.of(body)
    bold = shown.startswith(("**", "__")) and shown.endswith(shown[:2])
    return (
        bold
        or bool(_LABELLED.match(shown))
        or (shown[0] == "(" and shown[-1] == ")")
        or bool(_CITED.search(shown[-_CITED_WITHIN:]))
    )


def _is_pulled(text: Text, block: Block) -> bool:
    """Whether a block set as a quotation is a part of another paragraph, in large letters beside it."""
    return block.kind is BlockKind.QUOTE and text.body.count(block.span.of(text.body).strip()) > 1


def _hit(last: Word, sure: bool) -> Hit:
    message = say("This paragraph ends without a full stop. Add it, or find the rest of the paragraph.")
    return Hit(last.span, message, (f"{last.text}.",), sure=sure)


def _is_complete(text: Text, block: Block) -> bool:
    """Whether a block ends with a stop, or is long and leads on to a list."""
    line = block.span.of(text.body)
    return ends_sentence(line) or (line.endswith((":", "：")) and line.count(" ") >= _LONG)


def _stands_in_prose(text: Text, block: Block) -> bool:
    """Whether full sentences stand before and after it: lists, headlines and signatures end without a stop."""
    at = bisect_left(text.prose, block.span.start, key=lambda other: other.span.start)
    beside = (text.prose[at - 1 : at] or ()) + text.prose[at + 1 : at + 2]
    attributed = _ATTRIBUTION.search(text.body, max(block.span.start, block.span.end - 120), block.span.end)
    attributed = attributed or _SITE.search(text.body, max(block.span.start, block.span.end - 80), block.span.end)
    byline = re.match(r"By [A-Z]", block.span.of(text.body))
    if at > 0 and block is text.prose[-1] and _INNER.match(block.span.of(text.body)):
        beside = beside if text.prose[at - 1].span.of(text.body).count(" ") >= _LONG else ()  # "About Kite Mills"
    return at > 0 and not attributed and not byline and all(_is_complete(text, neighbour) for neighbour in beside)


RULE = Rule(
    about=About.TYPOGRAPHY, name="full-stop-missing", title=say("No full stop"), severity=Severity.WARNING, check=check
)
