"""A paragraph that breaks off in the middle of a sentence or a word."""

import re
from collections.abc import Iterator

from editor_app.checks.knowledge.page_residue import (
    broken_off_anywhere,
    continues_below,
    runs_on,
    unfinished,
)
from editor_app.checks.knowledge.spelling_of import foreign_passages
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Message, say, sentences
from editor_app.text.language.nouns import singular
from editor_app.text.language.sentences import STOPS
from editor_app.text.language.words import Word
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_BUTTON = re.compile(r"\s*\[?(?:read|learn|see|show|view|continue)\b", re.IGNORECASE)
_ELLIPSIS = re.compile(r"(?<=[^\W_])[ ]?(?:\.{3}|…|\[(?:\.{3}|…)\]|\((?:more|continued)\))[ \t]*$")

_INVITES = re.compile(
    rf"(?:^|[{STOPS}] )(?:For|To) [^{STOPS}\n]{{4,80}},? (?:please )?(?:visit|contact|see|call|go to)$"
)
_LEADING = frozenset(("in", "at", "by", "for", "to", "during", "among", "between", "via"))
"""Prepositions that behind a noun belong to what follows."""
_LEAST, _LINE, _LONG = 4, 8, 12
"""Words of what may be cut off, by how surely it is."""
_SMALL = 0.6
"""So many words of prose begin with a small letter."""
_RARE = 3.0
"""So common a word is one, though no dictionary has it."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit on the last words of each; three dots at the end of a long paragraph are a guess."""
    others = foreign_passages(text, ref)
    for span, why in text.once(broken_off_anywhere, ref.words):
        if others.touches(span):
            continue
        place = Span(text.words_in(span)[-2:][0].start, span.end)
        if continues_below(text.body, span):
            message = say("The sentence goes on in the next paragraph. Join the two.")
        else:
            message = sentences(why, say("Find the rest of the sentence, or take it out."))
        yield Hit(place, message, group=place.of(text.body))
    for word, why in _fragments(text, ref):
        if not others.touches(word.span):
            message = sentences(why, say("Find the rest of the sentence, or take it out."))
            yield Hit(word.span, message, group=word.lower)
    for block in text.prose:
        dots = _ELLIPSIS.search(text.body, max(block.span.start, block.span.end - 16), block.span.end)
        words = text.words_in(block.span) if dots else ()
        least = _LEAST if dots and _is_fragment(text, _before(words, dots.start()), ref) else _LONG
        if dots and len(words) >= least and (_is_of_page(text.body, dots) or _is_cut(words, dots.start(), ref)):
            message = say("This paragraph trails off. Was it cut short on the page it was copied from?")
            yield Hit(Span(*dots.span()), message, sure=False, severity=Severity.INFO)


def _is_of_page(body: str, dots: re.Match[str]) -> bool:
    """Whether a page set the dots: apart, in brackets, or above its button."""
    return dots[0][0] in " [(" or bool(_BUTTON.match(body, dots.end()))


def _fragments(text: Text, ref: Reference) -> Iterator[tuple[Word, Message]]:
    """The last words of paragraphs without a stop that end no sentence: the beginning of a word, "in" behind a noun,
    "For more, visit"; each with what tells it.
    """
    told = {span.start for span, _ in text.once(broken_off_anywhere, ref.words)}
    for block, span in unfinished(text, _LEAST):
        last = text.words_in(span)[-1]
        if block is text.prose[-1] and text.body[last.end : span.end] == ",":
            yield last, say("The text ends with a comma.")
        if span.start in told or last.end != span.end or runs_on(text.body, span):
            continue
        if _is_fragment(text, last, ref) and _is_running(text, span, _LONG):
            yield (
                last,
                say("The sentence breaks off in the middle of a word: “{letters}” is not a word.", letters=last.text),
            )
        elif _leads_on(text, last, ref) or (block is text.prose[-1] and _INVITES.search(span.of(text.body))):
            yield last, say("The sentence breaks off: no sentence ends with “{word}”.", word=last.text)


def _is_running(text: Text, span: Span, least: int) -> bool:
    """Whether a line is prose, long and most of its words small."""
    words = text.words_in(span)
    return len(words) >= least and sum(word.text[0].islower() for word in words) >= _SMALL * len(words)


def _is_fragment(text: Text, last: Word | None, ref: Reference) -> bool:
    """Whether a word is the beginning of a known one, stands nowhere else, and is none itself."""
    if last is None or ref.lexicon is None or not (last.text.islower() and last.text.isalpha() and last.text.isascii()):
        return False
    low = last.lower
    alone = len(text.index[low]) == 1 and not ref.lexicon.real(low) and ref.lexicon.often(low) < _RARE
    return alone and ref.lexicon.begins(low)


def _leads_on(text: Text, last: Word, ref: Reference) -> bool:
    """Whether a preposition stands behind a noun in the plural, and no word that it may belong to stands before."""
    at = text.number(last)
    sentence = text.sentence_at(last.start)
    if last.text not in _LEADING or sentence is None or at < 1:
        return False
    before = text.words[at - 1].lower
    said = {word.lower for word in text.words_in(sentence)}
    named = (singular(before) != before or before == "people") and before not in ref.words.small
    return named and _is_running(text, sentence, _LINE) and said.isdisjoint(ref.words.clause_heads | {"that", "to"})


def _before(words: tuple[Word, ...], end: int) -> Word | None:
    """The word that ends there."""
    return next((word for word in reversed(words) if word.end <= end), None)


def _is_cut(words: tuple[Word, ...], end: int, ref: Reference) -> bool:
    """Whether no sentence ends with the word before: "the…", "Ke…". After others a writer only lets it linger."""
    last = _before(words, end)
    if last is None or last.end < end - 1:
        return False
    known = ref.lexicon is None or ref.lexicon.real(last.lower) or last.is_number
    return last.lower in ref.words.never_last or not known


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
