"""One person with two posts that do not go together, or listed twice in one sentence."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from editor_app.checks.knowledge.post_conflicts import apart, conflict
from editor_app.checks.questions.post_words import names_nobody, was_held
from editor_app.checks.questions.posts import Disagreement, Odd, disagreements, office_of
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import NOTHING, Listing, Message, listed, say, sentences
from editor_app.text.names.model import Holding
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_CAREER = re.compile(r"\b(?:became|sworn into office|sworn in|took office|succeeded|promoted|elected|rose to)\b")
_NAME = re.compile(r"[^\W\d_]{3}")
_MOST = 30  # different posts of one person that are compared


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each later mention that disagrees with an earlier one."""
    held: dict[str, list[Holding]] = defaultdict(list)
    for holding in text.who(ref.vocabulary).holdings:
        held[holding.person].append(holding)
    offices: dict[str, list[Disagreement]] = defaultdict(list)
    for found in disagreements(text, ref.facts, ref.vocabulary) if held else ():
        if found.odd is not Odd.HOLDER:
            offices[found.here.holding.person].append(found)
    for person, holdings in held.items():
        if not _NAME.search(person) or any(names_nobody(text, one, ref.facts.offices) for one in holdings):
            continue  # "Ph.D.", behind a name
        twice = [*_listed_twice(text, person, holdings), *_two_persons(text, person, holdings)]
        told = twice or list(_disagreeing(text, person, holdings, ref))
        yield from told or _offices(text, person, offices.get(person, ()))


def _listed_twice(text: Text, person: str, holdings: Sequence[Holding]) -> Iterator[Hit]:
    """The full name twice in one sentence, each time with posts of its own: one name was copied for another."""
    named = _by_name(holdings)
    for first, second in pairwise(sorted(named)):
        same = text.sentence_at(first.start) == text.sentence_at(second.start)
        full = " " in first.of(text.body) and first.of(text.body) == second.of(text.body)
        posts = [named[first], named[second]]
        said = [{holding.post for holding in named} for named in posts]
        if same and full and not (said[0] <= said[1] or said[1] <= said[0]):
            message = say(
                "{person} is named twice in one sentence: as {first}, and as {second}. Is one of them someone else?",
                person=person,
                first=_said(text, posts[0]),
                second=_said(text, posts[1]),
            )
            for place, other in ((first, second), (second, first)):
                yield Hit(
                    place,
                    message,
                    group=person,
                    related=(other, *(h.place for here in posts for h in here)),
                    title=say("{person} named twice with different posts", person=person),
                )


def _two_persons(text: Text, person: str, holdings: Sequence[Holding]) -> Iterator[Hit]:
    """The full name after "President" here and after "Ambassador" there: one name was copied for another."""
    full = [holding for holding in holdings if " " in holding.named.of(text.body)]
    for second in full[1:_MOST]:
        if full[0].breath != second.breath and apart(full[0], second):
            yield Hit(
                second.named,
                say(
                    "{person} is called {first} in one place and {second} in another. Is one of them someone else?",
                    person=person,
                    first=_said(text, full[:1]),
                    second=_said(text, [second]),
                ),
                group=person,
                related=(full[0].named, full[0].place, second.place),
                sure=False,
                title=say("{person} named with two offices", person=person),
            )


def _by_name(holdings: Sequence[Holding]) -> dict[Span, list[Holding]]:
    """The posts next to each mention of the name."""
    named: dict[Span, list[Holding]] = defaultdict(list)
    for holding in holdings:
        if not holding.state:
            named[holding.named].append(holding)
    return named


def _said(text: Text, holdings: Sequence[Holding]) -> Listing:
    """Posts as the text has them, each with its body."""
    posts = ((holding.place.of(text.body), holding.body) for holding in holdings)
    return listed([say("{post} of {body}", post=post, body=body) if body else post for post, body in posts])


def _offices(text: Text, person: str, differing: Iterable[Disagreement]) -> Iterator[Hit]:
    """Two offices, or two ranks of one, that nobody holds at once in one body."""
    for found in differing:
        here, there = found.here.holding, found.there.holding
        if _addressed(text, here, there):
            continue
        because = say("They differ in rank.") if found.odd is Odd.RANK else say("They are two offices.")
        yield Hit(
            here.place,
            sentences(_two_posts(person, _said(text, [here]), _said(text, [there])), because),
            group=person,
            related=(there.place, there.named, here.named),
            sure=False,
            title=say("{person} has two posts", person=person),
            severity=None if found.sure else Severity.INFO,
        )


def _disagreeing(text: Text, person: str, holdings: Sequence[Holding], ref: Reference) -> Iterator[Hit]:
    """Posts said in different places that one person does not hold at once."""
    known: dict[tuple[str, str], Holding] = {}
    posts = {holding.post for holding in holdings}
    bodies = {post: frozenset(h.body for h in holdings if h.post == post and h.body) for post in posts}
    breaths: dict[int, set[str]] = defaultdict(set)
    for holding in holdings:
        breaths[holding.breath].add(holding.title)
    for second in holdings:
        key = (second.post, second.body)
        if key == next(iter(known), None):  # what was said first is taken for right
            continue
        if _of_another_time(text, second, ref):
            continue
        risen = bool(known) and _rises(text, second)
        earlier = [first for first in known.values() if first.breath != second.breath and not risen]
        because, first = next(
            (
                (why, e)
                for e in earlier
                if not (_one_office(e, second, ref) or _addressed(text, e, second))
                and not (e.title != second.title and any({e.title, second.title} <= held for held in breaths.values()))
                and (why := conflict(e, second, bodies, ref.vocabulary))
            ),
            (NOTHING, second),
        )
        if len(known) < _MOST:
            known.setdefault(key, second)
        if because:
            yield Hit(
                second.place,
                sentences(_two_posts(person, _said(text, [second]), _said(text, [first])), because),
                (_in_its_case(first.post, text, second),) if first.title == second.title else (),
                group=person,
                related=(first.place, first.named, second.named),
                sure=bool(first.body and first.body == second.body),
                title=say("{person} has two posts", person=person),
            )


def _of_another_time(text: Text, holding: Holding, ref: Reference) -> bool:
    """Whether somebody tells of it in a quotation, or the person is only coming to the post: "was named president"."""
    if was_held(text, holding):
        return True
    told = text.quotations.touches(holding.place) and not holding.body
    come = ref.facts.patterns.career.search(text.body, holding.named.end, max(holding.named.end, holding.place.start))
    return told or bool(come)


def _one_office(first: Holding, second: Holding, ref: Reference) -> bool:
    """Whether two titles name one office: CEO and chief executive officer, Minister of Finance and Finance Minister."""
    return first.rank == second.rank and office_of(first, ref.facts).name == office_of(second, ref.facts).name


def _addressed(text: Text, first: Holding, second: Holding) -> bool:
    """Whether one only addresses an associate professor, "Professor Vessler", or is what others call a deputy."""
    bare = [one for one in (first, second) if one.before and not one.rank and " " not in one.named.of(text.body)]
    told = any(text.quotations.touches(one.place) for one in bare)
    return first.title == second.title and bool(bare) and (first.title == "professor" or told)


def _two_posts(person: str, here: Listing, elsewhere: Listing) -> Message:
    return say("{person} is {here} here and {there} elsewhere.", person=person, here=here, there=elsewhere)


def _rises(text: Text, holding: Holding) -> bool:
    """Whether the sentence tells of a career: the vice president of the first line becomes president in it."""
    sentence = text.sentence_at(holding.place.start)
    return sentence is not None and text.once(_tells_of_a_career, sentence)


def _tells_of_a_career(text: Text, sentence: Span) -> bool:
    return bool(_CAREER.search(sentence.of(text.body)))


def _in_its_case(post: str, text: Text, holding: Holding) -> str:
    """A post, with capitals where the words it replaces have them."""
    return post.title() if holding.place.of(text.body)[0].isupper() else post


def check_chinese(text: Text, ref: Reference) -> Iterator[Hit]:
    """The same in a Chinese text."""
    from editor_app.checks.chinese import holders  # loaded with the first Chinese text

    yield from holders.two_posts(text, ref)


RULE = Rule(
    about=About.TITLES,
    name="conflict",
    title=say("One person, two posts"),
    severity=Severity.WARNING,
    check=check,
    chinese=check_chinese,
)
