from editor_app.text.repeats.chains import Match
from editor_app.text.repeats.worth import worth_saying


def test_a_sentence_is_worth_it_and_a_name_is_not(read) -> None:
    sentence = "Visitors can climb the tower and light a lamp themselves."
    here = read(f"{sentence} {sentence}")
    half = len(here) // 2
    assert worth_saying(here, Match(0, half, half, 2 * half, 1.0))
    name = "At the Ministry of Fisheries and Coastal Affairs of the Northern Isles"
    here = read(f"{name} {name}")
    half = len(here) // 2
    assert not worth_saying(here, Match(0, half, half, 2 * half, 1.0))


def test_a_few_words_of_a_sentence_are_not(read) -> None:
    here = read(
        "we saw visitors climb the tower and light lamps there, others climb the tower and light lamps there too"
    )
    assert not worth_saying(here, Match(3, 9, 11, 17, 1.0))
