"""The saved views of the queue."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.desk.base.views import View
from editor_app.gui.base import theme
from editor_app.gui.panels.queue.views import COUNT, ViewList


@pytest.fixture
def views(qtbot: QtBot) -> ViewList:
    made = ViewList()
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_begins_with_my_work_and_says_which_is_chosen(qtbot: QtBot, views: ViewList) -> None:
    assert views.chosen() is View.MY_WORK
    with qtbot.waitSignal(views.chosen_view) as chosen:
        QTest.keyClick(views, Qt.Key.Key_Down)
    assert chosen.args == [View.NEW]
    views.choose(View.ALL)
    assert views.chosen() is View.ALL


def test_a_view_without_articles_counts_none(views: ViewList) -> None:
    views.show_counts({View.WAITING: 3})
    counts = {view: views.views.index(row).data(COUNT) for row, view in enumerate(View)}
    assert counts[View.WAITING] == 3
    assert sum(counts.values()) == 3
    waiting = views.views.index(list(View).index(View.WAITING))
    assert waiting.data(Qt.ItemDataRole.AccessibleTextRole).endswith(", 3")


def test_it_is_as_high_as_its_views_and_never_lower_than_three(views: ViewList) -> None:
    views.resize(200, 2000)
    assert views.height() == len(View) * theme.ROW + 2
    views.resize(200, 1)
    assert views.height() == 3 * theme.ROW
