"""The furnished window on a real desk, in one process and with the checks in a thread."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from editor_app.desk.base.desk import Desk
from editor_app.desk.base.people import person
from editor_app.gui.base.bus import Bus, Notice
from editor_app.gui.base.lanes import Lane, Lanes, LatestLane, LongLane
from editor_app.gui.editor.live import Freshness, Live
from editor_app.gui.flows.workspace import Workspace, furnish
from editor_app.gui.session.work import Work
from editor_app.gui.shell.window import Window


@pytest.fixture
def furnished(house: Desk, qtbot: QtBot, tmp_path: Path) -> Iterator[Workspace]:
    """Ed sits at it; no text is on the desk."""
    look, compare, archive, review = (LatestLane(name) for name in ("look", "compare", "archive", "review"))
    lanes = Lanes(Lane("store"), review, look, compare, archive, LongLane("filling"), LongLane("backup"))
    window = Window(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    live, bus = Live(review, lanes.store, window), Bus(window)
    bus.notice.connect(window.show_notice)
    bus.withdrawn.connect(window.withdraw)
    made = furnish(window, Work(house, "Ed", live, lanes.store, bus), live, bus, lanes)
    made.work.sit_down(person(house, "Ed"))
    window.show()
    yield made
    live.end()
    lanes.close()


@pytest.fixture
def settle(furnished: Workspace, qtbot: QtBot) -> Callable[[], None]:
    """Waits until the findings are of the text on the screen and nothing is left to do."""

    def wait() -> None:
        live, decisions, store = furnished.live, furnished.decisions, furnished.live._store_lane
        qtbot.waitUntil(lambda: not store.busy, timeout=30_000)  # what was ordered may have the text checked again
        qtbot.waitUntil(lambda: live.freshness in (Freshness.FRESH, Freshness.NOTHING), timeout=30_000)
        qtbot.waitUntil(lambda: not store.busy, timeout=30_000)
        assert live.draft is None or (decisions.report and decisions.report.stamp == live.draft.stamp)

    return wait


@pytest.fixture
def lay(furnished: Workspace, qtbot: QtBot, settle: Callable[[], None]) -> Callable[[str], Workspace]:
    """`lay(article)`: it is on the desk and checked."""

    def open_it(article: str) -> Workspace:
        furnished.work.open(article)
        qtbot.waitUntil(lambda: furnished.work.article is not None and furnished.work.article.id == article)
        settle()
        return furnished

    return open_it


@pytest.fixture
def said(furnished: Workspace) -> Callable[[str], Notice | None]:
    """`said("stale")`: the notice of a topic that is shown."""

    def find(topic: str) -> Notice | None:
        shown = furnished.window.notices
        return next((one for one in shown if one.topic == topic), None)

    return find
