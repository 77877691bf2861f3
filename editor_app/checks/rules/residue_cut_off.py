"""A paragraph that breaks off in the middle of a sentence or a word."""

import re
from collections.abc import Iterator

from editor_app.checks.knowledge.page_residue import NEVER_LAST, broken_off_anywhere, continues_below
from editor_app.checks.knowledge.spelling_of import foreign_passages
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say, sentences
from editor_app.text.language.words import Word
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_BUTTON = re.compile(r"\s*\[?(?:read|learn|see|show|view|continue)\b", re.IGNORECASE)
_ELLIPSIS = re.compile(r"(?<=[^\W_])[ ]?(?:\.{3}|…|\[(?:\.{3}|…)\]|\((?:more|continued)\))[ \t]*$")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit on the last words of each; three dots at the end of a long paragraph are a guess."""
    others = foreign_passages(text, ref)
    for span, why in broken_off_anywhere(text):
        if others.touches(span):
            continue
        last = text.words_in(span)[-2:]
        place = Span(last[0].start, span.end)
        if continues_below(text.body, span):
            message = say("The sentence goes on in the next paragraph. Join the two.")
        else:
            message = sentences(why, say("Find the rest of the sentence, or take it out."))
        yield Hit(place, message, group=place.of(text.body))
    for block in text.prose:
        dots = _ELLIPSIS.search(text.body, max(block.span.start, block.span.end - 16), block.span.end)
        words = text.words_in(block.span) if dots else ()
        if dots and len(words) >= 12 and (_is_of_page(text.body, dots) or _is_cut(words, dots.start(), ref)):
            message = say("This paragraph trails off. Was it cut short on the page it was copied from?")
            yield Hit(Span(*dots.span()), message, sure=False, severity=Severity.INFO)


def _is_of_page(body: str, dots: re.Match[str]) -> bool:
    """Whether a page set the dots: apart, in brackets, or above its button."""
    return dots[0][0] in " [(" or bool(_BUTTON.match(body, dots.end()))


def _is_cut(words: tuple[Word, ...], end: int, ref: Reference) -> bool:
    """Whether no sentence ends with the word before: "the…", "Ke…". After others a writer only lets it linger."""
    last = next((word for word in reversed(words) if word.end <= end), None)
    if last is None or last.end < end - 1:
        return False
    known = ref.lexicon is None or ref.lexicon.real(last.lower) or last.is_number
    return last.lower in NEVER_LAST or not known


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
