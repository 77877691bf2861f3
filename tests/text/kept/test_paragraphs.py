"""Paragraphs: words and sentences of a block, and the same in another place."""

from editor_app.text.kept.paragraphs import Paragraph, paragraph
from editor_app.text.span import Span

SAID = "Anna rowed. The boat leaked."


def test_a_paragraph_holds_the_words_of_its_gaps_and_its_sentences() -> None:
    read = paragraph(SAID, Span(0, len(SAID)), [Span(0, 11), Span(16, len(SAID))], {})
    assert [word.text for word in read.words] == ["Anna", "rowed", "boat", "leaked"]
    assert [span.of(SAID) for span in read.sentences] == ["Anna rowed.", "The boat leaked."]


def test_a_known_paragraph_moves() -> None:
    whole = Span(0, len(SAID))
    known = paragraph(SAID, whole, [whole], {})
    body = f"New.\n\n{SAID}"
    place = Span(6, len(body))
    moved = paragraph(body, place, [place], {known.key: known})
    assert moved.words == paragraph(body, place, [place], {}).words
    assert [span.of(body) for span in moved.sentences] == ["Anna rowed.", "The boat leaked."]
    assert known.at(0) is known


def test_the_same_characters_read_otherwise_are_another_paragraph() -> None:
    whole = Span(0, len(SAID))
    known = paragraph(SAID, whole, [whole], {})
    other = paragraph(SAID, whole, [Span(0, 4)], {known.key: known})
    assert [word.text for word in other.words] == ["Anna"]


def test_what_was_read_of_it_is_kept_where_it_moves_and_read_anew_for_another_question() -> None:
    asked: list[object] = []

    def read(one: Paragraph, about: object) -> str:
        asked.append(about)
        return one.said

    whole, body = Span(0, len(SAID)), f"New.\n\n{SAID}"
    here = paragraph(SAID, whole, [whole], {})
    place = Span(6, len(body))
    there = paragraph(body, place, [place], {here.key: here})
    questions = object(), object()
    assert [one.once(read, questions[0]) for one in (here, there)] == [SAID, SAID]
    assert asked == [questions[0]]
    assert there.once(read, questions[1]) == SAID
    assert asked == list(questions)
