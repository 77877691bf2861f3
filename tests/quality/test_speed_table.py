"""The table of speed: what it says, what it keeps, and that every row of it can be measured."""

import sys
from pathlib import Path

import pytest

from bench.__main__ import main
from bench.speed.row import Row
from bench.speed.table import keep, kept, shown

CHECK = Row("check 300 words", "invented", 12.0, "ms", 0.1, "splitting into words", "<= 80 x")


def test_a_row_says_what_it_costs_beside_its_floor() -> None:
    head, _, line = shown([CHECK], {})
    assert head.count("|") == line.count("|") == 8
    assert line.split(" | ")[2:] == ["", "12 ms", "0.1 ms (splitting into words)", "120.00 x", "<= 80 x |"]


def test_a_run_that_was_kept_stands_beside_the_next(tmp_path: Path) -> None:
    file = tmp_path / "last.json"
    assert kept(file) == {}
    keep([CHECK], file)
    slower = Row("check 300 words", "invented", 24.0, "ms", 0.1, "splitting into words", "<= 80 x")
    *_, line = shown([slower], kept(file))
    assert "| 12 ms (120.00 x) | 24 ms |" in line


def test_what_is_kept_in_the_project_is_a_whole_run() -> None:
    assert {"start: check the sample", "start: window", "check 100,000 words, invented"} <= kept().keys()


@pytest.mark.skipif(sys.platform != "linux", reason="measures processes as Linux tells of them")
def test_every_row_can_be_measured(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--small"])
    lines = capsys.readouterr().out.splitlines()
    jobs = ("align", "check the", "check 300", "against itself", "after a key press", "start: window", "many drafts")
    files = ("memory", "read docx", "read html", "as PDF", "add an article", "search 300 words, p95")
    assert [job for job in (*jobs, *files) if not any(job in line for line in lines)] == []
