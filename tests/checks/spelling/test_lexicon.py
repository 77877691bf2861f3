"""Which words are known."""

from editor_app.checks.spelling.frequencies import Frequencies
from editor_app.checks.spelling.lexicon import Lexicon


def test_either_dictionary_will_do(lexicon: Lexicon) -> None:
    assert all(lexicon.small(word) for word in ("colour", "color", "programme", "organise", "organize"))
    assert lexicon.real("january") and not lexicon.small("january")
    assert not lexicon.real("recieve")


def test_regular_formations(lexicon: Lexicon) -> None:
    assert all(lexicon.formed(word) for word in ("unserved", "microecology", "liveness", "onboarders"))
    assert not any(lexicon.formed(word) for word in ("goverment", "recieve", "progess"))
    assert lexicon.compound("teardown") and not lexicon.compound("goverment")


def test_the_likeliest_word_comes_first(lexicon: Lexicon) -> None:
    assert [near.word for near in lexicon.near("goverment")][:1] == ["government"]
    assert [near.word for near in lexicon.near("comittment")][:1] == ["commitment"]  # two slips
    assert lexicon.near("comittment", far=False) == ()
    assert lexicon.near("velotamab") == ()


def test_a_dictionary_is_asked_for_what_the_list_lacks() -> None:
    class Counting:
        asked = 0

        def knows(self, word: str) -> bool:
            self.asked += 1
            return word == "gyrovault"

        def suggestions(self, word: str) -> tuple[str, ...]:
            return ()

    speller = Counting()
    lexicon = Lexicon(Frequencies({"boat": 5.0}, {"berlin": 4.0}, {"alot": 3.0}), speller)
    assert lexicon.small("boat") and not lexicon.small("berlin") and not lexicon.real("alot")
    assert speller.asked == 0
    assert lexicon.small("gyrovault") and speller.asked == 1
