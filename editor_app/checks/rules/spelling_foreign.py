"""A passage in another language than the text."""

from collections.abc import Iterator

from editor_app.checks.knowledge.spelling_of import spelling_of
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say, say_n
from editor_app.text.markup import BlockKind
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_LEAST = 4
"""Words of a passage that is worth a look: the words of a shorter one are not asked for either."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """One hit for all: its words are not asked for in a dictionary, and an editor may not expect it."""
    passages = [passage for passage in spelling_of(text, ref).foreign if _is_worth_saying(text, passage)]
    if passages:
        message = (
            say("This seems to be in another language. Its spelling is not checked.")
            if len(passages) == 1
            else say_n(
                "{n:,} passage seems to be in another language. Its spelling is not checked.",
                "{n:,} passages seem to be in another language. Their spelling is not checked.",
                n=len(passages),
            )
        )
        yield Hit(passages[0], message, related=tuple(passages[1:]), sure=False)


def _is_worth_saying(text: Text, passage: Span) -> bool:
    """Whether a passage is more than a phrase, or the cells of a table."""
    block = text.block_at(passage.start)
    cells = block is not None and block.kind is BlockKind.TABLE_ROW
    return not cells and len(text.words_in(passage)) >= _LEAST


RULE = Rule(
    about=About.SPELLING,
    name="foreign",
    title=say("Another language"),
    severity=Severity.INFO,
    check=check,
    formerly=("spelling.unknown",),
)
