import pytest

from editor_app.text.language.look_alike import look_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bob", "B\u043eb"),  # a Cyrillic letter
        ("Bob", "B\u200bob"),  # an invisible sign
        ("Bob", "bob"),
        ("Bob", "B0b"),
        ("Ian", "lan"),
        ("Ian Reed", "1an Reed"),
        ("Zo\u00eb", "Zoe\u0308"),
        ("Li Wei", "Li\u00a0 Wei"),
        ("白伟", "\u2f69伟"),  # a radical in the place of the character
        ("Ann", "\uff21nn"),
        ("Paul Carter", "P\u0430ul \u0421arter"),
        ("Arne", "Ame"),
    ],
)
def test_what_the_eye_takes_for_one_name(one: str, other: str) -> None:
    assert look_alike(one, other)
    assert look_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna", "Anne"),
        ("Li Wei", "Li Mei"),
        ("Jos\u00e9", "Jose"),
        ("M\u00fcller", "Mueller"),
        ("王伟", "王维"),
        ("Ivan", "Иван"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    assert not look_alike(one, other)
