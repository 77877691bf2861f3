"""Words that are nearly another word of names."""

from collections.abc import Callable

import pytest

from editor_app.text.names import Vocabulary, Who, misspellings
from editor_app.text.names.mentions import Survey
from editor_app.text.names.misspellings import slips


def test_the_impossible_romanisation_is_the_wrong_one(who: Callable[[str], Who]) -> None:
    (slip,) = who("They met Lin Qinghua. Later they met Lin Qinghuaa.").slips
    assert (slip.wrong.text, slip.right.text) == ("Qinghuaa", "Qinghua")
    assert slip.illegal
    assert slip.context


def test_a_family_name_alone(who: Callable[[str], Who]) -> None:
    (slip,) = who("They met Orsolya Vessler. Later they thanked Vesslr for it.").slips
    assert slip.alone
    assert slip.wrong.text == "Vesslr"


@pytest.mark.parametrize(
    "body",
    [
        "They met Zhang Wei. Later they met Zheng Wei.",
        "They saw Niger. Later they saw Nigeria.",
        "They went to Belgium with a Belgian Orchestra.",
        "Chen Xinyu and Chen Xinyue came.",
    ],
)
def test_two_names_are_two(body: str, who: Callable[[str], Who]) -> None:
    assert who(body).slips == ()


def test_the_rarer_word_is_the_wrong_one(seen: Callable[[str], Survey], vocabulary: Vocabulary) -> None:
    body = "They met Orsolya Brandt. Later Orsolya Brandt left. Then Orsolya Barndt came."
    (slip,) = slips(seen(body), vocabulary)
    assert (slip.wrong.text, slip.right.text, slip.mistyped) == ("Barndt", "Brandt", True)
    assert [place.of(body) for place in slip.wrong.places] == ["Barndt"]


def test_in_a_list_of_like_names_nothing_is_called_wrong(seen: Callable[[str], Survey], vocabulary: Vocabulary) -> None:
    names = [f"Bran{letter}a" for letter in "bcdfgklmnprs"]
    body = " ".join(f"They met {name} there." for name in names)
    assert slips(seen(body), vocabulary) == ()


def crowd(size: int) -> str:
    """A text that names so many persons whose family names are all one letter apart."""
    return " ".join(
        f"They met Orsolya Vess{letter}er in May." for letter in "abcdfghijklmnopqrstuvwxyzéèüöäøåñçß"[:size]
    )


def test_many_like_names_are_not_compared_one_by_one(
    who: Callable[[str], Who], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list of like names must cost no more than its length: the work is counted, as a clock would tell little."""
    compared: list[tuple[str, str]] = []
    alike = misspellings._alike

    def counting(one: str, other: str) -> bool:
        compared.append((one, other))
        return alike(one, other)

    monkeypatch.setattr(misspellings, "_alike", counting)
    assert who(crowd(34)).slips == ()
    assert len(compared) <= 8
    compared.clear()
    who(crowd(12))
    assert len(compared) == 12 * 11 / 2  # the guard lets a few through: each pair once
