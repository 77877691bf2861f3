"""Characters that sound alike."""

import pytest

from editor_app.text.chinese.sounds import alike


@pytest.mark.parametrize("pair", ["衡恒", "铭明", "柳刘", "远原", "志自", "斌彬", "星新"])
def test_alike(pair: str) -> None:
    assert alike(*pair)


@pytest.mark.parametrize("pair", ["远思", "强祥", "王李", "A王"])
def test_not_alike(pair: str) -> None:
    assert not alike(*pair)
