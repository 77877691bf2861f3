"""Two spaces where one is meant."""

import re
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.markup import Block, BlockKind
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_DOUBLE = re.compile(r"[ \u00a0](?<=\S.)[ \u00a0]{1,2}(?=[^\s,.;:!?)|])")

_LABEL = re.compile(r"\s*(?:\(?\w{1,3}[.)]|[-–•*]|\w[\w-]*(?: \w[\w-]*){0,2}[:：])")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each, all of one group; wider gaps are layout."""
    for match in _DOUBLE.finditer(text.body):
        block = text.block_at(match.start())
        if block and block.kind is not BlockKind.TABLE_ROW and not _is_set_in(text, block, match.start()):
            message = say("There is more than one space here. One is enough, even after a full stop.")
            yield Hit(Span(*match.span()), message, (" ",), group="all")


def _is_set_in(text: Text, block: Block, at: int) -> bool:
    """Whether the gap is at the start of a line, or after its number or label: "1.", "Telephone:"."""
    begin = max(block.span.start, text.body.rfind("\n", 0, at) + 1)
    return at <= begin or bool(_LABEL.fullmatch(text.body, begin, at))


RULE = Rule(
    about=About.TYPOGRAPHY,
    name="double-space",
    title=say("Double space"),
    severity=Severity.INFO,
    check=check,
    by_block=True,
    mechanical=True,
)
