import pytest
from lxml import etree

from editor_app.formats.base.pieces import Run
from editor_app.formats.office.odt_looks import OUTLINE, Counting, Look, Styles, styles_of

STYLES = Styles({("paragraph", "P"): Look("Q", italic=True), ("paragraph", "Q"): Look("P", bold=True)})


def test_styles_take_over_and_a_ring_of_them_ends() -> None:
    assert STYLES.named("paragraph", "P") == ("P", "Q")
    assert STYLES.look("paragraph", "P") == Look("", True, True, None)
    assert STYLES.look("text", "unknown") == Look()


def test_lists_that_count_are_told_from_those_that_do_not() -> None:
    root = etree.fromstring(
        "<s><list-style name='L'><list-level-style-number level='1' num-format='1' start-value='4' num-suffix=')'/>"
        "<list-level-style-number level='2' num-format=''/><list-level-style-bullet level='3'/></list-style>"
        "<outline-style><outline-level-style level='1' num-format='I' display-levels='2'/></outline-style></s>"
    )
    found = styles_of((root, None)).lists
    assert found["L"] == {1: Counting("1", 4, "", ")"), 2: Counting()}
    assert found[OUTLINE] == {1: Counting("I", levels=2)}


@pytest.mark.parametrize(
    ("properties", "look"),
    [
        ("font-weight='bold' font-style='italic'", Look(bold=True, italic=True)),
        ("text-line-through-style='solid'", Look(struck=True)),
        ("text-line-through-type='none'", Look(struck=False)),
        ("text-position='super 58%'", Look(raised=1)),
        ("text-position='-33% 58%'", Look(raised=-1)),
        ("text-position='0% 100%'", Look(raised=0)),
        ("font-name='F'", Look(font="Wingdings")),
        ("display='none'", Look(hidden=True)),
    ],
)
def test_what_a_style_says(properties: str, look: Look) -> None:
    root = etree.fromstring(
        f"<s><font-face name='F' font-family='Wingdings'/><style family='text' name='T'>"
        f"<text-properties {properties}/></style></s>"
    )
    assert styles_of((root,)).look("text", "T") == look


def test_words_as_a_person_sees_them() -> None:
    assert Look(font="Symbol").shown("\uf0b3") == "≥"
    assert Look(raised=1).shown("6") == "⁶"
    assert Look(raised=-1).shown("2") == "₂"
    assert Look(bold=False).over(Run("x", bold=True, italic=True)) == Run("x", italic=True)
    assert Look(font="Symbol").over_look(Look(raised=1)) == Look(raised=1, font="Symbol")
