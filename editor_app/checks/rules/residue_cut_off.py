"""A paragraph that breaks off in the middle of a sentence or a word."""

import re
from collections.abc import Iterator

from editor_app.checks.knowledge.page_residue import broken_off_anywhere, continues_below
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say, sentences
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_ELLIPSIS = re.compile(r"(?<=[^\W_])[ ]?(?:\.{3}|…|\[(?:\.{3}|…)\]|\((?:more|continued)\))[ \t]*$")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit on the last words of each; three dots at the end of a long paragraph are a guess."""
    for span, why in broken_off_anywhere(text):
        last = text.words_in(span)[-2:]
        place = Span(last[0].start, span.end)
        if continues_below(text.body, span):
            message = say("The sentence goes on in the next paragraph. Join the two.")
        else:
            message = sentences(why, say("Find the rest of the sentence, or take it out."))
        yield Hit(place, message, group=place.of(text.body))
    for block in text.prose:
        dots = _ELLIPSIS.search(text.body, max(block.span.start, block.span.end - 16), block.span.end)
        if dots and len(text.words_in(block.span)) >= 12:
            message = say("This paragraph trails off. Was it cut short on the page it was copied from?")
            yield Hit(Span(*dots.span()), message, sure=False, severity=Severity.INFO)


def check_chinese(text: Text, ref: Reference) -> Iterator[Hit]:
    """The same in a Chinese text."""
    from editor_app.checks.chinese import residue  # loaded with the first Chinese text

    yield from residue.cut_off(text, ref)


RULE = Rule(
    about=About.RESIDUE,
    name="cut-off",
    title=say("Sentence cut off"),
    severity=Severity.WARNING,
    check=check,
    chinese=check_chinese,
)
