"""What two texts share, and what one repeats: whether it is found, to the character, and how long it takes.

The texts are invented, with passages of six sentences lent from one to the other: to the letter, with a word of seven
changed, in another order with three words of ten changed. So every character that should be found is known. The floor
is reading the texts and splitting them into words; the peer is rapidfuzz, which compares every sentence with every
other and says how alike they are, but not where a passage begins.
"""

import random
import re
import statistics
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rapidfuzz import fuzz, process

from bench.measure import in_pairs
from bench.texts import invented, reworded
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Memory, Text
from editor_app.text.repeats import align, repeats
from editor_app.text.span import Span

_WORD = re.compile(r"\w+")
_SENTENCES, _LENT, _PAIRS, _ROUNDS = 90, 6, 25, 5
_DRAFT = 290  # sentences: about 5,000 words
_EVERY = re.compile(r"[^.]+\.")


@dataclass(frozen=True, slots=True)
class Made:
    """Two texts and the passage that the second has from the first; no passage where they share nothing."""

    a: str
    b: str
    lent: tuple[Span, Span] | None


def main() -> None:
    """One line for each way of copying, one for texts that share nothing, and the times."""
    chance = random.Random(5)
    ways: dict[str, Callable[[list[str]], list[str]]] = {
        "to the letter": lambda told: told,
        "a word of seven changed": lambda told: _touched(chance, told),
        "in other words and order": lambda told: reworded(chance, told, 0.3),
    }
    every = []
    for name, way in ways.items():
        made = [_made(chance, way) for _ in range(_PAIRS)]
        every += made
        _quality(name, made)
    apart = [_made(chance, None) for _ in range(5 * _PAIRS)]
    alarms = sum(len(align(one.a, one.b)) for one in apart)
    print(f"compare, nothing shared: {alarms} passages in {len(apart)} pairs")
    _between(every)
    _inside(chance)


def _touched(chance: random.Random, told: list[str]) -> list[str]:
    words = " ".join(told).split(" ")
    return [" ".join("anew" if chance.random() < 1 / 7 and word.islower() else word for word in words)]


def _made(chance: random.Random, way: Callable[[list[str]], list[str]] | None) -> Made:
    here, there = invented(chance, _SENTENCES), invented(chance, _SENTENCES)
    if way is None:
        return Made(" ".join(here), " ".join(there), None)
    at, to = chance.randrange(_SENTENCES - _LENT), chance.randrange(_SENTENCES)
    said = here[at : at + _LENT]
    again = way(said)
    a, b = " ".join(here), " ".join([*there[:to], *again, *there[to:]])
    start, begin = len(" ".join([*here[:at], ""])), len(" ".join([*there[:to], ""]))
    return Made(a, b, (Span(start, start + len(" ".join(said))), Span(begin, begin + len(" ".join(again)))))


def pairs_of_texts(chance: random.Random, count: int) -> list[tuple[str, str]]:
    """Two texts of 1,600 words each with a passage that one has from the other in other words."""
    made = (_made(chance, lambda told: reworded(chance, told, 0.3)) for _ in range(count))
    return [(one.a, one.b) for one in made]


def _quality(name: str, made: list[Made]) -> None:
    """Recall and precision in characters, and in how many pieces the passage was found."""
    recall, precision, pieces = [], [], []
    for one in made:
        found = align(one.a, one.b)
        assert one.lent
        lent = sum(map(len, one.lent))
        here, there = one.lent
        shared = sum(_common(passage.a, here) + _common(passage.b, there) for passage in found)
        told = sum(len(passage.a) + len(passage.b) for passage in found)
        recall.append(shared / lent)
        precision.append(shared / told if told else 0.0)
        pieces.append(len(found))
    print(
        f"compare, {name}: {statistics.mean(recall):.3f} of what was lent is found, {statistics.mean(precision):.3f} of"
        f" what is found was lent, {statistics.mean(pieces):.2f} passages for one"
    )


def _common(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _between(made: list[Made]) -> None:
    """Time for a pair, tokenising included."""
    with tempfile.TemporaryDirectory() as name:
        files = [(Path(name) / f"{number}a", Path(name) / f"{number}b") for number in range(len(made))]
        for one, (a, b) in zip(made, files, strict=True):
            a.write_text(one.a, encoding="utf-8")
            b.write_text(one.b, encoding="utf-8")

        def read(work: Callable[[str, str], object]) -> None:
            for a, b in files:
                work(a.read_text(encoding="utf-8"), b.read_text(encoding="utf-8"))

        floor = in_pairs(lambda: read(align), lambda: read(_split), _ROUNDS)
        peer = in_pairs(lambda: read(align), lambda: read(_fuzzy), 3)
    print(
        f"compare, a pair of 1,600 words each: {1000 * floor.job / len(made):.1f} ms, {floor.ratio:.1f} x reading and"
        f" splitting ({1000 * floor.floor / len(made):.2f} ms), {peer.ratio:.2f} x rapidfuzz on all pairs of sentences"
    )


def _split(a: str, b: str) -> int:
    return len(_WORD.findall(a)) + len(_WORD.findall(b))


def _fuzzy(a: str, b: str) -> object:
    here, there = _EVERY.findall(a), _EVERY.findall(b)
    return process.cdist(here, there, scorer=fuzz.token_sort_ratio, dtype=np.uint8)


def _inside(chance: random.Random) -> None:
    """A draft of 5,000 words against itself: from scratch, and after a paragraph was edited."""
    told = invented(chance, _DRAFT)
    told[200:200] = reworded(chance, told[20:26], 0.3)
    body = "\n\n".join(" ".join(told[at : at + 5]) for at in range(0, len(told), 5))
    scratch = in_pairs(lambda: repeats(_read(body)), lambda: _read(body), _ROUNDS)
    alone = in_pairs(lambda: _read(body).repeats, lambda: _split(body, ""), _ROUNDS)
    memory = Memory()
    edited = (body.replace(told[99], f"{told[99][:-1]} and {number}.") for number in range(1000))
    edit = in_pairs(lambda: again(memory, next(edited)), lambda: _split(body, ""), 5 * _ROUNDS)
    peer = in_pairs(lambda: repeats(_read(body)), lambda: _fuzzy(body, body), 3)
    print(
        f"a draft of {len(body.split()):,} words against itself: {1000 * (scratch.job - scratch.floor):.1f} ms beside"
        f" its words and sentences ({1000 * scratch.floor:.1f} ms), {peer.ratio:.2f} x rapidfuzz on all pairs of"
        f" sentences; with them {alone.ratio:.1f} x splitting it into words, after an edit of one paragraph"
        f" {edit.ratio:.1f} x ({1000 * edit.job:.1f} ms)"
    )


def again(memory: Memory, body: str) -> None:
    """A draft read and searched with the cache of its state before the edit."""
    text = memory.read(Manuscript("", body))
    assert text.words and text.sentences and text.repeats is not None
    memory.keep(text)


def _read(body: str) -> Text:
    """A text whose words, sentences and blocks are known: every check needs them."""
    text = Text(Manuscript("", body))
    assert text.words and text.sentences and text.prose
    return text
