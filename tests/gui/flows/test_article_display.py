"""The article on the desk, shown."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor_app.desk.articles.comments import write_comment
from editor_app.desk.articles.queries import history
from editor_app.domain.article import Action, Status
from editor_app.gui.base.labels import language_name
from editor_app.gui.flows.article_display import ArticleDisplay
from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.session.work import OpenArticle
from editor_app.text.anchors import Anchor
from editor_app.text.span import Span
from tests.taking import advance

Lay = Callable[[str], Workspace]


def facts(workspace: Workspace) -> dict[str, str]:
    labels = workspace.window.status.findChildren(QLabel)
    return {one.accessibleName(): one.text() for one in labels if one.isVisible()}


def test_a_text_in_hand_can_be_changed(lay: Lay, at: Callable[..., str]) -> None:
    workspace = lay(at(Status.IN_REVIEW, "The lock is open."))
    assert workspace.page.body.strip() == "The lock is open."
    assert workspace.window.pane.header.title.text() == "Locks"
    assert workspace.window.windowTitle().startswith("Locks")
    assert not workspace.page.isReadOnly()
    assert workspace.findings.tree.editable and workspace.context.editable
    assert facts(workspace)["Saved"].startswith("saved ")


def test_the_header_counts_the_words_that_reports_and_exports_count(lay: Lay, at: Callable[..., str]) -> None:
    workspace = lay(at(Status.IN_REVIEW, "It's the editor's 1,200 U.S. well-known words: 水车在转。"))
    facts_line = workspace.window.pane.header.findChildren(QLabel)[-1].text()
    assert "13 word(s)" in facts_line.split("  ·  ")


def test_a_text_that_is_not_in_hand_says_why_and_offers_no_edits(lay: Lay, at: Callable[..., str]) -> None:
    workspace = lay(at(Status.SUBMITTED))
    assert workspace.page.isReadOnly()
    banner = workspace.window.pane.banner
    assert banner and "approv" in banner.text.lower()
    assert not workspace.findings.tree.editable and not workspace.context.editable


def test_a_key_makes_it_unsaved_stale_and_then_kept_as_a_draft(
    qtbot: QtBot, lay: Lay, at: Callable[..., str], settle: Callable[[], None]
) -> None:
    workspace = lay(at(Status.IN_REVIEW))
    saved = facts(workspace)["Saved"]
    QTest.keyClicks(workspace.page, "x")
    assert workspace.window.isWindowModified()
    unsaved = facts(workspace)["Saved"]
    assert not workspace.context.compare.isEnabled()
    assert workspace.findings.head.words.toolTip()
    with qtbot.waitSignal(workspace.live.parked):
        workspace.live.park()
    parked = facts(workspace)["Saved"]
    assert len({saved, unsaved, parked}) == 3
    with qtbot.waitSignal(workspace.work.saved):
        workspace.work.save()
    settle()
    assert not workspace.window.isWindowModified()
    assert facts(workspace)["Saved"].startswith("saved ")
    assert not workspace.findings.head.words.toolTip()


def test_a_headline_that_is_typed_is_in_the_header_at_once_it_is_known(
    lay: Lay, at: Callable[..., str], settle: Callable[[], None], qtbot: QtBot
) -> None:
    workspace = lay(at(Status.IN_REVIEW))
    workspace.context.details.field_changed.emit("title", "Locks close")
    assert workspace.window.isWindowModified()
    with qtbot.waitSignal(workspace.work.saved):
        workspace.work.save()
    settle()
    assert workspace.window.pane.header.title.text() == "Locks close"


def test_a_draft_that_was_saved_meanwhile_is_not_called_unsaved(lay: Lay, at: Callable[..., str]) -> None:
    workspace = lay(at(Status.IN_REVIEW))
    assert isinstance(workspace.window.findChild(ArticleDisplay), ArticleDisplay)
    saved = facts(workspace)["Saved"]
    workspace.live.parked.emit(workspace.live.draft)  # parking ends after the save
    assert facts(workspace)["Saved"] == saved


@pytest.mark.parametrize(
    ("language", "more"), [("en_US", ""), ("en_AU", ": British or American"), ("xx_XX", ": spelling not checked")]
)
def test_what_the_text_is_written_in_is_said_below(
    qtbot: QtBot, lay: Lay, taken: Callable[..., str], language: str, more: str
) -> None:
    workspace = lay(taken("The lock is open.", language=language))
    qtbot.waitUntil(lambda: facts(workspace)["Language"] == language_name(language) + more)
    workspace.context.details.field_changed.emit("language", "en_GB")
    assert facts(workspace)["Language"] == language_name("en_GB")


def test_another_text_begins_without_findings_of_the_one_before(
    qtbot: QtBot, lay: Lay, at: Callable[..., str], taken: Callable[..., str]
) -> None:
    workspace = lay(at(Status.IN_REVIEW, "The lock is is open."))
    assert workspace.findings.issues
    seen: list[object] = []
    workspace.work.opened.connect(lambda _: seen.append(workspace.findings.issues))
    lay(taken("Another lock.", name="other"))
    assert seen == [None]


def test_the_words_follow_the_typing(lay: Lay, at: Callable[..., str], settle: Callable[[], None]) -> None:
    workspace = lay(at(Status.IN_REVIEW, "The lock is open."))
    QTest.keyClicks(workspace.page, "Today and here ")
    settle()
    settle()
    assert "7 word(s)" in workspace.window.pane.header.findChildren(QLabel)[-1].text()


def test_a_text_that_came_in_has_the_keys_and_one_that_is_looked_at_has_not(
    qtbot: QtBot, lay: Lay, at: Callable[..., str], tmp_path: Path
) -> None:
    workspace = lay(at(Status.IN_REVIEW))
    workspace.window.activateWindow()
    workspace.window.search.setFocus()
    workspace.work.open(at(Status.IN_REVIEW, "Another lock is open."))
    qtbot.waitUntil(lambda: "Another" in workspace.page.body, timeout=30_000)
    assert workspace.window.search.hasFocus(), "who searches goes on typing"
    (tmp_path / "new.txt").write_text("A new draft.", encoding="utf-8")
    workspace.importing.take_in([tmp_path / "new.txt"])
    qtbot.waitUntil(lambda: "new draft" in workspace.page.body, timeout=30_000)
    assert workspace.page.hasFocus()


def test_a_text_that_was_sent_back_says_why_until_it_is_submitted_again(furnished, lay, at, settle, qtbot):
    article = at(Status.SUBMITTED, "The barge left on Friday.")
    desk = furnished.work.desk
    about = Anchor("Friday", "left on ", ".")
    write_comment(desk, article, about, "Which day?", "Mia")
    advance(desk, article, Action.REQUEST_CHANGES, "Mia", reason="Which is it, Friday or Saturday?")
    workspace = lay(article)
    pane = workspace.window.pane
    qtbot.waitUntil(lambda: pane.banner is not None and "Sent back by Mia, " in pane.banner.text, timeout=30_000)
    assert "“Which is it, Friday or Saturday?”" in pane.banner.text
    assert pane.page.isReadOnly()
    assert pane.banner.look
    pane.banner.show()
    there = workspace.page.body.index("Friday")
    qtbot.waitUntil(lambda: workspace.page.selection == Span(there, there), timeout=30_000)
    workspace.steps.advance(Action.START)
    settle()
    qtbot.waitUntil(lambda: pane.banner is not None and "Sent back by Mia, " in pane.banner.text, timeout=30_000)
    assert not pane.page.isReadOnly()


def test_saved_is_when_the_text_was_saved_and_not_the_last_step(furnished, lay, at, monkeypatch) -> None:
    said = []
    monkeypatch.setattr(furnished.window.status, "show_saved", lambda when, **_: said.append(when))
    article = at(Status.SUBMITTED)
    work = lay(article).work
    assert said[0] == history(work.desk, article).revisions[-1].made_at
    saved = work.article.changed_at - timedelta(hours=2)
    work.lay(OpenArticle(replace(work.shown.opened, saved_at=saved), ()))
    assert said[-1] == saved
