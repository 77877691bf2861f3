"""Sentence ends."""

import pytest

from editor_app.text.language.sentences import sentences
from editor_app.text.span import Span


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
    ],
)
def test_sentences(parts: list[str]) -> None:
    text = " ".join(parts)
    assert [span.of(text) for span in sentences(text, Span(0, len(text)))] == parts


def test_a_block_is_read_by_itself() -> None:
    text = "One. Two. Three."
    assert [span.of(text) for span in sentences(text, Span(5, 9))] == ["Two."]
    assert list(sentences("   ", Span(0, 3))) == []
