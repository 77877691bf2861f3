"""Persons that a Chinese text names with a post: 云川省文化和旅游厅厅长贺云帆, 市委副书记、市长端木青."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from editor_app.text.chinese.lists import OFFICES, SURNAMES, one_of, table, words
from editor_app.text.language.letters import HAN
from editor_app.text.people.organisations import start_of
from editor_app.text.span import Span

_NO_GIVEN = re.compile("[的在了是与和及等说从到向出会也为对将被把就都而但并于又还让称、，。]")
"""Characters that no given name has."""
_ADDRESS = re.compile("阿姨|先生|女士|大爷|大妈|老师|同学|某")
"""What stands behind a family name and is no given name."""
_BODY = re.compile(f"[{HAN}（）]+$")
_LONGEST = 30
"""Characters in front of a post in which its body stands."""


@dataclass(frozen=True, slots=True)
class Office:
    """One person with one post at one place; `post` without vice and other words before it, `body` as far as said."""

    person: str
    named: Span
    place: Span  # of the post, with the words before it
    post: str
    kind: str  # sole, many or role
    vice: bool
    former: bool
    coming: bool
    body: str
    joined: bool  # whether it stands with another post of the same person: 书记、市长


@dataclass(frozen=True, slots=True)
class Name:
    """A person with all places of the full name; `offices` is empty for one who only says something."""

    name: str
    places: tuple[Span, ...]
    offices: tuple[Office, ...]


def officers(body: str) -> tuple[Name, ...]:
    """The persons of a text in simplified characters, by the place where they come first."""
    offices = list(_offices(body))
    names = dict.fromkeys(office.person for office in offices)
    names.update(dict.fromkeys(_speakers(body, names)))
    found = []
    for name in names:
        longer = [other for other in names if other != name and name in other]
        places = tuple(
            Span(*match.span())
            for match in re.finditer(name, body)
            if not any(body.startswith(other, match.start() - other.index(name)) for other in longer)
        )
        if places:
            found.append(Name(name, places, tuple(one for one in offices if one.person == name)))
    return tuple(sorted(found, key=lambda one: one.places[0]))


@cache
def _posts() -> re.Pattern[str]:
    """A post with the words before it that are part of it; the longest one."""
    names = "|".join(sorted(table(OFFICES), key=lambda post: (-len(post), post)))
    before = "|".join((one_of("former"), one_of("coming")))
    return re.compile(rf"(?P<state>{before})?(?P<vice>{one_of('vice')})?(?P<post>{names})(?P<more>、|兼)?[：:]?")


@cache
def _behind() -> re.Pattern[str]:
    """What ends a name: a sign, or a word that follows names."""
    return re.compile(rf"[^{HAN}]|$|{one_of('after a person')}")


@cache
def _over_border() -> re.Pattern[str]:
    """A word of two characters behind a name, at its head."""
    pairs = (word for word in one_of("after a person").split("|") if len(word) > 1)
    return re.compile("|".join(pairs))


@cache
def _speaker() -> re.Pattern[str]:
    """A name in front of a verb of saying, at the head of a clause."""
    return re.compile(rf"(?:(?<=[。，；！？\n”」：])|^)(?P<name>[{HAN}]{{2,4}}?)(?={one_of('says')})")


def _offices(body: str) -> Iterator[Office]:
    """Every post with the person behind it, and the posts that are joined to it in front."""
    waiting: list[re.Match[str]] = []
    for match in _posts().finditer(body):
        if waiting and not _leads_to(body, waiting[-1], match):
            waiting = []
        name = "" if match["more"] else name_at(body, match.end())
        if name:
            for post in (*waiting, match):
                yield _office(body, post, name, Span(match.end(), match.end() + len(name)), bool(waiting))
            waiting = []
        elif match["more"] or body[match.end() : match.end() + 1] in "（(":
            waiting.append(match)
        else:
            waiting = []


def _leads_to(body: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether a post is joined to the next one: 市委副书记、市长."""
    between = body[first.end() : second.start()]
    return len(between) <= _LONGEST and not re.search("[。，；！？\n]", between)


def _office(body: str, match: re.Match[str], person: str, named: Span, joined: bool) -> Office:
    state = match["state"] or ""
    return Office(
        person,
        named,
        Span(match.start(), match.end("post")),
        match["post"],
        table(OFFICES)[match["post"]][0],
        bool(match["vice"]),
        bool(state) and bool(re.fullmatch(one_of("former"), state)),
        bool(state) and not re.fullmatch(one_of("former"), state),
        _body(body, match.start()),
        joined,
    )


def _body(text: str, at: int) -> str:
    """The body in front of a post, as far as it is said in one word; empty for “该校”, “公司” and the like."""
    run = _BODY.search(text, max(0, at - _LONGEST), at)
    begin = run.start() if run else at
    if "（" in text[begin:at] and "）" not in text[begin:at]:
        begin = text.rindex("（", begin, at) + 1
    said = text[start_of(text, begin, at) : at] if begin < at else ""
    return "" if re.fullmatch(rf"(?:{one_of('no body')})?", said) else said


def name_at(body: str, at: int) -> str:
    """The name of a person that begins at a place, empty where none does."""
    double = body[at : at + 2] in table(SURNAMES)
    if not double and body[at : at + 1] not in table(SURNAMES):
        return ""
    sizes = (4, 3) if double else (3, 2)
    fitting = [body[at : at + size] for size in sizes if _fits(body, at, size, double)]
    if len(fitting) > 1 and _over_border().search(body, at + len(fitting[1]), at + len(fitting[0]) + 1):
        return fitting[1]  # 闾丘晓|担任, not 闾丘晓担|任
    return fitting[0] if fitting else ""


def _fits(body: str, at: int, size: int, double: bool) -> bool:
    """Whether so many characters from a place can be a full name, and end where one does."""
    name = body[at : at + size]
    given = name[2:] if double else name[1:]
    if len(name) < size or not re.fullmatch(f"[{HAN}]+", name):
        return False
    after = body[at + size : at + size + 2]
    if not _behind().match(body, at + size) and after not in words():
        return False
    often = size > 2 and given[-1] in "和为成" and body.count(name) > 1
    word = not double and _is_word(name, once=body.count(name) == 1)
    plain = not _NO_GIVEN.search(given) or (often and not _NO_GIVEN.search(given[:-1]))
    return plain and not word and not _ADDRESS.search(given)


def _is_word(name: str, once: bool) -> bool:
    """Whether it is a word that begins as a family name does, or such a word with another behind it: 单位, 向观众."""
    if not re.match(one_of("word and family name"), name):
        return False
    if len(name) == 2:
        return name in words()
    return once and (name[1:] in words() or name[:2] in words())


def _speakers(body: str, known: dict[str, None]) -> Iterator[str]:
    """Names in front of a verb of saying that are family name and given name of three or four characters."""
    for match in _speaker().finditer(body):
        name = match["name"]
        double = name[:2] in table(SURNAMES)
        common = table(SURNAMES).get(name[0], ("",))[0] == "common"
        fits = (len(name) == 3 and (common or double)) or (len(name) == 4 and double)
        word = re.match(one_of("word and family name"), name) or _ADDRESS.search(name)
        if fits and not word and not _NO_GIVEN.search(name[1:]) and not any(one in name for one in known):
            yield name
