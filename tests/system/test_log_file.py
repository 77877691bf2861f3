import logging
import os
import stat
from pathlib import Path

import pytest

from editor_app.system.log_file import crash_file, log_to


def rights(path):
    return stat.S_IMODE(Path(path).stat().st_mode)


@pytest.fixture
def logger():
    """The program's own logger, as it was before."""
    logger = logging.getLogger("editor_app")
    handlers, raising = logger.handlers[:], logging.raiseExceptions
    logger.handlers.clear()
    yield logger
    for handler in logger.handlers:
        handler.close()
    logger.handlers[:], logger.propagate, logging.raiseExceptions = handlers, True, raising


def test_the_file_is_made_when_there_is_something_to_say(logger, tmp_path):
    path = log_to(tmp_path / "data")
    assert not path.exists()
    logging.getLogger("editor_app.checks").warning("rule %s failed", "x")
    assert "rule x failed" in path.read_text(encoding="utf-8")


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_both_logs_are_for_their_owner_alone(logger, tmp_path):
    path = log_to(tmp_path / "data")
    logger.warning("who did what")
    with crash_file(tmp_path / "data") as crash:
        assert [rights(one) for one in (path, crash.name, path.parent)] == [0o600, 0o600, 0o700]


def test_a_log_that_cannot_be_written_is_silent(logger, capsys):
    log_to(Path("/proc/nowhere"))
    logger.warning("unheard")
    assert capsys.readouterr().err == ""
