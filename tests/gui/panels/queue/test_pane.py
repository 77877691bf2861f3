from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMenu

from editor_app.desk.base.views import View
from editor_app.domain.article import Action, Article, Status
from editor_app.domain.queue import Rows
from editor_app.gui.panels.queue.article_list import OPEN
from editor_app.gui.panels.queue.pane import QueuePanel

NOW = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)


def article(name, status=Status.NEW, hours=1, **more):
    return Article(name, f"Title {name}", "en_US", status, 1, 1, "Ed", NOW, NOW - timedelta(hours=hours), **more)


ARTICLES = (article("a"), article("b", Status.IN_REVIEW, 3, holder="Eva"), article("c", Status.APPROVED, 50))


def rows(*articles, start=0, total=None):
    places = tuple((one.id, start + at) for at, one in enumerate(articles))
    return Rows(articles, start, len(articles) if total is None else total, places)


@pytest.fixture
def panel(qtbot):
    made = QueuePanel()
    qtbot.addWidget(made)
    made.resize(240, 600)
    made.show_counts({View.NEW: 1, View.ALL: 3})
    made.show_rows(rows(*ARTICLES), NOW)
    made.show()
    return made


def test_choosing_a_view_says_so_and_being_shown_one_does_not(panel, qtbot):
    with qtbot.assertNotEmitted(panel.view_chosen):
        panel.show_view(View.WAITING)
    with qtbot.waitSignal(panel.view_chosen) as chosen:
        qtbot.keyClick(panel.views, Qt.Key.Key_Down)
    assert chosen.args == [View.CHANGES]


def test_arrows_pick_and_enter_opens(panel, qtbot):
    picked = []
    panel.article_picked.connect(picked.append)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.article_opened) as opened:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert opened.args == [picked[-1]]


def test_a_refresh_keeps_what_is_selected_and_says_nothing(panel, qtbot):
    panel.list.setCurrentIndex(panel.list.articles.index(1))
    with qtbot.assertNotEmitted(panel.article_picked):
        panel.show_rows(rows(article("new"), *ARTICLES), NOW)
    assert panel.selected() == ("b",)


def test_a_row_says_in_words_what_it_paints(panel):
    spoken = panel.list.articles.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.split("\n") == ["Title b", "In review", "editing: Eva", "3 h"]


def test_the_menu_asks_for_all_that_are_selected(panel, qtbot):
    panel.list.selectAll()
    menu = panel.menu()
    entry = next(one for one in menu.actions() if one.text() == "Export…")
    with qtbot.waitSignal(panel.action_asked) as asked:
        entry.trigger()
    assert asked.args == [("a", "b", "c"), Action.EXPORT]


def test_an_empty_desk_invites_and_an_empty_view_explains(panel):
    panel.show_view(View.NEW)
    panel.show_rows(rows(), NOW)
    assert panel.stack.currentWidget() is panel.empty
    assert "Drop" in panel.empty.words.text()
    panel.show_view(View.WAITING)
    panel.show_rows(rows(), NOW)
    assert "Drop" not in panel.empty.words.text()
    panel.show_rows(rows(), NOW, search="locks")
    assert "“locks”" in panel.empty.words.text()


def test_files_that_are_dropped_come_in_with_their_paths(panel, qtbot):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/a.txt"), QUrl("https://example.org/b.txt")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)
    with qtbot.waitSignal(panel.files_dropped) as dropped:
        panel.dropEvent(event)
    assert dropped.args == [(Path("/tmp/a.txt"),)]


def test_the_article_on_the_desk_is_marked(panel):
    panel.show_open("b")
    assert [panel.list.articles.index(row).data(OPEN) for row in range(3)] == [False, True, False]


def test_every_view_is_in_sight_where_there_is_room_and_within_reach_where_there_is_none(panel, qtbot):
    last = panel.views.views.index(len(View) - 1)
    assert panel.views.viewport().rect().contains(panel.views.visualRect(last))
    panel.resize(240, 240)
    qtbot.waitUntil(lambda: panel.views.geometry().bottom() < panel.stack.geometry().top())
    panel.show_view(list(View)[-1])
    qtbot.waitUntil(lambda: panel.views.viewport().rect().contains(panel.views.visualRect(last)))


def test_a_long_list_has_all_its_rows_before_they_are_read(panel, qtbot):
    wanted = []
    panel.list.articles.wanted.connect(wanted.append)
    panel.show_rows(rows(*ARTICLES, total=100_000), NOW)
    assert panel.list.articles.rowCount() == 100_000
    panel.list.scrollToBottom()
    panel.list.viewport().grab()
    assert set(wanted) >= {99_968}
    assert panel.first_row > 99_000
    panel.list.articles.take((article("z"),), 99_999)
    assert panel.list.articles.index(99_999).data() == "Title z"
    panel.list.setCurrentIndex(panel.list.articles.index(50_000))  # not read: there is nothing to open yet
    with qtbot.assertNotEmitted(panel.article_opened):
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert panel.current == ""


def test_the_menu_waits_until_all_that_is_selected_was_read(panel, qtbot):
    panel.show_rows(rows(*ARTICLES, total=5), NOW)
    panel.list.selectAll()
    assert len(panel.selected()) == 3
    with qtbot.waitSignal(panel.all_asked) as asked:
        panel.list.customContextMenuRequested.emit(QPoint(5, 5))
    panel.list.articles.take((article("d"), article("e")), 3)
    assert len(panel.selected()) == 5
    asked.args[0]()
    menu = next(one for one in panel.findChildren(QMenu) if one.isVisible())
    menu.close()


def test_keys_that_came_before_the_articles_are_in_the_list_when_it_is_there(panel, qtbot):
    panel.show_rows(rows(), NOW)
    panel.empty.words.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    panel.empty.words.setFocus()
    qtbot.waitUntil(panel.empty.words.hasFocus)
    panel.show_rows(rows(*ARTICLES), NOW)
    assert panel.list.hasFocus()


def test_the_keys_that_come_before_the_articles_go_to_the_list_and_not_to_its_filter(qtbot):
    """A click on a view of a queue that was closed left the keys on the filter."""
    made = QueuePanel()
    qtbot.addWidget(made)
    made.show()
    target = made
    while target.focusProxy():
        target = target.focusProxy()
    assert target is made.empty and target.focusPolicy() is Qt.FocusPolicy.StrongFocus
    made.setFocus()
    made.show_rows(rows(*ARTICLES), NOW)
    assert made.focusWidget() is made.list
    made.show_rows(rows(), NOW)
    assert made.focusProxy() is made.empty
