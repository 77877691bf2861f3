"""Signatures hold for the same bytes and purpose alone; OpenSSH agrees, in both directions."""

import base64
import shutil
import subprocess

import pytest

from editor_app.system.keys import signatures
from editor_app.system.keys.signatures import BadSignature, Fault, WrongPassphrase

MESSAGE, PURPOSE = b"The lock is open.\n", "approval@editor-app"
ssh_keygen = shutil.which("ssh-keygen")
needs_ssh = pytest.mark.skipif(ssh_keygen is None, reason="ssh-keygen is not installed")


@pytest.fixture
def key() -> signatures.PrivateKey:
    return signatures.make()


def test_a_signature_names_the_key_that_made_it(key):
    signed = signatures.sign(key, MESSAGE, PURPOSE)
    assert signatures.signer(signed, MESSAGE, PURPOSE) == signatures.public(key)
    assert signed != signatures.sign(signatures.make(), MESSAGE, PURPOSE)


@pytest.mark.parametrize(
    ("message", "purpose", "fault"),
    [
        (b"The lock is open", PURPOSE, Fault.WORDS),
        (b"The lock is shut.\n", PURPOSE, Fault.WORDS),
        (MESSAGE, "export@editor-app", Fault.PURPOSE),
    ],
)
def test_it_holds_for_nothing_else(key, message, purpose, fault):
    with pytest.raises(BadSignature) as refused:
        signatures.signer(signatures.sign(key, MESSAGE, PURPOSE), message, purpose)
    assert refused.value.fault is fault


def test_a_purpose_cannot_be_written_over(key):
    signed = signatures.sign(key, MESSAGE, PURPOSE)
    lines = signed.splitlines()
    other = base64.b64decode("".join(lines[1:-1])).replace(PURPOSE.encode(), b"approval@editor-apq")
    forged = "\n".join((lines[0], base64.b64encode(other).decode(), lines[-1], ""))
    with pytest.raises(BadSignature) as refused:
        signatures.signer(forged, MESSAGE, "approval@editor-apq")
    assert refused.value.fault is Fault.WORDS


@pytest.mark.parametrize("cut", [0, 1, 60, 100, 200, 250])
def test_what_is_cut_or_changed_is_no_signature(key, cut):
    signed = signatures.sign(key, MESSAGE, PURPOSE)
    for broken in (signed[:cut] + signed[cut + 9 :], signed[:cut], signed.replace("SSH SIG", "PGP SIG"), "", "\n\n\n"):
        with pytest.raises(BadSignature):
            signatures.signer(broken, MESSAGE, PURPOSE)


def test_every_changed_letter_is_seen(key):
    signed = signatures.sign(key, MESSAGE, PURPOSE)
    body = signed.index("\n") + 1
    for at in range(body, signed.index("\n-----END") - 4, 5):
        if signed[at] not in "\n=":
            changed = signed[:at] + ("A" if signed[at] != "A" else "B") + signed[at + 1 :]
            with pytest.raises(BadSignature):
                signatures.signer(changed, MESSAGE, PURPOSE)


@pytest.mark.parametrize(
    "line", ["", "ssh-rsa AAAA", "ssh-ed25519", "ssh-ed25519 ???", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5"]
)
def test_other_lines_have_no_fingerprint(line):
    with pytest.raises(ValueError):
        signatures.fingerprint(line)


def test_a_private_key_opens_with_its_passphrase_alone(key, monkeypatch):
    monkeypatch.setattr(signatures, "_ROUNDS", 1)
    locked = signatures.locked(key, "drei Enten")
    assert "BEGIN OPENSSH PRIVATE KEY" in locked
    assert signatures.public(signatures.unlocked(locked, "drei Enten")) == signatures.public(key)
    for wrong in ("", "drei enten"):
        with pytest.raises(WrongPassphrase):
            signatures.unlocked(locked, wrong)
    with pytest.raises(WrongPassphrase):
        signatures.unlocked("nothing")
    assert signatures.public(signatures.unlocked(signatures.locked(key))) == signatures.public(key)


@needs_ssh
def test_openssh_verifies_what_we_signed(key, tmp_path):
    line = signatures.public(key)
    (tmp_path / "people").write_text(f'"Ann Li 李" namespaces="{PURPOSE}" {line}\n', encoding="utf-8")
    (tmp_path / "sig").write_text(signatures.sign(key, MESSAGE, PURPOSE))

    def verified(message: bytes, person: str = "Ann Li 李") -> bool:
        told = ("-Y", "verify", "-f", "people", "-I", person, "-n", PURPOSE, "-s", "sig")
        return subprocess.run((ssh_keygen, *told), input=message, cwd=tmp_path, capture_output=True).returncode == 0

    assert verified(MESSAGE)
    assert not verified(b"The lock is shut.\n")
    assert not verified(MESSAGE, "Bob")
    (tmp_path / "key.pub").write_text(line)
    shown = subprocess.run((ssh_keygen, "-l", "-f", "key.pub"), cwd=tmp_path, capture_output=True, text=True).stdout
    assert shown.split()[1] == signatures.fingerprint(line)


@needs_ssh
def test_we_verify_what_openssh_signed(key, tmp_path, monkeypatch):
    monkeypatch.setattr(signatures, "_ROUNDS", 1)
    path = tmp_path / "key"
    path.write_text(signatures.locked(key))
    path.chmod(0o600)
    (tmp_path / "message").write_bytes(MESSAGE)
    subprocess.run((ssh_keygen, "-Y", "sign", "-f", path, "-n", PURPOSE, tmp_path / "message"), check=True)
    signed = (tmp_path / "message.sig").read_text()
    assert signatures.signer(signed, MESSAGE, PURPOSE) == signatures.public(key)
    path.write_text(signatures.locked(key, "drei Enten"))
    shown = subprocess.run((ssh_keygen, "-y", "-P", "drei Enten", "-f", path), capture_output=True, text=True).stdout
    assert shown.split()[:2] == signatures.public(key).split()
