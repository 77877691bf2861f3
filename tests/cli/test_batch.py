"""Verbs over several articles: a bar, and an end where everything is whole."""

import signal

import pytest

from editor_app.cli import articles as articles_module
from editor_app.cli import batch as batch_module
from editor_app.cli.batch import batch
from editor_app.desk.exports import release as release_module
from editor_app.domain.message import say
from editor_app.formats.writing import write


@pytest.fixture
def approved(staffed, tmp_path):
    """Three articles that may be exported."""
    ids = []
    for name in ("One", "Two", "Three"):
        text = f"---\ntitle: {name}\nsource: Canal Weekly\ndate: 2025-08-22\n---\nThe {name.lower()} locks are open.\n"
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
        ids.append(staffed("--user", "Ed", "import", tmp_path / f"{name}.md").out.split("\t")[0])
        for verb, who, *text in (("start", "Ed"), ("submit", "Ed"), ("approve", "Mia", "--revision", 1)):
            assert staffed(verb, ids[-1], "--user", who, "--reason", "Fine.", *text).status == 0
    return ids


@pytest.fixture(autouse=True)
def heard():
    """Ctrl+C ends Python, as in a terminal: what a shell starts in the background is told to ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def interrupting(monkeypatch, module, name, at, work):
    """Ctrl+C while the verb does its work for the `at`-th time, then the work itself."""
    done = []

    def run(*given, **named):
        done.append(1)
        if len(done) == at:
            signal.raise_signal(signal.SIGINT)
        return work(*given, **named)

    monkeypatch.setattr(module, name, run)


def test_ctrl_c_lets_the_article_in_hand_be_finished(staffed, approved, tmp_path, monkeypatch):
    interrupting(monkeypatch, release_module, "write", 3, write)  # the first of two forms of the second article
    done = staffed("export", *approved, "--to", tmp_path / "out", "--formats", "txt,md", "--user", "Mia")
    assert done.status == 2
    assert done.err == "editor-app: “Three”: Stopped before this one.\n"
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["One.md", "One.txt", "Two.md", "Two.txt", "manifest.json"]
    assert [staffed("show", one).out.count("exported") > 0 for one in approved].count(True) in (0, 2)
    again = staffed("export", "--state", "approved", "--to", tmp_path / "out", "--formats", "txt,md", "--user", "Mia")
    assert [line.rpartition("/")[2] for line in again.out.splitlines()] == ["Three.txt", "Three.md"]


def test_ctrl_c_twice_ends_at_once_and_leaves_nothing_half_done(staffed, approved, tmp_path, monkeypatch):
    def twice(*given, **named):
        signal.raise_signal(signal.SIGINT)
        return write(*given, **named)

    interrupting(monkeypatch, release_module, "write", 2, twice)
    done = staffed("export", approved[0], "--to", tmp_path / "out", "--formats", "txt,md", "--user", "Mia")
    assert (done.status, done.err.strip()) == (2, "editor-app: Stopped.")
    assert list((tmp_path / "out").iterdir()) == []


def test_reports_say_what_became_of_each(staffed, approved, tmp_path):
    done = staffed("report", approved[0], "nothing-there", approved[1], "--to", tmp_path / "out")
    assert done.status == 2
    assert [line.rpartition("/")[2] for line in done.out.splitlines()] == ["One - findings.html", "Two - findings.html"]
    assert done.err.startswith("editor-app: nothing-there: ")


def test_a_stopped_report_leaves_whole_files_and_names_the_others(staffed, approved, tmp_path, monkeypatch):
    interrupting(monkeypatch, articles_module, "write_findings", 1, articles_module.write_findings)
    done = staffed("report", *approved[:2], "--to", tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["One - findings.html"]
    assert done.err == f"editor-app: {approved[1]}: Stopped before it was written.\n"


def test_the_bar_moves_on_a_terminal(monkeypatch, capsys):
    monkeypatch.setattr(batch_module.sys.stderr, "isatty", lambda: True, raising=False)
    with batch(say("Exporting"), 2) as now:
        now.tell(0, 2, "A title that is far too long for the line of a terminal")
        now.tell(1, 2, "Second")
        now.tell(2, 2, "")
    said = capsys.readouterr().err
    assert "Exporting A title that is far too long…" in said
    assert "100%" in said


def test_what_listened_before_listens_again():
    before = signal.getsignal(signal.SIGINT)
    with batch(say("Exporting"), 1) as now:
        assert not now.stopped()
        signal.raise_signal(signal.SIGINT)
        assert now.stopped()
    assert signal.getsignal(signal.SIGINT) is before
