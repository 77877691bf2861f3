import pytest

from editor_app.formats.base.html.css import Facts, facts_of, sheet_of
from editor_app.formats.base.html.tree import parsed


@pytest.mark.parametrize(
    ("style", "facts"),
    [
        ("font-weight:700", Facts(bold=True)),
        ("FONT-WEIGHT: normal", Facts(bold=False)),
        ("font-style:italic;color:red", Facts(italic=True)),
        ("text-decoration: underline line-through", Facts(struck=True)),
        ("text-decoration:underline", Facts()),
        ("vertical-align: super; font-size: 70%", Facts(raised=1)),
        ("vertical-align:baseline", Facts(raised=0)),
        ("font-family:Symbol", Facts(font="symbol")),
        ("text-align: end !important", Facts(aligned="right")),
        ("visibility:hidden", Facts(hidden=True)),
        ("display:none; visibility:visible", Facts(hidden=True)),
        ("mso-list:l0 level1 lfo1", Facts(listed="l0 level1 lfo1")),
        ("nonsense", Facts()),
    ],
)
def test_what_a_style_says(style: str, facts: Facts) -> None:
    assert facts_of(style) == facts


def test_the_classes_of_a_page_and_a_style_that_overrules_them() -> None:
    root = parsed(
        "<style>.c1{font-weight:700}span.c2, .c3 {font-style:italic} p .c4{font-weight:700} .c1{color:red}</style>"
        "<p class=c1><span class='c1 c2' style='font-weight:400'>x</span><span class=c4>y</span></p>"
    )
    assert root is not None
    sheet = sheet_of(root)
    one, other = root.iter("span")
    assert sheet.facts(one) == Facts(bold=False, italic=True)
    assert sheet.facts(other) == Facts()
    assert sheet.facts(next(root.iter("p"))) == Facts()
