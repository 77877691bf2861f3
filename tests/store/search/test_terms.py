"""What of a text can be found."""

import pytest

from editor_app.store.search.terms import LONGEST, asked, terms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Lock, the lock.", {"the", "lock"}),
        ("Müller’s café", {"muller", "s", "cafe"}),
        ("mu\u0308ller", {"muller"}),
        ("灯会开幕", {"灯会", "会开", "开幕", "幕"}),
        ("2026年", {"2026", "年"}),
        ("40,000 maps_of", {"40", "000", "maps", "of"}),
        ("\x00\ud800 — …", set()),
        ("", set()),
    ],
)
def test_words_are_terms_and_so_are_pairs_of_chinese_letters(text, found):
    assert terms(text) == found


def test_every_letter_of_a_run_begins_a_term():
    assert {one[0] for one in terms("通车典礼")} == set("通车典礼")


@pytest.mark.parametrize(
    ("word", "whole", "begun", "loose"),
    [
        ("Lantern", (), ("lantern",), False),
        ("灯会", ("灯会",), (), False),
        ("灯", (), ("灯",), False),
        ("灯会开", ("灯会", "会开"), (), True),
        ("well-known", ("well",), ("known",), True),
        ("100%", (), ("100",), True),
        ("2026年", ("2026",), ("年",), True),
    ],
)
def test_the_last_word_asked_for_may_go_on(word, whole, begun, loose):
    means = asked(word)
    assert (means.whole, means.begun, means.loose) == (whole, begun, loose)


def test_signs_alone_ask_for_nothing():
    assert asked("%") is None and asked("—…") is None


def test_a_word_of_any_length_is_found_by_its_beginning():
    word = "a" * 5000
    assert {len(one) for one in terms(word)} == {LONGEST}
    assert asked(word).begun == tuple(terms(word))
