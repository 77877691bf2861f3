"""The page of the desk in the window."""

from editor_app.desk.base.people import person
from editor_app.desk.base.views import View
from editor_app.domain.article import Status
from editor_app.gui.flows.pages.board import TheDesk


def test_the_first_that_waits_is_opened_from_it(furnished, at, settle, qtbot):
    submitted = at(Status.SUBMITTED, "The mayor is here.")
    furnished.work.sit_down(person(furnished.work.desk, "Mia"))
    settle()
    furnished.window.command("board").trigger()
    page = furnished.window.findChild(TheDesk).page
    qtbot.waitUntil(page.first.isEnabled, timeout=30_000)
    page.first.click()
    qtbot.waitUntil(lambda: furnished.work.article is not None and furnished.work.article.id == submitted)
    assert furnished.window.page is None


def test_a_bar_leads_to_its_view(furnished, settle):
    furnished.window.command("board").trigger()
    desk = furnished.window.findChild(TheDesk)
    desk.page.status_chosen.emit(Status.SUBMITTED)
    assert furnished.queue.views.chosen() is View.WAITING
    assert (furnished.window.page, desk.page) == (None, None)


def test_a_manager_begins_with_what_waits_for_approval(furnished, at, settle, qtbot):
    at(Status.SUBMITTED, "The mayor is here.")
    furnished.work.sit_down(person(furnished.work.desk, "Mia"))
    furnished.board.begin()
    qtbot.waitUntil(lambda: furnished.board.page is not None and furnished.board.page.first.isEnabled(), timeout=30_000)
    assert furnished.queue.views.chosen() is View.WAITING
    furnished.board.page.left.emit()
    settle()
    assert [one.title for one in furnished.queue.list.articles.articles] == ["Locks"]
    assert furnished.window.panes.is_open(furnished.window.panes.queue)


def test_an_editor_begins_with_the_work_of_their_own_and_no_page(furnished, at, settle):
    at(Status.IN_REVIEW, "The mayor is here.")
    furnished.queue.views.choose(View.EXPORTED)  # as it was left
    furnished.board.begin()
    settle()
    assert (furnished.queue.views.chosen(), furnished.board.page) == (View.MY_WORK, None)


def test_without_work_the_view_is_as_it_was_left(furnished, at, settle):
    at(Status.SUBMITTED, "The mayor is here.")
    furnished.queue.views.choose(View.SET_ASIDE)
    furnished.board.begin()
    settle()
    assert (furnished.queue.views.chosen(), furnished.board.page) == (View.SET_ASIDE, None)


def test_an_article_that_is_opened_otherwise_is_not_hidden_by_the_page(furnished, at, lay):
    first, second = at(Status.IN_REVIEW, "The mayor is here."), at(Status.IN_REVIEW, "The gate.", name="gate")
    lay(first)
    furnished.window.command("board").trigger()
    lay(first)
    assert furnished.board.page, "somebody else saved it"
    lay(second)
    assert furnished.board.page is None
