import pytest

from editor_app.desk.reports import dictionaries
from editor_app.desk.reports.dictionaries import missing_dictionaries


@pytest.fixture
def here(monkeypatch):
    """A machine with a French dictionary."""
    monkeypatch.setattr(dictionaries, "open_speller", lambda language, folder: language == "fr_FR" or None)


def test_each_language_without_a_dictionary_is_said_once(here):
    told = [str(words) for words in missing_dictionaries(["de_DE", "en_NZ", "fr_FR", "zh_CN", "de_DE", "", "it_IT"])]
    assert [words.partition(" here")[0] for words in told] == [
        "There is no dictionary for de_DE",
        "There is no dictionary for it_IT",
    ]
    assert all("Install Enchant 2" in words for words in told)
