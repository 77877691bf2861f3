"""Which passages are written in another language: their words are not misspelt English."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from editor_app.checks.spelling.lexicon import Lexicon
from editor_app.text.language.tagged import tagged
from editor_app.text.language.tags import is_written_in, spoken
from editor_app.text.language.words import Word
from editor_app.text.masks import Mask
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_LEAST = 4
"""Small-letter words of a passage that is judged as a whole."""
_STRANGE, _ENGLISH, _OTHER = 0.35, 0.15, 0.5
"""Shares of its words: that no dictionary has, from which it is another language; English small words, up to which;
small words of other languages and unknown ones together."""
_SEVERAL = 3
"""Words that no dictionary has: two may be names of programs."""
_CLEAR = 5.6
"""So common a word is English whatever else it is."""
_GAP = re.compile(r"[ \n\u00a0]?[“”\"'’]?[ \n\u00a0]|['’]")
"""What may stand between two words of one phrase."""
_JOINED = 2
"""Small words of other languages that make a longer row a phrase: haere mai ki te kete."""
_MEANT = 2.5
"""The score from which an odd word is a slip of an English one."""


def foreign(text: Text, lexicon: Lexicon, strange: Collection[str], small: Collection[str]) -> tuple[Span, ...]:
    """The passages of a text in another language: those it names, whole blocks, phrases in English ones.

    `strange` are the words in small letters that no dictionary has as they are, `small` the small words of English.
    """
    found = [*_said(text, lexicon, strange)]
    told = Mask(found)
    odd = {low for low in text.index if _is_odd(low, strange, small, lexicon)}
    for number in sorted(_blocks(text, strange)):
        block = text.prose[number].span
        words = text.words_in(block)
        first = text.number(words[0])
        lower = text.lower[first : first + len(words)]
        if words and told.covers(Span(words[0].start, words[-1].end)):
            continue
        if _is_foreign(words, lower, strange, small, lexicon.foreign):
            found.append(block)
        elif not odd.isdisjoint(lower):
            found += _phrases(text.body, words, lower, odd, lexicon)
    return tuple(sorted(found))


def _said(text: Text, lexicon: Lexicon, strange: Collection[str]) -> Iterator[Span]:
    """What the source says is in another language, unless most words are English: a tag may be of the keyboard.

    Of languages with other letters no dictionary of English is asked.
    """
    for span, tag in tagged(text.body):
        low = [word.text for word in text.words_in(span) if word.text[0].islower()]
        english = sum(one not in strange and one not in lexicon.foreign for one in low)
        if spoken(tag) not in ("", "en") and 2 * english <= len(low) and is_written_in("en", span.of(text.body)):
            yield span


def _blocks(text: Text, strange: Collection[str]) -> set[int]:
    """The blocks that hold a strange word or more: only these need a look."""
    starts = [block.span.start for block in text.prose]
    return {bisect_right(starts, word.start) - 1 for low in strange for word in text.index[low]}


def _is_foreign(
    words: Sequence[Word],
    lower: Sequence[str],
    strange: Collection[str],
    small: Collection[str],
    others: Collection[str],
) -> bool:
    """Whether a passage is in another language: few of its words are English, and few of its small words are."""
    low = [form for form, word in zip(lower, words, strict=True) if word.text[0].islower()]
    if len(low) < _LEAST:
        return False
    unknown = sum(form in strange for form in low if len(form) > 1)
    english = sum(form in small for form in low)
    several = len({form for form in low if form in strange}) >= _SEVERAL
    if several and unknown >= _STRANGE * len(low) and english < _ENGLISH * len(low):
        return True
    following = chain(words[1:], words[:1])  # a small word before a capital belongs to a name: de Gaulle
    other = sum(form in others and one.text[0].islower() for form, one in zip(lower, following, strict=True))
    return other > 2 * english and other + unknown >= _OTHER * len(low)


def _is_odd(low: str, strange: Collection[str], small: Collection[str], lexicon: Lexicon) -> bool:
    """Whether a word is no English: no dictionary has it even with a capital, or it is a small word elsewhere."""
    if low in lexicon.foreign and low not in small:
        return lexicon.often(low) < _CLEAR
    return low in strange and low[0].isalpha() and (not low.isascii() or not lexicon.real(low))


def _phrases(
    body: str, words: Sequence[Word], lower: Sequence[str], odd: Collection[str], lexicon: Lexicon
) -> Iterator[Span]:
    """Rows of two odd words or more, two of them in small letters, or one beside a small word of another language."""
    row: list[Word] = []
    for word, low in zip(words, lower, strict=True):
        if low in odd and row and not _GAP.fullmatch(body, row[-1].end, word.start):
            yield from _phrase(row, lexicon)
            row = []
        if low in odd:
            row.append(word)
        elif row:
            yield from _phrase(row, lexicon)
            row = []
    yield from _phrase(row, lexicon)


def _is_formed(low: str, lexicon: Lexicon) -> bool:
    """Whether a word is made of English ones: interagency, wildland, teardown."""
    return lexicon.formed(low) or lexicon.compound(low)


def _phrase(row: Sequence[Word], lexicon: Lexicon) -> Iterator[Span]:
    low = [
        word.text
        for word in row
        if word.text.islower() and word.text not in lexicon.foreign and not _is_formed(word.text, lexicon)
    ]
    joined = sum(word.lower in lexicon.foreign for word in row)
    if len(row) < 2 or len(low) < (1 if joined else 2):
        return
    if joined >= _JOINED and len(row) > _JOINED + 1:
        yield Span(row[0].start, row[-1].end)  # its other words may look like slips by chance: haere, here
        return
    slips = Counter(bool(near and near[0].score >= _MEANT) for near in (lexicon.near(word, far=False) for word in low))
    if slips[False] >= min(2, len(low)):
        yield Span(row[0].start, row[-1].end)
