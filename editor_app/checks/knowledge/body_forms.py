"""What to say of a body that one text names in two forms: "Marks & Lane", "Marks and Lane"."""

from collections.abc import Iterator, Mapping

from editor_app.checks.knowledge.naming import MOST_RELATED, counted
from editor_app.checks.rule import Hit, Reference
from editor_app.domain.message import NOTHING, Message, say, sentences
from editor_app.text.bodies.ampersands import joined_two_ways
from editor_app.text.bodies.content import bodies, grouped
from editor_app.text.bodies.firms import in_two_legal_forms
from editor_app.text.bodies.heads import with_two_heads
from editor_app.text.bodies.model import TwoForms, Why
from editor_app.text.bodies.wordings import a_letter_apart, derived_two_ways, worded_two_ways
from editor_app.text.names.model import Variant
from editor_app.text.prepared import Text
from editor_app.text.span import Span


def in_two_forms(text: Text, ref: Reference) -> Iterator[TwoForms]:
    """All of a text, those that are sure by their words first."""
    survey, known = text.survey(ref.vocabulary), ref.vocabulary
    found = bodies(survey, known)
    groups = grouped(found)
    yield from joined_two_ways(survey, known)
    yield from in_two_legal_forms(survey, groups)
    yield from worded_two_ways(groups, known)
    yield from a_letter_apart(survey, groups, known, lambda word: bool(ref.speller and ref.speller.knows(word)))
    yield from derived_two_ways(survey, groups, known)
    yield from with_two_heads(survey, found, known)


def check_bodies(text: Text, ref: Reference, told: set[Span]) -> Iterator[Hit]:
    """A hit for each place of the rarer form, of both where they are equal; `told` are places with a hit already."""
    for pair in in_two_forms(text, ref):
        if any(place.overlaps(other) for place in (*pair.wrong, *pair.right) for other in told):
            continue
        told.update(pair.wrong)
        yield from _hits(text, pair)


def _hits(text: Text, pair: TwoForms) -> Iterator[Hit]:
    right, wrong = (_variant(text, places) for places in (pair.right, pair.wrong))
    tie = len(pair.right) == len(pair.wrong)
    said = sentences(
        say("The text has both {names}.", names=counted([right, wrong])),
        _BECAUSE[pair.why],
        say("Choose one.") if tie else NOTHING,
    )
    for variant, other in ((wrong, right), (right, wrong))[: 2 if tie else 1]:
        for place in variant.places:
            yield Hit(
                place,
                said,
                (right.text, wrong.text) if tie else (right.text,),
                group=f"{right.text}/{wrong.text}",
                related=other.places[:MOST_RELATED],
                sure=pair.why not in (Why.HEAD, Why.DERIVED),
            )


def _variant(text: Text, places: tuple[Span, ...]) -> Variant:
    return Variant(" ".join(places[0].of(text.body).split()), places)


_BECAUSE: Mapping[Why, Message] = {
    Why.AND: say("They differ only in “&” and “and”."),
    Why.LEGAL: say("These are two legal forms: two companies, or one of them is a mistake."),
    Why.WRITING: say("The legal form is written in two ways."),
    Why.SMALL_WORD: say("They differ only in a small word."),
    Why.WRITTEN: say("They differ only in how a word is shortened."),
    Why.LETTER: say("They differ in a letter or two."),
    Why.DERIVED: say("They differ only in the form of one word."),
    Why.HEAD: say("They differ only in the word that says what it is."),
}
