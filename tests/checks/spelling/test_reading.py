"""A text read for its spelling."""

from collections.abc import Callable

from editor_app.checks.spelling.reading import Reading


def test_each_word_is_one_thing(reading: Callable[[str], Reading]) -> None:
    found = reading("The goverment of Tallow opened ofthe ferry. A velotamab trial, and the gyrovault hums.")
    assert [(one.word.text, one.meant, one.sure) for one in found.misspelt] == [("goverment", "government", True)]
    assert [(one.word.text, one.parts, one.sure) for one in found.joined] == [("ofthe", ("of", "the"), True)]
    assert [word.text for word in found.unknown] == ["velotamab"]


def test_a_capital_does_not_hide_a_slip(reading: Callable[[str], Reading]) -> None:
    found = reading("The goverment left. The Goverment said so; a goverment may.")
    assert [one.word.text for one in found.misspelt] == ["goverment", "Goverment", "goverment"]


def test_the_places_are_in_order(reading: Callable[[str], Reading]) -> None:
    found = reading("We recieve it. They untill then. A tommorrow. We recieve.")
    places = [one.word.start for one in found.misspelt]
    assert len(places) == 4 and places == sorted(places)


def test_british_words_are_no_slips(reading: Callable[[str], Reading]) -> None:
    assert reading("The organisation’s programme of labour was recognised in grey tyres and metres.") == Reading()
