"""“A” where “an” belongs, and the other way round: "an university", "a hour", "a 8 % rise"."""

import re
from collections.abc import Iterator

from editor_app.checks.knowledge.spelling_of import foreign_passages
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.spelling.lexicon import Lexicon
from editor_app.checks.words import Words
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.words import Word
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_BEFORE = frozenset(" \n\t(“\"‘'—–[")
"""What stands before an article; behind other signs “a” is a letter: “5a”, “c/a”."""
_NUMBER = re.compile(r"(\d+)(,\d{3})*")
_EIGHTEEN = ("11", "18")
"""Numbers said with a vowel, as those that begin with 8 are; not 1800, which may be eighteen hundred."""
_EITHER_U = re.compile(r"u(?:n(?:an|i)|s[aeu]|[rt][aeiouy]|[bdgkv])")
"""How words begin that may be said like “you”."""
_LETTERS_U = re.compile(r"U(?:[A-Z]{1,4}|(?:\.[A-Z])+\.?)")
_ADDRESS = frozenset(("URL", "URLs", "UL", "UK’s"))
"""Said as a word by some."""
_VOWELS = frozenset("aeiouy")
_LEAST = 3
"""Letters of a word; of shorter ones it is the letters that are said: “an mp”."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each, with the word behind it."""
    if ref.lexicon is None:
        return
    others = foreign_passages(text, ref)
    for article in (*text.index.get("a", ()), *text.index.get("an", ())):
        following = _following(text, article)
        if following is None or others.touches(article.span):
            continue
        wanted = _wanted(following, text, ref.lexicon, ref.words)
        if wanted and wanted != article.lower:
            right = wanted.capitalize() if article.text[0].isupper() else wanted
            span = Span(article.start, following.end)
            said = say("“{words}”: before “{word}” it is “{article}”.", words=span.of(text.body), word=following.text,
                       article=wanted)  # fmt: skip
            yield Hit(span, said, (f"{right} {following.text}",), group=article.lower + following.lower)


def _following(text: Text, article: Word) -> Word | None:
    """The word behind an article, when there is nothing but a space between; None when “a” is a letter or a name."""
    at = text.number(article)
    following = text.words[at + 1] if at + 1 < len(text.words) else None
    if following is None or text.body[article.end : following.start] not in (" ", "\u00a0"):
        return None
    before = text.body[article.start - 1 : article.start]
    if before and before not in _BEFORE:
        return None
    opens = article.start in text.openings
    return following if article.text.islower() or (opens and article.text in ("A", "An")) else None


def _wanted(word: Word, text: Text, lexicon: Lexicon, words: Words) -> str:
    """The article that belongs before a word; empty when it may be either."""
    if word.is_number or word.text[0].isdigit():
        return _before_number(word, text)
    if word.text.isupper():
        spelt = _LETTERS_U.match(text.body, word.start)
        return "a" if spelt and spelt.end() >= word.end and word.text not in _ADDRESS else ""
    low = word.lower
    if low in words.said_like_you:
        return "a"
    if low in words.silent_h:
        return "an"
    if len(low) < _LEAST or low in words.small or not _VOWELS.intersection(low) or not lexicon.small(low):
        return ""
    plain = word.text.islower() and not text.body.startswith(("’", "'", "."), word.end)
    if not plain or low[0] == "h" or low.startswith(("eu", "ew", "y")) or _EITHER_U.match(low):
        return ""
    return "an" if low[0] in _VOWELS else "a"


def _before_number(word: Word, text: Text) -> str:
    number = _NUMBER.match(text.body, word.start)
    if number is None or text.body[number.end() : number.end() + 1].isalpha():
        return ""
    first = number[1]
    if first[0] == "8" or first in _EIGHTEEN:
        return "an"
    return "" if first.startswith(_EIGHTEEN) else "a"


RULE = Rule(
    about=About.SPELLING,
    name="article",
    title=say("Article “a” or “an”"),
    severity=Severity.WARNING,
    check=check,
)
