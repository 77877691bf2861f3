"""A capital in mid-sentence on a word that the text writes small elsewhere."""

from collections import Counter
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.text.markup import BlockKind
from editor_app.text.prepared import Text
from editor_app.text.words import Word

_LEAST_SMALL = 3
_LEAST_WORDS = 12
"""In shorter lines capitals are a headline's."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each word with a single stray capital. A guess: it may be the short form of a name."""
    small = Counter(word.text for word in text.words if word.text.islower())
    strays = [word for word in _mid_sentence(text) if small[word.lower] >= _LEAST_SMALL]
    often = Counter(word.lower for word in strays)
    for word in strays:
        if often[word.lower] == 1:
            message = f"“{word.text}” has a capital here and stands small {small[word.lower]} times elsewhere."
            yield Hit(word.span, message, (word.text.lower(),), sure=False)


def _mid_sentence(text: Text) -> Iterator[Word]:
    """Words with a capital between two words with small letters."""
    for block in text.prose:
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        words = text.words_in(block.span)
        if len(words) < _LEAST_WORDS:
            continue
        for before, word, after in zip(words, words[1:], words[2:], strict=False):
            if word.text.istitle() and before.text.islower() and after.text.islower() and len(word.text) > 2:
                around = text.body[before.end : word.start], text.body[word.end : after.start]
                if around == (" ", " "):
                    yield word


RULE = Rule(id="typography.capital-stray", title="Stray capital", severity=Severity.INFO, check=check)
