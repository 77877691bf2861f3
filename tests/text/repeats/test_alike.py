"""Pairs of sentences that share words: counted from scratch, or only where an edit touched the text."""

import itertools
import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.text.repeats import alike, paraphrase
from editor_app.text.repeats.alike import Counted, Pairs
from editor_app.text.repeats.tokens import Tokens, tokens_in

WORDS = "boat mill lake rope sail wind oar net".split()
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=7), max_size=12)


def read(sentences: list[list[str]]) -> Tokens:
    return tokens_in(" ".join(f"{' '.join(words).capitalize()}." for words in sentences))


def pairs(here: Tokens, before: Counted | None = None) -> tuple[Pairs, Counted]:
    said = paraphrase.inside(here, before)
    return said.pairs, alike.counted(said.a, said.pairs)


def listed(found: Pairs) -> list[tuple[int, int, float]]:
    return list(zip(found.i.tolist(), found.j.tolist(), found.overlap.tolist(), strict=True))


@settings(deadline=None, max_examples=200)
@given(TEXTS)
def test_every_pair_that_shares_enough_is_found(sentences) -> None:
    found, counted = pairs(read(sentences))
    stem, first = counted.stem.tolist(), counted.first.tolist()
    units = [set(stem[one:end]) for one, end in itertools.pairwise(first)]
    wanted = [
        (i, j, 2 * len(units[i] & units[j]) / (len(units[i]) + len(units[j])))
        for i in range(len(units))
        for j in range(i + 1, len(units))
    ]
    assert listed(found) == [pair for pair in wanted if pair[2] > alike.LEAST]


@settings(deadline=None, max_examples=300)
@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_an_edit_counts_only_what_it_touched_and_finds_the_same(head, old, new, tail) -> None:
    _, before = pairs(read(head + old + tail))
    after = read(head + new + tail)
    assert listed(pairs(after, before)[0]) == listed(pairs(after)[0])


def test_few_meetings_are_looked_at_after_an_edit(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(1)
    sentences = [[f"w{chance.randrange(60)}" for _ in range(12)] for _ in range(80)]
    _, before = pairs(read(sentences))
    looked: list[int] = []
    stretches = alike.stretches

    def counting(low, high):
        looked.append(int((high - low).sum()))
        return stretches(low, high)

    monkeypatch.setattr(alike, "stretches", counting)
    sentences[40] = ["w1", "w2", "w3", "w4"]
    again, _ = pairs(read(sentences), before)
    touched = sum(looked)
    looked.clear()
    anew, _ = pairs(read(sentences))
    assert listed(again) == listed(anew)
    assert touched * 10 < sum(looked)


def common(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Sentences of which two words are too common to be counted."""
    monkeypatch.setattr(alike, "_WORK", 120)
    return [["boat", "mill", word] for word in WORDS[2:]] * 3


def test_where_the_commonest_words_are_left_out_few_meetings_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = common(monkeypatch)
    _, before = pairs(read(sentences))
    assert len(before.unused) == 2
    after = read([["sail", "wind", "oar"], *sentences])
    looked = rows_looked_at(monkeypatch)
    again = pairs(after, before)[0]
    assert looked == [1]
    assert listed(again) == listed(pairs(after)[0])


def test_where_other_words_are_left_out_all_is_counted_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = common(monkeypatch)
    _, before = pairs(read(sentences))
    after = read([*sentences, *[["sail", "boat", "mill"]] * 9])
    looked = rows_looked_at(monkeypatch)
    again, counted = pairs(after, before)
    assert counted.unused.tolist() != before.unused.tolist()
    assert looked == [len(sentences) + 9]
    assert listed(again) == listed(pairs(after)[0])


def rows_looked_at(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """In how many sentences words that meet others are looked for, call by call."""
    looked: list[int] = []
    touching = alike._touching

    def counting(a, used, touched):
        looked.append(len(touched))
        return touching(a, used, touched)

    monkeypatch.setattr(alike, "_touching", counting)
    return looked


def test_stretches_are_laid_out_in_order() -> None:
    number, place = alike.stretches(np.array([5, 1, 2]), np.array([7, 1, 3]))
    assert number.tolist() == [0, 0, 2]
    assert place.tolist() == [5, 6, 2]
