"""Others' work appears by itself, and a database that was away is back by itself; nothing typed is lost."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.desk.articles.importing import paste, take_in
from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.base.desk import Desk
from editor_app.domain.article import Action, Status
from editor_app.domain.errors import Away
from editor_app.domain.message import say
from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.program import Program
from editor_app.gui.session.keeping import watching
from editor_app.store.parking import parked_of
from editor_app.text.span import Span
from tests.taking import advance
from tests.team import SERVER, a_team


def titles(workspace: Workspace) -> list[str]:
    model = workspace.queue.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def topics(workspace: Workspace) -> set[str]:
    return {one.topic for one in workspace.window.notices}


def test_what_others_bring_appears_and_what_is_typed_stays(
    workspace: Workspace, other: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    workspace.page.go_to(Span(0, 0))
    QTest.keyClicks(workspace.page, "Typed ")
    path = tmp_path / "bridge.txt"
    path.write_text("Bridge opens\n\nThe bridge opened on Tuesday.\n", encoding="utf-8")
    new = take_in(other, path, "Ed").article.id
    qtbot.waitUntil(lambda: any("Bridge opens" in title for title in titles(workspace)), timeout=3 * watching.SECOND)
    assert workspace.page.body.startswith("Typed Lock")
    assert workspace.work.article.id != new


def test_a_step_of_others_shows_in_the_article_that_is_open(workspace: Workspace, other: Desk, qtbot: QtBot) -> None:
    article = workspace.work.article.id
    advance(other, article, Action.SET_ASIDE, "Ed", "Not now.")
    qtbot.waitUntil(lambda: workspace.work.article.status is Status.SET_ASIDE, timeout=3 * watching.SECOND)
    qtbot.waitUntil(lambda: workspace.page.isReadOnly())


def test_a_newer_text_replaces_one_that_nobody_changed(workspace: Workspace, other: Desk, qtbot: QtBot) -> None:
    article = workspace.work.article.id
    draft = open_draft(other, article).draft
    save(other, draft.with_manuscript(replace(draft.manuscript, body=f"Newer: {draft.manuscript.body}")), "Ed")
    qtbot.waitUntil(lambda: workspace.page.body.startswith("Newer: "), timeout=3 * watching.SECOND)


def test_a_newer_text_never_replaces_what_is_typed(workspace: Workspace, other: Desk, qtbot: QtBot) -> None:
    article = workspace.work.article.id
    workspace.page.go_to(Span(0, 0))
    QTest.keyClicks(workspace.page, "Mine ")
    qtbot.waitUntil(lambda: bool(parked_of(other.parking, article)))
    base = replace(open_draft(other, article).draft, version=0)
    save(other, base.with_manuscript(replace(base.manuscript, body="Theirs.")), "Ed")
    qtbot.waitUntil(lambda: workspace.work.article.head == 2, timeout=3 * watching.SECOND)
    assert workspace.page.body.startswith("Mine Lock")


def test_a_quiet_desk_reads_nothing_again(workspace: Workspace, qtbot: QtBot) -> None:
    changed: list[object] = []
    workspace.bus.changed.connect(changed.append)
    watcher = workspace.work.findChild(watching.Watching)
    qtbot.waitUntil(lambda: not workspace.work._lane.busy)
    for _ in range(3):
        watcher.look()
        qtbot.waitUntil(lambda: not workspace.work._lane.busy)
    assert changed == []


def test_a_database_that_was_locked_comes_back_by_itself(
    workspace: Workspace, other: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    article = workspace.work.article.id
    with closing(sqlite3.connect(other.database.file, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        workspace.page.go_to(Span(0, 0))
        QTest.keyClicks(workspace.page, "Typed the the ")
        workspace.window.command("save").trigger()
        qtbot.waitUntil(lambda: {"away", "save"} <= topics(workspace), timeout=20_000)
        assert workspace.page.body.startswith("Typed the the ")
        connection.execute("ROLLBACK")
    qtbot.waitUntil(lambda: "away" not in topics(workspace), timeout=20_000)
    again = next(one for one in workspace.window.notices if one.topic == "save")
    assert again.then
    again.then()
    qtbot.waitUntil(lambda: workspace.work.article.head == 2, timeout=20_000)
    qtbot.waitUntil(lambda: any(one.finding.rule == "repetition.word" for one in workspace.decisions.standings))
    qtbot.waitUntil(lambda: bool(workspace.steps.known))
    assert workspace.work.article.id == article


def test_what_is_asked_for_while_the_database_is_away_is_answered(workspace: Workspace) -> None:
    watcher = workspace.work.findChild(watching.Watching)

    def told() -> list[str]:
        return [one.text for one in workspace.window.notices if one.topic == "away"]

    watcher.timer.stop()
    watcher.doubt(Away(say("It cannot be reached.")))
    watcher.doubt(Away(say("It still cannot be reached.")))
    assert told() == ["It cannot be reached."]
    workspace.work.refused(Away(say("It cannot be reached. Nothing was changed.")))
    assert told() == ["It cannot be reached. Nothing was changed."]


@pytest.mark.skipif(not SERVER, reason="needs a PostgreSQL server")
def test_a_server_calls_and_nobody_asks_it_each_second(
    start: Callable[[], Program], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    with a_team(tmp_path) as team:
        monkeypatch.setenv("EDITOR_APP_DATABASE", team.urls["Ed"])
        program = start()
        assert program.workspace
        workspace = program.workspace
        watcher = workspace.work.findChild(watching.Watching)
        qtbot.waitUntil(lambda: watcher.timer.interval() == watching.SELDOM, timeout=30_000)
        paste(team.desk("Ed"), "The bridge opened on Tuesday.", "Ed", "Bridge opens")
        qtbot.waitUntil(lambda: any("Bridge opens" in one for one in titles(workspace)), timeout=2 * watching.SECOND)
        program.window.close()
        workspace.work.desk.database.close()
