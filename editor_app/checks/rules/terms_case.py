"""A name with its capitals set in several ways: "WeChat" and "Wechat"; the house list says which is right."""

import re
from collections.abc import Iterator, Sequence

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import Phrases, Use, mixture
from editor_app.domain.finding import Severity
from editor_app.domain.house import HouseTerm, TermKind, TermStatus
from editor_app.text.markup import BlockKind
from editor_app.text.prepared import Text
from editor_app.text.words import Word

_CAMEL = re.compile(r"[A-Za-z]*[a-z][A-Z][A-Za-z]*")
_LEAST = 4


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place that differs from the house list, else from what the text itself does most."""
    listed: set[str] = set()
    terms = [term for term in ref.house.terms if _has_case(term)]
    listed.update(term.term.lower() for term in terms)
    yield from _house(text, terms)
    for lower, words in text.index.items():
        if len(words) > 1 and len(lower) >= _LEAST and lower not in listed:
            forms = {word.text for word in words}
            if len(forms) > 1 and any(_CAMEL.fullmatch(form) for form in forms):
                yield from _own(text, words)


def _has_case(term: HouseTerm) -> bool:
    """Whether a term of the list tells how its capitals stand: not at the start alone, as any word may have."""
    wanted = term.status is TermStatus.PREFERRED and term.kind in (TermKind.TERM, TermKind.WORD)
    return wanted and any(sign.isupper() for sign in term.term[1:])


def _house(text: Text, terms: Sequence[HouseTerm]) -> Iterator[Hit]:
    for found in Phrases([(term.term, term.term) for term in terms]).find(text.body, text.words):
        said = found.span.of(text.body)
        shown, ending = (said[: -len(found.ending)], said[-len(found.ending) :]) if found.ending else (said, "")
        if shown != found.payload and shown.lower() == found.payload.lower() and not shown.isupper():
            message = f"The house writes “{found.payload}”."
            yield Hit(found.span, message, (found.payload + ending,), group=found.payload)


def _own(text: Text, words: Sequence[Word]) -> Iterator[Hit]:
    """Forms of one word of which one has a capital inside; words all in capitals stand in headlines."""
    uses = [Use(word.text, word.span) for word in words if not word.text.isupper() and not _is_elsewhere(text, word)]
    inner = max((use.form for use in uses if _CAMEL.fullmatch(use.form)), key=len, default="")
    mixed = mixture(uses, favourite=inner)
    if mixed:
        for use in mixed.odd:
            message = f"The text writes this word in several ways: {mixed.tally()}. Write it one way."
            yield Hit(use.span, message, (mixed.usual,), group=mixed.usual)


def _is_elsewhere(text: Text, word: Word) -> bool:
    """Whether a word stands in a headline, a tag, a handle or a path, where capitals are another matter."""
    block = text.block_at(word.start)
    glued = text.body[max(0, word.start - 1) : word.start] in ("#", "@", "/", "_", ".", "-")
    return glued or text.body[word.end : word.end + 1] in ("/", "_") or block is None or block.kind is BlockKind.HEADING


RULE = Rule(id="terms.case", title="Capitals set in several ways", severity=Severity.WARNING, check=check)
