import os

import pytest

from editor_app.system import account
from editor_app.system.account import account_here, account_name, account_named, full_name

pwd = pytest.importorskip("pwd")


def test_the_system_names_the_account_and_not_the_environment(monkeypatch):
    before = account_here()
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "bob")
    assert account_name() == pwd.getpwuid(os.getuid()).pw_name
    assert account_here() == before


def test_an_account_without_a_name_gets_one(monkeypatch):
    def nobody(number):
        raise KeyError(number)

    monkeypatch.setattr(pwd, "getpwuid", nobody)
    assert account_name() == f"user-{os.getuid()}"


def test_another_account_at_this_machine_is_found_by_its_name():
    assert account_named(account_name()) == account_here()
    assert account_named("nobody-by-that-name") is None
    assert account_named("no\0body") is None


def test_the_same_number_at_another_machine_is_another_account(monkeypatch, tmp_path):
    (tmp_path / "id").write_text("0123456789abcdef\n")
    here = account_here()
    monkeypatch.setattr(account, "_IDS", (tmp_path / "none", tmp_path / "id"))
    there = account_here()
    assert (here.key == there.key, here.key.split(":")[1]) == (False, there.key.split(":")[1])
    assert "0123456789abcdef" not in there.key, "the number of a machine is confidential"
    assert there.place == there.key.split(":")[0]


@pytest.mark.parametrize(
    ("gecos", "name"), [("Anna  Berg,Room 7,,", "Anna Berg"), ("aberg", ""), ("ABERG,,,", ""), ("", ""), (",,,", "")]
)
def test_a_person_is_called_as_the_system_calls_them(monkeypatch, gecos, name):
    entry = pwd.struct_passwd(("aberg", "x", 1000, 1000, gecos, "/home/aberg", "/bin/sh"))
    monkeypatch.setattr(pwd, "getpwuid", lambda number: entry)
    assert full_name() == name


def test_who_is_not_in_the_system_has_no_full_name(monkeypatch):
    def nobody(number):
        raise KeyError(number)

    monkeypatch.setattr(pwd, "getpwuid", nobody)
    assert full_name() == ""
