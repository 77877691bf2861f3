import pytest

from editor_app.formats.pdf.folding import folded


@pytest.mark.parametrize(
    ("given", "shown"),
    [("of\ufb01ce", "office"), ("港⼝", "港口"), ("⻚⾯", "页面"), ("\ufefb", "لا"), ("½ Ａ", "½ Ａ"), ("", "")],
)
def test_letters_as_people_write_them(given: str, shown: str) -> None:
    assert folded(given) == shown
