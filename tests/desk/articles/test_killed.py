"""A real process is killed while it exports: after the next start each file has its record and its row, and no rest is
left.
"""

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest

from editor_app.desk.articles import queries
from editor_app.desk.base import backups
from editor_app.desk.base.opening import open_desk
from editor_app.desk.exports.plan import settle
from editor_app.domain.article import Status

KILLS = 15
PROGRAM = """
import sys
from pathlib import Path
from editor_app.desk.base.opening import open_desk
from editor_app.desk.exports.release import release
desk = open_desk(data=Path(sys.argv[1]))
while True:
    print("next", flush=True)
    release(desk, sys.argv[3:], Path(sys.argv[2]), ("txt", "html"), "Mia")
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs kill -9")
def test_killed_while_exporting(house, at, tmp_path):
    article = at(Status.APPROVED, " ".join(map(str, range(10_000, 13_000))))
    data, out = house.data_folder, tmp_path / "out"
    house.database.close()
    chance = random.Random(11)
    for _ in range(KILLS):
        command = [sys.executable, "-c", PROGRAM, str(data), str(out), article]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ) as process:
            process.stdout.readline()
            began = time.perf_counter()
            process.stdout.readline()
            one_export = time.perf_counter() - began
            time.sleep(chance.uniform(0, one_export))  # somewhere in the second one
            process.kill()
        agree(data, out, article)
    assert agree(data, out, article) >= 2 * KILLS


def agree(data, out, article):
    desk = open_desk(data=data)
    try:
        settle(desk)
        entries = json.loads((out / "manifest.json").read_text(encoding="utf-8"))["articles"]
        listed = {(file["name"], file["sha256"]) for entry in entries for file in entry["files"]}
        records = queries.history(desk, article).exports
        assert queries.article(desk, article).exports * 2 == len(records)
        for record in records:
            assert hashlib.sha256((out / record.file).read_bytes()).hexdigest() == record.file_digest
        assert listed == {(record.file, record.file_digest) for record in records}
        assert {path.name for path in out.iterdir()} == {name for name, _ in listed} | {"manifest.json"}
        for path in out.glob("Locks*"):
            content = path.read_text(encoding="utf-8")
            assert "10000 10001" in content
            assert "12998 12999" in content
        assert backups.verify(desk) == ()
        return len(records)
    finally:
        desk.database.close()
