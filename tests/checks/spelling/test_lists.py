"""The files that a lexicon is made of."""

import pytest

from editor_app.checks.speller import english
from editor_app.checks.spelling.lexicon import Lexicon
from editor_app.checks.spelling.lists import FILES, parse
from editor_app.text.names.vocabulary import Census
from editor_app.text.word_lists import Malformed


def test_every_list_is_read(lexicon: Lexicon) -> None:
    assert "un" in lexicon.prefixes and lexicon.suffixes["ness"] == ("",) and "e" in lexicon.suffixes["able"]
    assert "mary" in lexicon.given and "larsen" in lexicon.surnames and "della" in lexicon.foreign
    assert lexicon.two_words["alot"] == "a lot"


def test_an_empty_list_is_a_damaged_file() -> None:
    with pytest.raises(Malformed):
        parse(dict.fromkeys(FILES, "# nothing\n"), english(), Census())
