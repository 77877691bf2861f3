"""Rows about one text in this process: aligning, repeats, a check, and a check after a key press."""

import random
import re
from collections.abc import Iterator

from bench.aligning import again, pairs_of_texts
from bench.measure import Pair, in_pairs
from bench.speed.row import Row, Sizes
from bench.texts import SAMPLE, kinds, of_length
from editor_app.desk.articles.check import check
from editor_app.desk.base.desk import Tools
from editor_app.desk.base.opening import open_tools
from editor_app.domain.article import Draft
from editor_app.domain.known import Known
from editor_app.system.interpreter import look_seldom
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Memory
from editor_app.text.repeats import align

_WORD = re.compile(r"\w+")
_SPLIT = "splitting into words"
_CHECKED = {5_000: "<= 90 x", 100_000: "<= 90 x"}
_PRESSED = {5_000: "<= 100 ms", 100_000: "<= 600 ms"}


def rows(sizes: Sizes) -> Iterator[Row]:
    """All of them, on each kind of text."""
    look_seldom()  # as all processes of the program do in which texts are checked
    made = pairs_of_texts(random.Random(5), sizes.pairs)
    pair = in_pairs(
        lambda: [align(a, b) for a, b in made], lambda: [_split(a) + _split(b) for a, b in made], sizes.rounds
    )
    yield _row("align two texts of 1,600 words", "invented", pair, "<= 6 x", len(made))
    tools = open_tools()
    sample = SAMPLE.read_text(encoding="utf-8")
    _checked(tools, sample)  # opens the dictionary, once
    pair = in_pairs(lambda: _checked(tools, sample), lambda: _split(sample), 3 * sizes.rounds)
    yield _row("check the sample", "", pair, "<= 80 x")
    for kind, real in kinds():
        for words in sizes.words:
            body = of_length(words, real=real)
            yield from _of_body(
                tools, f"{words:,} words", kind, body, max(1, min(sizes.rounds, 20_000 // words)), words
            )


def _of_body(tools: Tools, name: str, kind: str, body: str, rounds: int, words: int) -> Iterator[Row]:
    pair = in_pairs(lambda: _checked(tools, body), lambda: _split(body), rounds)
    yield _row(f"check {name}", kind, pair, _CHECKED.get(words, ""))
    edits = _pressed(body)
    memory = Memory()
    again(memory, body)
    pair = in_pairs(lambda: again(memory, next(edits)), lambda: _split(body), rounds)
    yield _row(f"{name} against itself after a key press", kind, pair, "<= 3 ms" if words < 10_000 else "")
    memory = Memory()
    _checked(tools, body, memory)
    pair = in_pairs(lambda: _checked(tools, next(edits), memory), lambda: _split(body), rounds)
    yield _row(f"check {name} after a key press", kind, pair, _PRESSED.get(words, ""))


def _row(job: str, kind: str, pair: Pair, reach: str, count: int = 1) -> Row:
    return Row(job, kind, 1000 * pair.job / count, "ms", 1000 * pair.floor / count, _SPLIT, reach)


def _checked(tools: Tools, body: str, memory: Memory | None = None) -> object:
    return check(tools, Draft("", 0, Manuscript("", body)), Known(), _never, memory)


def _never() -> bool:
    return False


def _split(body: str) -> int:
    return len(_WORD.findall(body))


def _pressed(body: str) -> Iterator[str]:
    """The text with one letter after the other typed in its middle."""
    at = body.index(" ", len(body) // 2)
    for size in range(1, 1000):
        yield f"{body[:at]} {'abcdefghij'[: size % 10]}{body[at:]}"
