"""A space before a comma, a full stop or a closing bracket or quotation mark, or after an opening one."""

import re
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Message, say
from editor_app.text.markup import BlockKind
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_SIGN = re.compile(
    r"[,.;:!?，。；：！？、)](?<=[ \t\u00a0\u202f].)"  # from the sign on: there are far more spaces
    r"(?:(?<!\))(?!\S)|(?<=[,.])(?=[\"'”’)]{1,3}(?:\s|$))|(?<=[,;])(?=[A-Za-z])|(?<=\))(?![\w(]))"
)
_SPACE = re.compile(r"(?<=[^\s|>.])[ \t\u00a0\u202f]{1,4}$")
_OPEN = re.compile(r"\((?<!\S.)[ \t\u00a0]{1,4}(?=[^\s)])")
_QUOTED = re.compile(
    r"(?<!\w)“(?P<first>[ \t\u00a0]{0,2})(?![…\s])[^“”\n]{1,400}?(?P<last>[ \t\u00a0]{0,2})(?<!…)(?<!… )”"
)
"""A quotation in curly marks, with the spaces inside it."""
_INNER = "‘’'"
"""Marks of a quotation within a quotation: a space keeps them apart from the outer ones."""
_FRENCH = ";:!?"
"""French sets a space before these."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each, space and sign together."""
    french = text.manuscript.language.startswith("fr")
    for place, sign in _spaces(text.body):
        if (french and sign in _FRENCH) or _is_layout(text, place, sign):
            continue
        glued = sign in ",;" and text.body[place.end : place.end + 1].isalpha()
        yield Hit(place, _message(sign), (f"{sign} " if glued else sign,))


def _message(sign: str) -> Message:
    if sign in "“”":
        return say("There should be no space inside the quotation marks.")
    if sign == "(":
        return say("There should be no space after “{sign}”.", sign=sign)
    return say("There should be no space before “{sign}”.", sign=sign)


def _spaces(body: str) -> Iterator[tuple[Span, str]]:
    """Spaces before signs and after opening brackets, each with its sign."""
    for sign in _SIGN.finditer(body):
        if space := _SPACE.search(body, max(0, sign.start() - 4), sign.start()):
            yield Span(space.start(), sign.end()), sign.group()
    for opening in _OPEN.finditer(body):
        yield Span(*opening.span()), "("
    for quoted in _QUOTED.finditer(body):
        if quoted["first"] and body[quoted.end("first")] not in _INNER:
            yield Span(quoted.start(), quoted.end("first")), "“"
        if quoted["last"] and body[quoted.start("last") - 1] not in _INNER:
            yield Span(quoted.start("last"), quoted.end()), "”"


def _is_layout(text: Text, place: Span, sign: str) -> bool:
    """Whether the space is meant: a smiley, a ratio ("3 : 2"), a table, a list of dots."""
    after = text.body[place.end : place.end + 2]
    if sign == ":" and (after[:1] in {")", "("} or (after[1:].isdigit() and text.body[place.start - 1].isdigit())):
        return True
    if sign == "." and after.lstrip().startswith("."):
        return True
    if sign == ")" and "(" not in text.body[max(0, place.start - 500) : place.start]:
        return True
    block = text.block_at(place.start)
    return block is None or block.kind is BlockKind.TABLE_ROW or place.start == block.span.start


RULE = Rule(
    about=About.TYPOGRAPHY,
    name="space-before",
    title=say("Space before punctuation"),
    severity=Severity.WARNING,
    check=check,
    mechanical=True,
)
