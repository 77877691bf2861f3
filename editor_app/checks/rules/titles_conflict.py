"""One person with two posts that do not go together, or listed twice in one sentence."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.text.names.model import Holding
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_MOST = 30  # different posts of one person that are compared


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each later mention that disagrees with an earlier one."""
    held: dict[str, list[Holding]] = defaultdict(list)
    for holding in text.who(ref.vocabulary).holdings:
        held[holding.person].append(holding)
    for person, holdings in held.items():
        twice = list(_listed_twice(text, person, holdings))
        yield from twice or _disagreeing(text, person, holdings, ref.vocabulary)


def _listed_twice(text: Text, person: str, holdings: Sequence[Holding]) -> Iterator[Hit]:
    """The full name twice in one sentence, each time with posts of its own: one name was copied for another."""
    named = _after_names(holdings)
    for first, second in pairwise(sorted(named)):
        same = text.sentence_at(first.start) == text.sentence_at(second.start)
        full = " " in first.of(text.body) and first.of(text.body) == second.of(text.body)
        posts = [named[first], named[second]]
        if same and full and {h.post for h in posts[0]} != {h.post for h in posts[1]}:
            said = " and as ".join(_said(text, here) for here in posts)
            for place, other in ((first, second), (second, first)):
                yield Hit(
                    place,
                    f"{person} is named twice in one sentence: as {said}. Was one of them another person?",
                    group=person,
                    related=(other, *(h.place for here in posts for h in here)),
                    title=f"{person} named twice with different posts",
                    severity=Severity.ERROR,
                )


def _after_names(holdings: Sequence[Holding]) -> dict[Span, list[Holding]]:
    """The posts that follow each mention of the name."""
    named: dict[Span, list[Holding]] = defaultdict(list)
    for holding in holdings:
        if not holding.before:
            named[holding.named].append(holding)
    return named


def _said(text: Text, holdings: Sequence[Holding]) -> str:
    return ", ".join(f"{h.place.of(text.body)}{f' of {h.body}' if h.body else ''}" for h in holdings)


def _disagreeing(text: Text, person: str, holdings: Sequence[Holding], vocabulary: Vocabulary) -> Iterator[Hit]:
    """Posts said in different places that one person does not hold at once."""
    known: dict[tuple[str, str], Holding] = {}
    for second in holdings:
        key = (second.post, second.body)
        if second.state == "past" or key == next(iter(known), None):  # what was said first is taken for right
            continue
        earlier = [first for first in known.values() if first.breath != second.breath]
        because, first = next(((why, e) for e in earlier if (why := _conflict(e, second, vocabulary))), ("", second))
        if len(known) < _MOST:
            known.setdefault(key, second)
        if because:
            yield Hit(
                second.place,
                f"{person} is {_said(text, [second])} here and {_said(text, [first])} elsewhere. {because}",
                (_in_its_case(first.post, text, second),) if first.title == second.title else (),
                group=person,
                related=(first.place, first.named, second.named),
                sure=bool(first.body and first.body == second.body),
                title=f"{person} has two posts",
                severity=Severity.ERROR if first.body and first.body == second.body else None,
            )


def _in_its_case(post: str, text: Text, holding: Holding) -> str:
    """A post, with capitals where the words it replaces have them."""
    return post.title() if holding.place.of(text.body)[0].isupper() else post


def _conflict(first: Holding, second: Holding, vocabulary: Vocabulary) -> str:
    """Why two posts do not go together; empty when they may."""
    somewhere_else = first.body and second.body and first.body != second.body
    if first.post == second.post or somewhere_else or {first.state, second.state} & {"acting", "coming"}:
        return ""
    if first.title == second.title:
        return "They differ in rank."
    if first.ladder and first.ladder == second.ladder:
        return "Nobody holds both ranks at once."
    if first.rank != second.rank or not (first.sole and second.sole):
        return ""
    source = vocabulary.renders(first.title, second.title, "title")
    if source and first.body and first.body == second.body:
        return f"“{first.title}” and “{second.title}” both render {source}."
    both = {first.title.rpartition(" ")[2], second.title.rpartition(" ")[2]}
    return "They are two offices." if both == {"minister"} else ""


RULE = Rule(id="titles.conflict", title="One person, two posts", severity=Severity.WARNING, check=check)
