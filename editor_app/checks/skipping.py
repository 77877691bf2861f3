"""What a client wants left alone: the parts of a text in which nothing is found for it."""

from collections.abc import Collection, Iterator

from editor_app.checks.facts.model import Zone
from editor_app.checks.facts.zones import zones
from editor_app.domain.client import Skip
from editor_app.text.markup import BlockKind
from editor_app.text.masks import Mask
from editor_app.text.prepared import Text
from editor_app.text.span import Span


def skipped(text: Text, parts: Collection[Skip]) -> Mask:
    """The places of some parts of a text."""
    return Mask(_places(text, parts))


def _places(text: Text, parts: Collection[Skip]) -> Iterator[Span]:
    if Skip.QUOTATIONS in parts:
        yield from text.quotations.spans
    if Skip.TABLES in parts:
        yield from (block.span for block in text.blocks if block.kind is BlockKind.TABLE_ROW)
    if Skip.BOILERPLATE in parts:
        found = zip(text.blocks, zones(text.body, text.blocks), strict=True)
        yield from (block.span for block, zone in found if zone in (Zone.BOILERPLATE, Zone.CONTACT))
