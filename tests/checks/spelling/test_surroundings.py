"""What a text says of a word elsewhere."""

from collections.abc import Callable

from editor_app.checks.spelling.surroundings import CALENDAR, Surroundings


def test_persons_stand_beside_names(around: Callable[[str], Surroundings]) -> None:
    here = around("Mr Zorblax and Mary Quendry met J. Vondel. The Harbour Wexley is a boat.")
    assert all(here.is_person(name) for name in ("zorblax", "quendry", "vondel"))
    assert not here.is_person("boat") and not here.is_person("harbour")


def test_counts_capitals_and_openings(around: Callable[[str], Surroundings]) -> None:
    here = around("Tallow is a town. The Tallow boat, the boat.")
    assert (here.count("tallow"), here.count("boat"), here.count("mill")) == (2, 2, 0)
    assert here.has_capital("tallow") and not here.has_capital("the")
    assert here.is_mostly_small("boat") and not here.is_mostly_small("tallow")
    assert here.opens(here.text.words[0]) and not here.opens(here.text.words[1])


def test_a_brand_is_spelt_as_its_address_spells_it(around: Callable[[str], Surroundings]) -> None:
    here = around("See www.rope-mill.com/x, write to info@wexly.org, follow @Zorblax or buy Quendry®.")
    assert all(here.in_address(brand) for brand in ("ropemill", "wexly", "zorblax", "quendry"))
    assert not here.in_address("tallow")


def test_days_two_slips_away(around: Callable[[str], Surroundings]) -> None:
    assert list(around("").days_near("wensday")) == ["wednesday"]
    assert "february" in CALENDAR
