"""A name with its capitals set in several ways: "WeChat" and "Wechat"; the house list says which is right."""

import re
from collections.abc import Iterator, Sequence

from editor_app.checks.knowledge import two_names
from editor_app.checks.knowledge.double_terms import hits_of
from editor_app.checks.knowledge.house_terms import GOOD, TermUse, text_day, uses
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import Use, mixture
from editor_app.domain.finding import About, Severity
from editor_app.domain.house import CaseRule, HouseTerm, TermKind
from editor_app.domain.message import say
from editor_app.text.language.words import Word
from editor_app.text.markup import BlockKind
from editor_app.text.prepared import Text
from editor_app.text.span import Span
from editor_app.text.terms.cases import in_two_cases
from editor_app.text.terms.model import TwoTerms

_CAMEL = re.compile(r"[A-Za-z]*[a-z][A-Z][A-Za-z]*")
_LEAST = 4
_QUOTES = ("“", "”", '"', "‘", "’", "'")
_GLUE = ("#", "@", "/", "_", ".", "-")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place that differs from the house list, else from what the text itself does most."""
    day = text_day(text, ref)
    for use in uses(text, ref, *GOOD):
        if use.term.holds(day) and _tells(use.term) and (right := _right(text, use)):
            message = say("The house writes “{term}”.", term=use.term.term)
            yield Hit(use.span, message, (right,), group=use.term.term, sure=use.term.case is CaseRule.EXACT)
    for lower, forms in text.forms.items():
        mixed = len(forms) > 1 and len(lower) >= _LEAST and any(_CAMEL.fullmatch(form) for form in forms)
        if mixed and lower not in ref.house.by_text:
            plain = bool(ref.lexicon and ref.lexicon.small(lower))
            yield from _own(text, [word for word in text.index[lower] if not (plain and _is_plain(word))])
    named = two_names.in_two_cases(text, ref.vocabulary)
    for pair in in_two_cases(text.survey(ref.vocabulary), text.quotations, ref.vocabulary):
        listed = pair.rare[0].of(text.body).lower() in ref.house.by_text
        listed = listed or named.issuperset(pair.rare)  # the check of names tells it
        if not (listed or _is_defined(text, pair) or all(_is_furniture(text, place, ref) for place in pair.rare)):
            yield from hits_of(text, pair, say("They differ only in capitals."))


def _is_plain(word: Word) -> bool:
    """Whether what a dictionary has in small letters is written as it has it: "core" or "Core" beside "CoRE"."""
    return word.text[1:].islower()


def _is_defined(text: Text, pair: TwoTerms) -> bool:
    """Whether the text gives a term its capitals only later: a licensing scheme (the “Licensing Scheme”)."""
    places = (*pair.rare, *pair.usual)
    small = [place for place in places if place.of(text.body).islower()]
    given = [text.body.find(f"{mark}{form}") for mark in '“"' for form in {place.of(text.body) for place in places}]
    begun = min((at for at in given if at >= 0 and text.body[at + 1].isupper()), default=-1)
    return begun >= 0 and bool(small) and all(place.start < begun for place in small)


def _is_furniture(text: Text, place: Span, ref: Reference) -> bool:
    """Whether a place is in a line that a page put there, with a headline in it."""
    block = text.block_at(place.start)
    return block is not None and bool(ref.words.page_line.fullmatch(block.span.of(text.body)))


def _tells(term: HouseTerm) -> bool:
    """Whether a term of the list tells how its capitals stand: not at the start alone, as any word may have."""
    if term.case is CaseRule.AUTO:
        named = term.kind in (TermKind.TERM, TermKind.WORD, TermKind.BODY)
        return named and any(sign.isupper() for sign in term.term[1:])
    return term.case is CaseRule.EXACT


def _right(text: Text, use: TermUse) -> str:
    """The term with the capitals of the list and the ending of the place; empty when they are right as they stand."""
    said, term = use.span.of(text.body), use.term.term
    shown, ending = (said[: -len(use.ending)], said[-len(use.ending) :]) if use.ending else (said, "")
    generic = use.term.kind is TermKind.BODY and use.ending.startswith("s")
    if shown == term or shown.lower() != term.lower() or (shown.isupper() and len(shown) > 1) or generic:
        return ""
    block = text.block_at(use.span.start)
    heading = block is not None and block.kind is BlockKind.HEADING
    if heading or (use.span.start in text.openings and shown[1:] == term[1:] and not term[1:].isupper()):
        return ""
    return term + ending


def _own(text: Text, words: Sequence[Word]) -> Iterator[Hit]:
    """Forms of one word, one with a capital inside; words all in capitals belong to headlines."""
    uses = [Use(word.text, word.span) for word in words if not word.text.isupper() and not _is_elsewhere(text, word)]
    inner = max((use.form for use in uses if _CAMEL.fullmatch(use.form)), key=len, default="")
    mixed = mixture(uses, favourite=inner)
    if mixed:
        for use in mixed.odd:
            message = say("This word is written in several ways: {forms}. Use one of them.", forms=mixed.tally())
            yield Hit(use.span, message, (mixed.usual,), group=mixed.usual)


def _is_elsewhere(text: Text, word: Word) -> bool:
    """Whether a word is in a headline, a tag, a handle or a path, or is told as it is to be typed: “Biotech”."""
    block = text.block_at(word.start)
    before, after = text.body[max(0, word.start - 1) : word.start], text.body[word.end : word.end + 2]
    path = after[:1] in ("/", "_", ">") or (after[:1] in ("-", ".") and after[1:].isalnum())
    typed = before in _QUOTES and after[:1] in _QUOTES
    return typed or before in _GLUE or path or block is None or block.kind is BlockKind.HEADING


RULE = Rule(
    about=About.TERMS, name="case", title=say("Capitals set in several ways"), severity=Severity.WARNING, check=check
)
