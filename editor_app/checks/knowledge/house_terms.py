"""Where a text uses terms of the house list, and what the house would write there."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from editor_app.checks.knowledge.term_matcher import Found, Phrases, inflect
from editor_app.checks.rule import Reference
from editor_app.checks.shapes import cased
from editor_app.domain.house import CaseRule, HouseList, HouseTerm, TermStatus
from editor_app.domain.message import Message, verbatim
from editor_app.text.dates import parse_day
from editor_app.text.language.sentences import ends_sentence
from editor_app.text.prepared import Text
from editor_app.text.span import Span

GOOD = (TermStatus.PREFERRED, TermStatus.ADMITTED)
_ACRONYM = 5
"""Up to this length, a term in capitals is not the lower-case word: "US" is not "us"."""


@dataclass(frozen=True, slots=True)
class TermUse:
    """One use of a term. `replacement` is the preferred term with the same capitals and ending, or empty.

    `sure` is false where the words may be part of a longer name.
    """

    span: Span
    term: HouseTerm
    replacement: str
    ending: str
    sure: bool = True


def text_day(text: Text, ref: Reference) -> date | None:
    """The day for which terms are in force or not: the text's own date, or else today."""
    return parse_day(text.manuscript.known("date")) or ref.today


def uses(text: Text, ref: Reference, *statuses: TermStatus) -> Iterator[TermUse]:
    """The uses of the terms of some standings, whether in force or not. Inside a longer term a word is right."""
    if not ref.house.terms or not statuses:
        return
    day = text_day(text, ref)
    for found in _found(text, ref.house):
        term = found.payload
        if term.status not in statuses:
            continue
        said = found.span.of(text.body)
        wanted = _replacement(text, ref.house.preferred(term.concept, day), found)
        if wanted != said or term.status in GOOD:
            yield TermUse(found.span, term, wanted, found.ending, not _in_a_name(text, found))


@lru_cache(maxsize=1)  # several rules ask for the same text, one after the other
def _found(text: Text, house: HouseList) -> tuple[Found[HouseTerm], ...]:
    return tuple(_phrases(house).find(text.body, text.words, lambda found: _meant(text, found)))


@lru_cache(maxsize=2)
def _phrases(house: HouseList) -> Phrases[HouseTerm]:
    """All terms, the right ones first: on a tie they win."""
    terms = sorted(house.terms, key=lambda term: term.status not in GOOD)
    return Phrases((term.term, term) for term in terms)


def _meant(text: Text, found: Found[HouseTerm]) -> bool:
    """Whether the capitals fit: an acronym is not the small word, and a name is not the word it is made of."""
    term, said = found.payload, found.span.of(text.body)
    shown = said[: len(said) - len(found.ending)] if found.ending else said
    if term.case is CaseRule.FREE or shown == term.term:
        return True
    bad = term.status not in GOOD
    if term.case is CaseRule.EXACT and bad:
        opens = found.span.start in text.openings and shown[1:] == term.term[1:]
        return opens or (shown.isupper() and not term.term.isupper() and len(shown) > _ACRONYM)
    if term.term.isupper() and len(term.term) <= _ACRONYM:
        return shown.isupper()
    only_case = not term.term.islower() and not term.term.isupper() and shown.islower() and " " not in term.term
    return not (only_case and bad)


def note(term: HouseTerm) -> Message:
    """The note on a term, in the words of whoever wrote it, as a sentence."""
    words = term.note.strip()
    return verbatim(words if not words or ends_sentence(words) else f"{words}.")


def _in_a_name(text: Text, found: Found[HouseTerm]) -> bool:
    """Whether a small word of the list stands with a capital beside another one: "Mainland Affairs Council"."""
    said = found.span.of(text.body)
    if not found.payload.term.islower() or not said[0].isupper() or said.isupper():
        return False
    near = text.words_in(Span(max(0, found.span.start - 40), found.span.end + 40))
    before = [word for word in near if word.end <= found.span.start][-1:]
    after = [word for word in near if word.start >= found.span.end][:1]
    opens = found.span.start in text.openings
    return any(
        word.text[0].isupper() and text.body[min(word.end, found.span.end) : max(word.start, found.span.start)] == " "
        for word in (*([] if opens else before), *after)
    )


def _replacement(text: Text, wanted: str, found: Found[HouseTerm]) -> str:
    """The preferred term in the shape of the place; a name's own capital is not passed on to a plain word."""
    said = found.span.of(text.body)
    if not wanted or wanted == said:
        return wanted
    ending = found.ending.replace("'", "’") if "’" in said else found.ending
    head, blank, last = wanted.rpartition(" ")
    made = head + blank + inflect(last, ending)
    named = found.payload.term.removeprefix("the ")[:1].isupper() and found.span.start not in text.openings
    return made if found.payload.term.isupper() or (named and not said.isupper()) else cased(said, made)
