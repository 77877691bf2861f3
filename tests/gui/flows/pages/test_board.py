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
