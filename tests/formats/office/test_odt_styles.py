from lxml import etree

from editor_app.formats.office.elements import local, value
from editor_app.formats.office.odt_styles import FLIPPED, NAMESPACES, automatic_styles, styles


def test_parents_are_there() -> None:
    root = etree.fromstring(styles("en_GB").encode())
    names = {value(one, "name") for one in root.iter() if local(one) == "style"}
    assert {value(one, "parent-style-name") for one in root.iter()} - {""} <= names
    assert set(FLIPPED) <= names
    assert {f"Heading_20_{level}" for level in range(1, 7)} <= names


def test_the_language_of_each_script() -> None:
    def default(language: str) -> list[str]:
        root = etree.fromstring(styles(language).encode())
        words = next(one for one in root.iter() if local(one) == "default-style")[1]
        return [value(words, key) for key in ("language", "country", "language-asian", "language-complex")]

    assert default("en_GB") == ["en", "GB", "zh", "ar"]
    assert default("ja_JP") == ["ja", "JP", "ja", "ar"]
    assert default("he") == ["he", "none", "zh", "he"]


def test_text_from_the_right_has_twins() -> None:
    root = etree.fromstring(f"<a {NAMESPACES}>{automatic_styles()}</a>".encode())
    twins = [one for one in root if value(one, "name").endswith("_rtl")]
    assert len(twins) == len(FLIPPED)
    assert all(value(one[0], "writing-mode") == "rl-tb" for one in twins)
