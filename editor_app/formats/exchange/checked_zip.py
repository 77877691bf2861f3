"""A zip archive whose every part is named in its manifest with its SHA-256, so that nothing can be lost unnoticed, and
which ends with the hash of all its bytes.

The hashes show damage and careless changes. They are not a signature: anyone who can write such a file can also hash
it.
"""

import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import Message, say

MANIFEST = "manifest.json"
SCHEMA = 1
LIMIT = 128 << 20
"""Bytes of a whole archive, unpacked: more than any article with its history takes."""
MOST = 20_000
"""Parts."""
_NAME = re.compile(r"[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)*(\.[a-z0-9]+)?")
AGAIN = say("Ask for it to be handed over again.")
UNSAFE = say("It may be unsafe: ask the sender.")
_DIGITS = 64
_SHOWN = 60
"""Characters of a name in a message; it may be as long as an attacker likes."""
_WHEN = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip archive knows: the real times are inside, not from the clock of the machine."""


def seal(kind: str, parts: Mapping[str, bytes]) -> bytes:
    """The archive: the same parts make the same bytes."""
    listed = {name: _entry(data) for name, data in sorted(parts.items())}
    manifest = {"schema": SCHEMA, "kind": kind, "parts": listed, "sha256": _whole(listed)}
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in {MANIFEST: _json(manifest), **dict(sorted(parts.items()))}.items():
            info = zipfile.ZipInfo(name, _WHEN)
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            archive.writestr(info, data)
    # The comment of the archive, at its very end, is the hash of every byte before it.
    rest = packed.getvalue()[:-2] + _DIGITS.to_bytes(2, "little")
    return rest + hashlib.sha256(rest).hexdigest().encode("ascii")


def unseal(kind: str, data: bytes) -> dict[str, bytes]:
    """The parts of an archive that is whole and says what it is. Raises Unreadable."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = _parts(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as fault:
        raise Unreadable(say("This is not a review bundle, or it is damaged."), AGAIN) from fault
    _prove(kind, parts)
    if hashlib.sha256(data[:-_DIGITS]).hexdigest().encode("ascii") != data[-_DIGITS:]:
        raise Unreadable(say("The bundle was changed after it was made."), AGAIN)
    del parts[MANIFEST]
    return parts


def _parts(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """Every part, read only once the archive as a whole is known to be safe: nothing is ever unpacked to the disk."""
    infos = archive.infolist()
    names = [info.filename for info in infos]
    if len(names) > MOST or sum(info.file_size for info in infos) > LIMIT:
        raise Unreadable(
            say("The bundle would unpack to more than {limit} MB, so it was not opened.", limit=LIMIT >> 20), UNSAFE
        )
    if len(set(names)) != len(names):
        raise Unreadable(say("The bundle holds one name twice, so it was not opened."), UNSAFE)
    for info in infos:
        if not _NAME.fullmatch(info.filename) or info.flag_bits & 1:
            raise Unreadable(
                say(
                    "The bundle holds “{name}”, which no bundle does, so it was not opened.",
                    name=info.filename[:_SHOWN],
                ),
                AGAIN,
            )
    return {info.filename: _read(archive, info) for info in infos}


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """One part; its stated size is checked against what comes."""
    with archive.open(info) as stream:
        data = stream.read(info.file_size + 1)
    if len(data) != info.file_size:
        raise Unreadable(say("The bundle is damaged: a part is not as long as it says."), AGAIN)
    return data


def _prove(kind: str, parts: dict[str, bytes]) -> None:
    manifest = _manifest(kind, parts.get(MANIFEST, b""))
    listed = manifest.get("parts")
    if not isinstance(listed, dict) or manifest.get("sha256") != _whole(listed):
        raise Unreadable(say("The manifest of the bundle was changed."), AGAIN)
    for fault in _faults(listed, {name: data for name, data in parts.items() if name != MANIFEST}):
        raise Unreadable(fault, AGAIN)


def _manifest(kind: str, data: bytes) -> dict[str, object]:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as fault:
        raise Unreadable(
            say("This is not a review bundle: it has no manifest."), say("Choose another file.")
        ) from fault
    if not isinstance(found, dict) or found.get("kind") != kind:
        raise Unreadable(
            say("This is not a review bundle: its manifest describes something else."), say("Choose another file.")
        )
    schema = found.get("schema")
    if type(schema) is not int or schema < 1:
        raise Unreadable(say("The manifest of the bundle does not say which version it is."), AGAIN)
    if schema > SCHEMA:
        raise Unreadable(
            say("The bundle was made by a newer version of Editor App."), say("Update this one, then open it.")
        )
    return found


def _faults(listed: dict[str, object], parts: dict[str, bytes]) -> Iterator[Message]:
    for name in sorted(listed.keys() | parts.keys()):
        if name not in parts:
            yield say("The bundle lacks {name}.", name=name[:_SHOWN])
        elif name not in listed:
            yield say("The bundle holds {name}, which its manifest does not name.", name=name[:_SHOWN])
        elif listed[name] != _entry(parts[name]):
            yield say("{name} was changed after the bundle was made.", name=name[:_SHOWN])


def _entry(data: bytes) -> dict[str, object]:
    return {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}


def _whole(listed: object) -> str:
    """The hash of all: over the names, sizes and hashes of the parts."""
    return hashlib.sha256(json.dumps(listed, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def _json(value: object) -> bytes:
    return (json.dumps(value, indent=1, sort_keys=True) + "\n").encode()
