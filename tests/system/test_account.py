import getpass

from editor_app.system.account import account_name


def test_the_environment_names_the_account(monkeypatch):
    monkeypatch.setenv("LOGNAME", "wei")
    assert account_name() == "wei"


def test_an_account_without_a_name_gets_one(monkeypatch):
    def nobody():
        raise KeyError("no such uid")

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert account_name().startswith("user-")
