"""What a person chooses from for a word that no dictionary has."""

import pytest

from editor_app.desk.lists.spellings import spellings


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("seperate", "separate"),
        ("Goverment", "Government"),
        ("ACCOMODATE", "ACCOMMODATE"),
        ("goverment’s", "government’s"),
        ("recieved", "received"),
        ("neccessary", "necessary"),
        ("occured", "occurred"),
        ("Febuary", "February"),
        ("adress", "address"),
        ("definately", "definitely"),
    ],
)
def test_the_word_that_was_meant_comes_first_as_it_is_written(house, word, meant):
    found = spellings(house, "en_GB", word)
    assert found[0] == meant
    assert len(found) <= 3
    assert word not in found
