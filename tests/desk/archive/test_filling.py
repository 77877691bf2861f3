"""Texts go into the archive whole or not at all, once each, whoever else is at it."""

import gzip
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from editor_app.desk.archive.filling import Filled, add_paths, rebuild
from editor_app.desk.archive.search import search, stats, text_of
from editor_app.desk.base.opening import open_desk
from editor_app.domain.errors import EditorError
from editor_app.store import archive
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text

WORDS = "mill wheel river flood bridge keeper lantern market harbour signal winter ferry orchard baker choir".split()


def story(number):
    """A text of its own words."""
    chosen = [
        f"{WORDS[(number * 7 + at * (number % 5 + 1)) % len(WORDS)]}{number * (at + 1) % 9973}" for at in range(40)
    ]
    return " ".join(chosen).capitalize() + "."


def lines(path, *numbers, opener=open):
    with opener(path, "wt", encoding="utf-8") as file:
        for number in numbers:
            file.write(json.dumps({"id": number, "title": f"News {number}", "paras": [story(number), "End."]}) + "\n")
    return path


def found(desk, number):
    return [one.text.name for one in search(desk, Text(Manuscript("", story(number))))]


def test_files_folders_and_lines_go_in(desk, tmp_path):
    folder = tmp_path / "old"
    folder.mkdir()
    (folder / "a.md").write_text(f"---\ntitle: Old\ndate: 2024-05-01\n---\n{story(900)}\n", encoding="utf-8")
    lines(folder / "b.jsonl", 1, 2)
    lines(tmp_path / "c.jsonl.gz", 3, opener=gzip.open)
    told = []
    done = add_paths(desk, [folder, tmp_path / "c.jsonl.gz"], lambda *at: told.append(at))
    assert done == Filled(new=4)
    assert told[-1][0] == told[-1][1] > 0
    assert found(desk, 2) == ["2"]
    old = text_of(desk, (folder / "a.md").as_posix())
    assert (old.title, old.date) == ("Old", "2024-05-01")


def test_what_is_there_is_passed_over_and_what_changed_is_replaced(desk, tmp_path):
    path = lines(tmp_path / "a.jsonl", *range(120))
    assert add_paths(desk, [path]) == Filled(new=120)
    assert add_paths(desk, [path]) == Filled(there=120)
    path.write_text(json.dumps({"id": "5", "text": story(5000)}) + "\n", encoding="utf-8")
    assert add_paths(desk, [path]) == Filled(changed=1)
    assert found(desk, 5000) == ["5"]
    assert stats(desk).texts == 120


def test_what_cannot_be_read_is_named_and_costs_the_rest_nothing(desk, tmp_path):
    path = tmp_path / "a.jsonl"
    good = json.dumps({"id": "good", "text": story(1)})
    path.write_text(f'nonsense\n{{"id": 3}}\n[1]\n{{"text": "no id"}}\n\n{good}\n{"[" * 50_000}\n', encoding="utf-8")
    (tmp_path / "cut.jsonl.gz").write_bytes(gzip.compress(good.encode())[:-9])
    (tmp_path / "b.docx").write_bytes(b"PK no")
    done = add_paths(
        desk, [tmp_path / "a.jsonl", tmp_path / "cut.jsonl.gz", tmp_path / "b.docx", tmp_path / "none.txt"]
    )
    assert done.new == 1
    assert [number for number in (1, 2, 3, 4, 7) if f"a.jsonl, line {number}:" in " ".join(map(str, done.broken))] == [
        1,
        2,
        3,
        4,
        7,
    ]
    assert len(done.broken) == 8
    with pytest.raises(EditorError, match="nothing to put"):
        (tmp_path / "empty").mkdir()
        add_paths(desk, [tmp_path / "empty"])


def test_stopped_half_way_it_keeps_whole_steps_and_goes_on(desk, tmp_path):
    path = lines(tmp_path / "a.jsonl", *range(200))
    asked = iter([False, False, True])
    done = add_paths(desk, [path], cancelled=lambda: next(asked))
    assert done.stopped
    assert 0 < done.new < 200
    assert stats(desk).texts == done.new
    assert add_paths(desk, [path]) == Filled(new=200 - done.new, there=done.new)


KILLED = """
import sys
from pathlib import Path
from editor_app.desk.archive.filling import add_paths
from editor_app.desk.base.opening import open_desk
desk = open_desk(data=Path(sys.argv[1]))
add_paths(desk, [Path(sys.argv[2])], lambda done, total: print(done, flush=True))
"""


def adding(data: Path, path: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", KILLED, str(data), str(path)], stdout=subprocess.PIPE, text=True, start_new_session=True
    )


def test_killed_half_way_nothing_is_half_in(tmp_path):
    path = lines(tmp_path / "a.jsonl", *range(2000))
    process = adding(tmp_path / "data", path)
    assert process.stdout
    for _ in range(600):
        process.stdout.readline()
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    desk = open_desk(data=tmp_path / "data")
    texts = stats(desk).texts
    assert texts < 2000
    done = add_paths(desk, [path])
    assert (done.new, done.there) == (2000 - texts, texts)
    assert all(found(desk, number) == [str(number)] for number in (0, 777, 1999))
    desk.database.close()


def test_two_at_once(tmp_path):
    open_desk(data=tmp_path / "data").database.close()
    path = lines(tmp_path / "a.jsonl", *range(300))
    both = [adding(tmp_path / "data", path) for _ in range(2)]
    assert [process.communicate(timeout=300) and process.returncode for process in both] == [0, 0]
    desk = open_desk(data=tmp_path / "data")
    assert stats(desk).texts == 300
    assert found(desk, 123) == ["123"]
    desk.database.close()


def test_an_index_of_older_rules_is_made_anew_and_can_be_stopped(desk, tmp_path):
    add_paths(desk, [lines(tmp_path / "a.jsonl", *range(600))])
    with desk.database.begin() as tx:
        tx.exec_driver_sql("UPDATE archived SET indexed = 1")
    assert stats(desk).waiting == 600
    asked = iter([False, True])
    assert rebuild(desk, cancelled=lambda: next(asked)) == 500
    assert stats(desk).waiting == 100
    told = []
    assert rebuild(desk, lambda *at: told.append(at)) == 600
    assert told == [(600, 600)]
    assert (stats(desk).waiting, found(desk, 599), found(desk, 0)) == (0, ["599"], ["0"])


def test_many_fresh_keys_are_sorted_in(desk, tmp_path, monkeypatch):
    monkeypatch.setattr("editor_app.desk.archive.filling._SORTED", 10)
    add_paths(desk, [lines(tmp_path / "a.jsonl", *range(60))])
    with desk.database.read() as tx:
        assert archive.fresh(tx) == 0
        assert tx.exec_driver_sql("SELECT count(*) FROM archive_bucket").scalar_one() > 0
    assert found(desk, 59) == ["59"]
