"""Two programs at one desk: a window in which Ed writes, and another that opens the same database."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor_app.desk.base.desk import Desk
from editor_app.desk.base.opening import open_desk
from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.program import Program

DRAFT = "Lock keepers welcome spring\n\nThe keepers opened the upper lock on Monday. Visitors came.\n"


@pytest.fixture
def workspace(start: Callable[[], Program], tmp_path: Path, qtbot: QtBot) -> Workspace:
    """The draft is open, checked, and in Ed's hand."""
    path = tmp_path / "locks.txt"
    path.write_text(DRAFT, encoding="utf-8")
    workspace = start().workspace
    assert workspace
    workspace.importing.take_in([path])
    qtbot.waitUntil(lambda: workspace.work.article is not None and bool(workspace.steps.known), timeout=30_000)
    return workspace


@pytest.fixture
def other(workspace: Workspace, tmp_path: Path) -> Iterator[Desk]:
    """The same database, opened by another program."""
    made = open_desk(data=tmp_path / "data")
    yield made
    made.read.close()
    made.database.close()
