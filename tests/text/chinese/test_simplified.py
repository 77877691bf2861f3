"""Traditional characters made simplified, place by place."""

import pytest

from editor_app.text.chinese.simplified import is_traditional, simplified


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("臺灣總統對記者說，經濟發展", "台湾总统对记者说，经济发展"),
        ("這個國家的頭髮與發展", "这个国家的头发与发展"),
        ("Q：這個會議後來開了。", "Q：这个会议后来开了。"),
    ],
)
def test_each_character_keeps_its_place(written: str, plain: str) -> None:
    assert is_traditional(written)
    assert simplified(written) == plain
    assert len(simplified(written)) == len(written)


def test_simplified_text_is_left_alone() -> None:
    assert simplified("作家龍應台在台北说，会议开始。") == "作家龍應台在台北说，会议开始。"
