import os

import pytest

from editor_app.desk.base.machine_list import with_machine_list
from editor_app.domain.errors import Unreadable
from editor_app.domain.house import HouseList, HouseTerm, TermKind, TermStatus
from editor_app.domain.settings import Settings

OWN = HouseList((HouseTerm("Harbour Board", next(iter(TermKind)), "Harbour Board", TermStatus.PREFERRED),))


def write(path, words):
    path.write_text(f"concept,term,status\nCity Hall,{words},preferred\n", encoding="utf-8")


def test_the_terms_of_the_machine_hold_beside_those_of_the_database(tmp_path):
    write(tmp_path / "house.csv", "City Hall")
    found = with_machine_list(Settings(house_list=str(tmp_path / "house.csv")), OWN)
    assert [term.term for term in found.terms] == ["Harbour Board", "City Hall"]


def test_a_changed_file_is_read_again(tmp_path):
    path = tmp_path / "house.csv"
    settings = Settings(house_list=str(path))
    write(path, "City Hall")
    before = with_machine_list(settings, OWN)
    assert with_machine_list(settings, OWN) is before
    write(path, "Town Hall")
    os.utime(path, ns=(1, 1))
    assert [term.term for term in with_machine_list(settings, OWN).terms] == ["Harbour Board", "Town Hall"]


def test_without_a_policy_the_list_is_as_it_was():
    assert with_machine_list(Settings(), OWN) is OWN


def test_a_list_that_is_not_there_is_said(tmp_path):
    with pytest.raises(Unreadable, match="cannot be read"):
        with_machine_list(Settings(house_list=str(tmp_path / "gone.csv")), OWN)
