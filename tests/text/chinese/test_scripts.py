"""Simplified and traditional characters."""

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
