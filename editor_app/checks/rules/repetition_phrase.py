"""The same phrase given twice in one sentence: "the people and the people", "presented W. with a card to W."."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.letters import count_han
from editor_app.text.language.words import Word
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_JOINS = frozenset(("and", "or", "&", "和", "与"))
_DASH = frozenset("-–—")
_LONGEST = 8
_FAR = 60
_SHORT = 2
"""Words of a phrase that is said for its rhythm."""
_TO = "to"
_BEHIND = frozenset("的等了在是均也都")
"""What stands behind a Chinese phrase that ends there."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit on the second of the two, with the first as related."""
    giving = ref.words.giving
    asked = _JOINS | giving
    for its in text.sentence_words:
        text.pause()
        words, lower = text.words[its], text.lower[its]
        telling = [at for at, word in enumerate(lower) if word in asked]
        yield from _joined(text.body, words, lower, [at for at in telling if words[at].text in _JOINS])
        yield from _at_once(text.body, words, lower)
        yield from _given_twice(
            text.body, words, lower, [at for at in telling if words[at].text in giving], ref.words.determiners
        )


def _joined(body: str, words: Sequence[Word], lower: Sequence[str], joins: Sequence[int]) -> Iterator[Hit]:
    """Two equal phrases of two words or more around an "and": "again and again" is one word and meant."""
    for at in joins:
        for size in range(min(_LONGEST, at, len(words) - at - 1), 1, -1):
            if lower[at - size] != lower[at + 1] or lower[at - size : at] != lower[at + 1 : at + 1 + size]:
                continue
            first, second = words[at - size : at], words[at + 1 : at + 1 + size]
            beside = body[first[-1].end : words[at].start] + body[words[at].end : second[0].start]
            if _DASH.intersection(beside) or body.startswith(("’", "'"), second[-1].end):
                continue  # said again for its weight: "what they need — and what they need now"
            if _plain(body, first[0], second[-1]) and not _parts_of_more(words, at + size):
                named = body[second[0].start : second[-1].end]
                message = say(
                    "“{phrase}” stands on both sides of “{word}”. Was something else meant the second time?",
                    phrase=named,
                    word=words[at].text,
                )
                fix = body[first[0].start : first[-1].end]
                yield Hit(Span(first[0].start, second[-1].end), message, (fix,))
                break


def _at_once(body: str, words: Sequence[Word], lower: Sequence[str]) -> Iterator[Hit]:
    """Two equal phrases of two words or more with nothing between: "in Suzhou in Suzhou"."""
    pairs = tuple(pairwise(lower))
    if len(set(pairs)) == len(pairs):
        return  # nearly always: no two words stand twice in this order
    done = 0
    for at in (at for at in range(len(pairs) - 2) if pairs[at] in pairs[at + 2 : at + _LONGEST + 1]):
        for size in range(min(_LONGEST, (len(words) - at) // 2), 1, -1):
            if at < done or lower[at] != lower[at + size]:
                continue
            first, second = lower[at : at + size], lower[at + size : at + 2 * size]
            if first != second or _is_rhythm(lower, at, size) or _is_name(words[at : at + size]):
                continue
            blank = body[words[at + size - 1].end : words[at + size].start].isspace()  # "we all — we all" is speech
            if at and lower[at - 1] == "about" and words[at - 1].text == "About":
                continue  # a heading that ran into its text
            if blank and _plain(body, words[at], words[at + 2 * size - 1]):
                fix = body[words[at].start : words[at + size - 1].end]
                span = Span(words[at].start, words[at + 2 * size - 1].end)
                yield Hit(span, say("“{word}” appears twice in a row. Take one out.", word=fix), (fix,))
                done = at + 2 * size
                break


def _is_rhythm(lower: Sequence[str], at: int, size: int) -> bool:
    """Whether the phrase is one word again and again, or goes on on either side: "day after day after day"."""
    end = at + 2 * size
    third = size if size > _SHORT else 1  # "the head of the head of the house" has no third one
    goes_on = (
        (end < len(lower) and lower[end : end + third] == lower[at : at + third])
        or lower[at] in _JOINS
        or lower[end - 1] in _JOINS
    )
    return len(set(lower[at : at + size])) == 1 or goes_on or (at > 0 and lower[at - 1] == lower[at + size - 1])


def _is_name(words: Sequence[Word]) -> bool:
    return all(word.text[0].isupper() for word in words)


def _given_twice(
    body: str, words: Sequence[Word], lower: Sequence[str], verbs: Sequence[int], determiners: frozenset[str]
) -> Iterator[Hit]:
    """The receiver after a verb of giving, and again after "to" further on."""
    for at in verbs:
        for later in range(at + 3, min(len(words) - 1, at + _FAR)):
            if lower[later] != _TO or not (size := _receiver(words, at + 1, later, determiners)):
                continue
            first, second = words[at + 1], words[later + 1]
            end = words[later + size].end
            if ";" not in body[first.start : end]:
                named = body[second.start : end]
                related = Span(first.start, words[at + size].end)
                message = say("“{name}” is named twice as the recipient. Take one out.", name=named)
                blank = len(body[words[later - 1].end : words[later].start].rstrip())
                yield Hit(Span(words[later - 1].end + blank, end), message, ("",), related=(related,))
                return


def _receiver(words: Sequence[Word], first: int, later: int, determiners: frozenset[str]) -> int:
    """How many words the receiver has that is at `first` and again after `later`; 0 without one."""
    for size in range(min(_LONGEST, later - first, len(words) - later - 1), 0, -1):
        again = words[later + 1 : later + 1 + size]
        ends = later + 1 + size == len(words) or not words[later + 1 + size].text[0].isupper()
        if ends and _same(words[first : first + size], again) and _is_noun(again, determiners):
            return size
    return 0


def _is_noun(words: Sequence[Word], determiners: frozenset[str]) -> bool:
    """Whether words look like a name, or like an article with its noun."""
    return words[0].text[0].isupper() or (len(words) > 1 and words[0].lower in determiners)


def _same(first: Sequence[Word], second: Sequence[Word]) -> bool:
    return tuple(word.lower for word in first) == tuple(word.lower for word in second)


def _plain(body: str, first: Word, last: Word) -> bool:
    """Whether there are only spaces between the words, and no number: "2 to 3 and 2 to 3"."""
    between = body[first.start : last.end]
    return not any(sign.isdigit() or sign in ',;:.()/\n“”"' for sign in between)


def _parts_of_more(words: Sequence[Word], last: int) -> bool:
    """Whether the second phrase goes on as a longer name that the first is not: "of China and of China Mobile"."""
    following = words[last + 1 : last + 2]
    if not following or following[0].start - words[last].end > 1:
        return bool(following) and following[0].text[0].isupper()
    goes_on = count_han(following[0].text[0]) == 1 and following[0].start == words[last].end  # 民营企业和民营企业家
    return following[0].text[0].isupper() or (goes_on and following[0].text[0] not in _BEHIND)


RULE = Rule(
    about=About.REPETITION,
    name="phrase",
    title=say("Phrase repeated"),
    severity=Severity.WARNING,
    check=check,
    by_block=True,
)
