from editor_app.formats.pdf.columns import unwoven

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
HEAD, TAIL = (
    "The mill reopens, and a museum opens next to it on the same day",
    "Photos may be used freely by all who name the mill as source.",
)


def laid_out(left: list[str], right: list[str]) -> str:
    return "\n".join([HEAD, *(f"{one:40}{other}" for one, other in zip(left, right, strict=True)), TAIL])


def test_columns_that_were_read_row_by_row_are_taken_apart() -> None:
    woven = [f"{one} {other}" for one, other in zip(LEFT, RIGHT, strict=True)]
    assert unwoven([HEAD, *woven, TAIL], laid_out(LEFT, RIGHT)) == [
        HEAD,
        *LEFT,
        *(f" {line}" for line in RIGHT),
        TAIL,
    ]


def test_a_layout_that_glues_words_changes_none() -> None:
    woven = [f"{one} {other}" for one, other in zip(LEFT, RIGHT, strict=True)]
    glued = laid_out([line.replace(" of", "of") for line in LEFT], RIGHT)
    assert "two years of work on the wheel," in unwoven(woven, glued)


def test_a_shorter_column_and_lines_of_one_column_alone() -> None:
    left = [*LEFT, "The council paid for half of it."]
    lines = [*(f"{one} {other}" for one, other in zip(LEFT, RIGHT, strict=True)), left[-1]]
    assert unwoven(lines, laid_out(left, [*RIGHT, ""])) == [*left, *(f" {line}" for line in RIGHT)]


def test_columns_in_reading_order_and_tables_stay_as_they_are() -> None:
    assert unwoven([HEAD, *LEFT, *RIGHT, TAIL], laid_out(LEFT, RIGHT)) == [HEAD, *LEFT, *RIGHT, TAIL]
    rows = [f"Hall {at} {at * 7} tons" for at in range(9)]
    table = "\n".join(f"{f'Hall {at}':40}{at * 7} tons" for at in range(9))
    assert unwoven(rows, table) == rows
    assert unwoven([], "") == []
