"""A private key is in a keyring that encrypts or under a passphrase, and nowhere else."""

import os

import pytest

from editor_app.system.keys import private_keys, signatures
from editor_app.system.keys.signatures import WrongPassphrase


@pytest.fixture
def key(monkeypatch: pytest.MonkeyPatch) -> signatures.PrivateKey:
    monkeypatch.setattr(signatures, "_ROUNDS", 1)
    return signatures.make()


def test_a_key_goes_to_the_keyring(key, keyring_here, tmp_path):
    fingerprint = signatures.fingerprint(signatures.public(key))
    assert private_keys.in_keyring(fingerprint) is None
    assert private_keys.keep(key, tmp_path / "keys")
    assert [account for _, account in keyring_here] == [f"key {fingerprint}"]
    found = private_keys.in_keyring(fingerprint)
    assert found and signatures.public(found) == signatures.public(key)
    assert not (tmp_path / "keys").exists()
    keyring_here["editor-app", f"key {fingerprint}"] = "damaged"
    assert private_keys.in_keyring(fingerprint) is None


def test_without_a_keyring_it_is_not_kept(key, tmp_path):
    assert not private_keys.keep(key, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_with_a_passphrase_it_goes_to_a_file_of_ones_own(key, keyring_here, tmp_path):
    folder = tmp_path / "keys"
    assert private_keys.keep(key, folder, "drei Enten")
    assert keyring_here == {}
    fingerprint = signatures.fingerprint(signatures.public(key))
    file = private_keys.file_of(fingerprint, folder)
    assert list(folder.iterdir()) == [file]
    if os.name == "posix":
        assert (file.stat().st_mode & 0o777, folder.stat().st_mode & 0o777) == (0o600, 0o700)
    assert signatures.public(private_keys.in_file(fingerprint, folder, "drei Enten")) == signatures.public(key)
    with pytest.raises(WrongPassphrase):
        private_keys.in_file(fingerprint, folder, "vier Enten")
    file.unlink()
    with pytest.raises(WrongPassphrase):
        private_keys.in_file(fingerprint, folder, "drei Enten")


def test_no_fingerprint_leads_out_of_the_folder(tmp_path):
    assert private_keys.file_of("SHA256:../../etc/x+y", tmp_path).parent == tmp_path
