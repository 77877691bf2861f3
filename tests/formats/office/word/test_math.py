import pytest
from lxml import etree

from editor_app.formats.office.word.math import linear

M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def r(words: str) -> str:
    return f"<m:r><m:t>{words}</m:t></m:r>"


@pytest.mark.parametrize(
    ("formula", "shown"),
    [
        (f"<m:sSup><m:e>{r('10')}</m:e><m:sup>{r('6')}</m:sup></m:sSup>", "10⁶"),
        (f"<m:sSup><m:e>{r('x')}</m:e><m:sup>{r('n+1')}</m:sup></m:sSup>", "x^(n+1)"),
        (f"<m:sSub><m:e>{r('H')}</m:e><m:sub>{r('2')}</m:sub></m:sSub>", "H₂"),
        (f"<m:f><m:fPr/><m:num>{r('3')}</m:num><m:den>{r('4')}</m:den></m:f>", "3/4"),
        (f"<m:f><m:num>{r('a+b')}</m:num><m:den>{r('2')}</m:den></m:f>", "(a+b)/2"),
        (f"<m:rad><m:deg/><m:e>{r('x+1')}</m:e></m:rad>", "√(x+1)"),
        (f"<m:d><m:e>{r('a')}</m:e></m:d>", "(a)"),
        (
            f'<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>{r("i=1")}</m:sub><m:sup>{r("n")}</m:sup>'
            f"<m:e>{r('i')}</m:e></m:nary>",
            "∑_(i=1)^n i",
        ),
        (f"<m:m><m:mr><m:e>{r('1')}</m:e><m:e>{r('0')}</m:e></m:mr><m:mr><m:e>{r('2')}</m:e></m:mr></m:m>", "1, 0; 2"),
        (f"<m:eqArr><m:eqArrPr/><m:e>{r('a')}</m:e><m:e>{r('b')}</m:e></m:eqArr>", "a; b"),
        (f'<m:acc><m:accPr><m:chr m:val="\u0303"/></m:accPr><m:e>{r("n")}</m:e></m:acc>', "ñ"),
        (f"<m:limLow><m:e>{r('lim')}</m:e><m:lim>{r('x→0')}</m:lim></m:limLow>", "lim_(x→0)"),
        (f"<m:limUpp><m:e>{r('x')}</m:e><m:lim>{r('2')}</m:lim></m:limUpp>", "x²"),
        (f"<m:func><m:fName>{r('sin')}</m:fName><m:e>{r('x')}</m:e></m:func>", "sin x"),
        (f"<m:sSubSup><m:e>{r('x')}</m:e><m:sub>{r('1')}</m:sub><m:sup>{r('2')}</m:sup></m:sSubSup>", "x₁²"),
    ],
)
def test_a_formula_in_one_line(formula: str, shown: str) -> None:
    assert linear(etree.fromstring(f"<m:oMath {M}>{formula}</m:oMath>")) == shown


def test_a_formula_without_end_is_none() -> None:
    deep = "<m:e>" * 200 + r("x") + "</m:e>" * 200
    assert linear(etree.fromstring(f"<m:oMath {M}>{deep}</m:oMath>")) == ""
