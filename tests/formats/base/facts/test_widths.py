from editor_app.formats.base.facts.widths import needs, shared


def test_a_column_needs_its_longest_word_and_wants_its_longest_line() -> None:
    assert needs([["Town", "a b"], ["Porto", "北京市"]]) == [(5, 5), (2.0, 6)]
    assert needs([["x" * 90, "y\nzz"]]) == [(30, 40), (2, 2)]
    assert needs([]) == []


def test_widths_fill_the_room_and_leave_words_whole() -> None:
    assert shared([2, 2], [4, 2], 10) == [6.0, 4.0]
    assert shared([2, 2], [12, 2], 10) == [8.0, 2.0]
    assert shared([6, 6], [6, 6], 6) == [3.0, 3.0]
    assert shared([2, 2], [2, 2], 6) == [3.0, 3.0]
    assert shared([], [], 6) == []
    assert shared([0, 0], [0, 0], 6) == [3.0, 3.0]
