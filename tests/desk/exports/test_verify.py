"""An export proves without the database who approved exactly these words, or says what does not hold."""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from editor_app.desk.base.people import set_policy, set_roles
from editor_app.desk.exports.manifest import digest_of
from editor_app.desk.exports.release import release
from editor_app.desk.exports.verify import Verdict, verify
from editor_app.desk.trust.keys import all_keys, confirm_key, export_people, make_key, revoke_key
from editor_app.desk.trust.people_file import read_people
from editor_app.domain.article import Action, Status
from editor_app.domain.errors import EditorError
from editor_app.domain.person import Role
from editor_app.domain.signing import APPROVAL
from editor_app.store.trust import witness
from editor_app.system.keys import signatures
from tests import outsider
from tests.taking import advance

FORMS = ("txt", "json", "html", "docx", "odt", "md", "ninjs", "pdf")
ssh_keygen = shutil.which("ssh-keygen")


@pytest.fixture
def keyed(house, keyring_here):
    """Mia approves and Max exports, each with a key that Ada confirmed."""
    for name in ("Mia", "Max"):
        confirm_key(house, make_key(house, name).fingerprint, "Ada")
    return house


@pytest.fixture
def exported(keyed, at, tmp_path):
    """A folder with one release in every form, and the keys of the house."""
    release(keyed, [at(Status.APPROVED, "The **lock** is open.")], tmp_path / "out", FORMS, "Max")
    export_people(keyed, tmp_path / "people")
    return tmp_path / "out"


@pytest.fixture
def people(exported):
    return read_people(exported.parent / "people")


def said(proof):
    return "\n".join(map(str, proof.lines))


def edit(path, old, new):
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new, 1))


def test_who_approved_exactly_these_words(exported, people):
    proof = verify(exported, people)
    told = said(proof)
    assert proof.verdict is Verdict.PROVED, told
    assert "“Locks”, revision 1: approved by Mia (manager), 2025-08-22T09:00:00Z." in told
    assert "“Locks”: exported by Max, 2025-08-22T09:00:00Z." in told
    assert "Locks.json: exactly the text" in told
    for form in ("txt", "html", "docx", "odt", "md", "ninjs"):
        assert f"Locks.{form}: word for word" in told
    assert "Locks.pdf: unchanged since the export" in told
    assert len(proof.heads) == 2 and len({head.house for head in proof.heads}) == 1


@pytest.mark.parametrize("form", FORMS)
def test_a_changed_file_is_seen(exported, people, form):
    path = exported / f"Locks.{form}"
    path.write_bytes(path.read_bytes() + b" ")
    proof = verify(exported, people)
    assert (proof.verdict, f"Locks.{form} was changed" in said(proof)) == (Verdict.BROKEN, True)


@pytest.mark.parametrize("form", ["txt", "json", "html", "md", "ninjs"])
def test_an_exporter_cannot_pass_other_words_off_as_approved(exported, people, keyring_here, form):
    """Max writes other words, puts their digest into the manifest, and signs that: he has his key."""
    path, manifest = exported / f"Locks.{form}", exported / "manifest.json"
    path.write_bytes(path.read_bytes().replace(b"open", b"shut"))
    content = json.loads(manifest.read_text())
    (entry,) = content["articles"]
    file = next(one for one in entry["files"] if one["format"] == form)
    file["sha256"] = hashlib.sha256(path.read_bytes()).hexdigest()
    old = entry["export"]["statement"]
    before = next(line for line in old.splitlines() if line.startswith("entry-sha256"))
    entry["export"]["statement"] = old.replace(before, f"entry-sha256: {digest_of(entry)}")
    max_ = next(one.line for one in people if one.person == "Max")
    keys = map(signatures.unlocked, keyring_here.values())
    key = next(key for key in keys if signatures.public(key) == max_)
    entry["export"]["signature"] = signatures.sign(key, entry["export"]["statement"].encode(), "export@editor-app")
    manifest.write_text(json.dumps(content))
    proof = verify(exported, people)
    assert proof.verdict is Verdict.BROKEN
    assert f"Locks.{form}" in said(proof) and "approved" in said(proof).splitlines()[-1]


@pytest.mark.parametrize(
    ("name", "old", "new", "why"),
    [
        ("Locks.approval", b"by: Mia", b"by: Max", "signature belongs to other words"),
        ("Locks.approval", b"title: Locks", b"title: Lakes", "signature belongs to other words"),
        ("Locks.approval", b"revision: 1", b"revision: 2", "signature belongs to other words"),
        ("Locks.approval", b"editor-app approval 1", b"editor-app approval 9", "not in the form of a statement"),
        ("Locks.approval.sig", b"-----BEGIN SSH", b"-----BEGIN PGP", "signature is damaged"),
        ("manifest.json", b'"revision": 1', b'"revision": 2', "approval beside it is of another text"),
        ("manifest.json", b'"approved_by": "Mia"', b'"approved_by": "Eva"', "names Eva, and Mia signed"),
        ("manifest.json", b'"exported_by": "Max"', b'"exported_by": "Eva"', "manifest was changed"),
        ("manifest.json", b'"own_work": false', b'"own_work": true', "manifest was changed"),
        ("manifest.json", b'"name": "Locks.pdf"', b'"name": "../Locks.pdf"', "cannot be in this folder"),
        ("manifest.json", b'"name": "Locks.pdf"', b'"name": "Locks.htm"', "Locks.htm is missing"),
        ("manifest.json", b'"statement": "Locks.approval"', b'"statement": "/etc/passwd"', "cannot be in this folder"),
        ("manifest.json", b"editor-app export 1", b"editor-app approval 1", "not in the form of a statement"),
        ("manifest.json", b"{", b"", "manifest.json is not readable"),
        ("manifest.json", b'"schema": 1', b'"schema": 9', "manifest.json is not readable"),
    ],
)
def test_the_first_thing_that_does_not_hold(exported, people, name, old, new, why):
    edit(exported / name, old, new)
    proof = verify(exported, people)
    assert proof.verdict is Verdict.BROKEN
    assert why in str(proof.lines[-1])


@pytest.mark.parametrize("name", ["Locks.approval", "Locks.approval.sig", "Locks.html"])
def test_what_is_missing_is_said(exported, people, name):
    (exported / name).unlink()
    proof = verify(exported, people)
    assert (proof.verdict, str(proof.lines[-1])) == (Verdict.BROKEN, f"{name} is missing.")


def test_an_approval_of_another_release_proves_nothing(keyed, at, exported, people, tmp_path):
    release(keyed, [at(Status.APPROVED, "The lock is shut.")], tmp_path / "other", ("txt",), "Max")
    for name in ("Locks.approval", "Locks.approval.sig"):
        shutil.copy(tmp_path / "other" / name, exported / name)
    proof = verify(exported, people)
    assert (proof.verdict, "of another text" in said(proof)) == (Verdict.BROKEN, True)


def test_a_file_that_was_put_there_is_said(exported, people):
    (exported / "Extra.txt").write_text("The mayor is a thief.\n")
    proof = verify(exported, people)
    assert (proof.verdict, "Extra.txt does not belong to this export." in said(proof)) == (Verdict.UNPROVED, True)


def test_a_folder_that_was_put_there_is_said(exported, people):
    (exported / "final").mkdir()
    proof = verify(exported, people)
    assert proof.verdict is Verdict.UNPROVED
    assert "final does not belong to this export." in said(proof)


def test_no_article_is_no_proof(exported, people):
    for one in exported.iterdir():
        one.unlink()
    (exported / "manifest.json").write_text('{"schema": 1, "articles": []}')
    proof = verify(exported, people)
    assert (proof.verdict, said(proof)) == (Verdict.UNPROVED, "The manifest names no article.")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes that have a name")
def test_a_pipe_in_place_of_a_file_is_not_waited_for(exported, people):
    (exported / "Locks.html").unlink()
    os.mkfifo(exported / "Locks.html")
    assert verify(exported, people).verdict is Verdict.BROKEN


def test_a_key_that_you_have_not_confirmed_proves_nothing(exported, keyed):
    mia = next(one for one in all_keys(keyed) if one.person == "Mia")
    for people in ((), read_people(exported.parent / "people")[1:]):
        proof = verify(exported, people)
        assert proof.verdict is Verdict.UNPROVED
        assert f"signed as Mia with the key {mia.fingerprint}, which you have not confirmed" in said(proof)
    assert "Mia" not in {str(head.house) for head in proof.heads}


def test_nobody_signs_as_another(exported):
    people = read_people(exported.parent / "people")
    mia, max_ = people
    proof = verify(exported, [type(mia)("Max", mia.line), max_])
    assert (proof.verdict, "signed as Mia with a key of Max" in said(proof)) == (Verdict.BROKEN, True)


def test_a_key_counts_until_it_was_revoked(keyed, at, exported, tmp_path, clock):
    clock.move(days=1)
    mia = next(one for one in all_keys(keyed) if one.person == "Mia")
    late = at(Status.SUBMITTED)
    revoke_key(keyed, mia.fingerprint, "Ada")
    export_people(keyed, tmp_path / "people")
    people = read_people(tmp_path / "people")
    assert verify(exported, people).verdict is Verdict.PROVED
    ended = [type(one)(one.person, one.line, one.purposes, clock() if one.person == "Mia" else None) for one in people]
    clock.move(days=-2)
    early = [type(one)(one.person, one.line, one.purposes, clock() if one.person == "Mia" else None) for one in people]
    assert verify(exported, ended).verdict is Verdict.PROVED
    proof = verify(exported, early)
    assert (proof.verdict, "had been revoked" in said(proof)) == (Verdict.BROKEN, True)
    assert late


def test_what_nobody_signed_is_said_to_be_so(house, at, tmp_path):
    release(house, [at(Status.APPROVED)], tmp_path / "out", ("txt",), "Mia")
    proof = verify(tmp_path / "out")
    assert proof.verdict is Verdict.UNPROVED
    assert "Mia is said to have approved it. Nobody signed that." in said(proof)
    assert "Mia is said to have exported it. Nobody signed that." in said(proof)
    edit(tmp_path / "out" / "Locks.txt", b"open", b"shut")
    assert verify(tmp_path / "out").verdict is Verdict.BROKEN


def test_own_work_is_said(keyed, taken, tmp_path):
    set_policy(keyed, "approve_own", "yes", "Ada")
    article = taken(by="Mia")
    for action in (Action.START, Action.SUBMIT, Action.APPROVE_OWN):
        advance(keyed, article, action, "Mia", "Fine.")
    release(keyed, [article], tmp_path / "out", ("txt",), "Mia")
    export_people(keyed, tmp_path / "people")
    proof = verify(tmp_path / "out", read_people(tmp_path / "people"))
    assert (proof.verdict, "approved as own work by Mia" in said(proof)) == (Verdict.PROVED, True)


def test_several_exports_into_one_folder_are_all_proved(keyed, at, exported, people):
    release(keyed, [at(Status.APPROVED, "Two boats wait.")], exported, ("txt",), "Mia")
    proof = verify(exported, people)
    assert (proof.verdict, said(proof).count("approved by Mia")) == (Verdict.PROVED, 2)


@pytest.mark.parametrize("path", ["nothing", "."])
def test_a_folder_without_a_manifest_is_no_export(tmp_path, path):
    with pytest.raises(EditorError, match="There is no manifest"):
        verify(tmp_path / path)


def test_an_outsider_needs_cryptography_alone(keyed, at, tmp_path):
    release(keyed, [at(Status.APPROVED)], tmp_path / "out", ("txt",), "Max")
    export_people(keyed, tmp_path / "people")
    told = (sys.executable, outsider.__file__, tmp_path / "out", tmp_path / "people")
    done = subprocess.run(told, capture_output=True, text=True, encoding="utf-8", env={"PYTHONUTF8": "1"})
    assert (done.stdout, done.stderr) == ("Mia approved “Locks”\n", "")
    edit(tmp_path / "out" / "Locks.approval", b"manager", b"editor")
    assert "InvalidSignature" in subprocess.run(told, capture_output=True, text=True).stderr
    source = Path(outsider.__file__).read_text()
    assert "editor_app" not in source.replace("docs/audit.md", "")


@pytest.mark.skipif(ssh_keygen is None, reason="ssh-keygen is not installed")
def test_openssh_verifies_an_approval(exported):
    told = ("-Y", "verify", "-f", "../people", "-I", "Mia", "-n", APPROVAL, "-s", "Locks.approval.sig")

    def verified(statement: bytes) -> bool:
        return subprocess.run((ssh_keygen, *told), input=statement, cwd=exported, capture_output=True).returncode == 0

    statement = (exported / "Locks.approval").read_bytes()
    assert verified(statement)
    assert not verified(statement.replace(b"Locks", b"Lakes"))


@pytest.fixture
def twice(keyed, at, tmp_path):
    """A folder with one release that Mia and Max approved, each with a signature."""
    confirm_key(keyed, make_key(keyed, "Ada").fingerprint, "Ada")
    set_policy(keyed, "signatures", "yes", "Ada")
    set_policy(keyed, "second_approval", "yes", "Ada")
    article = at(Status.APPROVED)
    advance(keyed, article, Action.APPROVE, "Max")
    assert release(keyed, [article], tmp_path / "two", ("txt",), "Ada")[0].files
    export_people(keyed, tmp_path / "people")
    return tmp_path / "two"


def test_both_of_two_approvals_are_proved(twice):
    proof = verify(twice, read_people(twice.parent / "people"))
    assert proof.verdict is Verdict.PROVED, said(proof)
    assert "approved by Mia" in said(proof)
    assert "approved by Max" in said(proof)
    told = json.loads((twice / "manifest.json").read_text())["articles"][0]
    assert (told["approved_by"], told["first_approval"]["by"]) == ("Max", "Mia")


def test_two_approvals_of_one_person_are_none(twice):
    manifest = twice / "manifest.json"
    content = json.loads(manifest.read_text())
    entry = content["articles"][0]
    entry["first_approval"] = {"by": "Max", **entry["approval"]}
    manifest.write_text(json.dumps(content))
    proof = verify(twice, read_people(twice.parent / "people"))
    assert (proof.verdict, str(proof.lines[-1])) == (Verdict.BROKEN, "“Locks”: both approvals are of one person.")


def test_a_first_approval_that_nobody_signed_is_doubted(twice):
    manifest = twice / "manifest.json"
    content = json.loads(manifest.read_text())
    content["articles"][0]["first_approval"] = {"by": "Mia"}
    manifest.write_text(json.dumps(content))
    assert "Mia is said to have approved it. Nobody signed that." in said(verify(twice))


def test_an_export_wants_both_signatures(keyed, at, tmp_path):
    set_policy(keyed, "second_approval", "yes", "Ada")
    article = at(Status.SUBMITTED)
    confirm_key(keyed, make_key(keyed, "Ada").fingerprint, "Ada")
    set_roles(keyed, "Eva", (Role.EDITOR, Role.MANAGER), "Ada")
    advance(keyed, article, Action.APPROVE, "Eva")
    set_policy(keyed, "signatures", "yes", "Ada")
    advance(keyed, article, Action.APPROVE, "Max")
    why = release(keyed, [article], tmp_path, ("txt",), "Ada")[0].reasons
    assert "The approval is not signed" in " ".join(map(str, why))


@pytest.mark.parametrize("name", ["Ada", "Mia"])
def test_who_did_not_sign_counts_as_no_approver(keyed, at, tmp_path, name):
    """Mia alone approved and signed; by hand in the database it counts as approved, by another or by her again."""
    set_policy(keyed, "second_approval", "yes", "Ada")
    set_policy(keyed, "signatures", "yes", "Ada")
    article = at(Status.APPROVED)
    with closing(sqlite3.connect(keyed.database.file)) as raw, raw:
        for (trigger,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {trigger}")
        raw.execute("UPDATE article SET status = 'approved', approved = submitted, approver = ?", (name,))
    why = release(keyed, [article], tmp_path, ("txt",), "Max")[0].reasons
    assert "The approval is not signed" in " ".join(map(str, why))
    with keyed.database.read() as tx:
        assert "“Locks” counts as approved, and nobody approved that revision." in map(str, witness.strays(tx))


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Max", "“Locks”: both approvals are of one person."),
        ("Boris", "“Locks”: the manifest names Boris, and Max signed the approval."),
    ],
)
def test_one_person_with_two_keys_is_one_person(twice, name, why):
    """Whatever the manifest calls them: what was signed says who it was."""
    manifest = twice / "manifest.json"
    content = json.loads(manifest.read_text())
    entry = content["articles"][0]
    statement = (twice / entry["approval"]["statement"]).read_bytes()
    (twice / "first.approval").write_bytes(statement)
    (twice / "first.sig").write_text(signatures.sign(signatures.make(), statement, APPROVAL))
    entry["first_approval"] = {"by": "Max", "statement": "first.approval", "signature": "first.sig"}
    entry["approved_by"] = name
    manifest.write_text(json.dumps(content))
    proof = verify(twice)
    assert (proof.verdict, str(proof.lines[-1])) == (Verdict.BROKEN, why)
