from editor_app.text.repeats.paragraphs import repeated

ONE, TWO = "The first paragraph has some words.", "The second paragraph has others."


def places(here, fewest: float = 4) -> list[list[str]]:
    return [[span.of(here.body) for span in group] for group in repeated(here, fewest)[0]]


def test_equal_paragraphs_are_one_group_and_their_repeats_are_marked(read) -> None:
    here = read("\n\n".join([ONE, TWO, ONE, ONE.upper()]))
    groups, gone = repeated(here, 4)
    assert [[span.of(here.body) for span in group] for group in groups] == [[ONE, ONE, ONE.upper()]]
    assert gone.tolist() == [False] * 11 + [True] * 12


def test_paragraphs_that_repeat_in_a_row_are_one_stretch(read) -> None:
    row = f"{ONE}\n\n{TWO}\n\nShort"
    assert places(read(f"{row}\n\nSomething else.\n\n{row}")) == [[row, row]]


def test_other_punctuation_is_another_paragraph(read) -> None:
    assert places(read(f"{ONE}\n\n{ONE[:-1]}!")) == []


def test_short_paragraphs_are_left_alone(read) -> None:
    assert places(read("Yes\n\nNo\n\nYes")) == []
