"""Formulas of a page in one line."""

import pytest
from lxml import etree

from editor_app.formats.base.html.mathml import linear


@pytest.mark.parametrize(
    ("formula", "shown"),
    [
        ("<mfrac><mn>3</mn><mn>4</mn></mfrac>", "3/4"),
        ("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>", "(a + b)/2"),
        ("<mo>-</mo><mn>5</mn>", "-5"),
        ("<msub><mi>H</mi><mn>2</mn></msub><mi>O</mi>", "H₂O"),
        ("<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>", "x₁²"),
        ("<msqrt><mi>x</mi></msqrt>", "√x"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "³√x"),
        ("<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>", "∑_(i = 1)^n"),
        ("<mfenced><mi>a</mi><mi>b</mi></mfenced>", "(a, b)"),
        (
            "<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>2</mn></mtd></mtr></mtable>",
            "1, 0; 2",
        ),
        ("<semantics><mi>x</mi><annotation>\\x</annotation></semantics>", "x"),
        ("<msup><mi>x</mi></msup>", "x"),
    ],
)
def test_a_formula_in_one_line(formula: str, shown: str) -> None:
    assert linear(etree.fromstring(f"<math>{formula}</math>")) == shown


def test_a_formula_without_end_is_none() -> None:
    assert linear(etree.fromstring("<mrow>" * 200 + "<mi>x</mi>" + "</mrow>" * 200)) == ""
