"""What to say of a person whose name is spelt two ways in one text: "Stephen Miller", "Steven Miller"."""

from collections.abc import Iterator, Mapping, Sequence

from editor_app.checks.knowledge.naming import MOST_RELATED, counted
from editor_app.checks.rule import Hit, Reference
from editor_app.domain.message import NOTHING, Message, say, sentences
from editor_app.text.names.mentions import Survey
from editor_app.text.names.model import EntityKind, Reason, Variant
from editor_app.text.people.alone import Alone, alone
from editor_app.text.people.differences import How
from editor_app.text.people.full_names import FullName, Place, full_names
from editor_app.text.people.pairs import Finder, Pair
from editor_app.text.prepared import Text
from editor_app.text.span import Span


def check_persons(text: Text, ref: Reference) -> Iterator[tuple[frozenset[str], Iterator[Hit]]]:
    """For each person spelt two ways the words that differ, in small letters of ASCII, and what to say."""
    names = full_names(text.survey(ref.vocabulary), _kinds(text, ref), ref.vocabulary)
    told: set[Span] = set()
    for pair in _pairs(text, names, ref):
        told |= {place.span for place in pair.wrong.places}
        yield _words_of(pair), _hits(pair, text, ref)
    for one in alone(text.survey(ref.vocabulary), names, ref.vocabulary):
        if told.isdisjoint(one.places):
            yield frozenset([one.text.lower()]), _hits_alone(one, text, ref)


def _pairs(text: Text, names: Sequence[FullName], ref: Reference) -> list[Pair]:
    """The pairs of a text, each wrong place in one of them; none that names.order tells."""
    survey = text.survey(ref.vocabulary)
    joined = _joined(text, ref)
    found: list[Pair] = []
    told: set[Span] = set()
    for pair in Finder(survey, ref.vocabulary, lambda word: _usual(word, ref)).pairs(names):
        places = {place.span for place in pair.wrong.places}
        if told.isdisjoint(places) and frozenset((pair.right.text, pair.wrong.text)) not in joined:
            told |= places
            found.append(pair)
    return found


def _joined(text: Text, ref: Reference) -> frozenset[frozenset[str]]:
    """The names of one person that differ only in hyphens and spaces."""
    persons = (one for one in text.who(ref.vocabulary).entities if one.kind is EntityKind.PERSON)
    links = (link for person in persons for link in person.links if link.reason is Reason.LETTERS)
    return frozenset(frozenset((link.first, link.second)) for link in links)


def _hits(pair: Pair, text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place of the wrong spelling; for each of both where neither is likelier."""
    survey = text.survey(ref.vocabulary)
    said = sentences(
        say("The text has both {names}.", names=counted([_variant(pair.right, text), _variant(pair.wrong, text)])),
        _because(pair.how),
        say("Choose one.") if pair.tie else NOTHING,
    )
    both = ((pair.wrong, pair.right), (pair.right, pair.wrong))
    right, wrong = (_shown(name, pair, survey, text) for name in (pair.right, pair.wrong))
    for name, other in both[: 2 if pair.tie else 1]:
        for place in name.places:
            yield Hit(
                _differing(place, name, pair, survey),
                said,
                (right, wrong) if pair.tie else (right,),
                group=f"{pair.right.text}/{pair.wrong.text}",
                related=tuple(_differing(at, other, pair, survey) for at in other.places[:MOST_RELATED]),
                title=say("{name} spelt two ways", name=_variant(pair.right, text).text),
            )


def _hits_alone(one: Alone, text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place of a family name that is written otherwise in the full name."""
    tokens = text.survey(ref.vocabulary).rows[one.person.places[0].row].tokens
    place, parts = one.person.places[0], one.person.parts
    first = place.first + parts.at
    right = " ".join(Span(tokens[first].start, place.span.end).of(text.body).split())
    said = sentences(
        say("The text has both {names}.", names=counted([_variant(one.person, text), Variant(one.text, one.places)])),
        _because(one.how),
    )
    for at in one.places:
        yield Hit(
            at,
            said,
            (right,),
            group=f"{one.person.text}/{one.text}",
            related=tuple(place.span for place in one.person.places[:MOST_RELATED]),
            sure=False,
            title=say("{name} spelt two ways", name=right),
        )


def _words_of(pair: Pair) -> frozenset[str]:
    """The words in which the two spellings differ, in small letters of ASCII."""
    parts = [(name.parts.given if pair.given else name.parts.family) for name in (pair.right, pair.wrong)]
    return frozenset(word for part in parts for word in part.split())


def _kinds(text: Text, ref: Reference) -> Mapping[str, EntityKind]:
    entities = text.who(ref.vocabulary).entities
    return {variant.text: entity.kind for entity in entities for variant in entity.variants}


def _because(how: How) -> Message:
    return _BECAUSE.get(how, say("They differ in a letter or two."))


def _usual(word: str, ref: Reference) -> bool:
    return bool(ref.speller and ref.speller.knows(word))


def _variant(name: FullName, text: Text) -> Variant:
    spans = tuple(place.span for place in name.places)
    return Variant(" ".join(spans[0].of(text.body).split()), spans)


def _shown(name: FullName, pair: Pair, survey: Survey, text: Text) -> str:
    """The part that differs as the text has it."""
    return " ".join(_differing(name.places[0], name, pair, survey).of(text.body).split())


def _differing(place: Place, name: FullName, pair: Pair, survey: Survey) -> Span:
    """The given name or the family name of one place; the whole name where hyphens, blanks or accents differ."""
    tokens = survey.rows[place.row].tokens
    if pair.how in (How.JOINED, How.UMLAUT):
        return place.span
    if pair.given:
        return next((t.span for t in tokens[place.first : place.end] if t.plain == name.parts.given), place.span)
    first = place.first + name.parts.at
    return Span(tokens[first].start, tokens[first + len(name.parts.family.split()) - 1].end)


_BECAUSE: Mapping[How, Message] = {
    How.JOINED: say("They differ only in hyphens, spaces or accents."),
    How.UMLAUT: say("They differ only in how an umlaut is written."),
    How.LISTED: say("Both are spellings of the same name."),
    How.SOUND: say("They sound alike."),
}
