"""The ledger in the real window: corrected, forgotten, and taken back."""

from datetime import UTC, datetime

import pytest

from editor_app.desk.articles.queries import queue
from editor_app.domain.ledger import Entry, EntryKind
from editor_app.gui.session.lists.ledger_controller import LedgerController
from editor_app.store.lists import ledger

AT = datetime(2025, 5, 2, tzinfo=UTC)


@pytest.fixture
def keeper(start, qtbot, tmp_path):
    workspace = start().workspace
    (tmp_path / "text.txt").write_text("The lock is open.\n", encoding="utf-8")
    workspace.importing.take_in([tmp_path / "text.txt"])
    qtbot.waitUntil(lambda: workspace.work.article is not None, timeout=30_000)
    (article,) = queue(workspace.work.desk)
    with workspace.work.desk.database.begin() as tx:
        ledger.add(tx, [Entry(EntryKind.PERSON, "Ana Brandt", "director", "", article.id, "Maps", AT)])
    made = LedgerController(workspace.window, workspace.work, workspace.live.check)
    made.open()
    qtbot.waitUntil(lambda: shown(made) == ["Ana Brandt"], timeout=30_000)
    yield made
    if made.dialog:
        made.dialog.close()


def shown(keeper):
    return [line.name for line in keeper.dialog.model.rows] if keeper.dialog else []


def test_a_name_is_corrected_and_forgotten_and_each_is_taken_back(keeper, qtbot):
    keeper.correct(keeper.dialog.model.rows[0], "Anna Brandt")
    qtbot.waitUntil(lambda: shown(keeper) == ["Anna Brandt"])
    keeper.dialog.notices.shown[0].then()
    qtbot.waitUntil(lambda: shown(keeper) == ["Ana Brandt"])
    keeper.forget(keeper.dialog.model.rows[0])
    qtbot.waitUntil(lambda: shown(keeper) == [])
    keeper.dialog.notices.shown[0].then()
    qtbot.waitUntil(lambda: shown(keeper) == ["Ana Brandt"])
