"""Tables that a page rules."""

from editor_app.formats.pdf.glyphs import Glyph, Stroke
from editor_app.formats.pdf.ruled import tables

LINES = [Stroke(0, y, 200, y) for y in (0, 20, 40)] + [Stroke(x, 0, x, 40) for x in (0, 100, 200)]


def words(text: str, left: float, base: float) -> list[Glyph]:
    return [Glyph(one, left + 5 * at, left + 5 * at + 5, base, 10) for at, one in enumerate(text)]


CELLS = [*words("Year", 5, 25), *words("Cars", 105, 25), *words("2025", 5, 5), *words("1,200", 105, 5)]


def test_the_words_between_the_lines_are_the_cells() -> None:
    ((grid, rows),) = tables([*words("Above it", 5, 60), *CELLS], LINES)
    assert rows == (("Year", "Cars"), ("2025", "1,200"))
    assert not grid.holds(words("A", 5, 60)[0])


def test_each_cell_may_be_a_frame_of_its_own() -> None:
    frames = [
        Stroke(*line)
        for x, end in ((0, 99.8), (100.4, 200.2))
        for y in (0, 20.3)
        for line in (
            (x, y, x + 99.8, y),
            (x, y + 20, x + 99.8, y + 20),
            (x, y, x, y + 20),
            (x + 99.8, y, x + 99.8, y + 20),
        )
    ]
    assert [rows for _, rows in tables(CELLS, frames)] == [(("Year", "Cars"), ("2025", "1,200"))]


def test_what_is_no_table() -> None:
    frame = [Stroke(0, 0, 200, 0), Stroke(0, 40, 200, 40), Stroke(0, 0, 0, 40), Stroke(200, 0, 200, 40)]
    assert tables(CELLS, frame) == []
    assert tables(words("Name", 5, 25), LINES) == []  # a form to fill in
    passage = [Glyph("w", 5 + at / 9, 5 + at / 9, 25, 10) for at in range(400)]
    assert tables([*passage, *CELLS], LINES) == []
    assert tables(CELLS, [Stroke(x, 0, x, 40) for x in range(0, 9000, 5)]) == []
    assert tables(CELLS, []) == []


def test_two_tables_of_a_page() -> None:
    below = [Stroke(one.left, one.low - 100, one.right, one.high - 100) for one in LINES]
    more = [Glyph(one.text, one.left, one.right, one.base - 100, one.height) for one in CELLS]
    assert len(tables([*CELLS, *more], [*LINES, *below])) == 2


def test_lines_that_go_through_words_are_a_drawing() -> None:
    text = [
        *words("A passage that reaches beyond this row", 5, 25),
        *words("and another one that does so as well", 5, 5),
    ]
    assert tables(text, LINES) == []


def test_a_head_over_two_columns_is_one_cell() -> None:
    head = [*LINES[:3], Stroke(0, 0, 0, 40), Stroke(200, 0, 200, 40), Stroke(100, 0, 100, 20)]
    ((_, rows),) = tables([*words("Cars of the year", 70, 25), *CELLS[8:]], head)
    assert rows == (("Cars of the year", ""), ("2025", "1,200"))
