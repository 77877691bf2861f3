"""How words of a page are set."""

from editor_app.formats.base.html.css import Facts
from editor_app.formats.base.html.looks import Look
from editor_app.formats.base.pieces import Run


def test_what_an_element_says_is_added_to_what_stands_around_it() -> None:
    look = Look(Run("")).set(Facts(bold=True)).set(Facts(italic=True))
    assert look.saying("a") == Run("a", bold=True, italic=True)
    assert look.set(Facts(bold=False)).saying("a") == Run("a", italic=True)
    assert look.set(Facts(raised=1)).saying("2").text == "²"
