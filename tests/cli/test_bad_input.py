"""Whatever comes in: one clear line, status 2, nothing lost, and no traceback (the fixture looks for one)."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import zipfile

import pytest

from editor_app.system.resources import SAMPLE, resources_folder

FULL = """
import resource, signal, sys
from editor_app.cli.program import main
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
sys.exit(main(sys.argv[2:]))
"""


def bad_files(folder):
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 50)
    (folder / "picture.md").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (folder / "large.txt").write_bytes(b"The lock is open. " * 3_000_000)
    (folder / "no zip.docx").write_bytes(b"PK no zip at all")
    with zipfile.ZipFile(folder / "other.docx", "w") as package:
        package.writestr("hello.txt", "no Word file")
    (folder / "cut.docx").write_bytes((folder / "other.docx").read_bytes()[:60])
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "folder.txt").mkdir()
    (folder / "draft.wpd").write_bytes(b"WordPerfect")
    os.mkfifo(folder / "pipe.txt")


NAMES = (
    *("missing.txt", "empty.txt", "binary.txt", "picture.md", "large.txt", "no zip.docx", "other.docx", "cut.docx"),
    *("loop.txt", "draft.wpd", "pipe.txt", "a\x00b.txt", "x" * 300 + ".txt"),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("bad")
    bad_files(made)
    return made


@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name)[:12])
@pytest.mark.parametrize("verb", ["check", "import", "names", "convert", "compare"])
def test_a_file_that_is_no_text(cli, folder, tmp_path, verb, name):
    more = {"convert": ["--to", tmp_path, "--format", "md"], "compare": [folder / "missing.txt"]}.get(verb, [])
    answer = cli(verb, folder / name, *more)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("editor-app: ")
    assert answer.err.count("\n") == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(cli, tmp_path):
    path = tmp_path / "secret.txt"
    path.write_text("x")
    path.chmod(0)
    assert "do not have permission" in cli("check", path).err


def one_line(answer, words):
    assert answer.status == 2
    assert answer.err.startswith("editor-app: ")
    assert answer.err.count("\n") == 1
    assert words in answer.err


def test_a_database_that_is_none(cli, tmp_path):
    (tmp_path / "text.db").write_text("This is no database, but a long enough text.\n" * 100)
    one_line(cli("list", "--database", tmp_path / "text.db"), "")
    one_line(cli("list", "--database", f"sqlite:///{tmp_path}"), "")
    one_line(cli("list", "--database", "sqlite:////proc/editor-app/x.db"), "")
    one_line(cli("list", "--database", "oracle://x"), "not supported")
    assert (tmp_path / "text.db").read_text().startswith("This is no database")


def test_a_database_that_is_read_only(cli, tmp_path):
    path = tmp_path / "desk.db"
    assert cli("people", "add", "Ed", "--database", path).status == 0
    path.chmod(0o444)
    one_line(cli("people", "add", "Eva", "--database", path), "can only be read")


def test_a_database_that_is_locked(cli, tmp_path):
    path = tmp_path / "desk.db"
    cli("people", "add", "Ed", "--database", path)
    with sqlite3.connect(path) as other:
        other.execute("BEGIN EXCLUSIVE")
        one_line(cli("people", "add", "Eva", "--database", path), "in use by another program")
        other.rollback()
    other.close()
    assert cli("people", "add", "Eva", "--database", path).status == 0


def test_a_database_that_is_corrupt(cli, tmp_path):
    path = tmp_path / "desk.db"
    cli("people", "add", "Ed", "--database", path)
    content = bytearray(path.read_bytes())
    content[4096 : len(content)] = os.urandom(len(content) - 4096)
    path.write_bytes(content)
    one_line(cli("people", "add", "Eva", "--database", path), "damaged")
    assert path.read_bytes()[4096:] == content[4096:], "what may still be rescued is not touched"


def test_a_database_that_is_newer(cli, tmp_path):
    path = tmp_path / "desk.db"
    cli("people", "add", "Ed", "--database", path)
    with sqlite3.connect(path) as other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")
    other.close()
    one_line(cli("list", "--database", path), "newer")


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="needs limits on file sizes")
def test_a_disk_that_is_full_while_saving(cli, tmp_path):
    (tmp_path / "a.md").write_text("---\ntitle: Locks\n---\nThe lock is open.\n")
    article = cli("import", tmp_path / "a.md", "--user", "Ed").out.split("\t")[0]
    cli("start", article, "--user", "Ed")
    (tmp_path / "b.md").write_text("---\ntitle: Locks\n---\n" + " ".join(map(str, range(300_000))))
    for size in ("2000", "500000"):
        command = [sys.executable, "-c", FULL, size, "save", article, str(tmp_path / "b.md"), "--user", "Ed"]
        full = subprocess.run(command, capture_output=True, text=True, check=False)
        assert full.returncode == 2
        assert full.stderr.startswith("editor-app: ")
        assert full.stderr.count("\n") == 1
    assert cli("show", article, "--text").out.strip() == "The lock is open."
    assert cli("audit", "verify").status == 0
    assert cli("save", article, tmp_path / "b.md", "--user", "Ed").out == "revision 2\n"


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="needs limits on file sizes")
@pytest.mark.parametrize("verb", ["start", "import", "backup", "archive", "export"])
def test_nothing_is_lost_when_the_disk_takes_no_more(cli, tmp_path, verb):
    """A limit in the middle of the write, as a share of a disk sets one, and one that leaves no room for anything."""
    (tmp_path / "a.md").write_text("---\ntitle: Locks\n---\n" + "The lock is open. " * 3000)
    article = cli("import", tmp_path / "a.md", "--user", "Ed").out.split("\t")[0]
    more = {
        "start": [article],
        "import": [tmp_path / "a.md", "--known", "anyway"],
        "archive": ["add", tmp_path / "a.md"],
        "export": [article, "--to", tmp_path / "out", "--format", "txt"],
    }
    for size in ("1500", "40000"):
        command = [sys.executable, "-c", FULL, size, verb, *map(str, more.get(verb, [])), "--user", "Ed"]
        full = subprocess.run(command, capture_output=True, text=True, check=False)
        assert "Something went wrong" not in full.stderr
        assert "restore" not in full.stderr.lower()
        assert full.returncode == 0 or full.stderr.startswith("editor-app: ")
        assert cli("list").status == 0
    assert cli("audit", "verify").status == 0
    assert cli("show", article, "--text").out.count("The lock is open.") == 3000
    assert not [*tmp_path.rglob("*.part"), *tmp_path.rglob("*.tmp")]


def test_a_program_without_a_word_list(cli, tmp_path, monkeypatch):
    shutil.copytree(resources_folder(), tmp_path / "program" / "resources")
    (tmp_path / "program" / "resources" / "vocabulary" / "titles.tsv").unlink()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "program"), raising=False)
    one_line(cli("check", tmp_path / "program" / "resources" / SAMPLE), "vocabulary/titles.tsv")
