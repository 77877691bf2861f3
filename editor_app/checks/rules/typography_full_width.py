"""A sign of Chinese typography between Latin letters: "the plant，which"."""

import re
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.letters import count_han, is_eastern
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_WIDE = re.compile("[\uff01-\uff60\uffe0-\uffe6\u3000-\u3011\u4e28]+")
_NARROW = str.maketrans(
    {chr(sign): chr(sign - 0xFEE0) for sign in range(0xFF01, 0xFF5F)}
    | dict(zip("。、　￥丨《》【】「」〈〉", "., ¥|“”[]“”‘’", strict=True))
)
_PASSAGE = 6
"""Chinese letters in a line that make it Chinese, whatever Latin names stand in it: a text in two languages."""
_REACH = 200
"""Characters of the line on either side that are counted: a text may be one line."""
_NEAR = 2
"""Signs on either side in which a Chinese, Japanese or Korean letter makes them right."""
_SPACED = frozenset(",.;:!?)|")
"""After these a space stands before a letter."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each run, with the signs of Latin typography; a wide blank alone is nothing."""
    body = text.body
    for match in _WIDE.finditer(body):
        around = body[max(0, match.start() - _NEAR) : match.start()] + body[match.end() : match.end() + _NEAR]
        if match[0].isspace() or any(map(is_eastern, around)) or _is_chinese_line(body, match.start()):
            continue
        meant = match[0].translate(_NARROW)
        if meant[-1] in _SPACED and body[match.end() : match.end() + 1].isalpha():
            meant += " "
        if meant[0] == "(" and body[match.start() - 1 : match.start()].isalnum():
            meant = f" {meant}"
        message = say("“{sign}” is a sign of Chinese typography.", sign=match[0])
        yield Hit(Span(*match.span()), message, (meant,), group=match[0])


def _is_chinese_line(body: str, at: int) -> bool:
    """Whether a sign stands in a line of Chinese that has Latin names in it."""
    before, behind = body[max(0, at - _REACH) : at], body[at : at + _REACH]
    return count_han(before.rpartition("\n")[2] + behind.partition("\n")[0]) >= _PASSAGE


def check_chinese(text: Text, ref: Reference) -> Iterator[Hit]:
    """The same in a Chinese text."""
    from editor_app.checks.chinese import marks  # loaded with the first Chinese text

    yield from marks.full_width(text, ref)


RULE = Rule(
    about=About.TYPOGRAPHY,
    name="full-width",
    title=say("Full-width sign"),
    severity=Severity.WARNING,
    check=check,
    by_block=True,
    mechanical=True,
    chinese=check_chinese,
)
