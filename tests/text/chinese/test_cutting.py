"""Chinese text cut into words at their places."""

from editor_app.text.chinese.cutting import PERSON, cut


def test_words_stand_where_the_sentence_has_them() -> None:
    body = "前言。市长孙立平说，港口已关闭。"
    words = cut(body[3:], 3)
    assert all(body[word.start : word.end] == word.text for word in words)
    assert "".join(word.text for word in words) == body[3:]
    assert [word.text for word in words if word.tag.startswith(PERSON)] == ["孙立平"]
