"""An export that is killed at any point is finished or taken back; until then no file has its name."""

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.desk.articles import queries
from editor_app.desk.base.opening import open_desk
from editor_app.desk.exports import plan as plans
from editor_app.desk.exports import release as releasing
from editor_app.desk.exports.plan import FOLDER, Plan, begin, settle
from editor_app.desk.exports.release import Outcome, release
from editor_app.domain.article import Status
from editor_app.domain.errors import EditorError
from editor_app.domain.message import say

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs fork")


def die(*_: object, **__: object) -> None:
    os._exit(9)


def after(times: int, real: Callable[..., object]) -> Callable[..., object]:
    """A function that works some times, and then the program is killed."""
    done = []

    def run(*given: object, **named: object) -> object:
        if len(done) == times:
            die()
        done.append(True)
        return real(*given, **named)

    return run


def killed(house: object, article: str, out: Path, patch: Callable[[], None]) -> None:
    """Export in a process that is killed where `patch` says."""
    pid = os.fork()
    if pid == 0:
        try:
            patch()
            desk = open_desk(data=house.data_folder, clock=house.clock)
            release(desk, [article], out, ("txt", "md"), "Mia")
        finally:
            os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 9, "it was not killed"


TAKEN_BACK = {
    "before a file": lambda: setattr(releasing, "write", die),
    "between files": lambda: setattr(releasing, "write", after(1, releasing.write)),
    "before the record": lambda: setattr(releasing, "_record", die),
    "in the record": lambda: setattr(Plan, "prove", die),
    "before the commit": lambda: setattr(Plan, "keep", after(2, Plan.keep)),
}
FINISHED = {
    "before the manifest": lambda: setattr(Plan, "finish", die),
    "before the names": lambda: setattr(plans, "rename", die),
    "between names": lambda: setattr(plans, "rename", after(1, plans.rename)),
}


@pytest.mark.parametrize("point", TAKEN_BACK)
def test_what_was_not_recorded_is_taken_back(house, at, tmp_path, point):
    article, out = at(Status.APPROVED), tmp_path / "out"
    killed(house, article, out, TAKEN_BACK[point])
    assert [path for path in out.iterdir() if not path.name.startswith(".")] == []
    (told,) = settle(house)
    assert str(told) == "The export of “Locks” was interrupted and taken back. Export it again."
    assert list(out.iterdir()) == []
    assert list((house.data_folder / FOLDER).iterdir()) == []
    assert queries.history(house, article).exports == ()
    assert settle(house) == ()


@pytest.mark.parametrize("point", FINISHED)
def test_what_was_recorded_is_finished(house, at, tmp_path, point):
    article, out = at(Status.APPROVED), tmp_path / "out"
    killed(house, article, out, FINISHED[point])
    named = {path.name for path in out.glob("Locks*")}
    listed = json.loads((out / "manifest.json").read_text())["articles"] if (out / "manifest.json").exists() else []
    assert named <= {file["name"] for entry in listed for file in entry["files"]}, "no file is there before its row"
    (told,) = settle(house)
    assert str(told).startswith("The export of “Locks” was interrupted and is finished now: ")
    assert sorted(path.name for path in out.iterdir()) == ["Locks.md", "Locks.txt", "manifest.json"]
    (entry,) = json.loads((out / "manifest.json").read_text())["articles"]
    digests = {file["name"]: file["sha256"] for file in entry["files"]}
    records = queries.history(house, article).exports
    assert digests == {record.file: record.file_digest for record in records}
    for name, digest in digests.items():
        assert hashlib.sha256((out / name).read_bytes()).hexdigest() == digest
    assert list((house.data_folder / FOLDER).iterdir()) == []
    assert settle(house) == ()


def test_an_export_that_is_under_way_is_left_alone(house, at, tmp_path):
    article = queries.article(house, at(Status.APPROVED))
    plan = begin(house, tmp_path, article)
    path = plan.place("Locks", "txt")
    plan.keep()
    plan.hidden(path).write_text("half")
    assert settle(house) == ()
    assert plan.hidden(path).exists()
    assert plan.place("Locks", "txt").name == "Locks (2).txt"
    assert begin(house, tmp_path, article).place("Locks", "txt").name == "Locks (2).txt", "the name is promised"
    plan.take_back()
    assert list(tmp_path.glob("*Locks*")) == []


def test_an_export_of_another_database_is_left_to_it(house, at, tmp_path):
    article, out = at(Status.APPROVED), tmp_path / "out"
    killed(house, article, out, FINISHED["before the manifest"])
    other = open_desk(str(tmp_path / "other.db"), data=house.data_folder)
    assert settle(other) == ()
    other.database.close()
    assert len(settle(house)) == 1


def test_two_that_want_one_name_at_the_same_moment_do_not_record_it(house, at, tmp_path):
    article = queries.article(house, at(Status.APPROVED))
    first, second = begin(house, tmp_path, article), begin(house, tmp_path, article)
    for plan in (first, second):  # neither has seen the other's file
        path = plan.place("Locks", "txt")
    for plan in (first, second):
        plan.hidden(path).touch()
    with pytest.raises(EditorError, match="exists already"):
        second.prove()
    first.take_back()
    second.prove()
    path.touch()
    with pytest.raises(EditorError, match="exists already"):
        second.prove()


def test_until_the_manifest_can_be_written_no_file_has_its_name(house, at, tmp_path, monkeypatch):
    def refuses(folder: Path, entries: object) -> None:
        raise EditorError(say("The disk is full."), say("Free some space."))

    article, out = at(Status.APPROVED), tmp_path / "out"
    with monkeypatch.context() as full:
        full.setattr(plans, "add_to_manifest", refuses)
        (done,) = release(house, [article], out, ("txt",), "Mia")
    assert (done.outcome, done.files) == (Outcome.EXPORTED, ())
    assert str(done.reasons[0]).startswith("The disk is full. Free some space. The files get their names at the next")
    assert queries.article(house, article).exports == 1
    assert list(out.glob("Locks*")) == []
    assert settle(house) == (), "this program may still be at it"
    other = at(Status.APPROVED, "The mill is open.")
    release(house, [other], out, ("md",), "Mia")
    assert sorted(path.name for path in out.iterdir()) == ["Locks.md", "Locks.txt", "manifest.json"]
    assert len(json.loads((out / "manifest.json").read_text())["articles"]) == 2


def test_a_plan_that_is_damaged_is_left_and_disturbs_nobody(house, at, tmp_path):
    folder = house.data_folder / FOLDER
    folder.mkdir()
    for number, content in enumerate((b"", b"[]", b'{"folder": 7}', b"\xff")):
        (folder / f"{number}.json").write_bytes(content)
    assert settle(house) == ()
    assert len(list(folder.iterdir())) == 4
    (done,) = release(house, [at(Status.APPROVED)], tmp_path / "out", ("txt",), "Mia")
    assert done.outcome is Outcome.EXPORTED
