"""The dictionary: stems of glosses, and what is a name."""

from editor_app.text.chinese.lexicon import Lexicon

LEXICON = Lexicon(
    "# head\n港口\tc\tharbo port\n渔船\tc\tboat fishi\n船\tc\tboat ship\n长\tc\tlong\n南海\tp\tchina sea\n"
)


def test_a_word_has_the_stems_of_its_glosses() -> None:
    assert LEXICON.stems("港口") == {"harbo", "port"}


def test_a_word_without_an_entry_has_those_of_its_parts() -> None:
    assert LEXICON.stems("港口船长") == {"harbo", "port", "boat", "ship", "long"}
    assert LEXICON.stems("鲸") == LEXICON.stems("鲸鱼") == frozenset()


def test_it_tells_names_from_words() -> None:
    assert (LEXICON.is_name("南海"), LEXICON.is_common("南海")) == (True, False)
    assert (LEXICON.is_name("港口"), LEXICON.is_common("港口")) == (False, True)
    assert not LEXICON.is_name("鲸鱼") and not LEXICON.is_common("鲸鱼")
