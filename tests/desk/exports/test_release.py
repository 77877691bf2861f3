import base64
import errno
import hashlib
import json
import os
import resource
import signal
from dataclasses import replace

import pytest

from editor_app.desk.articles import queries
from editor_app.desk.articles.importing import take_in
from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.exports import release as release_module
from editor_app.desk.exports.plan import settle
from editor_app.desk.exports.release import Outcome, release
from editor_app.desk.reports.approval_sheet import approval_sheet
from editor_app.desk.reports.text_views import preview
from editor_app.domain.article import Action, Status
from editor_app.domain.errors import EditorError
from editor_app.domain.message import say
from tests.drawn import drawn
from tests.taking import advance


def test_files_records_and_manifest_agree(house, at, tmp_path):
    article = at(Status.APPROVED)
    (done,) = release(house, [article], tmp_path / "out", ("txt", "md"), "Mia")
    assert done.outcome is Outcome.EXPORTED
    assert [path.name for path in done.files] == ["Locks.txt", "Locks.md"]
    records = queries.history(house, article).exports
    for path, record in zip(done.files, records, strict=True):
        assert hashlib.sha256(path.read_bytes()).hexdigest() == record.file_digest
    (entry,) = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))["articles"]
    assert (entry["article"], entry["approved_by"], entry["submitted_by"]) == (article, "Mia", "Ed")
    assert (entry["edition"], entry["correction"], entry["own_work"]) == (1, False, False)
    assert entry["approved_at"].startswith("2025-08-22T09:00:00")
    assert "The lock is open." in done.files[0].read_text(encoding="utf-8")
    assert article in done.files[1].read_text(encoding="utf-8")


def test_nothing_is_overwritten(house, at, tmp_path):
    (tmp_path / "Locks.txt").write_text("mine")
    (tmp_path / "manifest.json").write_text('{"name": "a web page"}')
    article = at(Status.APPROVED)
    (first,) = release(house, [article], tmp_path, ("txt",), "Mia")
    (again,) = release(house, [article], tmp_path, ("txt",), "Mia")
    assert [path.name for path in first.files + again.files] == ["Locks (2).txt", "Locks (3).txt"]
    assert (tmp_path / "Locks.txt").read_text() == "mine"
    assert (tmp_path / "manifest.json").read_text() == '{"name": "a web page"}'


def test_a_manifest_of_ours_grows(house, at, tmp_path):
    for body in ("One lock.", "Two locks."):
        release(house, [at(Status.APPROVED, body)], tmp_path, ("txt",), "Mia")
    assert len(json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))["articles"]) == 2


def test_a_batch_says_of_each_what_happened(house, at, tmp_path):
    good, open_one, last = at(Status.APPROVED), at(Status.IN_REVIEW), at(Status.APPROVED)
    told = []
    answers = iter([False, False, True])
    done = release(
        house,
        [good, open_one, last, good],
        tmp_path / "out",
        ("txt",),
        "Mia",
        progress=lambda number, total, title: told.append((number, total)),
        cancelled=lambda: next(answers),
    )
    assert [one.outcome for one in done] == [Outcome.EXPORTED, Outcome.REFUSED, Outcome.STOPPED]
    assert str(done[1].reasons[1]) == "Only an approved article can be exported."
    assert told == [(0, 3), (1, 3), (3, 3)]


def test_only_who_may(house, at, tmp_path):
    (refused,) = release(house, [at(Status.APPROVED)], tmp_path / "out", ("txt",), "Ed")
    assert tuple(map(str, refused.reasons)) == ("Ed (editor) is not allowed to release articles.",)
    assert not list((tmp_path / "out").iterdir())


def test_an_embargo_wants_a_word(house, at, tmp_path, clock):
    article = at(Status.APPROVED, embargo="2025-09-01")
    (refused,) = release(house, [article], tmp_path / "out", ("txt",), "Mia")
    assert "under embargo until 2025-09-01" in str(refused.reasons[0])
    (done,) = release(house, [article], tmp_path / "out", ("txt",), "Mia", confirmed=True)
    assert done.outcome is Outcome.EXPORTED
    clock.move(days=30)
    (done,) = release(house, [article], tmp_path / "out", ("txt",), "Mia")
    assert done.outcome is Outcome.EXPORTED


def test_wrong_wishes_are_named(house, at, tmp_path):
    article = at(Status.APPROVED)
    with pytest.raises(EditorError, match="no format called “wpd”"):
        release(house, [article], tmp_path, ("wpd",), "Mia")
    with pytest.raises(EditorError, match="No format was chosen"):
        release(house, [article], tmp_path, (), "Mia")
    (tmp_path / "file").write_text("x")
    with pytest.raises(EditorError, match="cannot be created"):
        release(house, [article], tmp_path / "file", ("txt",), "Mia")
    with pytest.raises(EditorError, match="no article"):
        release(house, ["nowhere"], tmp_path, ("txt",), "Mia")


def test_a_full_disk_leaves_neither_file_nor_record(house, at, tmp_path):
    article = at(Status.APPROVED, " ".join(map(str, range(10_000, 25_000))))
    pid = os.fork()
    if pid == 0:  # a limit on file sizes holds for a whole process and cannot be lifted
        status = 1
        try:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
            (done,) = release(house, [article], tmp_path / "out", ("txt",), "Mia")
            named = f"“{tmp_path / 'out' / 'Locks.txt'}” cannot be written" in str(done.reasons[0])
            status = 0 if done.outcome is Outcome.FAILED and named else 2
        finally:
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    assert list((tmp_path / "out").iterdir()) == []
    assert queries.history(house, article).exports == ()
    assert queries.article(house, article).exports == 0


def test_a_record_that_fails_takes_its_files_back(house, at, tmp_path, monkeypatch):
    article = at(Status.APPROVED)

    def reopened(one, folder):
        advance(house, article, Action.REOPEN, "Max", reason="In this very moment.")
        return "Locks"

    monkeypatch.setattr("editor_app.desk.exports.release.file_name", lambda template, one, at: reopened(one, None))
    (refused,) = release(house, [article], tmp_path / "out", ("txt",), "Mia")
    assert refused.outcome is Outcome.REFUSED
    assert list((tmp_path / "out").iterdir()) == []


def test_a_text_that_changes_while_it_is_exported_does_not_go_out(house, at, tmp_path, monkeypatch):
    article = at(Status.APPROVED)

    def approved_anew(one, folder):
        advance(house, article, Action.REOPEN, "Max", reason="A new figure.")
        draft = open_draft(house, article).draft
        save(house, draft.with_manuscript(replace(draft.manuscript, body="The lock is shut.")), "Max")
        advance(house, article, Action.SUBMIT, "Max", reason="Fine.")
        advance(house, article, Action.APPROVE, "Mia", confirmed=True)
        return "Locks"

    monkeypatch.setattr("editor_app.desk.exports.release.file_name", lambda template, one, at: approved_anew(one, None))
    (refused,) = release(house, [article], tmp_path / "out", ("txt",), "Mia")
    assert tuple(map(str, refused.reasons)) == ("The text changed while you read it.",)
    assert list((tmp_path / "out").iterdir()) == []
    assert queries.article(house, article).status is Status.APPROVED
    assert queries.history(house, article).exports == ()


def test_the_file_says_who_approved_which_text(house, at, tmp_path):
    article = at(Status.APPROVED)
    (done,) = release(house, [article], tmp_path / "out", ("md",), "Mia")
    head = done.files[0].read_text(encoding="utf-8").split("---")[1]
    told = dict(line.split(": ", 1) for line in head.strip().splitlines())
    text = queries.revision(house, article, 1).manuscript
    assert {
        key: told[key].strip("'\"") for key in ("title", "uuid", "version", "approver", "approved_at", "sha256")
    } == {
        "title": text.title,
        "uuid": article,
        "version": "1",
        "approver": "Mia",
        "approved_at": "2025-08-22T09:00:00+00:00",
        "sha256": text.sha256,
    }


def test_only_another_text_is_a_correction(house, at, tmp_path):
    article = at(Status.APPROVED)
    for _ in range(2):
        release(house, [article], tmp_path / "out", ("txt",), "Mia")
    assert [one.correction for one in queries.history(house, article).exports] == [False, False]
    advance(house, article, Action.CORRECT, "Max", reason="A wrong name.")
    draft = open_draft(house, article).draft
    save(house, draft.with_manuscript(replace(draft.manuscript, body="The lock is shut.")), "Max")
    advance(house, article, Action.SUBMIT, "Max", reason="Fine.")
    advance(house, article, Action.APPROVE, "Mia", confirmed=True)
    release(house, [article], tmp_path / "out", ("txt",), "Mia")
    assert [one.correction for one in queries.history(house, article).exports] == [False, False, True]
    entries = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))["articles"]
    assert [one["correction"] for one in entries] == [False, False, True]


def test_a_file_that_cannot_be_written_is_taken_back_with_its_plan(house, at, tmp_path, monkeypatch):
    def full(manuscript, path, form, front, pictures):
        path.write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr("editor_app.desk.exports.release.write", full)
    article = at(Status.APPROVED)
    (done,) = release(house, [article], tmp_path / "out", ("txt",), "Mia")
    assert done.outcome is Outcome.FAILED
    assert list((tmp_path / "out").iterdir()) == []
    assert [*(house.data_folder / "exporting").glob("*")] == []


def test_what_nobody_can_ask_about_is_left_for_the_next_start(house, at, tmp_path, monkeypatch):
    def gone(*given):
        raise EditorError(say("The database is away."), say("Try again."))

    article = at(Status.APPROVED)
    monkeypatch.setattr("editor_app.desk.exports.release._record", gone)
    monkeypatch.setattr("editor_app.desk.exports.release.stands", gone)
    (done,) = release(house, [article], tmp_path / "out", ("txt",), "Mia")
    assert done.outcome is Outcome.FAILED
    assert [path.suffix for path in (house.data_folder / "exporting").iterdir()] == [".json"]


def test_what_was_recorded_is_not_taken_back(house, at, tmp_path, monkeypatch):
    def recorded_and_cut(desk, *given):
        record(desk, *given)
        raise EditorError(say("The connection broke."), say("Try again."))

    record = release_module._record
    article = at(Status.APPROVED)
    monkeypatch.setattr("editor_app.desk.exports.release._record", recorded_and_cut)
    (done,) = release(house, [article], tmp_path / "out", ("txt",), "Mia")
    assert done.outcome is Outcome.FAILED
    assert [path.suffix for path in (tmp_path / "out").iterdir()] == [".exporting"]
    settle(house, own=True)
    assert (tmp_path / "out" / "Locks.txt").exists()


def test_the_pictures_of_a_draft_are_kept_and_exported(house, tmp_path):
    page = tmp_path / "Locks.html"
    address = f"data:image/png;base64,{base64.b64encode(drawn()).decode()}"
    page.write_text(f'<h1>Locks</h1><p>The lock is open.</p><img alt="A lock" src="{address}">', encoding="utf-8")
    article = take_in(house, page, "Ed").article.id
    (name,) = shown = queries.pictures_of(house, article)
    text = queries.revision(house, article, 1).manuscript
    assert f"![A lock](picture:{name})" in text.body
    assert name in text.canonical  # what is approved is this picture and no other
    assert "data:image/png" in preview(text, shown)
    advance(house, article, Action.START, "Ed", reason="Fine.")
    for key in ("source", "date"):
        set_detail(house, article, key)
    for action, by in ((Action.SUBMIT, "Ed"), (Action.APPROVE, "Mia")):
        advance(house, article, action, by, reason="Fine.")
    (done,) = release(house, [article], tmp_path / "out", ("html", "docx", "odt", "pdf", "txt"), "Mia")
    assert done.outcome is Outcome.EXPORTED, done.reasons
    assert base64.b64encode(shown[name]).decode() in done.files[0].read_text(encoding="utf-8")
    assert "data:image/png" in approval_sheet(house, article).page


def set_detail(house, article, key):
    draft = open_draft(house, article).draft
    value = {"source": "Harbour Trust", "date": "2025-08-22"}[key]
    save(house, draft.with_manuscript(draft.manuscript.knowing(key, value)), "Ed")
