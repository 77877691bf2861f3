import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text
from editor_app.text.repeats.tokens import tokens, tokens_in


def test_offsets_are_the_author_s_own(read) -> None:
    here = read("A co\u00adoperative 中文 “End”.")
    assert [here.body[s:e] for s, e in zip(here.start, here.end, strict=True)] == [
        "A",
        "co\u00adoperative",
        "中",
        "文",
        "End",
    ]
    assert here.weight.tolist() == [1.0, 1.0, 0.6, 0.6, 1.0]


def test_tags_and_template_marks_are_no_words(read) -> None:
    here = read('Before <img src="a.jpg" alt="A picture"> and {% include "x.html" %} after')
    assert [here.body[s:e] for s, e in zip(here.start, here.end, strict=True)] == ["Before", "and", "after"]


def test_names_numbers_and_function_words_do_not_tell(read) -> None:
    assert read("Builders of the bridge met Anna Holt in 2024").says.tolist() == [
        True, False, False, True, True, False, False, False, False
    ]  # fmt: skip


def test_sentences_around_a_token(read) -> None:
    here = read("One two three. Four five.")
    assert (here.since_sentence(2), here.left_of_sentence(2)) == (2, 1)
    assert (here.since_sentence(3), here.left_of_sentence(5)) == (0, 0)
    assert here.span(1, 4).of(here.body) == "two three. Four"


def test_words_taken_out_are_like_no_other(read) -> None:
    here = read("same same same")
    rest = here.without(np.array([False, True, True]))
    assert len(set(rest.form.tolist())) == len(set(rest.stem.tolist())) == 3


@given(st.text(max_size=200))
def test_any_string_can_be_read(body: str) -> None:
    here = tokens_in(body)
    assert (here.start < here.end).all()
    assert (here.end[:-1] <= here.start[1:]).all()
    assert len(here.form) == len(here.stem) == len(here.says) == len(here.weight) == len(here.sentence) == len(here)
    assert all(here.sentences[n].start <= at for n, at in zip(here.sentence.tolist(), here.start.tolist(), strict=True))


@given(st.text(st.sampled_from("aZé1.,'’\u0301\u00ad\u200d中。 \n-<b>_"), max_size=80))
def test_a_bare_string_has_the_words_of_a_text_without_addresses(body: str) -> None:
    here, there = tokens_in(body), tokens(Text(Manuscript("", body)))
    for name in ("start", "end", "form", "stem", "says", "weight", "sentence", "block"):
        assert getattr(here, name).tolist() == getattr(there, name).tolist(), name
