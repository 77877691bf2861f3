"""The house list keeps its order; suggestions wait for an answer."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from editor_app.domain.errors import EditorError
from editor_app.domain.house import CaseRule, HouseList, HouseTerm, TermKind, TermStatus
from editor_app.store.lists import house

BRIDGE = HouseTerm(
    "bridge",
    TermKind.BODY,
    "Bridge Authority",
    TermStatus.PREFERRED,
    "桥梁局",
    "BA",
    "since 2020",
    CaseRule.EXACT,
    date(2020, 1, 1),
    date(2029, 12, 31),
)
OFFICE = HouseTerm("bridge", TermKind.BODY, "Bridge Office", TermStatus.FORBIDDEN)
WORD = HouseTerm("", TermKind.WORD, "riverside", TermStatus.ADMITTED)
NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)


def add(tx, *terms):
    return house.add(tx, terms, "Mia", NOW)


def test_the_list_is_cleared_and_keeps_its_order(database):
    with database.begin() as tx:
        assert house.terms(tx) == HouseList()
        add(tx, WORD)
        house.clear(tx)
        add(tx, OFFICE)
        assert [one.position for one in add(tx, BRIDGE, OFFICE)] == [1, 2]
    with database.read() as tx:
        assert house.terms(tx) == HouseList((OFFICE, BRIDGE, OFFICE))


def test_a_suggestion_waits_until_it_is_taken(database):
    with database.begin() as tx:
        first, second = house.suggest(tx, WORD, "Ben"), house.suggest(tx, OFFICE, "Ann")
        waiting = house.suggestions(tx)
        assert [(one.id, one.term, one.by) for one in waiting] == [(first, WORD, "Ben"), (second, OFFICE, "Ann")]
        assert house.taken(tx, second) == OFFICE
        assert house.taken(tx, first) == WORD
        assert house.suggestions(tx) == ()
        with pytest.raises(EditorError, match="no such suggestion"):
            house.taken(tx, first)


def test_a_term_is_changed_taken_off_and_put_back_in_its_place(database):
    with database.begin() as tx:
        first, second = add(tx, BRIDGE, WORD)
        assert house.held(tx) == (first, second)
        assert (first.term, first.by) == (BRIDGE, "Mia")
        house.put(tx, replace(first, term=OFFICE, by="Max"))
        assert house.terms(tx) == HouseList((OFFICE, WORD))
        assert house.one_held(tx, first.id).by == "Max"
        assert house.remove(tx, second.id) == second
        house.put(tx, second)
        assert house.held(tx)[1] == second
        with pytest.raises(EditorError, match="no longer on the list"):
            house.remove(tx, "nothing")


def test_every_change_of_the_list_is_another_edition(database):
    with database.begin() as tx:
        editions = [house.edition(tx)]
        house.suggest(tx, WORD, "Ben")
        assert house.edition(tx) == editions[0], "a suggestion is not on the list"
        for change in (
            lambda: add(tx, WORD),
            lambda: house.put(tx, replace(house.held(tx)[0], term=OFFICE)),
            lambda: house.put(tx, replace(house.held(tx)[0], term=WORD)),
            lambda: add(tx, OFFICE),
            lambda: house.remove(tx, house.held(tx)[0].id),
            lambda: house.remove_all(tx, [house.held(tx)[0].id, "gone"]),
            lambda: house.clear(tx),
            lambda: house.clear(tx),
        ):
            change()
            editions.append(house.edition(tx))
        assert len(set(editions)) == 9
        assert house.terms(tx).terms == ()
