"""Signs of a Chinese text: half-width among full-width and the reverse, doubled, mixed quotation marks, blanks."""

import re
from collections.abc import Iterator
from functools import cache

from editor_app.checks.chinese.prose import is_prose
from editor_app.checks.rule import Hit, Reference
from editor_app.domain.finding import Severity
from editor_app.domain.message import say
from editor_app.text.chinese.lists import one_of
from editor_app.text.language.letters import HAN
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_CLOSED, _OPENED = "”’」』》〉）】％", "“‘「『《〈（【"
_WIDE = dict(zip(",;:?!().", "，；：？！（）。", strict=True))
_HALF = re.compile(
    rf"(?<=[{HAN}{_CLOSED}])[,;:?!](?![/\\]|[,;:?!]|\d)|(?<=[{HAN}])[,;:?!](?=\d)(?<!:)"
    rf"|(?<![,;:?!\d])[,;?!](?=[{HAN}{_OPENED}])|(?<=\d)[,;?!](?=[{HAN}{_OPENED}])"
    rf"|(?<=[{HAN}{_CLOSED}])(?<!^[一二三四五六七八九十])\.(?=[{HAN}{_OPENED}”’]|\s|$)(?!\.)",
    re.MULTILINE,
)
_BRACKETS = re.compile(
    rf"\((?=[^()（）\n]{{0,80}}[{HAN}])[^()（）\n]{{1,80}}\)|（[^()（）\n]{{1,80}}\)|\([^()（）\n]{{1,80}}）"
)
_FULL = re.compile("[０-９Ａ-Ｚａ-ｚ](?:[０-９Ａ-Ｚａ-ｚ．，：／－]*[０-９Ａ-Ｚａ-ｚ])?％?")
_FIGURES = re.compile(r"(?<![A-Za-z0-9])[0-9]+(?:[.,][0-9]+)*")
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_DOUBLED = re.compile(
    "(?P<sign>[，、；：。])(?P=sign)+|[，、；：](?=[。，、；：！？])[。，、；：！？]|。[，、；：！？]|[！？][，、；：。]"
)
_STRAIGHT = re.compile(r"\"(?P<inner>[^\"“”\n]{1,120})(?P<end>[\"”])|“(?P<also>[^\"“”\n]{1,120})(?P<last>\")")
_CORNERS, _CURLED = re.compile("[「」『』]"), re.compile("[“”‘’]")
_BLANK = re.compile(rf"(?<=[{HAN}，。；：、！？{_CLOSED}])[ \u00a0\u3000]{{1,2}}(?=[{HAN}{_OPENED}])")
_LABEL = re.compile(f"[{HAN}]{{2,5}}[：:]")
_BY_LINE = re.compile(r"(?:[电電讯訊摄攝图圖）):：/／|｜]|报道|報道|^[一二三四五六七八九十\d]+[、.．]?)$")
_FEW = 6
"""Characters between blanks that are one finding."""


def half_width(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each half-width sign beside a Chinese character, and for brackets round Chinese or of two widths."""
    for match in _HALF.finditer(text.body):
        yield Hit(
            Span(*match.span()),
            say("“{sign}” is half-width in a Chinese text. Use “{wide}”.", sign=match[0], wide=_WIDE[match[0]]),
            (_WIDE[match[0]],),
            group="half",
        )
    for match in _BRACKETS.finditer(text.body):
        for at in (match.start(), match.end() - 1):
            sign = text.body[at]
            if sign in _WIDE and not text.masked.touches(Span(at, at + 1)):
                message = say("“{sign}” is half-width in a Chinese text. Use “{wide}”.", sign=sign, wide=_WIDE[sign])
                yield Hit(Span(at, at + 1), message, (_WIDE[sign],), group="half")


def full_width(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each run of full-width letters, and of figures, unless most figures of the text are full-width."""
    found = list(_FULL.finditer(text.body))
    wide = sum(match[0][0] <= "９" for match in found)
    most = wide > len(_FIGURES.findall(text.body)) and wide > 1
    for match in found:
        if not (most and match[0][0] <= "９"):
            narrow = match[0].translate(_NARROW)
            message = say("“{word}” is written full-width. Use “{narrow}”.", word=match[0], narrow=narrow)
            yield Hit(Span(*match.span()), message, (narrow,), group="full")


def doubled(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each two signs where one is meant; ！！ and ？！ are meant, …… is one sign."""
    for match in _DOUBLED.finditer(text.body):
        signs = match[0]
        fixes = tuple(dict.fromkeys((signs[0], signs[-1])))
        yield Hit(Span(*match.span()), say("“{signs}” are two signs where one is meant.", signs=signs), fixes)


def quotes(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each straight mark round Chinese words, and for the rarer of corner and curled marks."""
    chinese = re.compile(f"[{HAN}]")
    for match in _STRAIGHT.finditer(text.body):
        if not chinese.search(match["inner"] or match["also"]):
            continue
        for at, right in ((match.start(), "“"), (match.end() - 1, "”")):
            if text.body[at] == '"':
                message = say("A straight quotation mark stands in a Chinese text. Use “{right}”.", right=right)
                yield Hit(Span(at, at + 1), message, (right,), group="straight")
    corners, curled = list(_CORNERS.finditer(text.body)), list(_CURLED.finditer(text.body))
    if corners and curled:
        few = corners if len(corners) <= len(curled) else curled
        for match in few:
            message = say("This text uses both 「」 and “” as quotation marks. Use one kind throughout.")
            yield Hit(Span(*match.span()), message, group="corners", sure=False)


def blanks(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each blank between two Chinese characters of a sentence; blanks close to each other are one."""
    for block in filter(lambda block: is_prose(text, block), text.prose):
        places = [Span(*match.span()) for match in _BLANK.finditer(text.body, block.span.start, block.span.end)]
        yield from (_blank(text, run) for run in _runs([place for place in places if not _is_layout(text, place)]))


def _runs(places: list[Span]) -> Iterator[list[Span]]:
    run: list[Span] = []
    for place in places:
        if run and place.start - run[-1].end > _FEW:
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _blank(text: Text, run: list[Span]) -> Hit:
    first, last = run[0].start, run[-1].end
    place = Span(max(0, first - 1), min(len(text.body), last + 1))
    message = say("There is a blank between Chinese characters.")
    return Hit(
        place, message, (re.sub("[ \u00a0\u3000]", "", place.of(text.body)),), group="blank", severity=Severity.WARNING
    )


@cache
def _writers() -> re.Pattern[str]:
    """The words before names of those who wrote or made something."""
    return re.compile(rf"(?:{one_of('writers')})[^。！？]{{0,30}}$")


def _is_layout(text: Text, place: Span) -> bool:
    """Whether a blank is meant: behind a dateline, between names of writers, in a line that lists."""
    begin = text.body.rfind("\n", 0, place.start) + 1
    before = text.body[max(begin, place.start - 40) : place.start]
    if _LABEL.match(text.body, place.end):  # 来源：… 作者：
        return True
    return bool(_BY_LINE.search(before) or _writers().search(before)) or not before.strip()
