"""Real processes: a second start, a window that was killed or hangs, and a system that tells the program to end."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editor_app.desk.articles.queries import queue
from editor_app.desk.base.opening import open_desk
from editor_app.store.parking import parked_of

KEEPER = Path(__file__).with_name("keeper.py")
SECONDS = 60

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes of POSIX")


class Window:
    """A window in a process of its own."""

    def __init__(self, folder: Path, user: str, *files: Path, apart: bool = False) -> None:
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "EDITOR_APP_DATA": str(folder / "data")}
        environment.pop("EDITOR_APP_DATABASE", None)
        if apart:
            del environment["EDITOR_APP_DATA"]
            environment |= {f"XDG_{kind.upper()}_HOME": str(folder / kind) for kind in ("config", "data", "cache")}
        self.process = subprocess.Popen(
            [sys.executable, str(KEEPER), user, *map(str, files)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        signal.alarm(SECONDS)  # a window that says nothing fails the test instead of holding it

    def hear(self, words: str) -> None:
        """Wait until it says so."""
        assert self.process.stdout
        heard = []
        while (line := self.process.stdout.readline()) and line.strip() != words:
            heard.append(line)
        assert line, f"“{words}” was never said, but {heard}"

    def type(self, words: str) -> None:
        self.order(f"type {words}")

    def order(self, words: str) -> None:
        """One line to its input."""
        assert self.process.stdin
        self.process.stdin.write(f"{words}\n")
        self.process.stdin.flush()

    def seen(self) -> list[object]:
        """What somebody sees in it: who works here, a word of the menu, dark or not, text size, title, caret."""
        assert self.process.stdout
        self.order("tell")
        while not (line := self.process.stdout.readline()).startswith("seen "):
            assert line, "it told nothing"
        return json.loads(line.removeprefix("seen "))

    def end(self, how: int) -> int:
        """Send a signal and wait; the exit status."""
        self.process.send_signal(how)
        return self.process.wait(SECONDS)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Window]]:
    """`start("Ed", file)`: a window on one data folder."""
    made: list[Window] = []
    before = signal.signal(signal.SIGALRM, _too_long)

    def begin(user: str, *files: Path, apart: bool = False) -> Window:
        made.append(Window(tmp_path, user, *files, apart=apart))
        return made[-1]

    yield begin
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)
    for window in made:
        window.process.kill()
        window.process.communicate()


def _too_long(*_: object) -> None:
    raise TimeoutError("the window said nothing")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "locks.txt"
    path.write_text("Locks open\n\nThe locks open in May.\n", encoding="utf-8")
    return path


def test_a_second_start_hands_its_files_to_the_first_window(
    start: Callable[..., Window], draft: Path, tmp_path: Path
) -> None:
    first = start("Ed")
    first.hear("open")
    second = start("Ed", draft)
    second.hear("handed over")
    assert second.process.wait(SECONDS) == 0
    first.hear("text Locks open")
    assert first.end(signal.SIGTERM) == 0
    assert _titles(tmp_path) == ["Locks open"]


def test_two_starts_at_once_make_one_window(start: Callable[..., Window], draft: Path) -> None:
    windows = [start("Ed", draft), start("Ed", draft)]
    said = []
    for window in windows:
        assert window.process.stdout
        said.append(window.process.stdout.readline().strip() == "handed over")
    assert sorted(said) == [False, True]


def test_a_start_for_somebody_else_asks_before_the_person_changes(start: Callable[..., Window]) -> None:
    first = start("Ed")
    first.hear("open")
    start("Mia").hear("handed over")
    first.hear("notice chair")


def test_a_killed_window_stands_in_nobodys_way(start: Callable[..., Window], draft: Path) -> None:
    first = start("Ed")
    first.hear("open")
    first.end(signal.SIGKILL)
    start("Ed", draft).hear("text Locks open")


def test_beside_a_window_that_hangs_texts_are_shown_and_not_changed(start: Callable[..., Window], draft: Path) -> None:
    first = start("Ed", draft)
    first.hear("text Locks open")
    first.process.send_signal(signal.SIGSTOP)
    other = draft.with_name("other.txt")
    other.write_text("Gates close\n\nThe gates close in June.\n", encoding="utf-8")
    second = start("Ed", other)
    second.hear("notice window")
    second.hear("text Gates close")
    second.type("Words")
    second.hear("read only")


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_told_to_end_the_window_keeps_what_was_typed(
    start: Callable[..., Window], draft: Path, tmp_path: Path, how: int
) -> None:
    window = start("Ed", draft)
    window.hear("text Locks open")
    window.type("Unsaved")
    window.hear("typed")
    assert window.end(how) == 0
    desk = open_desk(data=tmp_path / "data")
    try:
        (path,) = desk.parking.glob("*.json")
        assert parked_of(desk.parking, path.stem).draft.manuscript.body.startswith("Unsaved")
    finally:
        desk.database.close()


def test_what_is_set_holds_at_once_and_at_the_next_start(start: Callable[..., Window], draft: Path) -> None:
    first = start("", draft, apart=True)
    first.hear("text Locks open")
    first.type("New ")
    first.hear("typed")
    first.order("set Bea zh_CN dark 16")
    first.hear("open")  # the window, made again in Chinese
    first.hear("text Locks open")
    assert first.seen() == ["Bea", "打开文件(&O)…", True, 16, "Locks open", 3]
    assert first.end(signal.SIGTERM) == 0
    second = start("", apart=True)
    second.hear("open")
    assert second.seen() == ["Bea", "打开文件(&O)…", True, 16, "", 0]


def _titles(folder: Path) -> list[str]:
    desk = open_desk(data=folder / "data")
    try:
        return [article.title for article in queue(desk)]
    finally:
        desk.database.close()
