from editor_app.formats.pdf.columns import Row, in_reading_order
from editor_app.formats.pdf.page_lines import PageLine

LEFT = [
    "The old mill by the river opened",
    "its doors again on Friday, after",
    "two years of work on the wheel,",
    "the race and the roof. Visitors",
    "came from the whole valley to see",
    "it turn, and bread was served.",
]
RIGHT = [
    "Next to it a new museum tells how",
    "the river was used in earlier",
    "times. It shows tools and maps,",
    "and a model of the whole valley",
    "in wood. Entry is free on the",
    "first Sunday of each month.",
]
HEAD = "The mill reopens, and a museum opens next to it on the same day"


def line(text: str, left: float, base: float = 0) -> PageLine:
    return PageLine(text, left, left + 5 * len(text), base, 10)


def woven(left: list[str], right: list[str]) -> list[Row]:
    return [[line(one, 0), line(other, 200)] for one, other in zip(left, right, strict=True)]


def read(rows: list[Row]) -> list[str]:
    return [" ".join(part.text for part in row) for row in in_reading_order(rows)]


def test_columns_that_stand_row_by_row_are_taken_apart() -> None:
    across: Row = [line(HEAD, 0)]
    assert read([across, *woven(LEFT, RIGHT), across]) == [HEAD, *LEFT, *RIGHT, HEAD]


def test_a_shorter_column_and_lines_of_one_column_alone() -> None:
    rows = [*woven(LEFT, RIGHT), [line("The council paid for half of it.", 0)]]
    assert read(rows) == [*LEFT, "The council paid for half of it.", *RIGHT]


def test_tables_and_pages_without_a_gap_stay_as_they_are() -> None:
    rows = woven([f"Hall {at}" for at in range(9)], [f"{at * 7} tons" for at in range(9)])
    assert read(rows) == [f"Hall {at} {at * 7} tons" for at in range(9)]
    assert read([[line(one, 0)] for one in LEFT]) == LEFT
    assert read(woven(LEFT[:3], RIGHT[:3])) == [
        f"{one} {other}" for one, other in zip(LEFT[:3], RIGHT[:3], strict=True)
    ]
    assert read([]) == []
