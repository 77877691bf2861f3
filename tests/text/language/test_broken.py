"""No half of a character comes in, and nothing else is touched."""

import pytest

from editor_app.text.language.broken import broken_at, is_broken, mended


@pytest.mark.parametrize("half", ["\ud800", "\udbff", "\udc00", "\udfff", "\udcff"])
def test_a_half_is_replaced_where_it_stands(half: str) -> None:
    assert mended(f"Før {half}桥 after") == "Før \ufffd桥 after"
    assert is_broken(half)
    assert broken_at(f"Før \ufffd {half} {half}") == 6
    assert not is_broken(mended(half))


@pytest.mark.parametrize("whole", ["", "plain", "桥 🌉 e\u0301", "\ue000\ufffd", "a\x00b"])
def test_a_whole_text_stays(whole: str) -> None:
    assert mended(whole) == whole
    assert not is_broken(whole)
    assert broken_at(whole) == -1
