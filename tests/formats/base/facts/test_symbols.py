import pytest

from editor_app.formats.base.facts.symbols import is_private, is_symbol_font, signs, usual_signs


@pytest.mark.parametrize(
    ("given", "font", "shown"),
    [
        ("\uf0b3", "Symbol", "≥"),
        ("\xa3", "symbol", "≤"),
        ("m", "Symbol", "μ"),
        ("\uf0fe\uf0a8", "Wingdings", "☑☐"),
        ("\xe0", "'Wingdings', serif", "→"),
        ("P", "Wingdings-2", "✓"),
        ("a \uf020b", "Symbol", "α  β"),
        ("\uf0b3", "Calibri", "\uf0b3"),
        ("\uf001", "Wingdings", " "),
        ("\uf0ff", "Wingdings", "\uf0ff"),
        ("你", "Symbol", "你"),
    ],
)
def test_what_a_person_saw(given: str, font: str, shown: str) -> None:
    assert signs(given, font) == shown


def test_which_fonts_draw_signs() -> None:
    assert is_symbol_font("Wingdings 3")
    assert is_symbol_font('"Symbol", Times')
    assert not is_symbol_font("Segoe UI Symbol")
    assert not is_symbol_font("")


def test_without_a_font_only_what_is_certain_is_a_sign() -> None:
    assert usual_signs("\uf0b7 point, \uf0b3") == "• point, \uf0b3"
    assert is_private("\uf0b3")
    assert not is_private("•")
