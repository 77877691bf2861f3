"""Letters garbled by a wrong encoding: "donâ€™t", "cafÃ©", replacement characters."""

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Message, say
from editor_app.text.manuscript import Markup
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_HIGH = "".join(chr(code) for code in range(0xA0, 0x100)) + "".join(
    sign for code in range(0x80, 0xA0) if (sign := bytes([code]).decode("cp1252", "ignore"))
)
_RUN = re.compile(rf"[\u0080-\u009f{re.escape(_HIGH)}]{{2,400}}")
_LEADS = "ÂÃâãäåæçèéïðÐÑ"
"""What a garbled sign mostly begins with; after another letter a single closing quote is just that."""
_LOST_SIGNS = "\ufffd锟烫"
_BARE = re.compile("â€(?![\u0080-\u00ff\u0152-\u02dc\u2013-\u2122])")
"""A closing quotation mark whose last byte has no character: it was dropped on the way."""
_MAC = re.compile(r"(?:[√¬][^\x00-\x7f]|‚[ÄÉÑ][^\x00-\x7f])+")
"""UTF-8 read as the characters of old Macs: K√∂nig."""
_MAIL = re.compile(r"(?:=(?:C[2-9A-F]|D[0-9A-F]|E[0-9A-F]|F0)(?:=[89AB][0-9A-F]){1,3})+")
"""UTF-8 as mail writes it: don=E2=80=99t."""
_WITHIN = "ÄÅ"
"""Letters that begin a garbled one only inside a word and before a sign: RÄ«ga."""
_CODE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,10}|#\d{2,5}|#x[0-9a-fA-F]{2,5});|\\u[0-9a-fA-F]{4}")
_LOST = re.compile(r"\ufffd{1,400}|锟斤拷(?:锟斤拷)*|(?:烫烫)+烫?")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each garbled run, with what it was if that is clear; the same letters are one issue."""
    for match in text.finditer(_RUN) if _has(text.body, _LEADS + _WITHIN) else ():
        for start, end, meant in _repaired(match.group()):
            place = Span(match.start() + start, match.start() + end)
            letters = place.of(text.body)
            if letters[0] in _WITHIN and not _is_within(text.body, place):
                continue
            yield Hit(place, _garbled(letters), (meant,), group=letters)
    yield from _otherwise(text)
    for match in text.finditer(_BARE):
        yield Hit(Span(*match.span()), _garbled(match.group()), ("”",), group=match.group())
    if text.manuscript.markup is Markup.PLAIN and _has(text.body, "&\\"):
        yield from _codes(text.body)
    for match in text.finditer(_LOST) if _has(text.body, _LOST_SIGNS) else ():
        lost = say("A letter was lost here: the file was read in the wrong encoding. Reopen it in the right one.")
        yield Hit(Span(*match.span()), lost)


def _is_within(body: str, place: Span) -> bool:
    """Whether letters stand on both sides, and the second character is none."""
    beside = body[place.start - 1 : place.start] + body[place.end : place.end + 1]
    return len(beside) == len("ab") and beside.isalpha() and not body[place.start + 1].isalpha()


def _otherwise(text: Text) -> Iterator[Hit]:
    """What old Macs and mails made of UTF-8."""
    for match in text.finditer(_MAC) if _has(text.body, "√¬‚") else ():
        yield from _decoded(match, match[0].encode("mac_roman", "ignore"), 2 * len(match[0]))
    for match in text.finditer(_MAIL) if "=" in text.body else ():
        yield from _decoded(match, bytes.fromhex(match[0].replace("=", "")), len(match[0]))


def _decoded(match: re.Match[str], data: bytes, most: int) -> Iterator[Hit]:
    """A hit where the bytes are characters in UTF-8."""
    try:
        meant = data.decode("utf-8")
    except UnicodeDecodeError:
        return
    if 0 < len(meant) < most and meant.isprintable():
        yield Hit(Span(*match.span()), _garbled(match[0]), (meant,), group=match[0])


def _garbled(letters: str) -> Message:
    return say(
        "“{letters}” is garbled: the file was read in the wrong encoding."
        " Correct it here, or reopen the file in the right one.",
        letters=letters,
    )


def _codes(body: str) -> Iterator[Hit]:
    """Signs that stand in a text as their codes in web pages and programs."""
    for match in _CODE.finditer(body):
        code = match.group()
        if code[1].isalpha() and code[0] == "&" and code[1:] not in html5:
            continue  # “R&D;”
        sign = unescape(code) if code[0] == "&" else chr(int(code[2:], 16))
        seen = sign.replace("\u00a0", " ") if sign.isprintable() or sign.isspace() else ""  # or nobody would see it
        said = say("“{code}” is the code for a character. Put in the character itself.", code=code)
        yield Hit(Span(*match.span()), said, (seen,))


def _has(body: str, signs: str) -> bool:
    """Whether any of the characters is in a text: far faster than a pattern, and most texts have none."""
    return any(sign in body for sign in signs)


def _repaired(run: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of a run that are UTF-8 read as Windows-1252, and what they were."""
    data = b"".join(_byte(sign) for sign in run)
    at = 0
    while at < len(run):
        meant, start = "", at
        size = _sequence(data, at)
        while size:
            meant += data[at : at + size].decode("utf-8")
            at += size
            size = _sequence(data, at)
        if len(meant) > 1 or (meant and run[start] in _LEADS + _WITHIN):
            yield start, at, meant
        at = max(at, start + 1)


def _sequence(data: bytes, at: int) -> int:
    """How many bytes from there are one character in UTF-8; 0 for none."""
    for size in (2, 3, 4):
        try:
            if len(data[at : at + size].decode("utf-8")) == 1 and len(data) >= at + size:
                return size
        except UnicodeDecodeError:
            continue
    return 0


def _byte(sign: str) -> bytes:
    try:
        return sign.encode("cp1252")
    except UnicodeEncodeError:
        return sign.encode("latin-1")


RULE = Rule(
    about=About.RESIDUE,
    name="mojibake",
    title=say("Garbled letters"),
    severity=Severity.ERROR,
    check=check,
    mechanical=True,
)
