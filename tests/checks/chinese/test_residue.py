"""What pages and templates leave in a Chinese text."""

from editor_app.checks.chinese.residue import cut_off, lines, placeholders
from editor_app.checks.rule import Reference
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
