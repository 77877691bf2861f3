"""What pages and templates leave in a Chinese text."""

import pytest

from editor_app.checks.chinese.residue import CREDIT, cut_off, lines, placeholders
from editor_app.checks.rule import Reference
from editor_app.domain.finding import Severity
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text


def read(body: str) -> Text:
    return Text(Manuscript("", body))


def test_what_is_left_behind() -> None:
    text = read("小学举行运动会\n\n昨日，XX部门举行运动会。家长到场助威，并将于\n\n三百名学生参加。\n\n责任编辑：小禾")
    found = [hit.span.of(text.body) for rule in (placeholders, cut_off, lines) for hit in rule(text, Reference())]
    assert found == ["XX", "家长到场助威，并将于", "责任编辑：小禾"]


def test_a_name_that_is_kept_back_is_no_blank() -> None:
    assert list(placeholders(read("嫌疑人王××被抓获，某××在逃。"), Reference())) == []
    assert len(list(placeholders(read("捐款××元，由××主办。"), Reference()))) == 2


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("来源：新华社", True),
        ("（稿件来源：市水务局）", True),
        ("作者：Anna Berg 编辑：王一", True),
        ("文/王芳 图/李明", True),
        ("编辑：王一　审核：李二　终审：赵三", True),
        ("责任编辑：小禾　点击量：3862", False),
        ("来源：新城发布　浏览次数：1204　扫一扫在手机打开当前页", False),
        ("来源：新华社 | 打印", False),
    ],
)
def test_a_credit_is_no_menu(line: str, credit: bool) -> None:
    (hit,) = lines(read(f"小学举行运动会\n\n三百名学生参加了运动会。\n\n{line}"), Reference())
    assert (hit.message == CREDIT, hit.severity is Severity.INFO) == (credit, credit)
