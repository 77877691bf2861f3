import pytest

from editor_app.formats.office.word.fields import Fields, equation_of, link_of, sign_of


@pytest.mark.parametrize(
    ("instruction", "target"),
    [
        (' HYPERLINK "https://example.org/a" \\o "tip"', "https://example.org/a"),
        (" HYPERLINK https://example.org/a ", "https://example.org/a"),
        (' HYPERLINK \\l "place"', ""),
        (' HYPERLINK "javascript:alert(1)"', ""),
        (" DATE \\@ d", ""),
    ],
)
def test_where_a_field_leads(instruction: str, target: str) -> None:
    assert link_of(instruction) == target


def test_the_letter_of_a_symbol_field() -> None:
    assert sign_of(' SYMBOL 179 \\f "Symbol" \\s 12') == ("³", "Symbol")
    assert sign_of(" SYMBOL 0xB3") == ("³", "")
    assert sign_of(" PAGE ") == sign_of(" SYMBOL 3") == ("", "")


def test_what_belongs_to_no_field_leads_nowhere() -> None:
    fields = Fields()
    fields.instruct('HYPERLINK "https://example.org"')
    assert fields.link == ""


@pytest.mark.parametrize(
    ("instruction", "shown"),
    [
        (r" EQ \f(3,4) ", "3/4"),
        (r" eq \o\ac(○,3)", "③"),
        (r" EQ \r(3,x) ", "³√x"),
        (r" EQ \f(\r(x+1);2)", "(√(x+1))/2"),
        (r" EQ \s\up8(京)", "京"),
        (r" EQ \b(", r"\b("),
    ],
)
def test_what_an_equation_field_shows(instruction: str, shown: str) -> None:
    assert equation_of(instruction) == shown
