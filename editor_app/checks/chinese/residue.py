"""What pages and templates leave in a Chinese text, and paragraphs that break off."""

import re
from collections.abc import Iterator
from functools import cache

from editor_app.checks.chinese.prose import is_headline, is_prose
from editor_app.checks.rule import Hit, Reference
from editor_app.domain.finding import Severity
from editor_app.domain.message import say
from editor_app.text.chinese.lists import SURNAMES, UNITS, one_of, table
from editor_app.text.chinese.scripts import simplified
from editor_app.text.language.letters import HAN
from editor_app.text.language.sentences import without_closers
from editor_app.text.markup import Block, BlockKind
from editor_app.text.prepared import Text
from editor_app.text.span import Span

CREDIT = say("This line says who wrote or edited the text, or where it is from. Take it out if it is not for readers.")
_LONGEST = 90
"""Characters of a line that a page adds."""
_BLANK_SIGN = "[XxＸ×○〇●*＊□△_＿?？]"
_PLACEHOLDER = re.compile(
    rf"(?<![A-Za-z0-9])(?:20)?(?:{_BLANK_SIGN}{{1,6}}(?=[年月日时時分点點])[年月日时時分点點])+"
    rf"|(?<![A-Za-z0-9])(?:[XxＸ]{{2,6}}|[×○〇●□△＿_]{{2,8}})(?=[{HAN}，。、；：！？“”（）\s]|$)"
)
_BRACKETED = re.compile(r"[（(【\[〔｛{<＜](?P<inner>[^（）()【】\[\]〔〕｛｝{}<>＜＞\n]{1,24})[）)】\]〕｝}>＞]")
_COUNTED = frozenset("万萬亿億%％")
_NEVER_LAST = "的地得和与與及或并並在于於对對将將把被从從向由为為是以而但且使让讓给給据據按经經跟同比至到"
_LAST = re.compile(rf"[{HAN}A-Za-z0-9%％，、]$")


@cache
def _line() -> re.Pattern[str]:
    """A whole line that a page adds, in simplified characters; * of the list stands for anything."""
    forms = one_of("page lines").replace(r"\*", ".{0,60}")
    blanks = r"[\s|｜·•/\u3000]*"
    return re.compile(rf"{blanks}(?:(?:[【\[〔（(]?(?:{forms})[】\]〕）)]?){blanks})+")


@cache
def _credit() -> re.Pattern[str]:
    """A whole line that only says who wrote or made the text, in simplified characters."""
    apart = r"\s|｜·•\u3000"
    name = rf"(?:[^{apart}]|(?<=[A-Za-z.]) (?=[A-Za-z])){{0,40}}"
    forms = one_of("credit lines").replace(r"\*", name)
    return re.compile(rf"[【\[〔（(]?(?:(?:{forms})[{apart}]*)+[】\]〕）)]?")


@cache
def _filled() -> re.Pattern[str]:
    """What stands in the brackets of a blank, in simplified characters."""
    return re.compile(
        rf"(?:{one_of('blank orders')}).{{0,16}}|(?:[^，。]{{0,8}})?(?:{one_of('blank nouns')})\d{{0,2}}|{_BLANK_SIGN}+"
    )


def lines(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each line of a page; neighbours are one issue, and the first line is the headline."""
    run, last = "", -2
    for number, block in enumerate(text.prose[1:]):
        line = simplified(block.span.of(text.body)).strip()
        if len(line) <= _LONGEST and _line().fullmatch(line):
            run, last = (run if number - last < 2 else f"{block.span.start}"), number
            if _credit().fullmatch(line):
                yield Hit(block.span, CREDIT, ("",), group=run, sure=False, severity=Severity.INFO)
                continue
            message = say("This looks like a button, a menu or a note from a web page or an email. Take the line out.")
            yield Hit(block.span, message, ("",), group=run)


def placeholders(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each blank that nobody filled in."""
    told: list[Span] = []
    for match in _BRACKETED.finditer(text.body):
        inner = simplified(match["inner"]).strip()
        if _filled().fullmatch(inner):
            told.append(Span(*match.span()))
    for match in _PLACEHOLDER.finditer(text.body):
        place = Span(*match.span())
        if not any(place.overlaps(one) for one in told) and not _is_name(text.body, match):
            told.append(place)
    for place in sorted(told):
        message = say("“{blank}” is a placeholder. Fill it in or take it out.", blank=place.of(text.body))
        yield Hit(place, message, group=place.of(text.body))


def _is_name(body: str, match: re.Match[str]) -> bool:
    """Whether signs stand for a name that is kept back: 王××, 李某, 某某; a family name stands before them."""
    before, after = body[match.start() - 1 : match.start()], body[match.end() : match.end() + 1]
    counted = after in _COUNTED or after in table(UNITS)
    return match[0][0] in "×*＊○" and not counted and (before == "某" or before in table(SURNAMES))


def cut_off(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit on the last clause of each paragraph that ends without a stop, and on headlines that end with 的 and 与."""
    blocks = text.prose
    for at, block in enumerate(blocks):
        said = without_closers(block.span.of(text.body))
        if not said or not _LAST.search(said) or (is_headline(text, block) and said[-1] not in "的和与與及并並，、"):
            continue
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        if (
            _is_signed(text.body[block.span.start + len(said) : block.span.end], said)
            or not is_prose(text, block)
            or _is_line(said)
            or (following and _goes_on(text, block, following))
        ):
            continue
        end = block.span.start + len(said)
        begin = max(said.rfind(sign) for sign in "。！？；") + 1
        message = say("The paragraph ends without a stop: is the rest of the sentence missing?")
        yield Hit(Span(block.span.start + begin, end), message, sure=said[-1] in _NEVER_LAST)


def _is_signed(closers: str, said: str) -> bool:
    """Whether a bracket behind the last stop ends a paragraph: “……。（李明）”."""
    at = max(said.rfind("（"), said.rfind("("))
    return closers[:1] in ("）", ")") and said[at - 1 : at] in ("。", "！", "？", "”")


def _is_line(said: str) -> bool:
    """Whether it is a line of data or of a page, not a paragraph: 地点：..., 联系人：..."""
    return bool(_line().fullmatch(simplified(said))) or (
        bool(re.match(rf"[{HAN}]{{1,8}}[：:]", said)) and "。" not in said
    )


def _goes_on(text: Text, block: Block, following: Block) -> bool:
    """Whether the paragraph goes on below, in a list or in a line broken by width."""
    return following.kind is BlockKind.ITEM or text.body[block.span.end : following.span.start].count("\n") < 2
