"""What was open last, and the view of the queue, as they were."""

from editor_app.desk.base.views import View
from editor_app.domain.article import Status
from editor_app.gui.flows.pages.recent import Recent


def titles(window):
    return [action.text() for action in window.recent_menu.actions()]


def test_articles_that_were_open_are_listed_the_latest_first(furnished, lay, at, settle, qtbot):
    window = furnished.window
    assert not window.recent_menu.isEnabled()
    first, second = at(Status.IN_REVIEW), at(Status.IN_REVIEW, "Other.", name="other")
    for article in (first, second, first):
        lay(article)
    assert len(titles(window)) == 2
    window.recent_menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: furnished.work.article.id == second, timeout=30_000)
    again = Recent(window, furnished.work, furnished.queue)
    assert [key for key, _ in again._listed] == [second, first]


def test_the_view_is_the_one_of_last_time_and_nonsense_is_none(furnished):
    furnished.queue.views.choose(View.WAITING)
    assert furnished.window.kept("view") == View.WAITING.value
    furnished.queue.views.choose(View.ALL)
    furnished.window.keep("view", View.WAITING.value)
    furnished.window.keep("recent", "{]")
    again = Recent(furnished.window, furnished.work, furnished.queue)
    assert furnished.queue.views.chosen() is View.WAITING
    assert again._listed == []


def test_what_was_open_last_can_be_opened_where_no_text_is(furnished, lay, at, qtbot):
    first, second = at(Status.IN_REVIEW), at(Status.IN_REVIEW, "Other.", name="other")
    for article in (first, second):
        lay(article)
    furnished.window.pane.welcome.recent_asked.emit(first)
    qtbot.waitUntil(lambda: furnished.work.article.id == first, timeout=30_000)


def test_what_is_gone_is_said_by_its_title_and_listed_no_more(furnished, qtbot):
    furnished.window.keep("recent", '[["no-such-article", "Locks"]]')
    again = Recent(furnished.window, furnished.work, furnished.queue)
    again._open("no-such-article")
    qtbot.waitUntil(lambda: not again._listed, timeout=30_000)
    assert furnished.window.status.said.text() == "“Locks” is no longer here."
    assert not furnished.window.notices
    assert furnished.window.kept("recent") == "[]"
