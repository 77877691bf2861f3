"""Numbers with two values, and of an unlikely size; more in the examples of the rules."""

from editor_app.checks.chinese.values import two_values, unlikely
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text


def test_two_values() -> None:
    text = Text(Manuscript("", "线路全长143公里。开通后，134公里的行程最快四十分钟，133公里外的人也来。"))
    (found,) = two_values(text)
    assert (found.here.span.of(text.body), found.there.span.of(text.body)) == ("134公里", "143公里")


def test_what_the_words_set_apart() -> None:
    assert list(two_values(Text(Manuscript("", "今年招生1268人。去年招生1286人。")))) == []


def test_sizes_both_ways() -> None:
    text = Text(Manuscript("", "城际铁路工程总投资156万元。水厂日供水能力12亿吨。全部资金50亿元，其中培训8万元。"))
    assert [(found.figure.span.of(text.body), found.too_large) for found in unlikely(text)] == [
        ("156万元", False), ("12亿吨", True), ("50亿元", True),
    ]  # fmt: skip
