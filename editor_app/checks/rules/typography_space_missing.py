"""A space that was lost beside a sign: "Friday.It", "plant,which", "5million"."""

import re
from collections.abc import Iterator

from editor_app.checks.knowledge.page_residue import source
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.spelling.lexicon import Lexicon
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.lists import abbreviations
from editor_app.text.language.sentences import STOPS
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_SIGN = re.compile(
    r"[,.;:!?](?<=[A-Za-z\d.)].)(?=[A-Za-z])|[“”\"](?<=[A-Za-z,.:;!?].)(?=[A-Za-z])"
    r"|\((?<=[a-z]{3}.)(?=[A-Za-z]{2})|\)(?<=[A-Za-z]{2}.)(?=[a-z]{2}|[A-Z][a-z]{2})|[”\"](?=“\w)"
)
_BEFORE = re.compile(r"(?:[A-Z]\.)*[^\W_]+[.,:;!?]?$")
_AFTER = re.compile(r"“?[^\W_]+")
_GLUED = re.compile(r"[@_/\\=]|\.\w\w|[.@/]\w")
_CODE = re.compile(r"[<>{}=|`\\]")
_DOMAINS = frozenset(("com", "org", "net", "ai", "io", "js", "gov"))
_COUNTED = re.compile(r"\d(?:million|billion|trillion|percent|people|years)\b")
_ADDRESSED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof)\.(?=[A-Z][a-z]{1,20}\b)(?!\w+\.\w)")
_MARKS = frozenset(("TM", "SM"))
_INITIALS = re.compile(r"(?:\b[A-Z]\.[A-Z]|\b\d{1,4}|\))$")
_LOOK = 24
"""Characters on either side in which the words stand."""
_LONG = 6
"""Letters of a word with a capital that begins a sentence behind an initial or a number."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each, with the words on both sides."""
    if ref.lexicon is None:
        return
    body, codes, end = text.body, source(text), 0
    for match in _SIGN.finditer(body):
        place = _place(body, match)
        if place is None or place.start < end or codes.touches(place) or _is_code(body, place):
            continue
        if _is_lost(text, match, place, ref.lexicon):
            end = place.end
            yield _hit(body, place, _split(text, match))
    for match in _COUNTED.finditer(body):
        yield _hit(body, Span(*match.span()), match.start() + 1)
    for match in _ADDRESSED.finditer(body):
        name = _AFTER.match(body, match.end())
        place = Span(match.start(), name.end() if name else match.end())
        if not (codes.touches(place) or _is_code(body, place)):
            yield _hit(body, place, match.end())


def _hit(body: str, place: Span, split: int) -> Hit:
    fixed = f"{body[place.start : split]} {body[split : place.end]}"
    return Hit(place, say("A space is missing in “{words}”.", words=place.of(body)), (fixed,))


def _place(body: str, match: re.Match[str]) -> Span | None:
    """The words on both sides of a sign."""
    before = _BEFORE.search(body[max(0, match.start() - _LOOK) : match.start()])
    after = _AFTER.match(body, match.end())
    if after is None:
        return None
    return Span(match.start() - (len(before[0]) if before else 0), after.end())


def _is_code(body: str, place: Span) -> bool:
    around = body[max(0, place.start - 3) : place.end + 3]
    nested = body[place.start - 1 : place.start] == "(" and "(" in place.of(body)  # O(log(n))
    return nested or bool(
        _CODE.search(around) or _GLUED.match(body, place.end) or body[place.start - 1 : place.start] in ("/", "_", "@")
    )


def _split(text: Text, match: re.Match[str]) -> int:
    """Where the space is to be: before what opens, after what closes; a straight mark opens when none is open."""
    if match[0] in "(“":
        return match.start()
    if match[0] == '"':
        block = text.block_at(match.start())
        opened = text.body.count('"', block.span.start if block else 0, match.start()) % 2
        return match.end() if opened else match.start()
    return match.end()


def _is_lost(text: Text, match: re.Match[str], place: Span, lexicon: Lexicon) -> bool:
    sign, body = match[0], text.body
    before, after = body[place.start : match.start()], body[match.end() : place.end]
    if sign in STOPS:
        return _is_stop(text, match.start(), before, after, lexicon)
    if sign == ",":
        return len(after) > 1 and (before[-1:] == "." or (len(before) > 1 and before.isalpha()))
    if sign == ";":
        return before.islower() and len(before) > 2 and len(after) > 1
    if sign == ":":
        known = before.islower() and len(before) > 2 and lexicon.small(before) and lexicon.real(after.lower())
        return known and len(after) > 2 and body[place.end : place.end + 1] != ":"
    if sign == "(":
        return _is_bracket(body, place.end, after)
    if sign == ")":
        return True
    letters = before.rstrip(".,:;!?")
    return after[:1] == "“" or (letters[-2:].isalpha() and len(letters) > 1 and letters[-1].islower())


def _is_bracket(body: str, end: int, after: str) -> bool:
    """Whether a bracket opens on words, not on an ending such as "(s)" or "(es)"."""
    closed = body[end : end + 1] == ")"
    if after.upper() in _MARKS and closed:
        return False
    return len(after) > 3 or (after.isupper() and len(after) > 1) or (not closed and body[end : end + 1] == " ")


def _is_stop(text: Text, at: int, before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether a stop ends one sentence and the next word begins another: not "ASP.Net", "vs.It"."""
    low = after.lower()
    if not (after[0].isupper() and after[1:].islower()) or low in _DOMAINS:
        return False
    if _INITIALS.search(text.body, max(0, at - 4), at):
        return len(after) >= _LONG or lexicon.often(low) > _LONG
    if len(before) < 2 or not before[1:].islower() or before.lower() in abbreviations():
        return False
    whole = f"{before}{after}".lower()
    if f"//{before}.{after}".lower() in text.body.lower():
        return False  # the name of a site: Spatial.Chat
    if before[0].isupper() and text.body.count(f"{before}.{after}") > 1:
        return False  # the name of a program: Ergo.Meta
    return whole not in text.index and (lexicon.real(low) or len(text.index.get(low, ())) > 0)


RULE = Rule(
    about=About.TYPOGRAPHY,
    name="space-missing",
    title=say("Space missing"),
    severity=Severity.WARNING,
    check=check,
)
