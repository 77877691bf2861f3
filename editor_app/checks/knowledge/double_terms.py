"""What to say of a term that one text has in two forms: in two cases, with and without a hyphen, with two heads."""

from collections.abc import Iterator

from editor_app.checks.knowledge.naming import MOST_RELATED, counted
from editor_app.checks.rule import Hit
from editor_app.domain.finding import Severity
from editor_app.domain.message import Message, say, sentences
from editor_app.text.names.model import Variant
from editor_app.text.prepared import Text
from editor_app.text.span import Span
from editor_app.text.terms.model import TwoTerms


def hits_of(text: Text, pair: TwoTerms, because: Message) -> Iterator[Hit]:
    """A hit for each place of the rarer form, a hint where much speaks for both."""
    usual, rare = (_variant(text, places) for places in (pair.usual, pair.rare))
    said = sentences(say("The text has both {names}.", names=counted([usual, rare])), because)
    for place in pair.rare:
        yield Hit(
            place,
            said,
            (_replacement(place.of(text.body), usual.text),),
            group=usual.text.lower(),
            related=pair.usual[:MOST_RELATED],
            sure=pair.sure,
            severity=None if pair.sure else Severity.INFO,
        )


def _variant(text: Text, places: tuple[Span, ...]) -> Variant:
    return Variant(" ".join(places[0].of(text.body).split()), places)


def _replacement(said: str, usual: str) -> str:
    """The usual form with the ending and the first capital of the place."""
    if said.lower().rstrip("s") == usual.lower().rstrip("s"):  # only capitals differ
        ending = said[len(usual) :] if len(said) > len(usual) else ""
        return (usual if len(usual) <= len(said) else usual[: len(said)]) + ending
    return usual[:1].upper() + usual[1:] if said[:1].isupper() and usual.islower() else usual
