"""Runs command lines in this process; nothing of the machine gets in."""

import logging
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from editor_app.cli.program import main

NEW_HOUSE = re.compile(r"editor-app: This is a new house\. .*\n")
"""What the first command of each test says besides; test_at_desk.py reads it."""


class Answer(NamedTuple):
    """What a command line gave."""

    status: int
    out: str
    err: str


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Iterator[Callable]:
    """`cli("check", path)`: status, output, errors."""
    monkeypatch.setenv("EDITOR_APP_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("EDITOR_APP_DATABASE", raising=False)
    monkeypatch.delenv("EDITOR_APP_LANGUAGE", raising=False)
    monkeypatch.setenv("COLUMNS", "100")

    def run(*arguments: object) -> Answer:
        capfd.readouterr()
        status = main([str(one) for one in arguments])
        out, err = capfd.readouterr()
        assert "Traceback" not in out + err
        err = NEW_HOUSE.sub("", err)
        return Answer(status, out, err)

    yield run
    logger = logging.getLogger("editor_app")
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
        handler.close()
    logger.propagate = True
    logging.raiseExceptions = True


@pytest.fixture
def staffed(cli: Callable) -> Callable:
    """The same with people: Ada set it up, Ed edits, Mia manages."""
    assert cli("--user", "Ada", "people", "add", "Ed").status == 0
    assert cli("--user", "Ada", "people", "add", "Mia", "--role", "editor", "--role", "manager").status == 0
    return cli
