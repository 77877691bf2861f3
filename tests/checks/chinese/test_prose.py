"""Which blocks of a Chinese text are prose."""

from editor_app.checks.chinese.prose import is_headline, is_prose
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text


def read(body: str) -> Text:
    return Text(Manuscript("", body))


def test_prose_and_headlines() -> None:
    text = read("小学举行运动会\n\n昨日，小学举行运动会，三百名学生参加。\n\n一、加强领导，落实责任。\n\n图为现场")
    assert [is_prose(text, block) for block in text.prose] == [False, True, False, False]
    assert [is_headline(text, block) for block in text.prose] == [True, False, False, False]


def test_a_first_paragraph_that_breaks_off_is_no_headline() -> None:
    text = read("昨日，小学举行运动会。三百名学生参加，家长到场助威，努力让")
    assert not is_headline(text, text.prose[0])
