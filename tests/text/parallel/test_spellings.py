"""Words of a draft as names are spelt."""

from editor_app.text.parallel.spellings import joined_capitals


def test_neighbours_with_capitals_are_put_together_in_both_orders() -> None:
    found = set(joined_capitals("Mayor Zhang Zhi-qiang said"))
    assert {"zhang", "zhiqiang", "zhangzhiqiang", "zhiqiangzhang", "said"} <= found
    assert "zhiqiangsaid" not in found
