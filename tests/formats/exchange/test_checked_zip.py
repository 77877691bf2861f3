import io
import json
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.errors import Unreadable
from editor_app.formats.exchange import checked_zip
from editor_app.formats.exchange.checked_zip import seal, unseal

PARTS = {"a.txt": b"one", "b/00001.json": b"two", "empty": b""}


def remade(change):
    """A sealed archive with its parts changed, its manifest left as it was."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(seal("kind", PARTS))) as old, zipfile.ZipFile(out, "w") as new:
        for name, data in change({name: old.read(name) for name in old.namelist()}):
            new.writestr(name, data)
    return out.getvalue()


@given(st.dictionaries(st.from_regex(r"[a-z0-9]{1,9}(\.json)?", fullmatch=True), st.binary(), max_size=5))
def test_what_is_sealed_is_unsealed(parts):
    parts.pop("manifest.json", None)
    assert unseal("kind", seal("kind", parts)) == parts


def test_the_same_parts_make_the_same_bytes():
    assert seal("kind", PARTS) == seal("kind", dict(reversed(PARTS.items())))


def manifest(**changes):
    def change(parts):
        known = {**json.loads(parts["manifest.json"]), **changes}
        return {**parts, "manifest.json": json.dumps(known).encode()}.items()

    return change


TAMPERED = {
    "a.txt was changed": lambda parts: {**parts, "a.txt": b"eno"}.items(),
    "lacks a.txt": lambda parts: [(name, data) for name, data in parts.items() if name != "a.txt"],
    "which its manifest does not name": lambda parts: {**parts, "more": b""}.items(),
    "no manifest": lambda parts: [("a.txt", b"one")],
    "which no bundle does": lambda parts: {**parts, "../../evil": b""}.items(),
    "“/etc/evil”": lambda parts: {**parts, "/etc/evil": b""}.items(),
    "manifest of the bundle was changed": manifest(sha256="0" * 64),
    "newer version": manifest(schema=2),
    "does not say which version": manifest(schema="1"),
    "describes something else": manifest(kind="other"),
}


@pytest.mark.parametrize("said", TAMPERED)
def test_what_was_tampered_with_is_refused(said):
    with pytest.raises(Unreadable, match=said):
        unseal("kind", remade(TAMPERED[said]))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_twice_is_refused():
    with pytest.raises(Unreadable, match="one name twice"):
        unseal("kind", remade(lambda parts: [*parts.items(), ("a.txt", b"other")]))


def test_a_bomb_is_refused_before_it_goes_off(monkeypatch):
    bomb = seal("kind", {"a": b"\0" * 2_000_000})
    assert len(bomb) < 10_000
    monkeypatch.setattr(checked_zip, "LIMIT", 1_000_000)
    with pytest.raises(Unreadable, match="would unpack to more"):
        unseal("kind", bomb)


@pytest.mark.parametrize("data", [b"", b"PK", b"no zip at all", seal("kind", PARTS)[:-30], seal("kind", PARTS)[40:]])
def test_what_is_no_archive_is_refused(data):
    with pytest.raises(Unreadable):
        unseal("kind", data)


@given(st.integers(0, len(seal("kind", PARTS)) - 1), st.integers(1, 255))
def test_no_changed_byte_changes_a_part_unseen(at, by):
    data = bytearray(seal("kind", PARTS))
    data[at] ^= by
    with suppress(Unreadable):
        assert unseal("kind", bytes(data)) == PARTS
