"""A desk in a temporary folder with a clock that stands still until it is moved, and texts to work on."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor_app.desk.desk import Desk
from editor_app.desk.opening import open_desk
from editor_app.text.manuscript import Manuscript


class Clock:
    """A clock for tests."""

    def __init__(self) -> None:
        self.time = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def move(self, **by: float) -> None:
        self.time += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk on SQLite; nothing of the machine it runs on gets in."""
    monkeypatch.setenv("EDITOR_APP_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("EDITOR_APP_DATABASE", raising=False)
    made = open_desk(data=tmp_path / "data", clock=clock)
    yield made
    made.database.close()


@pytest.fixture
def manuscript() -> Callable[..., Manuscript]:
    """`manuscript("A text.")`: complete, so that it can be submitted."""

    def make(body: str, title: str = "Harbour opens", **front: str) -> Manuscript:
        known = {"source": "Press office", "date": "2025-08-22"} | front
        return Manuscript(title, body, front=tuple(known.items()))

    return make
