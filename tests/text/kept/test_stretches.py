"""Stretches: together they are the text, and of a text that was edited only the new ones are read."""

import re
from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.kept.stretches import Layout, stretches
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.prepared import Memory, Text
from editor_app.text.span import Span

PARTS = st.lists(
    st.sampled_from(["One hen.", "Two hens.", "# Hens", "- a hen", "<!-- two\n\nhens -->", "> hen", "```"])
)
WORD = re.compile(r"\w+")


def words(text: Text, _: None) -> list[Span]:
    return [word.span for word in text.words]


@given(parts=PARTS, title=st.sampled_from(["", "Of hens"]), markup=st.sampled_from(Markup))
def test_together_they_are_the_text(parts: list[str], title: str, markup: Markup) -> None:
    text = Text(Manuscript(title, "\n\n".join(parts), markup), with_headline=True)
    found = list(stretches(text.body, text.blocks, text.marks, text.headline))
    assert "".join(one.key.text for one in found) == text.body
    whole = Layout(found, None, None).whole
    assert (whole.body, whole.blocks, whole.marks) == (text.body, text.blocks, text.marks)
    assert whole.headline == text.headline
    assert all(0 <= start <= end <= len(one.key.text) for one in found for _, start, end in one.key.laid)
    assert [one.key.is_last for one in found] == [False] * (len(found) - 1) + [True]


@given(parts=PARTS, title=st.sampled_from(["", "Of hens"]), more=PARTS, markup=st.sampled_from(Markup))
def test_what_is_read_by_block_is_what_is_read_at_once(parts, title: str, more, markup: Markup) -> None:
    memory = Memory()
    for body in ("\n\n".join(parts), "\n\n".join([*more, *parts]), "\n\n".join([*parts, *more])):
        text = memory.read(Manuscript(title, body, markup))
        assert list(text.by_block(words, None)) == [word.span for word in text.words]
        assert [match.span() for match in text.finditer(WORD)] == [match.span() for match in WORD.finditer(text.body)]
        memory.keep(text)


def read(memory: Memory, body: str, asked: object = None, language: str = "en_US") -> list[str]:
    """What a reader is shown of the next state of a text."""
    seen: list[str] = []
    text = memory.read(Manuscript("", body, language=language))
    text.by_block(shown, Asked(asked, seen))
    memory.keep(text)
    return seen


def shown(text: Text, asked: "Asked") -> list[Span]:
    asked.seen.append(text.body)
    return [word.span for word in text.words]


@dataclass(frozen=True)
class Asked:
    about: object
    seen: list[str] = field(compare=False)


def test_only_what_is_new_is_read_and_what_is_gone_is_forgotten() -> None:
    memory, long = Memory(), "One hen.\n\nTwo old hens.\n\nThree."
    assert read(memory, "One hen.\n\nTwo hens.\n\nThree.") == ["One hen.\n\nTwo hens.\n\nThree."]
    assert read(memory, long) == ["\n\nTwo old hens.\n"]
    assert read(memory, "One hen.\n\nThree.") == []
    assert read(memory, long) == ["\n\nTwo old hens.\n"]


def test_another_question_or_language_is_read_anew() -> None:
    memory, body = Memory(), "One hen.\n\nTwo hens."
    assert read(memory, body, "a")
    assert not read(memory, body, "a")
    assert read(memory, body, "b")
    assert read(memory, body, "b", "en_GB")
