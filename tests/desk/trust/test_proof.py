"""Who shares an account proves who they are, by a passphrase of their own or that of their key."""

import pytest

from editor_app.desk.base.people import set_roles
from editor_app.desk.trust.accounts import bind, lacking_passphrase, sign_in
from editor_app.desk.trust.keys import confirm_key, make_key, revoke_key
from editor_app.desk.trust.proof import can_prove, set_passphrase
from editor_app.domain.errors import EditorError, NotAllowed, PassphraseNeeded
from editor_app.domain.person import Role
from editor_app.domain.record import Act
from editor_app.store import people
from editor_app.store.lists import list_records
from editor_app.system.keys import passphrases, signatures


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(passphrases, "COST", 1)
    monkeypatch.setattr(signatures, "_ROUNDS", 1)
    monkeypatch.delenv("EDITOR_APP_PASSPHRASE", raising=False)


@pytest.fixture
def two(desk):
    """Ann and Bob, who is to share her account."""
    sign_in(desk, "Ann")
    set_roles(desk, "Bob", (Role.MANAGER,), "Ann")
    return desk


def test_a_passphrase_is_ones_own_or_an_administrators_to_set(two):
    with pytest.raises(NotAllowed):
        set_passphrase(two, "Ann", "three ducks", "Bob")
    with pytest.raises(EditorError, match="too short"):
        set_passphrase(two, "Bob", "ducks", "Bob")
    with pytest.raises(EditorError, match="not known"):
        set_passphrase(two, "Eve", "three ducks", "Ann")
    set_passphrase(two, "Bob", "three ducks", "Bob")
    with two.database.read() as tx:
        assert "ducks" not in people.passphrase(tx, "Bob")
        last = list_records.records(tx)[0]
        assert (can_prove(two, tx, "Bob"), can_prove(two, tx, "Ann")) == (True, False)
    assert (last.act, last.by, last.changes[0].key) == (Act.SET_PASSPHRASE, "Bob", "Bob")


def test_a_passphrase_that_was_changed_by_hand_opens_nothing(two):
    for name in ("Ann", "Bob"):
        set_passphrase(two, name, "three ducks", "Ann")
    bind(two, "Bob", "Ann")
    for planted in (passphrases.kept_of("of Eve"), ""):
        with two.database.begin() as tx:
            people.keep_passphrase(tx, "Bob", planted)
        with pytest.raises(EditorError, match="changed by something other than this program"):
            sign_in(two, "Bob", "of Eve")


def test_a_key_under_a_passphrase_proves_it_too_while_it_counts(two):
    set_passphrase(two, "Ann", "nine locks", "Ann")
    key = make_key(two, "Bob", "three ducks")
    assert lacking_passphrase(two, "Bob") == ("Bob",), "a key that nobody confirmed proves nothing"
    confirm_key(two, key.fingerprint, "Ann")
    assert lacking_passphrase(two, "Bob") == ()
    bind(two, "Bob", "Ann")
    for wrong in ("", "nine locks"):
        with pytest.raises(PassphraseNeeded):
            sign_in(two, "Bob", wrong)
    assert sign_in(two, "Bob", "three ducks").person.name == "Bob"
    with pytest.raises(PassphraseNeeded):
        sign_in(two, "Ann", "three ducks")
    revoke_key(two, key.fingerprint, "Bob")
    with pytest.raises(EditorError, match="has no passphrase yet"):
        sign_in(two, "Bob", "three ducks")


def test_scripts_give_it_in_the_environment(two, monkeypatch):
    for name in ("Ann", "Bob"):
        set_passphrase(two, name, f"of {name} alone", "Ann")
    bind(two, "Bob", "Ann")
    monkeypatch.setenv("EDITOR_APP_PASSPHRASE", "of Bob alone")
    assert sign_in(two, "Bob").person.name == "Bob"
    with pytest.raises(PassphraseNeeded, match="not the passphrase of Ann"):
        sign_in(two, "Ann")
