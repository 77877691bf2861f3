from editor_app.formats.pdf.glyphs import Glyph
from editor_app.formats.pdf.page_lines import page_lines


def set_words(words: str, left: float = 0, base: float = 100, height: float = 10) -> list[Glyph]:
    return [Glyph(one, left + 5 * at, left + 5 * at + 4.5, base, height) for at, one in enumerate(words)]


def texts(glyphs: list[Glyph]) -> list[list[str]]:
    return [[part.text for part in row] for row in page_lines(glyphs)]


def test_lines_by_their_base_and_parts_by_their_gaps() -> None:
    assert texts([*set_words("One two"), *set_words("three", 100), *set_words("four", base=85)]) == [
        ["One two", "three"],
        ["four"],
    ]
    assert texts([Glyph(" ", 0, 1, 1, 1)]) == []


def test_raised_and_lowered_figures_stay_apart() -> None:
    small = [Glyph("6", 10, 12, 105, 6)]
    assert texts([*set_words("10"), *small, *set_words(" m", 15)]) == [["10⁶ m"]]
    low = [Glyph("2", 10, 12, 97, 6)]
    assert texts([*set_words("CO"), *low]) == [["CO₂"]]


def test_words_that_the_file_parts_by_a_gap_alone() -> None:
    assert texts([*set_words("운하"), *set_words("가", 30)]) == [["운하", "가"]]
    assert texts([*set_words("to"), *set_words("go", 13)]) == [["to go"]]


def test_arabic_is_read_from_the_right_whatever_the_order_of_the_file() -> None:
    word = "قالت"
    turned = [Glyph(one, 5 * at, 5 * at + 5, 100, 10) for at, one in enumerate(reversed(word))]
    assert texts(turned) == texts(turned[::-1]) == [[word]]
    number = [Glyph(one, -20 + 5 * at, -15 + 5 * at, 100, 10) for at, one in enumerate("25")]
    assert texts([*number, *turned]) == [["قالت 25"]]
    lam_alef = [Glyph("ا", 0, 5, 100, 10), Glyph("ل", 0, 5, 100, 10), Glyph("ب", 10, 15, 100, 10)]
    assert texts([Glyph("ن", -5, 0, 100, 10), *lam_alef]) == [["ب لان"]]
