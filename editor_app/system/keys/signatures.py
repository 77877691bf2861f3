"""Ed25519 signatures in OpenSSH's form (SSHSIG), which `ssh-keygen -Y verify` proves too, and their keys."""

import base64
import binascii
import hashlib
import struct
import textwrap
from enum import StrEnum

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_ssh_private_key,
)

PrivateKey = Ed25519PrivateKey
KIND = "ssh-ed25519"
"""How OpenSSH calls such keys; a line with a public key begins with it."""
_BEGIN, _END = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"
_MAGIC = b"SSHSIG"
_VERSION = struct.pack(">I", 1)
_ROUNDS = 64
"""Of bcrypt, which slows down who guesses a passphrase: about half a second on a desk computer of 2025."""
_LIMIT = 4096
"""Characters in a signature of ours are about 300; more is not read."""


class Fault(StrEnum):
    """Why a signature proves nothing."""

    NONE = "this is no signature"
    PURPOSE = "it was made for another purpose"
    WORDS = "the words are not those that were signed"


class BadSignature(ValueError):
    """A signature that proves nothing."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class WrongPassphrase(ValueError):
    """A private key that does not open with this passphrase, or is damaged."""


def make() -> PrivateKey:
    """A new private key."""
    return Ed25519PrivateKey.generate()


def public(key: PrivateKey) -> str:
    """The public half, as OpenSSH writes it in one line."""
    return key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()


def fingerprint(line: str) -> str:
    """What two people read to each other to compare a public key, as `ssh-keygen -l` shows it. Raises ValueError."""
    return "SHA256:" + base64.b64encode(hashlib.sha256(_blob(line)).digest()).decode().rstrip("=")


def locked(key: PrivateKey, passphrase: str = "") -> str:
    """A private key in OpenSSH's own form, encrypted if there is a passphrase."""
    plain = PrivateFormat.OpenSSH
    if not passphrase:
        return key.private_bytes(Encoding.PEM, plain, NoEncryption()).decode()
    how = plain.encryption_builder().kdf_rounds(_ROUNDS).build(passphrase.encode())
    return key.private_bytes(Encoding.PEM, plain, how).decode()


def unlocked(kept: str, passphrase: str = "") -> PrivateKey:
    """The private key in what `locked` wrote. Raises WrongPassphrase."""
    try:
        found = load_ssh_private_key(kept.encode(), passphrase.encode() or None)
    except (ValueError, TypeError, UnsupportedAlgorithm, binascii.Error) as fault:
        raise WrongPassphrase from fault
    if not isinstance(found, Ed25519PrivateKey):
        raise WrongPassphrase
    return found


def sign(key: PrivateKey, message: bytes, purpose: str) -> str:
    """A signature in lines of text. It holds only for this purpose, which `ssh-keygen` calls its namespace."""
    signature = _string(KIND.encode()) + _string(key.sign(_covered(message, purpose)))
    blob = _blob(public(key))
    parts = b"".join(map(_string, (blob, purpose.encode(), b"", b"sha512", signature)))
    body = base64.b64encode(_MAGIC + _VERSION + parts).decode()
    return "\n".join((_BEGIN, *textwrap.wrap(body, 70), _END, ""))


def signer(signature: str, message: bytes, purpose: str) -> str:
    """The public key, as a line, that signed exactly these bytes for this purpose. Raises BadSignature.

    Whose key it is, a signature cannot say.
    """
    blob, namespace, reserved, how, signed = _taken_apart(signature)
    line = f"{KIND} {base64.b64encode(blob).decode()}"
    if namespace != purpose.encode() or how != b"sha512":
        raise BadSignature(Fault.PURPOSE)
    try:
        (_, point), (kind, proof) = _strings(_blob(line)), _strings(signed)
        if kind != KIND.encode() or reserved:
            raise BadSignature(Fault.NONE)
        Ed25519PublicKey.from_public_bytes(point).verify(proof, _covered(message, purpose))
    except InvalidSignature as fault:
        raise BadSignature(Fault.WORDS) from fault
    except ValueError as fault:
        raise fault if isinstance(fault, BadSignature) else BadSignature(Fault.NONE) from fault
    return line


def _taken_apart(signature: str) -> list[bytes]:
    lines = signature.strip().splitlines()
    if len(signature) > _LIMIT or len(lines) < 3 or (lines[0], lines[-1]) != (_BEGIN, _END):
        raise BadSignature(Fault.NONE)
    try:
        data = base64.b64decode("".join(lines[1:-1]), validate=True)
        parts = _strings(data.removeprefix(_MAGIC + _VERSION))
    except ValueError as fault:
        raise BadSignature(Fault.NONE) from fault
    if not data.startswith(_MAGIC + _VERSION) or len(parts) != 5:
        raise BadSignature(Fault.NONE)
    return parts


def _covered(message: bytes, purpose: str) -> bytes:
    """What is really signed: the purpose and a digest."""
    parts = (purpose.encode(), b"", b"sha512", hashlib.sha512(message).digest())
    return _MAGIC + b"".join(map(_string, parts))


def _blob(line: str) -> bytes:
    """The bytes in a public key's line. Raises ValueError."""
    kind, _, rest = line.partition(" ")
    blob = base64.b64decode(rest.partition(" ")[0], validate=True)
    inner, point = _strings(blob)
    if kind != KIND or inner != KIND.encode() or len(point) != 32:
        raise ValueError(line)
    return blob


def _string(data: bytes) -> bytes:
    """Bytes after their length, as the protocol of SSH packs everything."""
    return struct.pack(">I", len(data)) + data


def _strings(data: bytes) -> list[bytes]:
    """What `_string` packed, one after the other. Raises ValueError."""
    found = []
    while data:
        size = int.from_bytes(data[:4], "big")
        if len(data) < 4 + size:
            raise ValueError("it is cut off")
        found.append(data[4 : 4 + size])
        data = data[4 + size :]
    return found
