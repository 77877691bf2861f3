"""The questions of style, and which of them a text answers in several ways."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import NamedTuple

from editor_app.text.dates import MONTHS, WEEKDAYS
from editor_app.text.language.lists import STYLE_QUESTIONS, table
from editor_app.text.span import Span
from editor_app.text.styles.pages import StyledText, prose, whole

_LINE = re.compile(r".+")
_CALENDAR = "|".join(name[:3] for name in (*WEEKDAYS, *MONTHS))
_STAMP = re.compile(
    rf"\W*(?:(?:posted|published)[\w ]*?\W+)?(?:(?:{_CALENDAR})[a-z]*\W+|\d{{1,4}}[a-z]{{0,2}}\W+)+"
    r"(?:at )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: \(?[A-Z]{2,4}\)?)?\W*",
    re.IGNORECASE,
)
"""A line that is nothing but the day and the time of a page: "**Tuesday, 18 August 2015, 3:43 pm**"."""
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


class _Place(NamedTuple):
    """Where an answer stands, by the numbers of question and answer, and the word that it stands before."""

    span: Span
    question: int
    answer: int
    word: str

    @property
    def start(self) -> int:
        return self.span.start

    def moved(self, by: int) -> "_Place":
        return self._replace(span=self.span.moved(by))


def mixed(text: StyledText) -> tuple[Mixed, ...]:
    """The questions that a text answers in several ways; found once, for several rules ask."""
    return text.once(_mixed, None)


def _mixed(text: StyledText, _: None) -> tuple[Mixed, ...]:
    return tuple(_ways(text))


def _ways(text: StyledText) -> Iterator[Mixed]:
    found: dict[int, dict[int, dict[Span, str]]] = defaultdict(lambda: defaultdict(dict))
    asked = tuple([number for number, question in enumerate(questions()) if _may_differ(question, text.body)])
    for place in text.by_block(_answers, asked):
        found[place.question][place.answer][place.span] = place.word
    for number, question in enumerate(questions()):
        ways = [found[number][answer] for answer in sorted(found[number])] if number in found else []
        if question.where is Where.SAME:
            ways = _of_one_word(ways)
        if len(ways) > 1:
            yield Mixed(question.name, question.weak, ranked(list(way) for way in ways))


def _may_differ(question: Question, body: str) -> bool:
    """Whether the signs of several answers are there."""
    return sum(any(sign in body for sign in answer.signs) for answer in question.answers) > 1


def _answers(text: StyledText, asked: Sequence[int]) -> Iterator[_Place]:
    """Where each of some questions is answered."""
    page = whole(text)
    body = prose(text, page)
    lines = [Span(*line.span()) for line in _LINE.finditer(page)]
    stamps = {at for at, line in enumerate(lines) if _STAMP.fullmatch(page, line.start, line.end)}
    starts = [line.start for line in lines]
    for number in asked:
        text.pause()
        question = questions()[number]
        written = body if question.where is Where.PROSE else page
        for way, answer in enumerate(question.answers):
            for at in (line for line in _lines_with(answer.signs, written, starts) if line not in stamps):
                for found in answer.pattern.finditer(written, lines[at].start, lines[at].end):
                    yield _Place(_with_number(found, written), number, way, _word(found))


def _lines_with(signs: Sequence[str], written: str, starts: Sequence[int]) -> Sequence[int]:
    """Which lines hold any of the signs."""
    found: set[int] = set()
    for sign in signs:
        at = written.find(sign)
        while at >= 0:
            line = bisect_right(starts, at) - 1
            found.add(line)
            at = written.find(sign, starts[line + 1]) if line + 1 < len(starts) else -1
    return sorted(found)


def ranked(ways: Iterator[list[Span]]) -> tuple[tuple[Span, ...], ...]:
    """The most frequent first, of equals the earlier."""
    return tuple(tuple(way) for way in sorted(ways, key=lambda way: (-len(way), way[0])))


def _with_number(found: re.Match[str], written: str) -> Span:
    """The place of an answer with the whole number whose last digit it begins with."""
    start = found.start()
    before = _NUMBER.search(written, max(0, start - _DIGITS), start + 1) if written[start].isdigit() else None
    return Span(before.start() if before else start, found.end())


def _word(found: re.Match[str]) -> str:
    return found[1].lower().replace("–", "-") if found.re.groups else ""


def _of_one_word(ways: Sequence[dict[Span, str]]) -> list[dict[Span, str]]:
    """Only the places before words that stand with several answers."""
    words = [set(way.values()) for way in ways]
    common = {word for one in words for word in one if sum(word in other for other in words) > 1}
    kept = [{span: word for span, word in way.items() if word in common} for way in ways]
    return [way for way in kept if way]
