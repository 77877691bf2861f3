from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from editor_app.desk.base.views import View
from editor_app.domain.article import Action, Article, Status
from editor_app.gui.panels.queue.article_list import OPEN
from editor_app.gui.panels.queue.pane import QueuePanel

NOW = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)


def article(name, status=Status.NEW, hours=1, **more):
    return Article(name, f"Title {name}", "en_US", status, 1, 1, "Ed", NOW, NOW - timedelta(hours=hours), **more)


ARTICLES = (article("a"), article("b", Status.IN_REVIEW, 3, holder="Eva"), article("c", Status.APPROVED, 50))


@pytest.fixture
def panel(qtbot):
    made = QueuePanel()
    qtbot.addWidget(made)
    made.resize(240, 600)
    made.show_counts({View.NEW: 1, View.ALL: 3})
    made.show_articles(ARTICLES, NOW)
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
        panel.show_articles((article("new"), *ARTICLES), NOW)
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
    panel.show_articles((), NOW)
    assert panel.stack.currentWidget() is panel.empty
    assert "Drop" in panel.empty.words.text()
    panel.show_view(View.WAITING)
    panel.show_articles((), NOW)
    assert "Drop" not in panel.empty.words.text()
    panel.show_articles((), NOW, search="locks")
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
