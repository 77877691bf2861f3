"""The questions of style, and which of them a text answers in several ways."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from editor_app.text.language.lists import STYLE_QUESTIONS, table
from editor_app.text.span import Span
from editor_app.text.styles.pages import StyledText, prose, whole

_LINE = re.compile(r".+")
_NUMBER = re.compile(r"\d(?:[\d.,:]*\d)?\Z")
_DIGITS = 20  # characters in which a number may begin
_BLANK = "·"  # stands for a blank in the signs of an answer


class Where(Enum):
    """Where the answers to a question count."""

    ALL = "all"
    PROSE = "prose"  # not in headings
    SAME = "same"  # before the same word only: St. Ives, St Ives


@dataclass(frozen=True, slots=True)
class Answer:
    """One way to write something, in one line. `signs`: in a line without any, the pattern need not be tried."""

    signs: tuple[str, ...]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Question:
    """What is written in several ways. `weak`: both ways may be right in one text."""

    name: str
    weak: bool
    where: Where
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Mixed:
    """A question that a text answers in several ways: the places of each, the most frequent first."""

    name: str
    weak: bool
    ways: tuple[tuple[Span, ...], ...]


@cache
def questions() -> tuple[Question, ...]:
    """All questions, in the order of their file. Raises ResourceError."""
    found: dict[tuple[str, str, str], list[Answer]] = defaultdict(list)
    for name, severity, where, signs, pattern in table(STYLE_QUESTIONS):
        needed = tuple(sign.replace(_BLANK, " ") for sign in signs.split("|"))
        found[name, severity, where].append(Answer(needed, re.compile(pattern)))
    return tuple(
        Question(name, severity == "info", Where(where), tuple(answers))
        for (name, severity, where), answers in found.items()
    )


def mixed(text: StyledText) -> Iterator[Mixed]:
    """The questions that a text answers in several ways."""
    page = whole(text)
    body = prose(text, page)
    lines = [Span(*line.span()) for line in _LINE.finditer(page)]
    for question in questions():
        text.pause()
        written = body if question.where is Where.PROSE else page
        there = [answer for answer in question.answers if any(sign in written for sign in answer.signs)]
        if len(there) > 1:
            ways = [way for answer in there if (way := _places(answer, written, lines))]
            if question.where is Where.SAME:
                ways = _of_one_word(ways)
            if len(ways) > 1:
                yield Mixed(question.name, question.weak, ranked(list(way) for way in ways))


def ranked(ways: Iterator[list[Span]]) -> tuple[tuple[Span, ...], ...]:
    """The most frequent first, of equals the earlier."""
    return tuple(tuple(way) for way in sorted(ways, key=lambda way: (-len(way), way[0])))


def _places(answer: Answer, written: str, lines: Sequence[Span]) -> Mapping[Span, str]:
    """Where an answer stands, each with the word that it stands before."""
    return {
        _with_number(found, written): _word(found)
        for line in lines
        if any(written.find(sign, line.start, line.end) >= 0 for sign in answer.signs)
        for found in answer.pattern.finditer(written, line.start, line.end)
    }


def _with_number(found: re.Match[str], written: str) -> Span:
    """The place of an answer with the whole number whose last digit it begins with."""
    start = found.start()
    before = _NUMBER.search(written, max(0, start - _DIGITS), start + 1) if written[start].isdigit() else None
    return Span(before.start() if before else start, found.end())


def _word(found: re.Match[str]) -> str:
    return found[1].lower().replace("–", "-") if found.re.groups else ""


def _of_one_word(ways: list[Mapping[Span, str]]) -> list[Mapping[Span, str]]:
    """Only the places before words that stand with several answers."""
    words = [set(way.values()) for way in ways]
    common = {word for one in words for word in one if sum(word in other for other in words) > 1}
    kept = [{span: word for span, word in way.items() if word in common} for way in ways]
    return [way for way in kept if way]
