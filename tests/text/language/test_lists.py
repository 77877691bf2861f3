"""The lists of words without which no text can be read."""

import shutil
from pathlib import Path

import pytest

from editor_app.system.resources import ResourceError, resources_folder
from editor_app.text.language import lists
from editor_app.text.language.sentences import sentences
from editor_app.text.span import Span


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Messrs. Holt and Lund signed. They left.", 2),
        ("Det. Insp. Rao spoke. He left.", 2),
        ("He was deaf. Det was there.", 2),
        ("It moved to 5 Quay Ave. The old hall is empty.", 2),
        ("It moved to 5 Quay Ave. in May. It is open.", 2),
        ("See vols. 3 and 4. They are out.", 2),
        ("He said no. The hall was empty.", 2),
        ("He came on Sun. in the rain.", 1),
        ("They sat in the sun. 5 of them slept.", 2),
    ],
)
def test_abbreviations_end_no_sentence_but_where_they_may(text: str, count: int) -> None:
    assert len(list(sentences(text, Span(0, len(text))))) == count


def test_every_list_is_read_and_in_small_letters() -> None:
    folder = resources_folder() / "language"
    assert {path.name for path in folder.iterdir()} == set(lists.FILES)
    read = [lists.words(name) for name in lists.FILES if name not in lists.TABLES]
    assert all(word == word.lower() for one in (*read, lists.abbreviations()) for word in one)
    assert set(lists.abbreviations().values()) == {"", "capital", "last", "number"}
    assert lists.words(lists.SMALL_IN_TITLES) >= {"of", "the", "and"}


@pytest.mark.parametrize("name", lists.FILES)
def test_a_list_that_is_damaged_is_named(name: str, tmp_path: Path) -> None:
    shutil.copytree(resources_folder() / "language", tmp_path / "language")
    lists.prove(tmp_path)
    path = tmp_path / "language" / name
    path.write_text("# head\n", encoding="utf-8")
    with pytest.raises(ResourceError) as refused:
        lists.prove(tmp_path)
    assert (refused.value.name, refused.value.line) == (name, 0)
