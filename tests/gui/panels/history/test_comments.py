"""The comments that came with a file."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor_app.desk.articles.comments import CameWith
from editor_app.domain.comment import Settled
from editor_app.gui.panels.history.comments import CommentsPanel
from editor_app.text.anchors import Anchor

DONE = Settled("b", False, "Ed", datetime(2025, 8, 22, 9, 0, tzinfo=UTC))
COMMENTS = (
    CameWith("a", "Ann Reed", "2025-08-20T10:30:00Z", "Or <b>1847</b>?\nAsk him.", Anchor("made in 1874", "", "")),
    CameWith("b", "Ben", "", "x" * 400, Anchor("by a smith", "", ""), DONE),
)


@pytest.fixture
def panel(qtbot: QtBot) -> CommentsPanel:
    made = CommentsPanel()
    qtbot.addWidget(made)
    made.show_comments(COMMENTS, 1)
    made.show()
    return made


def row(panel: CommentsPanel, number: int) -> list[str]:
    item = panel.table.topLevelItem(number)
    assert item
    return [item.text(column) for column in range(5)]


def test_each_says_who_what_about_and_when(panel: CommentsPanel) -> None:
    assert row(panel, 0) == ["", "Ann Reed", "Or <b>1847</b>? Ask him.", "made in 1874", "2025-08-20 10:30"]
    assert row(panel, 1)[0] == "Ed"
    assert row(panel, 1)[2] == "x" * 300 + "…"
    assert panel.here == 1


def test_what_looks_like_markup_stays_words_in_the_tip(panel: CommentsPanel) -> None:
    item = panel.table.topLevelItem(0)
    assert item and item.toolTip(2) == "<p>Or &lt;b&gt;1847&lt;/b&gt;?<br>Ask him.</p>"


def test_a_check_settles_and_another_column_does_not(qtbot: QtBot, panel: CommentsPanel) -> None:
    item = panel.table.topLevelItem(0)
    assert item
    with qtbot.waitSignal(panel.settle_asked) as asked:
        item.setCheckState(0, Qt.CheckState.Checked)
    assert asked.args == ["a", True]
    with qtbot.assertNotEmitted(panel.settle_asked):
        item.setText(2, "Other words")
        panel.show_comments(COMMENTS)


def test_a_click_asks_for_the_words(qtbot: QtBot, panel: CommentsPanel) -> None:
    with qtbot.waitSignal(panel.place_asked) as asked:
        panel.table.itemClicked.emit(panel.table.topLevelItem(1), 2)
    assert asked.args == [COMMENTS[1].about]


def test_words_that_are_gone_are_said_to_be_until_the_list_is_shown_anew(panel: CommentsPanel) -> None:
    panel.show_lost(True)
    assert panel.hint.isVisible()
    panel.show_comments(COMMENTS)
    assert not panel.hint.isVisible()


def test_a_text_without_comments_says_so(panel: CommentsPanel) -> None:
    panel.show_comments(())
    assert panel.empty.isVisible()
    assert not panel.table.isVisible()
