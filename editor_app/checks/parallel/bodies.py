"""Bodies that the draft names otherwise than its source: ministries, outlets, parties, banks, firms, universities."""

import re
from collections.abc import Iterator

from editor_app.checks.parallel.model import Difference
from editor_app.patterns import regex
from editor_app.text.chinese.bodies import Bodies, is_acronym
from editor_app.text.chinese.readings import letters
from editor_app.text.parallel.beside import Beside
from editor_app.text.span import Span
from editor_app.values import dataclass

_LEAST = 3
"""Letters of an English form that is looked for within a longer name."""
_KINDS = "部|局|署|委员会|厅|中心|医院|部门|办"
_NO_BODY_AFTER = regex("[分门长署队下位]")
_PHRASE = regex(r"\b[A-Z][\w’'-]*(?: (?:of |for |and |& )?[A-Z][\w’'-]*)+")
_BODY = regex("[部局署院厅处委办报网社台校行司团会织盟金厂]|中心|大学")
_OF_A_FIELD = regex(
    r"\b(?:Ministry|Department|Bureau|Minister|Commission|Administration) (?:of|for) "
    r"(?:Public |National |the )?(?=[A-Z])"
)


def bodies(beside: Beside, heads: frozenset[str]) -> Iterator[Difference]:
    """The differences of one pair. `heads` are words that the names of bodies end in."""
    known = beside.parallel.source.knowledge.bodies
    found = list(_said(beside, known, heads))
    strays = [one.place for one in found if not one.backed]
    for body, place in known.find(beside.told, beside.source.start):
        here, near = _renders(beside, known, body, beside.said), _renders(beside, known, body, beside.said_near)
        if here or (near and not strays):
            continue
        rival = strays[0] if strays else next((one.place for one in found if one.backed and not near), None)
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


def _said(beside: Beside, known: Bodies, heads: frozenset[str]) -> Iterator[_Named]:
    """The names of bodies in the draft that the source does not have as such: known ones, and what ends like one."""
    taken = []
    for name, place in known.said(beside.said.replace("’", "'")):
        taken.append(place)
        if name not in beside.told_near and not any(form in beside.told_near for form in known.chinese(name)):
            words = re.findall(r"[A-Za-z]{3,}", name)
            backed = len(words) > 1 and all(beside.backed(word) for word in words)
            yield _Named(place.moved(beside.draft.start), backed)
    for match in _PHRASE.finditer(beside.said):
        place = Span(*match.span())
        words = re.findall(r"[A-Z][a-z][\w’'-]*", match[0])
        if len(words) < 2 or words[-1].lower() not in heads or any(place.overlaps(one) for one in taken):
            continue
        if any(form.lower() in match[0].lower() for form in _forms_near(beside, known)):
            continue
        foreign = [word for word in words[:-1] if not beside.backed(word)]
        backed = 2 * len(foreign) < len(words) - 1
        if backed or _BODY.search(beside.told_near):
            yield _Named(place.moved(beside.draft.start), backed)


def _forms_near(beside: Beside, known: Bodies) -> Iterator[str]:
    """The English forms of the bodies that the source names near by."""
    for body, _ in known.find(beside.told_near):
        yield from (form for form in known.forms(body) if len(form) > _LEAST)


def _renders(beside: Beside, known: Bodies, body: str, said: str) -> bool:
    plain = said.replace("’", "'")
    small = plain.lower()
    for form in known.forms(body):
        if is_acronym(form):
            if re.search(rf"(?<![\w-]){re.escape(form)}(?!\w)", plain):
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
            yield Difference(beside.draft, Span(*match.span()).moved(beside.source.start), sure=False)
    for match in _OF_A_FIELD.finditer(beside.said):
        behind = beside.said[match.end() : match.end() + 30]
        named = next((one for one in known.fields if not one.ends and one.stems.match(behind)), None)
        if named and not any(word in beside.told_near for word in (named.word, *named.short)):
            end = match.end() + len(behind.split(" ")[0])
            yield Difference(
                Span(match.start(), end).moved(beside.draft.start), beside.source, sure=False, lacking=True
            )
