"""The file that says whose key is whose reads in the forms that OpenSSH knows."""

from datetime import UTC, datetime

import pytest

from editor_app.desk.trust.people_file import AWKWARD, Known, read_people, written
from editor_app.domain.errors import EditorError
from editor_app.domain.signing import APPROVAL, EXPORT, PersonKey
from editor_app.system.keys import signatures

LINE = signatures.public(signatures.make())
AT = datetime(2025, 8, 22, 9, 0, 30, tzinfo=UTC)


def test_what_was_written_is_read(tmp_path):
    keys = (PersonKey("f", LINE, "Ann Li 李", AT), PersonKey("g", LINE, "Bob", AT, revoked_at=AT))
    (tmp_path / "people").write_text(written(keys), encoding="utf-8")
    assert read_people(tmp_path / "people") == (
        Known("Ann Li 李", LINE, (APPROVAL, EXPORT), None),
        Known("Bob", LINE, (APPROVAL, EXPORT), AT),
    )


@pytest.mark.parametrize(
    ("line", "person", "purposes", "until"),
    [
        (f"ann {LINE}", "ann", (), None),
        (f"ann {LINE} ann@laptop", "ann", (), None),
        (f'"Ann Li"   namespaces=git {LINE}', "Ann Li", ("git",), None),
        (f'ann valid-before="20250822",namespaces="git,file" {LINE}', "ann", ("git", "file"), datetime(2025, 8, 22)),
        (f"ann VALID-BEFORE=20250822090030Z {LINE}", "ann", (), datetime(2025, 8, 22, 9, 0, 30)),
    ],
)
def test_lines_written_by_hand(tmp_path, line, person, purposes, until):
    (tmp_path / "people").write_text(f"# our people\n\n{line}\n", encoding="utf-8")
    (one,) = read_people(tmp_path / "people")
    assert one == Known(person, LINE, purposes, until.replace(tzinfo=UTC) if until else None)
    assert one.may_sign("git") and one.may_sign(APPROVAL) is not bool(purposes)


@pytest.mark.parametrize(
    "content",
    [b"", b"# nobody\n", b"ann\n", b"ann ssh-rsa AAAA\n", b"ann ssh-ed25519 AAAA\n", b"\xff\xfe\x00", b"\x00" * 50],
)
def test_what_is_no_such_file_is_refused(tmp_path, content):
    (tmp_path / "people").write_bytes(content)
    with pytest.raises(EditorError, match="not a file that says whose key is whose"):
        read_people(tmp_path / "people")


def test_a_missing_file_is_said(tmp_path):
    with pytest.raises(EditorError):
        read_people(tmp_path / "people")


def test_awkward_names_are_those_the_file_would_read_otherwise():
    assert all(AWKWARD.search(name) for name in ('a"b', "a,b", "a*", "a?", "!a", "#a", "a\\b"))
    assert not AWKWARD.search("Ann-Marie O’Neill 李")
