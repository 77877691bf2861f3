"""Where a text uses terms of the house list, and what the house would write there."""

from collections.abc import Iterator
from dataclasses import dataclass

from editor_app.checks.shapes import Found, Phrases, cased, inflect
from editor_app.domain.house import HouseList, HouseTerm, TermStatus
from editor_app.text.prepared import Text
from editor_app.text.span import Span


@dataclass(frozen=True, slots=True)
class TermUse:
    """One use of a term. `replacement` is the preferred term with the same capitals and ending, or empty."""

    span: Span
    term: HouseTerm
    replacement: str


def uses(text: Text, house: HouseList, status: TermStatus) -> Iterator[TermUse]:
    """The uses of all terms of one standing. Inside a longer preferred term a word is right: "mainland" in a name."""
    terms = [(term.term, term) for term in house.terms if term.status in (status, TermStatus.PREFERRED)]
    if not any(term.status is status for _, term in terms):
        return
    for found in Phrases(terms).find(text.body, text.words):
        if found.payload.status is status and _meant(text, found):
            yield TermUse(found.span, found.payload, _replacement(text, house, found))


def _meant(text: Text, found: Found[HouseTerm]) -> bool:
    """Whether the capitals fit: an acronym is not the small word, and a term that differs by case only is just that."""
    term, said = found.payload.term, found.span.of(text.body)
    shown = said[: len(said) - len(found.ending)] if found.ending else said
    if term.isupper() and len(term) <= 5:
        return shown.isupper()
    return not _is_only_case(term, shown)


def _is_only_case(term: str, shown: str) -> bool:
    """Whether a term that is all small is met as a name or the other way round."""
    return not term.islower() and not term.isupper() and shown.islower() and " " not in term


def _replacement(text: Text, house: HouseList, found: Found[HouseTerm]) -> str:
    wanted = house.preferred(found.payload.concept)
    said = found.span.of(text.body)
    if not wanted or wanted == said:
        return ""
    ending = found.ending.replace("'", "’") if "’" in said else found.ending
    head, blank, last = wanted.rpartition(" ")
    made = head + blank + inflect(last, ending)
    return made if found.payload.term.isupper() else cased(said, made)
