"""Lists of words that rules ask for."""

from pathlib import Path

import pytest

from editor_app.checks.words import FILES, Words, parse
from editor_app.text.word_lists import Malformed

FOLDER = Path(__file__).parents[2] / "resources" / "words"


PHRASES = frozenset(("page_lines", "contact_labels", "editors_notes"))
"""Lists whose entries are several words."""


def test_every_list_has_its_file_and_every_file_its_list() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(FILES)
    lists = parse({name: (FOLDER / name).read_text(encoding="utf-8") for name in FILES})
    assert {"gave", "entrusted"} <= lists.giving
    assert "had" in lists.doubled
    assert "came" in lists.with_particle
    lines = {name: one for name, one in vars(lists).items() if name not in PHRASES}
    assert not any(" " in word or word != word.lower() for one in lines.values() for word in one)
    assert lists.page_line.fullmatch("The post A appeared first on B.") and not lists.page_line.fullmatch("The post")


def test_an_empty_list_is_a_damaged_file() -> None:
    with pytest.raises(Malformed, match=FILES[-1]):
        parse(dict.fromkeys(FILES[:-1], "word") | {FILES[-1]: "# nothing\n"})
    assert Words().giving == frozenset()
