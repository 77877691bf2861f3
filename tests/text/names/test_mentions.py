"""All possible names of a text, gathered by how they are written."""

from collections.abc import Callable

from editor_app.text.names.mentions import Form, Mention, Survey
from editor_app.text.span import Span


def test_a_name_is_gathered_with_every_place_where_it_stands(seen: Callable[[str], Survey]) -> None:
    body = "They saw the Kites Museum. Later the Kites Museum closed."
    form = seen(body).forms["Kites Museum"]
    assert form.count == 2
    assert [place.of(body) for place in form.places] == ["Kites Museum"] * 2
    assert form.places[0].start == body.index("Kites")


def test_words_in_small_letters_are_known_of_the_whole_text(seen: Callable[[str], Survey]) -> None:
    small = seen("They saw the museum. The Museum was old.").small
    assert "museum" in small and "old" in small
    assert "Museum" not in small


def test_what_is_between_two_places_is_told(seen: Callable[[str], Survey]) -> None:
    survey = seen("The Grain Bureau (Grain Administration) met.")
    assert {"Grain Bureau", "Grain Administration"} <= survey.forms.keys()


def test_the_more_frequent_is_preferred_then_the_longer_then_the_earlier() -> None:
    def form(name: str, *starts: int) -> Form:
        mentions = [Mention(0, 0, 1, Span(at, at + len(name))) for at in starts]
        return Form(tuple(name.split()), mentions, opening=False)

    often, long, early, late = form("Ann", 5, 30), form("Ann Reed", 50), form("Reed", 2), form("Bend", 9)
    assert sorted((late, early, long, often), key=lambda one: one.rank) == [often, long, early, late]
    assert long.low == ("ann", "reed")
    assert form("Bank of Mali", 1).content == ("bank", "mali")
