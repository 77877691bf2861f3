from editor_app.formats.base.facts.grid import Cell, in_columns


def test_a_wide_and_a_high_cell_keep_what_is_beside_them_in_its_column() -> None:
    rows = [
        [Cell("Town", high=2), Cell("Guests", wide=2)],
        [Cell("2024"), Cell("2025")],
        [Cell("Porto"), Cell("10"), Cell("20")],
    ]
    assert in_columns(rows, "")[0] == [["Town", "Guests", ""], ["", "2024", "2025"], ["Porto", "10", "20"]]


def test_a_row_that_begins_later_and_a_high_cell_at_its_end() -> None:
    rows = [[Cell("a"), Cell("b", high=3)], [Cell("c", after=1)], [Cell("d")]]
    assert in_columns(rows, "")[0] == [["a", "b", ""], ["", "", "c"], ["d", "", ""]]


def test_a_column_is_set_as_most_of_its_figures_are() -> None:
    rows = [[Cell("Town"), Cell("Guests")], *([Cell("x"), Cell(one, aligned="right")] for one in "12")]
    assert in_columns(rows, "")[1] == ("", "right")
    assert in_columns([], "") == ([], ())


def test_no_cell_is_wider_than_any_table_can_be() -> None:
    (line,), _ = in_columns([[Cell("a", wide=10**9, high=10**9, after=10**9)]], "")
    assert len(line) <= 400
