"""A text prepared for reading: its parts fit together whatever it holds."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.text.kept.paragraphs import Paragraph
from editor_app.text.manuscript import Manuscript, Markup, Part
from editor_app.text.markup import BlockKind
from editor_app.text.prepared import Memory, Text
from editor_app.text.span import Span

PIECES = (
    "mill", "The", " ", "\n", "\n\n", ". ", "*", "**", "`", "```\n", "# ", "- ", "> ", "| a | b |", "|---|---|",
    "[x](y)", "http://a.org/b", "a@b.org", "<b>", "1. ", "中文。", "“", "”", "don't", "e-mail", "3,000", "\t", "    ",
    "é", "_", "&amp;",
)  # fmt: skip
SOURCES = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60)


def prepare(body: str, markup: Markup) -> Text:
    return Text(Manuscript("", body, markup))


@given(SOURCES, st.sampled_from(Markup))
@settings(max_examples=300)
def test_the_parts_of_a_text_fit_together(body: str, markup: Markup) -> None:
    text = prepare(body, markup)
    for parts in (text.blocks, text.marks):
        spans = [part.span for part in parts]
        assert all(len(span) and span.end <= len(body) for span in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans)), "in order, none overlapping"
    assert all(a.end <= b.start for a, b in pairwise(text.words))
    for word in text.words:
        assert body[word.start : word.end] == word.text
        assert not text.masked.touches(word.span), "a word is never a mark"
        assert any(block.span.covers(word.span) for block in text.prose)


@given(SOURCES, st.sampled_from(Markup))
@settings(max_examples=300)
def test_sentences_tile_the_prose(body: str, markup: Markup) -> None:
    text = prepare(body, markup)
    covered = "".join(sentence.of(body) for sentence in text.sentences)
    prose = "".join(block.span.of(body) for block in text.prose)
    assert "".join(covered.split()) == "".join(prose.split())
    for sentence in text.sentences:
        assert sentence.of(body).strip() == sentence.of(body) != ""
        assert any(block.span.covers(sentence) for block in text.prose)
        assert text.sentence_at(sentence.start) == sentence


@given(SOURCES, st.sampled_from(Markup))
def test_the_index_holds_every_word_once(body: str, markup: Markup) -> None:
    text = prepare(body, markup)
    assert sorted(word for words in text.index.values() for word in words) == list(text.words)
    assert all(word.lower == lower for lower, words in text.index.items() for word in words)
    starts = {word.start for word in text.words}
    assert text.openings <= starts


def test_lookups() -> None:
    text = prepare("The mill turns. It is old.\n\nThe ferry left.", Markup.PLAIN)
    assert [word.text for word in text.words_in(text.sentences[1])] == ["It", "is", "old"]
    assert text.sentence_at(0) == text.sentences[0]
    block = text.block_at(30)
    assert block
    assert block.span.of(text.body) == "The ferry left."
    assert text.sentence_at(27) is None
    assert prepare("", Markup.PLAIN).sentence_at(0) is None
    assert text.openings == {0, 16, 28}


def test_a_list_number_is_no_word_in_markdown() -> None:
    assert [word.text for word in prepare("1. one\n2. two", Markup.MARKDOWN).words] == ["one", "two"]


def test_days_are_read_once() -> None:
    text = prepare("On 3 May 2024 twelve mills and 4 ferries met. Good.", Markup.PLAIN)
    assert [day.month for day in text.days] == [5]
    assert text.days is text.days


@pytest.mark.parametrize(
    "piece", ["a", ".", "@", "`", "`a``b", "[", "](", "<!--", "*", "_", "\t", "| ", "www.", "a@", "\\", "-"]
)
@pytest.mark.parametrize("markup", Markup)
def test_no_text_makes_reading_slow(piece: str, markup: Markup) -> None:
    text = prepare(piece * (60_000 // len(piece)) + "x", markup)
    started = time.process_time()
    assert text.words is not None
    assert text.sentences is not None
    assert text.quotations is not None
    assert time.process_time() - started < 5, "a few tenths of a second"


def test_code_is_no_prose() -> None:
    text = prepare("Prose.\n\n```\ncode\n```\n\nMore.", Markup.MARKDOWN)
    assert [block.kind for block in text.blocks] == [BlockKind.PARAGRAPH, BlockKind.CODE, BlockKind.PARAGRAPH]
    assert [word.text for word in text.words] == ["Prose", "More"]


def test_after_an_edit_only_the_new_paragraph_is_asked() -> None:
    asked: list[str] = []

    def read(one: Paragraph, _: None) -> int:
        asked.append(one.said)
        return len(one.words)

    memory = Memory()
    for body, said in (("One hen.\n\nTwo hens.", [2, 2]), ("A new hen.\n\nOne hen.\n\nTwo hens.", [3, 2, 2])):
        text = memory.read(Manuscript("", body))
        assert list(text.by_paragraph(read, None)) == said
        memory.keep(text)
    assert asked == ["One hen.", "Two hens.", "A new hen."]


def test_what_is_read_out_of_a_text_is_kept_for_what_was_given_last() -> None:
    text = Text(Manuscript("", "It rained."))
    asked: list[str] = []

    def read(_: Text, given: tuple[str, ...]) -> int:
        asked.extend(given)
        return len(asked)

    one, other = ("one",), ("other",)
    assert [text.once(read, given) for given in (one, one, other, one)] == [1, 1, 2, 3]


def test_a_headline_above_the_body_is_its_first_block_and_a_heading() -> None:
    manuscript = Manuscript("Pier *opens* at a.org", "# The pier\n\nIt **opened** on 3 May.", Markup.MARKDOWN)
    text, bare = Text(manuscript, with_headline=True), Text(manuscript)
    assert [(block.kind, block.span.of(text.body)) for block in text.blocks] == [
        (BlockKind.HEADING, "Pier *opens* at a.org"),
        (BlockKind.HEADING, "The pier"),
        (BlockKind.PARAGRAPH, "It **opened** on 3 May."),
    ]
    assert [mark.span.of(text.body) for mark in text.marks] == ["a.org", "**", "**"], "a headline has no markup"
    assert [word.text for word in text.words][:3] == ["Pier", "opens", "at"]
    assert text.word_count == bare.word_count == 7
    assert bare.headline is None


@given(SOURCES, SOURCES, st.sampled_from(Markup), st.data())
@settings(max_examples=200)
def test_every_place_is_in_one_part_and_says_the_same_there(
    title: str, body: str, markup: Markup, data: st.DataObject
) -> None:
    text = Text(Manuscript(title, body, markup), with_headline=True)
    start = data.draw(st.integers(0, len(text.body)))
    whole = Span(start, data.draw(st.integers(start, len(text.body))))
    part, span = text.where(whole)
    words = span.of(text.manuscript.part(part))
    assert span.end <= len(text.manuscript.part(part))
    assert words.replace("\r", " ").replace("\n", " ") in whole.of(text.body).replace("\r", " ").replace("\n", " ")
    if not text.headline or start >= len(text.body) - len(body):
        assert (part, words) == (Part.BODY, whole.of(text.body))
    elif whole.end <= text.headline.end:
        assert (part, span) == (Part.TITLE, whole)


def test_words_by_how_they_are_written() -> None:
    text = Text(Manuscript("", "The port. the Port, THE port."))
    assert {form: len(words) for form, words in text.written.items()} == {
        "The": 1, "port": 2, "the": 1, "Port": 1, "THE": 1,
    }  # fmt: skip
    assert text.index["the"] == text.of_forms(["THE", "The", "the"]) == text.words[::2]
    assert text.of_forms([]) == ()


def test_what_is_said_of_a_word_is_asked_of_the_new_ones() -> None:
    memory, asked = Memory(), list[str]()

    def length(low: str, _: None) -> int:
        asked.append(low)
        return len(low)

    for body, new in (("The port opens.", ["the", "port", "opens"]), ("The port closes.", ["closes"])):
        text = memory.read(Manuscript("", body))
        assert text.by_form(length, None) == {low: len(low) for low in text.forms}
        memory.keep(text)
        assert asked == new
        asked.clear()
    text = memory.read(Manuscript("", "The port."))
    memory.keep(text)
    text = memory.read(Manuscript("", "The port opens."))
    assert text.by_form(length, None) == {"the": 3, "port": 4, "opens": 5}
    assert asked == ["opens"]
