"""One post that one person holds at a time, given to two persons, or to one under names that are nearly alike."""

from collections.abc import Iterator

from editor_app.checks.knowledge.naming import counted, is_clear, names_of
from editor_app.checks.questions.post_words import is_one_of_several, names_nobody, was_held
from editor_app.checks.questions.posts import Odd, disagreements
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.names.model import Holding, Twins, Variant, Who
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_BESIDE = 60
"""Characters between a post and the name of its body."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each later holder of a post that another one holds in this text, and for names nearly alike."""
    who = text.who(ref.vocabulary)
    told: set[frozenset[str]] = set()
    for twins in who.twins:
        told |= {frozenset((one, other)) for one in twins.names for other in twins.names}
        yield from _nearly_alike(text, who, twins)
    first_holders: dict[tuple[str, str], Holding] = {}
    for holding in who.holdings:
        if _alone_in_office(text, ref, holding):
            first = first_holders.setdefault((holding.title, holding.body), holding)
            both = frozenset((holding.person, first.person))
            if both not in told and not _one_name(holding.person, first.person):
                told.add(both)
                yield _hit(text, first, holding)
    for found in disagreements(text, ref.facts, ref.vocabulary):
        here, there = found.here.holding, found.there.holding
        if found.odd is Odd.HOLDER and frozenset((here.person, there.person)) not in told:
            yield _two_holders(text, here, there)


def _nearly_alike(text: Text, who: Who, twins: Twins) -> Iterator[Hit]:
    """A hit at each name; the usual one is left alone only when it is far more frequent than the others."""
    variants = (variant for entity in who.entities for variant in entity.variants if variant.text in twins.names)
    names = sorted(variants, key=lambda variant: (-len(variant.places), variant.places[0].start))
    clear = is_clear([len(variant.places) for variant in names])
    held = (holding for holding in who.holdings if holding.title == twins.post)
    post = next((_post(text, holding) for holding in held), twins.post)
    said = say(
        "{names} share the post of {post}, and the names are nearly alike. Is it one person?",
        names=counted(names),
        post=post,
    )
    for variant in names[1:] if clear else names:
        for place in variant.places:
            yield Hit(
                place,
                said,
                names_of(names[:1] if clear else names),
                group=f"{twins.post}/{names[0].text}",
                related=_elsewhere(variant, names),
                sure=False,
                title=say("One {post}, several names", post=post),
            )


def _elsewhere(variant: Variant, names: list[Variant]) -> tuple[Span, ...]:
    return tuple(place for other in names if other is not variant for place in other.places)


def _alone_in_office(text: Text, ref: Reference, holding: Holding) -> bool:
    """Whether it is the one post of a body; "a director" is one of several, and "of Operations" says no body."""
    if was_held(text, holding) or names_nobody(text, holding, ref.facts.offices):
        return False
    if holding.body.lower() in ref.vocabulary.fields or not _names_its_body(text, holding):
        return False
    if is_one_of_several(text, holding) or holding.person.split()[-1].lower() in ref.vocabulary.things:
        return False
    return holding.sole and not holding.rank and not holding.state and bool(holding.body)


def _names_its_body(text: Text, holding: Holding) -> bool:
    """Whether the body stands beside the post as it does elsewhere: of names alike, each is taken for the other."""
    reach = len(holding.body) + _BESIDE
    beside = text.body[max(0, holding.place.start - reach) : holding.place.end + reach]
    return " ".join(beside.split()).find(holding.body) >= 0 or holding.body.isupper()


def _one_name(one: str, other: str) -> bool:
    """Whether one name holds the other: a word that follows it, as in a headline, makes no second person."""
    words = set(one.lower().split()), set(other.lower().split())
    return words[0] <= words[1] or words[1] <= words[0]


def _post(text: Text, holding: Holding) -> str:
    """A post as the text writes it: "CEO", "President"."""
    return " ".join(holding.place.of(text.body).split())


def _two_holders(text: Text, here: Holding, there: Holding) -> Hit:
    return Hit(
        here.named,
        say(
            "{one} and {other} are both called {post}. Is one of them someone else?",
            one=here.person,
            other=there.person,
            post=_post(text, here),
        ),
        group=f"{here.title}/{here.person}",
        related=(there.named, there.place, here.place),
        sure=False,
        title=say("Two people, one post: {post}", post=_post(text, here)),
    )


def _hit(text: Text, first: Holding, other: Holding) -> Hit:
    return Hit(
        other.named,
        say(
            "{one} and {other} are both called {post} of {body}. Does one of them no longer hold the post?",
            one=first.person,
            other=other.person,
            post=_post(text, first),
            body=first.body,
        ),
        group=f"{first.title}/{first.body}",
        related=(first.named, first.place, other.place),
        sure=False,
        title=say("Two people, one post: {post}", post=_post(text, first)),
    )


def check_chinese(text: Text, ref: Reference) -> Iterator[Hit]:
    """The same in a Chinese text."""
    from editor_app.checks.chinese import holders  # loaded with the first Chinese text

    yield from holders.two_holders(text, ref)


RULE = Rule(
    about=About.TITLES,
    name="shared",
    title=say("One post, two holders"),
    severity=Severity.WARNING,
    check=check,
    chinese=check_chinese,
)
