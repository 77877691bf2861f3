"""Bodies that the draft names otherwise than its source: ministries, outlets, parties, banks, firms, universities."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor_app.checks.parallel.model import Difference
from editor_app.text.chinese.bodies import Bodies, has_short_form, is_acronym
from editor_app.text.chinese.readings import letters
from editor_app.text.language.lists import FUNCTION_WORDS, NUMBER_WORDS, table
from editor_app.text.language.lists import words as function_words
from editor_app.text.parallel.beside import Beside
from editor_app.text.parallel.stems import content
from editor_app.text.span import Span

_LEAST = 3
"""Letters of an English form that is looked for within a longer name."""
_KINDS = "部|局|署|委员会|厅|中心|医院|部门|办"
_NO_BODY_AFTER = re.compile("[分门长署队下位]")
_PHRASE = re.compile(r"\b[A-Z][\w’'-]*(?: (?:of |for |and |& )?[A-Z][\w’'-]*)+")
_CAPITAL_BEFORE = re.compile(r"\b([A-Z][\w’'-]*) $")
_LAND_BEHIND = re.compile(r" (?:Township|Town|Village|County|District|Road|Street|River|Lake|Mountain)\b")
_WORD = re.compile(r"[A-Z](?:[a-z]|-[a-z])[\w’'-]*")
_A_BODY = re.compile(
    r"\b(?:Ministry|Minister|Department|Bureau|Commission|Administration|Agency|Office|Authority|Court|Bank|University"
    r"|College|Hospital|Institute|School|Prosecutors?|Procuratorate)\b"
)
_OF_ANY = frozenset(("China", "Chinese", "National", "State"))
"""Words that say nothing of which body it is."""
_BODY = re.compile("[部局署院厅处委办报网社台校行司团会织盟金厂]|中心|大学")
_OF_A_FIELD = re.compile(
    r"\b(?:Ministry|Department|Bureau|Minister|Commission|Administration) (?:of|for) "
    r"(?:Public |National |the )?(?=[A-Z])"
)


def bodies(beside: Beside, heads: frozenset[str]) -> Iterator[Difference]:
    """The differences of one pair. `heads` are words that the names of bodies end in."""
    known = beside.parallel.source.knowledge.bodies
    found = list(_said(beside, known, heads))
    strays = [one.place for one in found if not one.backed]
    for body, place in beside.parallel.source.bodies_in(beside.source):
        here, near = _renders(beside, known, body, beside.said), _renders(beside, known, body, beside.said_near)
        rival = strays[0] if strays else next(_likely(beside, known, body, found, near=near), None)
        if here or (near and not rival):
            continue
        strays = strays[1:]
        found = [one for one in found if one.place != rival]
        offered = known.forms(body)[:1]
        if rival:
            yield Difference(rival, place, offered)
        elif _is_shown(beside, body):
            yield Difference(beside.draft, place, offered, sure=False)
    for stray in strays:
        yield Difference(stray, beside.source, sure=False, lacking=True)
    yield from _fields(beside, known)


@dataclass(frozen=True, slots=True)
class _Named:
    """What looks like the name of a body in the draft; `backed` where words of the source can tell it."""

    place: Span
    backed: bool
    partly: bool = False  # a word of it is another one than the source's


def _said(beside: Beside, known: Bodies, heads: frozenset[str]) -> Iterator[_Named]:
    """The names of bodies in the draft that the source does not have as such: known ones, and what ends like one."""
    taken = []
    for name, place in known.said(beside.said.replace("’", "'")):
        taken.append(place)
        if _is_part(beside, known, place):
            continue
        if name.lower() not in beside.told_near.lower() and not _is_told(beside, known, name):
            words = re.findall(r"[A-Za-z]{3,}", name)
            backed = len(words) > 1 and all(beside.backed(word) for word in words)
            yield _Named(place.moved(beside.draft.start), backed)
    for match in _PHRASE.finditer(beside.said):
        place = _without_small(match)
        words = _WORD.findall(place.of(beside.said))
        if len(words) < 2 or words[-1].lower() not in heads or any(place.overlaps(one) for one in taken):
            continue
        if any(form.lower() in match[0].lower() for form in _forms_near(beside, known)):
            continue
        foreign = [word for word in words[:-1] if not _backed(beside, word)]
        own = [word for word in words[:-1] if word not in _OF_ANY]
        backed = 2 * len(foreign) < len(own) + _backed(beside, words[-1]) or not foreign
        if backed or _BODY.search(beside.told_near):
            yield _Named(place.moved(beside.draft.start), backed, partly=bool(foreign))


def _likely(beside: Beside, known: Bodies, body: str, found: Sequence[_Named], *, near: bool) -> Iterator[Span]:
    """The names that the source can tell and that may stand for a body: nearly its name, where it is said near by."""
    stems = {one for form in known.forms(body) for one in content(form)}
    for one in found:
        like = one.partly and not stems.isdisjoint(content(one.place.of(beside.parallel.draft.body)))
        if one.backed and (like or not near):
            yield one.place


def _is_part(beside: Beside, known: Bodies, place: Span) -> bool:
    """Whether a known name is part of a longer one: of National Security Council, which the source can tell."""
    before, behind = _CAPITAL_BEFORE.search(beside.said[: place.start]), _LAND_BEHIND.match(beside.said, place.end)
    follower = next((one for _, one in known.said(beside.said) if one.start == place.end + 1), None)
    if behind or (follower and beside.said[place.end] == " " and _is_told(beside, known, follower.of(beside.said))):
        return True
    words = re.findall(r"[A-Z][\w’'-]+", place.of(beside.said))
    longer = before is not None and before[1].lower() not in function_words(FUNCTION_WORDS)
    return before is not None and longer and beside.backed(before[1]) and any(map(beside.backed, words))


def _is_told(beside: Beside, known: Bodies, name: str) -> bool:
    """Whether the source has one of the Chinese forms of a name, or a shorter one: 联邦航空局 of 联邦航空管理局."""
    text, small = beside.told_near, name.lower()
    near = beside.parallel.source.bodies_in(beside.parallel.in_source(beside.near_source))
    if any(small in known.forms(body) for body, _ in near):
        return True
    forms = known.chinese(name)
    return any(form in text for form in forms) or any(has_short_form(text, form) for form in forms)


def _without_small(match: re.Match[str]) -> Span:
    """A phrase without small words and numbers that begin a sentence: “In Mingzhu Community”, “Four Airlines”."""
    words = list(re.finditer(r"\S+", match[0]))
    small = {*function_words(FUNCTION_WORDS), *(word for word, *_ in table(NUMBER_WORDS))}
    first = next((word for word in words if word[0].lower() not in small), words[-1])
    return Span(match.start() + first.start(), match.end())


def _backed(beside: Beside, word: str) -> bool:
    """Whether the source can tell a word, or a part of it that stands behind a hyphen."""
    return any(beside.backed(part) for part in (word, *word.split("-")[1:]) if part)


def _forms_near(beside: Beside, known: Bodies) -> Iterator[str]:
    """The English forms of the bodies that the source names near by."""
    for body, _ in beside.parallel.source.bodies_in(beside.parallel.in_source(beside.near_source)):
        yield from (form for form in known.forms(body) if len(form) > _LEAST)


def _renders(beside: Beside, known: Bodies, body: str, said: str) -> bool:
    plain = said.replace("’", "'")
    small = plain.lower()
    for form in known.forms(body):
        if is_acronym(form):
            if re.search(rf"(?<![\w-]){re.escape(form)}(?!\w)", plain) or re.search(
                rf"\b{re.escape(form.lower())}\.(?:com|cn|net|org)\b", small
            ):
                return True
        elif re.search(rf"\b{re.escape(form.lower())}", small):
            return True
    return any(spelling in letters(said) for spelling in beside.parallel.source.knowledge.readings.pinyin(body))


def _is_shown(beside: Beside, body: str) -> bool:
    """Whether a body that the draft lacks is worth a word: the whole of it stands in no other sentence of the draft."""
    return not _renders(beside, beside.parallel.source.knowledge.bodies, body, beside.parallel.draft.body)


def _fields(beside: Beside, known: Bodies) -> Iterator[Difference]:
    """The field of work of a ministry or department, and the kind of a body, in both directions."""
    for field in known.fields:
        pattern = field.word + ("" if field.ends else f"(?:{_KINDS})")
        for match in re.finditer(pattern, beside.told):
            if _NO_BODY_AFTER.match(beside.told, match.end()) or field.stems.search(beside.said_near):
                continue
            if not _A_BODY.search(beside.said):  # left out, or in other words
                continue
            yield Difference(beside.draft, Span(*match.span()).moved(beside.source.start), sure=False)
    for match in _OF_A_FIELD.finditer(beside.said):
        behind = beside.said[match.end() : match.end() + 30]
        named = next((one for one in known.fields if not one.ends and one.stems.match(behind)), None)
        if named and not any(word in beside.told_near for word in (named.word, *named.short)):
            end = match.end() + len(behind.split(" ")[0])
            yield Difference(
                Span(match.start(), end).moved(beside.draft.start), beside.source, sure=False, lacking=True
            )
