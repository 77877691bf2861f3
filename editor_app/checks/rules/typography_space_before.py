"""A space that stands before a comma, a full stop or a closing bracket, or after an opening one."""

import re
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.text.markup import BlockKind
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_SPACE = re.compile(
    r"[ \t\u00a0\u202f](?<=[^\s|>.].)[ \t\u00a0\u202f]{0,3}"
    r"(?P<sign>[,.;:!?，。；：！？、](?!\S)|[,.](?=[\"'”’)]{1,3}(?:\s|$))|[,;](?=[A-Za-z])|\)(?![\w(]))"
    r"|(?P<open>(?<!\S)\()[ \t\u00a0]{1,4}(?=[^\s)])"
)
_FRENCH = ";:!?"
"""French sets a space before these."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each, space and sign together."""
    french = text.manuscript.language.startswith("fr")
    for match in _SPACE.finditer(text.body):
        sign = match["sign"] or match["open"]
        if (french and sign in _FRENCH) or _is_layout(text, match, sign):
            continue
        where = "after" if match["open"] else "before"
        yield Hit(Span(*match.span()), f"There should be no space {where} “{sign}”.", (sign,))


def _is_layout(text: Text, match: re.Match[str], sign: str) -> bool:
    """Whether the space is meant: a smiley, a ratio ("3 : 2"), a table, a list of dots."""
    after = text.body[match.end() : match.end() + 2]
    if sign == ":" and (after[:1] in {")", "("} or (after[1:].isdigit() and text.body[match.start() - 1].isdigit())):
        return True
    if sign == "." and after.lstrip().startswith("."):
        return True
    if sign == ")" and "(" not in text.body[max(0, match.start() - 500) : match.start()]:
        return True
    block = text.block_at(match.start())
    return block is None or block.kind is BlockKind.TABLE_ROW or match.start() == block.span.start


RULE = Rule(id="typography.space-before", title="Space before punctuation", severity=Severity.WARNING, check=check)
