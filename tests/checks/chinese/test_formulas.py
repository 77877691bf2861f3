"""Set phrases of official language are no repeats; more in the examples of the rules."""

import pytest

from editor_app.checks.chinese.formulas import is_formula, without_formulas
from editor_app.checks.rule import Hit
from editor_app.domain.message import NOTHING
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text
from editor_app.text.span import Span


def at(body: str, said: str) -> tuple[Text, Span]:
    start = body.index(said)
    return Text(Manuscript("", body)), Span(start, start + len(said))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("学校举办学习贯彻党的二十大精神宣讲会。", "学习贯彻党的二十大精神"),
        ("参加新任职领导干部能力提升专题研讨班的学员", "新任职领导干部能力提升专题研讨班"),
        ("坚持以人民为中心的发展思想，全面贯彻新发展理念。", "坚持以人民为中心的发展思想，全面贯彻新发展理念。"),
    ],
)
def test_formulas_and_names(body: str, said: str) -> None:
    assert is_formula(*at(body, said))


@pytest.mark.parametrize(
    "said",
    ["大桥全长三公里，设双向六车道，预计年底通车。", "本次旅游季将推出六条主题线路，串联起沿线二十三个传统村落。"],
)
def test_what_says_something(said: str) -> None:
    assert not is_formula(*at(f"据介绍。{said}市民很高兴。", said))


def test_a_check_without_them() -> None:
    body = "学校举办学习贯彻党的二十大精神宣讲会，三百名师生参加，两位专家作了报告。"
    text, span = at(body, "学习贯彻党的二十大精神")
    other = Span(0, len(text.body))
    found = without_formulas(text, [Hit(span, NOTHING), Hit(other, NOTHING)])
    assert [hit.span for hit in found] == [other]
