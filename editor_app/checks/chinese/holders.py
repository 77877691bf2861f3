"""Persons and posts of a Chinese text that do not agree: two spellings, two posts, two holders, two names of a body."""

import re
from collections.abc import Iterator
from itertools import combinations

from editor_app.checks.rule import Hit, Reference
from editor_app.domain.message import say
from editor_app.text.chinese.lists import SURNAMES, one_of, table
from editor_app.text.chinese.scripts import simplified
from editor_app.text.chinese.sounds import alike
from editor_app.text.language.letters import HAN
from editor_app.text.people.officers import Name, Office, officers
from editor_app.text.people.organisations import foreign_forms, two_names
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_FULL = 3
"""Characters of a name, from which on one of them can be a slip."""
_NEAR = 60
"""Characters round a post in which a change of holder is told."""


def spellings(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each name that differs from another one in a character of the same sound, or in the order of two."""
    body = simplified(text.body)
    names = officers(body)
    known = {name.name: name.places for name in names}
    told: set[Span] = set()
    for name in names:
        if len(name.name) < _FULL or not (name.offices or len(name.places) > 1):
            continue
        for place in _slips(body, name, known):
            here, there = place.of(text.body), name.places[0].of(text.body)
            if place not in told:
                told.update((place, *name.places))
                message = say("“{here}” here, “{there}” elsewhere: is it one person?", here=here, there=there)
                yield Hit(place, message, (there,), group=there, related=name.places, sure=False)


def _slips(body: str, name: Name, known: dict[str, tuple[Span, ...]]) -> Iterator[Span]:
    """Where a name stands that is nearly this one."""
    said = name.name
    for at in range(len(said)):
        other = re.compile(rf"{said[:at]}(?P<sign>[{HAN}]){said[at + 1 :]}(?=[^{HAN}]|$|{one_of('after a person')})")
        for match in other.finditer(body):
            found = match[0]
            family = at or found[0] in table(SURNAMES)
            if found != said and family and alike(said[at], match["sign"]) and _is_rarer(body, found, name, known):
                yield Span(*match.span())
    for at in range(1, len(said) - 1):
        turned = said[:at] + said[at + 1] + said[at] + said[at + 2 :]
        if turned != said and _is_rarer(body, turned, name, known):
            yield from (Span(*match.span()) for match in re.finditer(turned, body))


def _is_rarer(body: str, found: str, name: Name, known: dict[str, tuple[Span, ...]]) -> bool:
    """Whether of two names this one comes less often, or as often and later."""
    often, usual = len(known.get(found, ())) or body.count(found), len(name.places)
    return often < usual or (often == usual and body.find(found) > name.places[0].start)


def two_posts(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each post of a person that differs from the first one: another post, or the same without 副."""
    for name in officers(simplified(text.body)):
        offices = [one for one in name.offices if one.kind != "role" and not one.former and not one.coming]
        joined = {one.post for one in offices if one.joined}
        told: set[str] = set()
        for first, second in combinations(offices, 2):
            key = f"{second.vice}{second.post}"
            if key in told or first.place.overlaps(second.place) or not _disagree(first, second, joined):
                continue
            told.add(key)
            here, there = second.place.of(text.body), first.place.of(text.body)
            message = (
                say(
                    "{person} is “{here}” here and “{there}” elsewhere. Is 副 missing, or is it one too many?",
                    person=second.named.of(text.body),
                    here=here,
                    there=there,
                )
                if _same_post(first, second)
                else say(
                    "{person} is “{here}” here and “{there}” elsewhere. Check the post.",
                    person=second.named.of(text.body),
                    here=here,
                    there=there,
                )
            )
            yield Hit(second.place, message, group=name.name, related=(first.place,), sure=False)


def _disagree(first: Office, second: Office, joined: set[str]) -> bool:
    if first.joined and second.joined and first.named == second.named:
        return False
    if _same_post(first, second):
        return first.vice != second.vice and not (first.body and second.body and not _one_body(first, second))
    if {first.post, second.post} <= joined or first.post in joined or second.post in joined:
        return False
    return first.kind == second.kind == "sole"


def _same_post(first: Office, second: Office) -> bool:
    """Whether two posts are one, said in full and in short: 党委书记, 书记."""
    return first.post.endswith(second.post) or second.post.endswith(first.post)


def _one_body(first: Office, second: Office) -> bool:
    return first.body.endswith(second.body) or second.body.endswith(first.body)


def two_holders(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each second person with a post that one body has once."""
    body = simplified(text.body)
    names = officers(body)
    holders = [one for name in names for one in name.offices if _holds(body, one)]
    told: set[str] = set()
    for first, second in combinations(sorted(holders, key=lambda one: one.place), 2):
        if first.person == second.person or first.post != second.post or second.person in told:
            continue
        if _nearly(first.person, second.person) or not _one_office(body, first, second):
            continue
        told.add(second.person)
        message = say(
            "{one} and {other} are both called {post}. Is one of them someone else?",
            one=first.named.of(text.body),
            other=second.named.of(text.body),
            post=second.place.of(text.body),
        )
        place = Span(second.place.start, second.named.end)
        yield Hit(place, message, group=second.post, related=(Span(first.place.start, first.named.end),), sure=False)


def _holds(body: str, office: Office) -> bool:
    """Whether somebody holds a post that a body has once, and nothing near tells of a change."""
    if office.kind != "sole" or office.vice or office.former or office.coming:
        return False
    near = body[max(0, office.place.start - _NEAR) : office.named.end + _NEAR]
    return not re.search(one_of("change"), near)


def _nearly(one: str, other: str) -> bool:
    """Whether two names are one, misspelt: that is said by another rule."""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) < 2 <= len(one) - 1


def _one_office(body: str, first: Office, second: Office) -> bool:
    """Whether both hold the post in one body: it is said with both, or with neither and no other one is named."""
    if first.body and second.body:
        return first.body == second.body
    if first.body or second.body:
        return False
    head = first.post[:1]
    named = set(re.findall(rf"[{HAN}]{{2,6}}{head}(?!长)", body)) if first.post.endswith("长") else set()
    return len({one[-3:] for one in named}) < _FULL


def two_bodies(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place of a body under its rarer name, and of a foreign name in its rarer form."""
    body = simplified(text.body)
    for found in two_names(body):
        here, there = found.here.of(text.body), found.others[0].of(text.body)
        message = say("“{here}” here, “{there}” elsewhere: is it one body?", here=here, there=there)
        yield Hit(found.here, message, group=found.other, related=found.others, sure=False)
    for _, places, _, others in foreign_forms(body):
        for place in places:
            here, there = place.of(text.body), others[0].of(text.body)
            message = say("The text has both “{here}” and “{there}” for one name. Use one.", here=here, there=there)
            yield Hit(place, message, (there,), group=there, related=others)
