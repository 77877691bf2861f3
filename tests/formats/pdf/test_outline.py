"""Headings and items of a PDF by how they are set."""

from editor_app.formats.base.pieces import PieceKind
from editor_app.formats.pdf.outline import outlined
from editor_app.formats.pdf.text_lines import SetLine

TEXT = SetLine("The old mill by the river opened its doors again on Friday morning after two years of work.", 10)


def kinds(*lines: SetLine) -> list[tuple[str, int, str]]:
    return [(one.kind.value, one.level or one.number, one.text) for one in outlined(lines) if one.text != TEXT.text]


def test_what_is_larger_is_a_heading_of_the_level_of_its_size() -> None:
    lines = (SetLine("Mill", 20), TEXT, SetLine("Wheel", 14), TEXT, SetLine("Race", 14.2), SetLine("Oak", 12), TEXT)
    assert kinds(*lines) == [
        ("heading", 1, "Mill"),
        ("heading", 2, "Wheel"),
        ("heading", 2, "Race"),
        ("heading", 3, "Oak"),
    ]


def test_a_large_sentence_or_figure_is_none() -> None:
    assert kinds(SetLine("We are glad that the mill turns again.", 14), TEXT) == []
    assert kinds(SetLine("2026", 20), TEXT) == []
    assert kinds(SetLine("word " * 50, 14), TEXT, TEXT, TEXT, TEXT) == []


def test_items_have_a_bullet_or_count_on() -> None:
    found = outlined([TEXT, *map(SetLine, ("\u2022 Cars", "1. one", "2. two", "3) May was warm", "7. June was not"))])
    items = [(one.ordered, one.number, one.text) for one in found if one.kind is PieceKind.ITEM]
    assert items == [(False, 0, "Cars"), (True, 1, "one"), (True, 2, "two"), (True, 3, "May was warm")]


def test_nothing_to_tell() -> None:
    assert outlined([TEXT, TEXT]) == outlined([]) == []


def test_a_table_stays_one() -> None:
    (table,) = outlined([SetLine("", 0, (("Year", ""), ("2025", "1,200")))])
    assert (table.kind, table.text) == (PieceKind.TABLE, "Year\t\n2025\t1,200")
