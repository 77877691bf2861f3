"""Approving in the window: what is read is what is approved."""

import sqlite3
from contextlib import closing, contextmanager
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor_app.desk.articles.comments import comments
from editor_app.desk.articles.queries import article, history
from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.base.people import person, set_policy, set_roles
from editor_app.desk.reports.approval_sheet import Since
from editor_app.domain.article import Action, Status
from editor_app.domain.person import Role
from editor_app.gui.flows.pages.approving import Approving
from editor_app.gui.session.keeping.watching import Watching
from editor_app.text.anchors import Anchor, trace
from tests.taking import advance


@pytest.fixture
def opened(furnished, lay, at, settle, qtbot):
    """The page on a text that Ed submitted, and Mia looks at."""
    submitted = at(Status.SUBMITTED, "The mayor is here.")
    furnished.work.sit_down(person(furnished.work.desk, "Mia"))
    lay(submitted)
    settle()
    furnished.window.command("step").trigger()
    qtbot.waitUntil(lambda: furnished.window.page is not None, timeout=30_000)
    return submitted, furnished


def page_of(workspace):
    return workspace.window.findChild(Approving).page


def change(desk, submitted, body):
    advance(desk, submitted, Action.RETRACT, "Ed")
    draft = open_draft(desk, submitted).draft
    save(desk, draft.with_manuscript(replace(draft.manuscript, body=body)), "Ed")
    advance(desk, submitted, Action.SUBMIT, "Ed", reason="Fine.")


def test_the_shown_text_is_approved_with_the_note(opened, qtbot):
    submitted, workspace = opened
    page = page_of(workspace)
    assert not page.verdict.go.isEnabled(), "the key that opened the page approves nothing"
    qtbot.waitUntil(page.verdict.go.isEnabled, timeout=30_000)
    page.verdict.note.setText("read twice")
    page.verdict.go.click()
    qtbot.waitUntil(lambda: article(workspace.work.desk, submitted).status is Status.APPROVED, timeout=30_000)
    qtbot.waitUntil(lambda: workspace.window.page is None, timeout=30_000)


def test_the_page_of_an_article_that_was_left_is_not_shown(opened):
    _, workspace = opened
    approving, page = workspace.window.findChild(Approving), page_of(workspace)
    found = page.sheet, None
    approving._show(Action.APPROVE, "another", found)
    assert approving.page is page
    approving._show(Action.APPROVE, workspace.work.article.id, found)
    assert approving.page is not page


def test_it_is_sent_back_with_a_reason(opened, qtbot):
    submitted, workspace = opened
    page_of(workspace).verdict.note.setText("Which mayor?")
    page_of(workspace).verdict.back.click()
    desk = workspace.work.desk
    qtbot.waitUntil(lambda: article(desk, submitted).status is Status.CHANGES_REQUESTED, timeout=30_000)
    assert history(desk, submitted).steps[-1].reason == "Which mayor?"


def test_a_text_that_was_changed_under_the_page_is_shown_again_and_not_approved(opened, settle, qtbot):
    submitted, workspace = opened
    desk, page = workspace.work.desk, page_of(workspace)
    workspace.work.findChild(Watching).timer.stop()  # or else the window would see it before the click
    change(desk, submitted, "The mayor is gone.")
    qtbot.waitUntil(page.verdict.go.isEnabled, timeout=30_000)
    page.verdict.go.click()
    qtbot.waitUntil(lambda: page_of(workspace) not in (None, page), timeout=30_000)
    again = page_of(workspace)
    assert article(desk, submitted).status is Status.SUBMITTED
    assert again.before.since is Since.READING
    qtbot.waitUntil(lambda: bool(again.rendered.stops), timeout=30_000)
    assert workspace.page.body == "The mayor is gone."
    qtbot.waitUntil(again.verdict.go.isEnabled, timeout=30_000)
    again.verdict.go.click()
    qtbot.waitUntil(lambda: article(desk, submitted).status is Status.APPROVED, timeout=30_000)


def test_the_page_goes_when_somebody_takes_the_text_back(opened, settle, qtbot):
    submitted, workspace = opened
    workspace.work.tell(advance(workspace.work.desk, submitted, Action.RETRACT, "Ed"))
    qtbot.waitUntil(lambda: workspace.window.page is None, timeout=30_000)
    assert article(workspace.work.desk, submitted).status is Status.IN_REVIEW


def test_other_panes_and_later_leave_the_page(opened, qtbot):
    _, workspace = opened
    assert workspace.window.sides.isHidden()
    page_of(workspace).verdict.wait.click()
    assert workspace.window.page is None
    assert not workspace.window.sides.isHidden()
    assert workspace.page.hasFocus() or not workspace.window.isActiveWindow()


def test_who_wrote_it_reads_it_and_why_it_cannot_be_approved(furnished, lay, at, settle, qtbot):
    lay(at(Status.SUBMITTED, "The mayor is here."))
    furnished.state.action_asked.emit(Action.APPROVE, "", "", False)
    qtbot.waitUntil(lambda: furnished.window.page is not None, timeout=30_000)
    verdict = page_of(furnished).verdict
    verdict.hold(False)
    assert not verdict.go.isEnabled()
    assert verdict.go.toolTip()


def test_a_place_is_pinned_with_a_comment(opened, qtbot):
    submitted, workspace = opened
    page = page_of(workspace)
    cursor = page.rendered.page.document().find("mayor")
    page.rendered.page.setTextCursor(cursor)
    workspace.window.command("comment").trigger()
    page.verdict.remark.setText("Which mayor?")
    page.verdict.remark.returnPressed.emit()
    desk = workspace.work.desk
    qtbot.waitUntil(lambda: bool(comments(desk, submitted)), timeout=30_000)
    (one,) = comments(desk, submitted)
    assert (one.author, one.text, one.about.quote) == ("Mia", "Which mayor?", "mayor")
    assert trace("The mayor is here.", one.about).start == 4


@pytest.fixture
def locked(furnished):
    """A context in which another program holds the database."""

    @contextmanager
    def hold():
        with closing(sqlite3.connect(furnished.work.desk.database.file, isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield
            connection.execute("ROLLBACK")

    return hold


@pytest.mark.parametrize("what", ["go", "back"])
def test_a_note_is_there_until_the_step_is_taken(opened, locked, what, qtbot):
    submitted, workspace = opened
    page = page_of(workspace)
    qtbot.waitUntil(page.verdict.go.isEnabled, timeout=30_000)
    page.verdict.note.setText("Read twice, and the mayor is named.")
    with locked():
        getattr(page.verdict, what).click()
        assert not page.verdict.isEnabled(), "it is under way"
        qtbot.waitUntil(page.verdict.isEnabled, timeout=30_000)
    assert page_of(workspace) is page
    assert page.verdict.note.text() == "Read twice, and the mayor is named."
    getattr(page.verdict, what).click()
    qtbot.waitUntil(lambda: page_of(workspace) is None, timeout=30_000)
    assert history(workspace.work.desk, submitted).steps[-1].reason == "Read twice, and the mayor is named."
    assert workspace.window.findChild(Approving)._unsent == {}


def test_a_comment_is_there_until_it_is_pinned(opened, locked, qtbot):
    submitted, workspace = opened
    page = page_of(workspace)
    page.verdict.compose(Anchor("mayor", "The ", " is"))
    page.verdict.remark.setText("Which one?")
    with locked():
        page.verdict.remark.returnPressed.emit()
        qtbot.waitUntil(lambda: not page.verdict.remark.isReadOnly(), timeout=30_000)
    assert (page.verdict.composing, page.verdict.remark.text()) == (True, "Which one?")
    page.verdict.remark.returnPressed.emit()
    qtbot.waitUntil(lambda: not page.verdict.composing, timeout=30_000)
    assert [one.text for one in comments(workspace.work.desk, submitted)] == ["Which one?"]


def test_a_note_waits_while_the_page_is_left(opened, qtbot):
    workspace = opened[1]
    page_of(workspace).verdict.note.setText("Half a rea")
    page_of(workspace).verdict.wait.click()
    assert page_of(workspace) is None
    workspace.window.command("step").trigger()
    qtbot.waitUntil(lambda: page_of(workspace) is not None, timeout=30_000)
    assert page_of(workspace).verdict.note.text() == "Half a rea"


def test_what_is_typed_first_is_the_note(opened, qtbot):
    workspace = opened[1]
    workspace.window.activateWindow()
    note = page_of(workspace).verdict.note
    qtbot.waitUntil(lambda: QApplication.focusWidget() is note, timeout=30_000)
    QTest.keyClicks(QApplication.focusWidget(), "Well told")
    assert note.text() == "Well told"


@pytest.fixture
def alone(furnished, at, lay, settle, qtbot):
    """The page on a text that Ed submitted, who is the only one who may approve, and looks after the desk."""
    desk = furnished.work.desk
    for name in ("Ada", "Max", "Mia"):
        set_roles(desk, name, tuple(Role) if name == "Ada" else (Role.EDITOR,), "Ada")
    set_roles(desk, "Ed", tuple(Role), "Ada")
    set_roles(desk, "Ada", (Role.ADMINISTRATOR,), "Ada")
    furnished.work.sit_down(person(desk, "Ed"))
    submitted = at(Status.SUBMITTED, "The mayor is here.")
    lay(submitted)
    settle()
    furnished.window.command("step").trigger()
    qtbot.waitUntil(lambda: furnished.window.page is not None, timeout=30_000)
    return submitted, furnished


def test_who_is_alone_finds_the_way_out_on_the_page(alone, qtbot):
    submitted, workspace = alone
    page, desk = page_of(workspace), workspace.work.desk
    page.verdict.note.setText("Alone tonight.")
    page.verdict.pair.allow.click()
    qtbot.waitUntil(lambda: page_of(workspace) not in (None, page), timeout=30_000)
    verdict = page_of(workspace).verdict
    assert verdict.note.text() == "Alone tonight.", "what was typed goes along"
    assert verdict.pair is None
    qtbot.waitUntil(verdict.go.isEnabled, timeout=30_000)
    verdict.go.click()
    qtbot.waitUntil(lambda: article(desk, submitted).status is Status.APPROVED, timeout=30_000)
    assert history(desk, submitted).steps[-1].action is Action.APPROVE_OWN


def test_where_own_work_may_be_approved_the_step_opens_the_page_for_it(alone, qtbot):
    _, workspace = alone
    workspace.window.close_page()
    workspace.work.tell(set_policy(workspace.work.desk, "approve_own", "yes", "Ed"))
    qtbot.waitUntil(
        lambda: workspace.steps.known != () and not workspace.steps.against(Action.APPROVE_OWN), timeout=30_000
    )
    workspace.window.command("step").trigger()
    qtbot.waitUntil(lambda: workspace.window.page is not None, timeout=30_000)
    assert "Say why" in page_of(workspace).verdict.go.toolTip()


def test_approving_with_a_place_just_pinned_takes_a_tick(opened, settle, qtbot):
    _, workspace = opened
    page = page_of(workspace)
    assert page.verdict.anyway.isHidden()
    page.rendered.page.setTextCursor(page.rendered.page.document().find("mayor"))
    page.compose()
    page.verdict.remark.setText("Which mayor?")
    page.verdict.remark.returnPressed.emit()
    qtbot.waitUntil(lambda: not page.verdict.anyway.isHidden(), timeout=30_000)
    page.verdict.hold(False)
    assert not page.verdict.go.isEnabled()
    page.verdict.anyway.setChecked(True)
    assert page.verdict.go.isEnabled()
