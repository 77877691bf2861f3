"""Words of paragraphs as arrays: made, or taken over from an earlier state of the text."""

from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text
from editor_app.text.repeats.written import Written, known, written

LINES = st.lists(st.sampled_from(["Anna rowed the boat.", "No one came", "两个机构", "…", "3,000 oars", "the the"]))


def told(here: Written) -> tuple[object, ...]:
    start, end = here.places()
    return here.keys, start.tolist(), end.tolist(), [column.tolist() for column in here.known.columns()]


@given(LINES, LINES)
def test_words_taken_over_are_those_made_anew(old: list[str], new: list[str]) -> None:
    before, after = (Text(Manuscript("", "\n\n".join(lines))).paragraphs for lines in (old, new))
    assert told(written(after, written(before))) == told(written(after))


@given(LINES)
def test_places_are_those_of_the_words(lines: list[str]) -> None:
    text = Text(Manuscript("", "\n\n".join(lines)))
    start, end = written(text.paragraphs).places()
    assert list(zip(start.tolist(), end.tolist(), strict=True)) == [(word.start, word.end) for word in text.words]


def test_the_same_word_is_known_by_the_same_key() -> None:
    found = known(["Boats", "boat", "the", "BOAT"])
    assert len(set(found.stem.tolist())) == 2
    assert found.says.tolist() == [True, True, False, True]
    assert found.small.tolist() == [False, True, True, False]
