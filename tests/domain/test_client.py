"""A client profile without wishes."""

from editor_app.domain.client import ENGLISH, Client, Skip
from editor_app.domain.house import HouseList


def test_a_new_profile_changes_nothing() -> None:
    assert Client("A") == Client("A", (), "", frozenset(), HouseList())


def test_the_values_in_files_stay_as_they_are() -> None:
    assert [part.value for part in Skip] == ["quotations", "tables", "boilerplate"]
    assert ENGLISH == ("en_US", "en_GB")
