"""Keys of texts: the same for the same words whatever their order and dress."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.repeats.fingerprints import fingerprints, kept_keys
from editor_app.text.repeats.tokens import tokens_in

WORDS = "mill wheel river flood bridge keeper lantern market harbour signal winter ferry orchard".split()
sentences = st.lists(st.sampled_from(WORDS), min_size=3, max_size=40)


def asked(body):
    return set(fingerprints(tokens_in(body)).key.tolist())


@given(sentences)
def test_what_an_index_keeps_is_always_asked_for(words):
    body = " ".join(words)
    assert set(kept_keys(body).tolist()) <= asked(body)


@given(sentences)
def test_three_neighbours_never_go_without_a_key(words):
    body = " ".join(words)
    every = fingerprints(tokens_in(body)).key
    kept = set(kept_keys(body).tolist())
    assert all(kept & set(every[at : at + 3].tolist()) for at in range(max(1, len(every) - 2))) or len(every) == 0


def test_order_endings_case_and_small_words_do_not_count():
    assert asked("The keeper signed a new bridge.") == asked("BRIDGES that are new: signing, keepers")


def test_other_words_have_other_keys():
    assert not asked("The keeper signed a new bridge.") & asked("The orchard closed its old market.")


def test_writing_without_spaces_is_read_by_characters():
    one, other = "河边的老磨坊在周五重新开放", "磨坊在周五重新开放，人们都很高兴"
    assert asked(one) & asked(other)
    assert asked("河边的老磨坊 and the keeper signed bridges") > asked("河边的老磨坊")


def test_places_are_in_the_order_of_the_text_and_hold_their_words():
    prints = fingerprints(tokens_in("河边的老磨坊在周五 and the keeper signed a new bridge 重新开放了吗"))
    assert (np.diff(prints.first) >= 0).all()
    assert (prints.end - prints.first >= 3).all()
    assert prints.end.max() <= len(prints.tokens)


@pytest.mark.parametrize("body", ["", "word", "two words", "...!?", " \n\n ", "的", "\u202eabc\u202c \u05d0\u05d1"])
def test_what_says_nothing_has_no_keys(body):
    assert len(kept_keys(body)) == 0
    assert kept_keys(body).dtype == np.uint32


def test_a_line_repeated_for_ever_has_few_keys():
    assert len(kept_keys("The keeper signed a new bridge over the river.\n" * 20_000)) <= 6
