"""Runs command lines in this process; nothing of the machine gets in."""

import logging
import re
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest

from editor_app.cli.program import main
from editor_app.system.keys import passphrases
from tests.taking import PASSPHRASE

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
    monkeypatch.setenv("EDITOR_APP_PASSPHRASE", PASSPHRASE)
    monkeypatch.setattr(passphrases, "COST", 1)  # nobody tries these out

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
def settle(cli: Callable, monkeypatch: pytest.MonkeyPatch) -> Callable:
    """`settle("Ed")`: lets people work at the account of the tests, as an administrator does."""

    def together(*names: str, by: str = "Ada", database: str = "") -> None:
        where = ("--database", database) if database else ()
        for name in (by, *names):
            monkeypatch.setattr("sys.stdin", StringIO(f"{PASSPHRASE}\n"))
            assert cli("--user", by, *where, "people", "passphrase", name).status == 0
        for name in names:
            assert cli("--user", by, *where, "people", "account", name).status == 0

    return together


@pytest.fixture
def staffed(cli: Callable, settle: Callable) -> Callable:
    """The same with people: Ada set it up, Ed edits, Mia manages."""
    assert cli("--user", "Ada", "people", "add", "Ed").status == 0
    assert cli("--user", "Ada", "people", "add", "Mia", "--role", "editor", "--role", "manager").status == 0
    settle("Ed", "Mia")
    return cli
