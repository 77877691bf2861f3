"""Sentence ends, and the ends of lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.language.sentences import (
    CLOSERS,
    PAUSES,
    STOPS,
    ends_bare,
    ends_line,
    ends_paragraph,
    ends_sentence,
    opens_sentence,
    sentences,
    without_closers,
)
from editor_app.text.language.words import words
from editor_app.text.span import Span
from tests.text.language.conftest import texts


@pytest.mark.parametrize(
    "parts",
    [
        ["The mill turns.", "It is old!", "Is it?", "Yes…"],
        ["Mr. Hansen met Dr. Lind at 5 p.m. on Monday.", "They ate."],
        ["J. K. Berg of the U.S. Navy came.", "He left."],
        ["He said no.", "Then he left."],
        ["See No. 5 and fig. 3.", "They are good."],
        ["They sat in the sun.", "It was warm."],
        ["He works at Mill Inc.", "She does not."],
        ["It cost 3.5 million.", "That is much."],
        ["“It is good.”", "She smiled."],
        ["He asked (twice!) for tea.", "Then he slept."],
        ["渡轮回来了。", "很好！", "“是吗？”", "是。"],
        ["The file notes.txt is here.", "Read it."],
        ["**The mill turns.**", "_It is old._", "He paid.*", "So did she."],
        ["**Mr.** Hansen met Dr. **Lind** of the U.S. _Navy_.", "They ate."],
        ["What?!", "Wait...", "“No...”", "Then he left."],
        ["**Mr**. Hansen met _Dr_. Lind.", "They ate."],
        ["«It is good.»", "She smiled."],
        ["他说：“好。”", "然后走了。", "真的？！", "对。"],
        ['他说："好。"', "She smiled."],
        ["هل جاء؟", "نعم."],
        ["वह आया।", "वह गया॥", "Yes."],
    ],
)
def test_sentences(parts: list[str]) -> None:
    text = " ".join(parts)
    assert [span.of(text) for span in sentences(text, Span(0, len(text)))] == parts


def test_chinese_sentences_need_no_blank() -> None:
    text = "渡轮回来了。很好！“是吗？”是。"
    assert [span.of(text) for span in sentences(text, Span(0, len(text)))] == [
        "渡轮回来了。",
        "很好！",
        "“是吗？”",
        "是。",
    ]


def test_a_block_is_read_by_itself() -> None:
    text = "One. Two. Three."
    assert [span.of(text) for span in sentences(text, Span(5, 9))] == ["Two."]
    assert list(sentences("   ", Span(0, 3))) == []


@given(texts(), st.data())
def test_sentences_hold_all_but_white_space_and_part_no_word(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = list(sentences(text, Span(start, end)))
    held = [at for sentence in found for at in range(sentence.start, sentence.end)]
    assert held == sorted(set(held))  # in order, none over another
    assert set(held) >= {at for at in range(start, end) if not text[at].isspace()}
    assert all(not text[one.start].isspace() and not text[one.end - 1].isspace() for one in found)
    edges = {edge for one in found for edge in (one.start, one.end)}
    assert not any(word.start < edge < word.end for word in words(text, start, end) for edge in edges)


LINES = {
    "It turns.": "sentence",
    "“It turns.”": "sentence",
    "(It turns.)  ": "sentence",
    "**It turns!**": "sentence",
    "水车在转。": "sentence",
    "“水车在转？”\u3000": "sentence",
    "It turns…": "sentence",
    "هل جاء؟": "sentence",
    "It has:": "line",
    "水车有：": "line",
    "the wheel;": "line",
    "It was —": "paragraph",
    "It turns": "bare",
    "“It turns”": "bare",
    "up by 5%": "bare",
    "was cut off in the mid-": "bare",
    "It turns,": "none",
    "水车，": "none",
    "": "none",
    " ” ": "none",
}


@pytest.mark.parametrize("line", LINES)
def test_the_ends_of_lines(line: str) -> None:
    kind = LINES[line]
    assert ends_sentence(line) == (kind == "sentence")
    assert ends_line(line) == (kind in ("sentence", "line"))
    assert ends_paragraph(line) == (kind in ("sentence", "line", "paragraph"))
    assert ends_bare(line) == (kind == "bare" or line == "It was —")


@given(texts("latin", "han", "signs", "blanks"))
def test_one_end_includes_the_other(line: str) -> None:
    assert ends_sentence(line) <= ends_line(line) <= ends_paragraph(line)
    assert not (ends_line(line) and ends_bare(line))
    assert without_closers(without_closers(line)) == without_closers(line)
    assert line.startswith(without_closers(line))


@given(st.sampled_from(["mill", "завод", "水车", "वह"]), st.sampled_from(STOPS), st.text(CLOSERS, max_size=3))
def test_each_stop_ends_a_sentence(word: str, stop: str, closers: str) -> None:
    text = f"{word}{stop}{closers}"
    assert ends_sentence(text)
    assert [*sentences(f"{text} Next", Span(0, len(text) + 5))][-1] == Span(len(text) + 1, len(text) + 5)


def test_no_sign_has_two_meanings() -> None:
    assert len({*STOPS, *PAUSES, *CLOSERS}) == len(STOPS) + len(PAUSES) + len(CLOSERS)


@pytest.mark.parametrize(
    "before", ["", "It turns. ", "He said: “", "The end\n", "水车在转。", "It turns.” ", "“", "**"]
)
def test_where_a_sentence_may_begin(before: str) -> None:
    assert opens_sentence(f"{before}The mill", len(before))


@pytest.mark.parametrize("before", ["He saw ", "a mill, ", "(see) "])
def test_where_none_begins(before: str) -> None:
    assert not opens_sentence(f"{before}the mill", len(before))
