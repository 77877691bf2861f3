"""How common words are."""

import pytest

from editor_app.checks.spelling.frequencies import RARE, parse
from editor_app.text.word_lists import Malformed

FILE = "# Words\n5.10\tsmall\tthing boat\n4.20\tname\tjanuary\n2.80\tother\trecieve\n"


def test_each_word_has_one_kind() -> None:
    found = parse(FILE)
    assert (found.of("boat"), found.of("january"), found.of("recieve"), found.of("zorblax")) == (5.1, 4.2, 2.8, RARE)
    assert found.real(["boat", "january", "recieve", "zorblax"]) == {"boat", "january"}
    assert found.common == ["thing", "january"]


def test_an_unknown_kind_is_a_damaged_file() -> None:
    with pytest.raises(Malformed):
        parse("1.0\tlarge\tboat\n")
