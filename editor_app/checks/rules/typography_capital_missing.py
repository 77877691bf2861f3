"""A small letter where a capital belongs: after a full stop, on a day or a country, on "I"."""

import re
from collections import Counter
from collections.abc import Container, Iterator
from itertools import pairwise

from editor_app.checks.knowledge.spelling_of import foreign_passages
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.spelling.lexicon import Lexicon
from editor_app.checks.spelling.surroundings import CALENDAR
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Message, say
from editor_app.text.language.lists import abbreviations
from editor_app.text.language.sentences import STOPS, ends_sentence
from editor_app.text.language.words import Word, words
from editor_app.text.markup import BlockKind
from editor_app.text.prepared import Text

_STOP = re.compile(r"\.(?<=\w.)[”\"]? {1,2}(?=[a-z])")
_SPEECH = re.compile(rf"[{STOPS}][”\"]?(?<=\w..|.\w.) {{1,2}}[“\"](?=[a-z][^“”\"\n]{{0,200}}[,{STOPS}][”\"])")
_BEFORE = re.compile(r"[\w.)”\"]+$")
_SHORT, _SMALL_BEHIND = re.compile(r"\b(\w{2,6})\. [a-z]"), re.compile(r"\. [a-z]")
_GLUED_BEFORE, _GLUED_AFTER = frozenset("@#/.&'’_-"), re.compile(r"[@/_'’=)-]|\.\w|\(")
_SAYING = re.compile(r"(?:says?|said|adds?|added|asks?|asked|writes?|wrote|told)\b")
_LEAST = 3
_SENTENCE = 6
"""Words of a paragraph that is no label or list."""
_LONGEST = 100
"""Letters of a word: what is longer is none, and looking on to the end of the text would take the square of it."""
_DOMAINS = frozenset(("com", "org", "net", "gov", "edu"))
"""What is left of an address that was parted."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each word of English."""
    others = foreign_passages(text, ref)
    yield from (hit for hit in _hits(text, ref) if not others.touches(hit.span))


def _hits(text: Text, ref: Reference) -> Iterator[Hit]:
    if ref.lexicon is None:
        return
    short = Counter(
        match[1].lower() for match in text.finditer(_SHORT, _SMALL_BEHIND)
    )  # tsp., oz.: twice is an abbreviation
    for match in text.finditer(_STOP):
        word = next(iter(words(text.body, match.end(), match.end() + _LONGEST)), None)
        if word and word.start == match.end() and _is_start(text, match, word, ref.lexicon, short):
            yield _hit(word, say("A sentence begins here. Give it a capital."))
    for word in _quoted(text, ref.lexicon):
        yield _hit(word, say("A sentence begins here. Give it a capital."))
    for word in _openings(text, ref):
        yield _hit(word, say("A paragraph begins here. Give it a capital."))
    yield from _names(text, ref, ref.lexicon.frequencies.names)
    for word in text.index.get("i", ()):
        if word.text == "i" and _is_pronoun(text, word, ref):
            yield _hit(word, say("“I” has a capital."))


def _names(text: Text, ref: Reference, names: Container[str]) -> Iterator[Hit]:
    """Days, months, countries and places in small letters."""
    for low in text.index:
        if low in names and (low in CALENDAR or low in ref.vocabulary.countries or low in ref.vocabulary.places):
            for word in text.index[low]:
                if word.text.islower() and not _is_glued(text.body, word) and not _is_brand(text, word):
                    yield _hit(word, say("“{word}” is a name. Give it a capital.", word=word.text))


def _quoted(text: Text, lexicon: Lexicon) -> Iterator[Word]:
    """Where direct speech begins a sentence: She left. "yes," he said."""
    for match in text.finditer(_SPEECH):
        word = next(iter(words(text.body, match.end(), match.end() + _LONGEST)), None)
        if word and word.start == match.end() and lexicon.small(word.text) and not _is_glued(text.body, word):
            yield word


def _openings(text: Text, ref: Reference) -> Iterator[Word]:
    """Small words that begin a paragraph of whole sentences, below one that ends with a stop or below a heading."""
    for above, block in pairwise(text.prose):
        line = block.span.of(text.body)
        if block.kind is not BlockKind.PARAGRAPH or not line[0].islower() or line[-1] not in f'{STOPS}”"':
            continue
        complete = (
            ends_sentence(above.span.of(text.body)) or above.kind is BlockKind.HEADING or above.span == text.headline
        )
        told = text.words_in(block.span)
        if (
            complete
            and len(told) >= _SENTENCE
            and told[0].text in ref.words.small
            and told[0].start == block.span.start
            and text.body[told[0].end] == " "
        ):
            yield told[0]


def _hit(word: Word, message: Message) -> Hit:
    return Hit(word.span, message, (word.text[0].upper() + word.text[1:],), group=word.lower)


def _is_start(text: Text, match: re.Match[str], word: Word, lexicon: Lexicon, short: Counter[str]) -> bool:
    """Whether a sentence ends before a word: not after an abbreviation, an ellipsis, or a quotation that goes on."""
    found = _BEFORE.search(text.body[max(0, match.start() - 24) : match.start()])
    before = found[0].strip(')”"').lower() if found else ""
    if len(word.text) == 1 and word.text not in ("a", "i"):
        return False  # "o" is the sign of an item
    abbreviated = text.body[word.end : word.end + 1] == "." and len(word.text) < _LEAST  # pp. 5-21
    if abbreviated or word.text in _DOMAINS or (word.text == "of" and found and found[0][0].isupper()):
        return False  # Czech Inst. of
    if len(before) < _LEAST or "." in before or before in abbreviations() or short[before] > 1:
        return False
    if not (before.isdigit() and len(before) == 4) and not lexicon.real(before):
        return False
    quoted = len(match[0].strip()) > 1
    if quoted and _SAYING.match(text.body, word.start):
        return False
    return word.text.islower() and lexicon.small(word.text) and not _is_glued(text.body, word)


def _is_glued(body: str, word: Word) -> bool:
    return body[word.start - 1 : word.start] in _GLUED_BEFORE or bool(_GLUED_AFTER.match(body, word.end))


def _is_brand(text: Text, word: Word) -> bool:
    """Whether a capital follows a day in small letters: monday Service."""
    return word.lower in CALENDAR and bool(re.match(r" [A-Z]", text.body[word.end : word.end + 2]))


def _is_pronoun(text: Text, word: Word, ref: Reference) -> bool:
    """Whether a small "i" is a person: an auxiliary or "think" follows, and it is no item of a list."""
    at = text.number(word)
    after = text.lower[at + 1] if at + 1 < len(text.lower) else ""
    blank = text.body[word.end : word.end + 1] == " " and text.body[word.start - 1 : word.start] in (" ", "“", '"')
    return blank and (after in ref.words.auxiliaries or after == "think")


RULE = Rule(
    about=About.TYPOGRAPHY,
    name="capital-missing",
    title=say("Capital missing"),
    severity=Severity.WARNING,
    check=check,
)
