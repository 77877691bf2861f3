"""Two spaces where one is meant."""

import re
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.text.markup import BlockKind
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_DOUBLE = re.compile(r"[ \u00a0](?<=\S.)[ \u00a0]{1,2}(?=[^\s,.;:!?)])")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each, all of one group; wider gaps are layout."""
    for match in _DOUBLE.finditer(text.body):
        block = text.block_at(match.start())
        if block and block.kind is not BlockKind.TABLE_ROW and match.start() > block.span.start:
            message = "Two spaces stand here. One is enough, also after a full stop."
            yield Hit(Span(*match.span()), message, (" ",), group="all")


RULE = Rule(id="typography.double-space", title="Double space", severity=Severity.INFO, check=check)
