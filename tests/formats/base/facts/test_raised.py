import pytest

from editor_app.formats.base.facts.raised import lowered, raised


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("6", "⁶"),
        ("-6", "⁻⁶"),
        ("1, 2", "¹, ²"),
        ("st", "st"),
        ("2nd", "2nd"),
        ("[1]", "[1]"),
        ("(1)", "(1)"),
        ("", ""),
    ],
)
def test_a_raised_figure_never_joins_the_number_before_it(given: str, shown: str) -> None:
    assert raised(given) == shown


@pytest.mark.parametrize(("given", "shown"), [("2", "₂"), ("10", "₁₀"), ("max", "max"), ("[2]", "[2]")])
def test_lowered_figures(given: str, shown: str) -> None:
    assert lowered(given) == shown
