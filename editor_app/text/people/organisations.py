"""Bodies that a Chinese text names, and one body under two names: 省博物馆 and 省博物院."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from editor_app.text.chinese.lists import BODY_ENDS, NAME_FORMS, one_of, table
from editor_app.text.language.letters import HAN
from editor_app.text.span import Span

_STEM = 14
"""Characters of a name before its last word."""
_CONTEXT = 24
"""Characters up to the end of a name that are looked at: its own, a joining word, and those before."""
_LEAST, _FIRM = 3, 4
"""Characters that two names share at least: of a body, and where the last word is one of the commonest."""
_JOINING = re.compile("[和与及暨]")
_PLACE = "省市县区州旗镇乡"
_LED = re.compile(f"(?:[{HAN}]{{2,3}}[省市县区州旗]|中国|中华|国家|全国)")
_NOBODY = re.compile("(?:[一二三四五六七八九十百两几多各每全去今]|有限|股份)")
"""What begins a number or a part of a name, and no name."""
_ONE_HAN = re.compile(f"[{HAN}]")
_LAST = frozenset("局部厅院委署处所校社队团者员人会方")
"""Last characters of bodies, behind which 和 joins two of them."""
_SIDES = frozenset("东西南北中上下左右前后内外全一局大底尾头背腹腰胸面")
"""What makes a place or a part of 部: 东部, 全部."""
_LEAD = re.compile("[在由从据如即于对为与和到向经对让请被将把是的了各该本我]")


@dataclass(frozen=True, slots=True)
class Body:
    """One place of a name: its last word, and what stands before it up to where it can begin."""

    span: Span
    name: str
    end: str

    @property
    def stem(self) -> str:
        """The name without its last word."""
        return self.name[: len(self.name) - len(self.end)]


@dataclass(frozen=True, slots=True)
class TwoNames:
    """One body under two names: the rarer or later one, and the other with its places."""

    here: Span
    name: str
    other: str
    others: tuple[Span, ...]


def bodies(body: str) -> tuple[Body, ...]:
    """Every place of a name that ends as those of bodies do, in a text in simplified characters."""
    return tuple(_bodies(body))


def two_names(body: str) -> tuple[TwoNames, ...]:
    """The bodies of a text that have two names."""
    found = bodies(body)
    same: dict[str, list[Body]] = defaultdict(list)
    for one in found:
        same[body[max(0, one.span.end - _CONTEXT) : one.span.end]].append(one)
    pairs: list[tuple[Body, Body]] = []
    for ones, others in _candidates(list(same.values())):
        if _alike(body, ones[0], others[0], found):
            likely = [*((one, others[0]) for one in ones), *((ones[0], other) for other in others[1:])]
            pairs += [names for first, second in likely if (names := _alike(body, first, second, found))]
    return tuple(_of_pairs(pairs))


def _candidates(groups: list[list[Body]]) -> Iterator[tuple[list[Body], list[Body]]]:
    """Groups of bodies with the same characters before them, two by two, where the last ones could be those of one."""
    met: dict[tuple[str, str], list[list[Body]]] = defaultdict(list)
    for group in groups:
        one = group[0]
        keys = {(one.end, one.stem[-1:]), (table(BODY_ENDS)[one.end][0], one.stem[-_LEAST:])}
        others = {id(other): other for key in keys for other in met[key]}
        yield from ((other, group) for other in others.values())
        for key in keys:
            met[key].append(group)


def foreign_forms(body: str) -> Iterator[tuple[str, tuple[Span, ...], str, tuple[Span, ...]]]:
    """Names from abroad in two forms: the form that the mainland does not use with its places, and the other one."""
    places: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for match in _foreign().finditer(body):
        places[table(NAME_FORMS)[match[0]][0]][match[0]].append(Span(*match.span()))
    for usual, forms in places.items():
        for form, spans in forms.items():
            if form != usual and usual in forms:
                yield form, tuple(spans), usual, tuple(forms[usual])


@cache
def _foreign() -> re.Pattern[str]:
    return re.compile("|".join(sorted(table(NAME_FORMS), key=lambda name: (-len(name), name))))


@cache
def _ends() -> re.Pattern[str]:
    """The last word of a name, not where a longer word begins with it: 馆长, 院士, 部分."""
    ends = "|".join(sorted(table(BODY_ENDS), key=lambda end: (-len(end), end)))
    return re.compile(rf"(?<=[{HAN}]{{2}})(?!{one_of('no end of a body')})(?:{ends})")


def _bodies(body: str) -> Iterator[Body]:
    for match in _ends().finditer(body):
        begin = max(0, match.start() - _STEM)
        run = re.compile(rf"[{HAN}]+$").search(body, begin, match.start())
        if run is None or _is_no_end(body, match):
            continue
        start = start_of(body, run.start(), match.start())
        name = body[start : match.end()]
        if len(name) - len(match[0]) >= _LEAST - 1 and not _NOBODY.match(name):
            yield Body(Span(start, match.end()), name, match[0])


def start_of(body: str, begin: int, end: int) -> int:
    """Where the name of a body begins in a run of characters: at its province or city, else behind a small word."""
    starts = [
        led.start() + (bool(_LEAD.match(body, led.start())) and len(led[0]) > _LEAST)
        for led in _LED.finditer(body, begin, end)
    ]
    if starts:
        return next((start for start in reversed(starts) if start > begin and _LEAD.match(body, start - 1)), starts[0])
    for cut in re.compile(one_of("before a body")).finditer(body, begin, max(begin, end - 1)):
        begin = begin if _joins(body, begin, cut) else cut.end()
    return begin


def _joins(body: str, begin: int, cut: re.Match[str]) -> bool:
    """Whether 和 stands inside a name, 文化和旅游部: behind two or three characters that end as no body does."""
    return bool(_JOINING.fullmatch(cut[0])) and cut.start() - begin in (2, 3) and body[cut.start() - 1] not in _LAST


def _is_no_end(body: str, match: re.Match[str]) -> bool:
    """Whether what looks like the end of a name is part of another word: 东部, 厅|厅长, 原局长."""
    before = body[match.start() - 1]
    of_post = body[match.end() : match.end() + 1] == "长" and (before == match[0] or before in "副原任前新")
    return of_post or (match[0] == "部" and before in _SIDES)


def _alike(body: str, first: Body, second: Body, found: tuple[Body, ...]) -> tuple[Body, Body] | None:
    """The two names, where both can be of one body."""
    if first.end == second.end:
        return _joined_otherwise(body, first, second)
    return (first, second) if first.name != second.name and _other_end(first, second, found) else None


def _joined_otherwise(body: str, first: Body, second: Body) -> tuple[Body, Body] | None:
    """Two names of which one has 和 or 与 where the other has none, or another one: 文化和旅游厅, 文化旅游厅."""
    at, to = first.span.end, second.span.end
    shared, since = 0, -1
    while at > 0 and to > 0 and shared <= _STEM:
        one, other = body[at - 1], body[to - 1]
        if one == other and _ONE_HAN.match(one):
            at, to, shared, since = at - 1, to - 1, shared + 1, since + (since >= 0)
        elif since < 0 and shared > len(first.end) and (_JOINING.match(one) or _JOINING.match(other)):
            at, to, since = at - bool(_JOINING.match(one)), to - bool(_JOINING.match(other)), 0
            if body[at - 1] in _LAST or not _ONE_HAN.match(body[at - 1]):
                return None
        else:
            break
    if since < _LEAST - 1 or shared <= _FIRM:
        return None
    spans = Span(at, first.span.end), Span(to, second.span.end)
    here, there = (Body(span, span.of(body), first.end) for span in spans)
    return here, there


def _other_end(first: Body, second: Body, found: tuple[Body, ...]) -> bool:
    """Whether two names differ in the last word alone, and one goes no further back than the other."""
    groups = table(BODY_ENDS)
    if groups[first.end] != groups[second.end] or first.end in second.end or second.end in first.end:
        return False
    short, long = sorted((first, second), key=lambda one: len(one.stem))
    if len(short.stem) < _LEAST or not long.stem.endswith(short.stem):
        return False
    both = any(one.name != short.name and one.name.endswith(short.name) for one in found)
    return len(short.stem) == len(long.stem) or not (short.stem[0] in _PLACE or both)


def _of_pairs(pairs: list[tuple[Body, Body]]) -> Iterator[TwoNames]:
    """Each pair of names once: at the places of the rarer one, of equals the later one."""
    spans: dict[str, dict[Span, None]] = defaultdict(dict)
    for one in (one for pair in pairs for one in pair):
        spans[one.name][one.span] = None
    told: set[frozenset[str]] = set()
    for first, second in pairs:
        names = frozenset((first.name, second.name))
        if names in told:
            continue
        told.add(names)
        fewer = len(spans[first.name]) < len(spans[second.name])
        rare, usual = (first, second) if fewer else (second, first)
        for place in spans[rare.name]:
            yield TwoNames(place, rare.name, usual.name, tuple(spans[usual.name]))
