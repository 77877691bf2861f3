"""A key is made by its owner, confirmed by an administrator, and ended for ever."""

import pytest

from editor_app.desk.base.backups import verify
from editor_app.desk.base.people import set_roles
from editor_app.desk.trust.keys import all_keys, confirm_key, export_people, make_key, revoke_key, state_of
from editor_app.desk.trust.people_file import read_people
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.person import Role

pytestmark = pytest.mark.usefixtures("keyring_here")


def test_the_way_of_a_key(house, clock):
    made = make_key(house, "Mia")
    assert (made.person, str(state_of(made)), all_keys(house)) == ("Mia", "not confirmed", (made,))
    confirmed = confirm_key(house, made.fingerprint, "Ada")
    assert str(state_of(confirmed)) == "confirmed by Ada on 2025-08-22"
    clock.move(days=1)
    revoked = revoke_key(house, made.fingerprint[: len("SHA256:") + 12], "Mia", "The laptop is gone.")
    assert str(state_of(revoked)) == "revoked by Mia on 2025-08-23"
    for verb in (confirm_key, revoke_key):
        with pytest.raises(EditorError, match="was revoked by Mia"):
            verb(house, made.fingerprint, "Ada")
    assert verify(house) == ()


def test_only_an_administrator_confirms_and_ends_the_keys_of_others(house):
    made = make_key(house, "Mia")
    for verb in (confirm_key, revoke_key):
        with pytest.raises(NotAllowed):
            verb(house, made.fingerprint, "Ed")
    with pytest.raises(NotAllowed):
        confirm_key(house, made.fingerprint, "Mia")
    confirm_key(house, made.fingerprint, "Ada")
    confirm_key(house, made.fingerprint, "Ada")
    assert revoke_key(house, made.fingerprint, "Ada").revoked_by == "Ada"


def test_a_stranger_gets_no_key(house):
    with pytest.raises(NotAllowed, match="not known at this desk"):
        make_key(house, "Eve")
    assert all_keys(house) == ()


@pytest.mark.parametrize("name", ['Ann "Boss"', "Ann, Bob", "*", "An?", "!Ann", "Ann # 2", "Ann\\"])
def test_a_name_fits_the_file_of_people(house, name):
    set_roles(house, name, (Role.EDITOR,), "Ada")
    with pytest.raises(EditorError, match="file of keys cannot hold"):
        make_key(house, name)


@pytest.mark.parametrize("given", ["", "SHA256:", "abc", "SHA256:nothing-like-this"])
def test_a_key_is_named_by_enough_of_its_fingerprint(house, given):
    made = make_key(house, "Mia")
    for wrong in (given, made.fingerprint[: len("SHA256:") + 11]):
        with pytest.raises(EditorError, match="There is no key"):
            confirm_key(house, wrong, "Ada")


def test_confirmed_keys_are_exported_with_their_end(house, tmp_path, clock):
    kept, gone, _ = (make_key(house, name) for name in ("Mia", "Max", "Ed"))
    for one in (kept, gone):
        confirm_key(house, one.fingerprint, "Ada")
    clock.move(hours=1)
    revoke_key(house, gone.fingerprint, "Ada")
    assert export_people(house, tmp_path / "people") == 2
    mia, max_ = read_people(tmp_path / "people")
    assert (mia.person, mia.line, mia.until) == ("Mia", kept.line, None)
    assert (max_.person, max_.line, max_.until) == ("Max", gone.line, clock())


def test_without_a_keyring_a_passphrase_is_needed(house, monkeypatch):
    monkeypatch.setattr("editor_app.system.passwords.keep", lambda account, password: False)
    with pytest.raises(EditorError, match="no keyring that encrypts"):
        make_key(house, "Mia")
    assert all_keys(house) == ()
    assert make_key(house, "Mia", "drei Enten").person == "Mia"
