"""A capital in mid-sentence on a word that the text writes small elsewhere."""

import re
from collections.abc import Iterator
from itertools import islice

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.dates import MONTHS
from editor_app.text.language.words import Word
from editor_app.text.markup import BlockKind
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_LEAST_SMALL = 3
_LABEL = 3
"""So many capitals, most of them at the start of a line or a cell, and the word is a label there."""
_EVERYDAY = 4.0
"""So common a name may be a plain word: the Internet."""
_LINKS = frozenset(("of", "in", "for"))
_NAME = 6
"""Words of a name with such a word in it: Women in the Digital Economy Fund."""
_PARTED = re.compile(r";(?<=[a-z\d]{2}.)(?<!&nbsp.)(?<!&amp.) (?P<word>[A-Z][a-z]*)(?= [a-z\d])")
"""A word with a capital between small ones, behind a semicolon."""
_PARTIES = frozenset(("company", "corporation", "group", "fund", "trust", "partnership"))
"""What issues shares calls itself so, with a capital, in its legal notes."""
_MONTHS = frozenset(month.lower() for month in MONTHS)


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each word with a single stray capital. A guess: it may be the short form of a name."""
    yield from _in_mid_clause(text, ref)
    for lower, forms in ((lower, forms) for lower, forms in text.forms.items() if len(forms) > 1 and len(lower) > 2):
        often = {form: len(text.written[form]) for form in forms}
        small, uses = sum(count for form, count in often.items() if form.islower()), sum(often.values())
        if uses <= _LEAST_SMALL or not _LEAST_SMALL <= small < uses or _is_name_too(lower, ref):
            continue
        titled = text.of_forms([form for form in forms if form.istitle()])
        inside = (word for word in titled if word.start not in text.openings)
        strays = list(islice((word for word in inside if _in_mid_sentence(text, word)), 2))  # two are one too many
        others = [word for word in titled if word not in strays]
        named = all(_behind_name(text, word) for word in others)  # Kite Internet
        titled_often = len(others) >= _LABEL and not named
        if len(strays) == 1 and not titled_often and not _is_body(text, strays[0], ref):
            stray = strays[0]
            message = say(
                "“{word}” has a capital here but none in {count:,} other places.", word=stray.text, count=small
            )
            yield Hit(stray.span, message, (stray.text.lower(),), sure=False)


def _in_mid_clause(text: Text, ref: Reference) -> Iterator[Hit]:
    """Small words with a capital after a semicolon: "it rains; In May it snows"."""
    for match in text.finditer(_PARTED):
        low = match["word"].lower()
        place = Span(match.start("word"), match.end("word"))
        if (
            low in ref.words.small
            and low != "i"
            and not text.quotations.touches(place)
            and not text.masked.touches(place)
        ):
            message = say("“{word}” has a capital after a semicolon.", word=match["word"])
            yield Hit(place, message, (low,), sure=False)


def _is_name_too(word: str, ref: Reference) -> bool:
    """Whether a plain word is a name as well, March, Will, Brown, or nothing else: Kafka."""
    names = ref.vocabulary
    if ref.lexicon and not ref.lexicon.small(word) and ref.lexicon.often(word) < _EVERYDAY:
        return True
    return word in _MONTHS or word in names.given_names or word in names.surnames


def _behind_name(text: Text, word: Word) -> bool:
    """Whether a word with a capital ends a name: "Kite Internet"."""
    at = text.number(word)
    before = text.words[at - 1] if at else None
    return before is not None and before.text[0].isupper() and word.start - before.end == 1


def _is_body(text: Text, word: Word, ref: Reference) -> bool:
    """Whether a word is short for a body: "the Board" of a Kite Board, and "the Company" as lawyers write it."""
    before = text.words[text.number(word) - 1].lower
    named = any(_behind_name(text, other) for other in text.index[word.lower] if other.text.istitle())
    return before == "the" and (word.lower in _PARTIES or (named and word.lower in ref.vocabulary.heads))


def _in_mid_sentence(text: Text, word: Word) -> bool:
    """Whether a word is in a full sentence with no other capital within two words: those make a name or title."""
    sentence = text.sentence_at(word.start)
    block = text.block_at(word.start)
    if not sentence or not block or block.kind is not BlockKind.PARAGRAPH or not sentence.of(text.body).endswith("."):
        return False
    words = text.words_in(sentence)
    at = words.index(word)
    near = (*words[max(1, at - 2) : at], *words[at + 1 : at + 3])
    if not 0 < at < len(words) - 1 or text.body[words[at - 1].end : word.start] != " ":
        return False
    if text.body[word.end : word.end + 1] == "." and text.body[word.end + 1 : word.end + 2].isalpha():
        return False  # Next.js
    if at > 2 and words[at - 1].lower == "the" and words[at - 2].lower in _LINKS and words[at - 3].text[0].isupper():
        return False  # Phantom of the Opera
    goes_on = words[at + 1].lower in _LINKS and any(other.text[0].isupper() for other in words[at + 2 : at + _NAME])
    beside = text.body[word.start - 1 : word.start] + text.body[word.end : word.end + 1]
    label = any(sign in '*_"“”' for sign in beside) or not words[at - 1].text.isalpha()
    return not goes_on and not label and words[at - 1].text.islower() and all(other.text.islower() for other in near)


RULE = Rule(
    about=About.TYPOGRAPHY, name="capital-stray", title=say("Stray capital"), severity=Severity.INFO, check=check
)
