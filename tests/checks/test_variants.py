"""British and American words, and the -ise/-ize pattern."""

from pathlib import Path

import pytest

from editor_app.checks.variants import FILES, Variant, Variants, parse
from editor_app.text.word_lists import Malformed

LISTS = Path(__file__).parents[2] / "resources" / "spelling"


@pytest.fixture(scope="module")
def shipped() -> Variants:
    return parse({name: (LISTS / name).read_text(encoding="utf-8") for name in FILES})


def test_a_listed_word_knows_its_other_spelling(shipped: Variants) -> None:
    assert shipped.of("colour") == Variant("nation", "british", "color")
    assert shipped.of("color") == Variant("nation", "american", "colour")
    assert shipped.of("mill") is None


@pytest.mark.parametrize(
    ("ise", "ize"),
    [
        ("organise", "organize"),
        ("specialised", "specialized"),
        ("realising", "realizing"),
        ("utilisation", "utilization"),
    ],
)
def test_the_pattern_covers_what_is_not_listed(shipped: Variants, ise: str, ize: str) -> None:
    assert shipped.of(ise) == Variant("ise", "-ise", ize)
    assert shipped.of(ize) == Variant("ise", "-ize", ise)


@pytest.mark.parametrize(
    "word", "advise exercise surprised enterprises prize size resized promising otherwise rising".split()
)
def test_words_with_one_spelling_are_none(shipped: Variants, word: str) -> None:
    assert shipped.of(word) is None


def test_without_a_list_nothing_is_a_variant() -> None:
    assert Variants().of("organise") is None
    with pytest.raises(Malformed):
        parse(dict.fromkeys(FILES, "# no words\n"))


@pytest.mark.parametrize("row", ["colour\tcolor\thue", "\tcolor", "colour\t\tcolor"])
def test_a_row_without_sense_is_named(row: str) -> None:
    with pytest.raises(Malformed) as refused:
        parse(dict.fromkeys(FILES, f"grey\tgray\n{row}\n"))
    assert (refused.value.name, refused.value.line) == (FILES[0], 2)


def test_every_row_goes_both_ways(shipped: Variants) -> None:
    for word, variant in shipped.listed.items():
        back = shipped.of(variant.other)
        assert back, word
        assert back.form != variant.form
