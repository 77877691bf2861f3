"""A link without words or target, or a mail address that a page hid: "[](https://...)", "[email protected]"."""

import re
from collections.abc import Iterator

from editor_app.checks.knowledge.page_residue import code
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Message, say
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_EMPTY = re.compile(r"(?<!!)\[[ \t]*\]\((?=\S)[^()\n]{1,400}\)")
_NOWHERE = re.compile(r"(?<!!)\[[^\[\]\n]{1,200}\]\([ \t]*\)")
_HIDDEN = re.compile(r"\[email[ \u00a0]protected\]|\bname@(?:example|domain|company)\.com\b")
_BARE = re.compile(r"(?<![\w\"'=(])https?://(?=\s|$)(?!\s(?:prefix|protocol|scheme|part|URL|address|link)s?\b)")
_LINK, _MAIL, _ADDRESS = re.compile(r"\]\("), re.compile(r"name@|\[email"), re.compile("://")
"""What a line holds where one of these may stand."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each; those of one kind are one issue."""
    codes = code(text)
    for number, (sign, pattern, message) in enumerate(_KINDS):
        for match in text.finditer(pattern, sign):
            place = Span(*match.span())
            if not codes.touches(place):
                yield Hit(place, message, group=str(number))


_KINDS: tuple[tuple[re.Pattern[str], re.Pattern[str], Message], ...] = (
    (_LINK, _EMPTY, say("This link has no words to click. Write them, or take it out.")),
    (_LINK, _NOWHERE, say("This link leads nowhere. Put in its address, or take it out.")),
    (_MAIL, _HIDDEN, say("A mail address was hidden here by the page. Put in the address.")),
    (_ADDRESS, _BARE, say("This address is empty. Complete it, or take it out.")),
)

RULE = Rule(
    about=About.RESIDUE, name="link", title=say("Empty link"), severity=Severity.WARNING, check=check, in_links=True
)
