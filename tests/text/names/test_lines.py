"""Lines: the tokens of blocks, and what is kept of them."""

from editor_app.text.manuscript import Manuscript
from editor_app.text.names.lines import Line, lines
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.prepared import Text

KNOWN = Vocabulary()


def line(body: str) -> Line:
    (found,) = lines(Text(Manuscript("", body)), KNOWN)
    return found


def test_a_block_in_capitals_and_one_without_words_are_no_lines() -> None:
    assert not list(lines(Text(Manuscript("", "THE HARBOUR OPENS TODAY\n\n…\n\n***")), KNOWN))


def test_a_line_with_a_capital_for_each_word_is_a_headline() -> None:
    assert line("Harbour Opens New Museum Hall").headline
    assert not line("The harbour opens a new hall of its museum.").headline


def test_what_its_words_tell() -> None:
    read = line("The old Harbour Office moved. Staff like it.")
    assert {"old", "moved", "like", "it"} == read.small
    assert ("harbour", "office") in read.led
    assert read.opening == {("the", "old"), ("staff", "like")}


def test_a_capital_that_opens_a_sentence_says_nothing_and_another_one_does() -> None:
    led = line("Staff left. They met Staff Officers.").led
    assert ("staff", "officers") in led
    assert not any(first == "they" for first, _ in led)


def test_what_was_read_is_kept_where_it_moves_and_read_anew_for_another_question() -> None:
    asked: list[str] = []

    def read(line: Line, about: str) -> int:
        asked.append(about)
        return len(line.tokens)

    here = line("The harbour opens.")
    there = here.moved(7)
    assert [token.span for token in there.tokens] == [token.span.moved(7) for token in here.tokens]
    assert (here.once(read, "a"), there.once(read, "a"), there.once(read, "b")) == (3, 3, 3)
    assert asked == ["a", "b"]
