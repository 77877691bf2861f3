"""Which blocks of a Chinese text are prose: no headline, no line of names, no list."""

from editor_app.checks.knowledge.page_residue import is_list
from editor_app.text.language.letters import count_han
from editor_app.text.language.sentences import ends_sentence
from editor_app.text.markup import Block, BlockKind
from editor_app.text.prepared import Text

LEAST = 12
"""Characters of a paragraph; what is shorter may be a headline."""
MOST_PAUSES = 2
"""Pauses in a headline."""
_INSIDE = "，。；"


def is_prose(text: Text, block: Block) -> bool:
    """Whether a block is a paragraph of sentences: it has a stop or a pause, and is no headline and no item."""
    said = block.span.of(text.body)
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.QUOTE) or is_list(text.body, block):
        return False
    return count_han(said) >= LEAST and (ends_sentence(said) or any(sign in said for sign in _INSIDE))


def is_headline(text: Text, block: Block) -> bool:
    """Whether a block is the headline, or one of the lines below it, before the first paragraph."""
    for one in text.prose:
        said = one.span.of(text.body)
        told = ends_sentence(said) or "。" in said or said.count("，") > MOST_PAUSES
        if told and one.kind is not BlockKind.HEADING:
            return False
        if one is block:
            return True
    return False
