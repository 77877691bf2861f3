"""Simplified and traditional characters."""

import pytest

from editor_app.text.chinese.scripts import is_traditional, scripts, simplified


def test_each_character_keeps_its_place() -> None:
    text = "東陵博物院舉辦古籍展（2025年），ABC。"
    assert simplified(text) == "东陵博物院举办古籍展（2025年），ABC。"
    assert len(simplified(text)) == len(text)
    assert simplified("") == ""


def test_which_script_a_text_is_in() -> None:
    assert is_traditional("東陵博物院舉辦古籍展。")
    assert not is_traditional("东陵博物院举办古籍展。")
    assert not is_traditional("皇后在里面。")


def test_characters_of_one_script_alone() -> None:
    known = scripts()
    assert {"東", "個"} <= known.traditional and {"东", "个"} <= known.simplified
    assert not {"后", "里", "乾", "人"} & (known.traditional | known.simplified)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("臺灣總統對記者說，經濟發展", "台湾总统对记者说，经济发展"),
        ("這個國家的頭髮與發展", "这个国家的头发与发展"),
        ("Q：這個會議後來開了。", "Q：这个会议后来开了。"),
    ],
)
def test_traditional_texts(written: str, plain: str) -> None:
    assert is_traditional(written)
    assert simplified(written) == plain


def test_names_in_a_simplified_text_do_not_make_it_traditional() -> None:
    assert not is_traditional("作家龍應台在台北说，会议开始。")
