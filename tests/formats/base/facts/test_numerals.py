import pytest

from editor_app.formats.base.facts.numerals import FORMS, numeral


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (1, "a", "a"),
        (27, "A", "AA"),
        (9, "i", "ix"),
        (1990, "I", "MCMXC"),
        (4000, "I", "4000"),
        (7, "01", "07"),
        (12, "一", "十二"),
        (20, "一", "二十"),
        (105, "一", "105"),
        (3, "①", "③"),
        (21, "①", "21"),
        (5, "", "5"),
        (0, "a", "0"),
        (500, "a", "500"),
    ],
)
def test_numbers_as_a_list_writes_them(number: int, form: str, shown: str) -> None:
    assert numeral(number, form) == shown


def test_every_way_of_counting_begins_with_its_own_sign() -> None:
    assert all(numeral(1, form) == form for form in FORMS.values())
