"""A system that tells the program to end, while its loop is at rest."""

import os
import signal
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from editor_app.gui.base.process.quit_signals import QuitSignals


@pytest.fixture
def told(qtbot: QtBot) -> Iterator[list[str]]:
    """What was done; the handlers of before come back."""
    before = {name: signal.getsignal(name) for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1)}
    done: list[str] = []
    watch = QuitSignals(lambda: done.append("closed"))
    yield done
    watch._notifier.setEnabled(False)
    signal.set_wakeup_fd(-1)
    for name, handler in before.items():
        signal.signal(name, handler)
    watch._out.close()
    watch._in.close()


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("how", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_it_wakes_the_loop_and_closes(qtbot: QtBot, told: list[str], how: str) -> None:
    os.kill(os.getpid(), getattr(signal, how))
    qtbot.waitUntil(lambda: told == ["closed"])


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_another_signal_closes_nothing(qtbot: QtBot, told: list[str]) -> None:
    signal.signal(signal.SIGUSR1, lambda *_: told.append("heard"))
    os.kill(os.getpid(), signal.SIGUSR1)
    qtbot.waitUntil(lambda: told == ["heard"])
    qtbot.wait(20)
    assert told == ["heard"]
