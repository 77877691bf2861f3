import pytest

from editor_app.formats.base.direction import language_from_the_right, runs_from_the_right


@pytest.mark.parametrize(
    ("text", "right"),
    [("2024 مرحبا", True), ("“שלום” a", True), ("a שלום", False), ("中文", False), ("12 !", False), ("", False)],
)
def test_the_first_letter_tells(text: str, right: bool) -> None:
    assert runs_from_the_right(text) is right


def test_languages() -> None:
    assert language_from_the_right("ar_EG")
    assert language_from_the_right("he")
    assert language_from_the_right("az_Arab_IR")
    assert language_from_the_right("fa-IR")
    assert not language_from_the_right("az_Latn_AZ")
    assert not language_from_the_right("zh_CN")
    assert not language_from_the_right("")
