import pytest

from editor_app.desk.reports import dictionaries
from editor_app.desk.reports.dictionaries import Spelling, missing_dictionaries, spelling_of


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


def test_how_a_text_is_spelt_here(here):
    found = {one: spelling_of(one) for one in ("en_US", "en_GB", "en_AU", "en", "fr_FR", "de_DE", "zh_CN")}
    assert found == {
        "en_US": Spelling.CHECKED,
        "en_GB": Spelling.CHECKED,
        "en_AU": Spelling.BOTH_ENGLISH,
        "en": Spelling.BOTH_ENGLISH,
        "fr_FR": Spelling.CHECKED,
        "de_DE": Spelling.NO_DICTIONARY,
        "zh_CN": Spelling.NOT_SPELT,
    }
