"""Words that are nearly another word of names."""

from collections.abc import Callable

import pytest

from editor_app.text.names import Who


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
