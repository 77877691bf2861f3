"""The comments on a text, a card each."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
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
    made.resize(400, 600)
    made.show()
    made.show_comments(COMMENTS)
    return made


def test_open_ones_are_shown_and_the_others_on_demand(panel: CommentsPanel) -> None:
    assert panel.said.text() == "1 open, 1 resolved"
    assert [card.isVisible() for card in panel.cards] == [True, False]
    panel.resolved.setChecked(True)
    assert all(card.isVisible() for card in panel.cards)


def test_a_comment_is_written_on_words(qtbot: QtBot, panel: CommentsPanel) -> None:
    about = Anchor("Friday", "on ", ", ")
    panel.compose(about)
    QTest.keyClicks(panel.words, " Which day? ")
    with qtbot.waitSignal(panel.written) as written:
        QTest.keyClick(panel.words, Qt.Key.Key_Return)
    assert written.args == [about, "Which day?"]
    with qtbot.assertNotEmitted(panel.written, wait=0):
        QTest.keyClick(panel.words, Qt.Key.Key_Return)  # it is under way
    panel.answer("", kept=True)
    assert panel.composing.isHidden()


def test_nothing_and_escape_write_nothing(qtbot: QtBot, panel: CommentsPanel) -> None:
    panel.compose(Anchor("Friday", "", ""))
    with qtbot.assertNotEmitted(panel.written):
        QTest.keyClick(panel.words, Qt.Key.Key_Return)
        QTest.keyClick(panel.words, Qt.Key.Key_Escape)
    assert panel.composing.isHidden()


def test_what_was_typed_as_a_reply_stays_when_the_list_is_read_again(panel: CommentsPanel) -> None:
    panel.cards[0].reply.setText("I asked")
    panel.show_comments(COMMENTS)
    assert panel.cards[0].reply.text() == "I asked"


def test_a_click_asks_for_the_words_and_takes_it_in_hand(qtbot: QtBot, panel: CommentsPanel) -> None:
    with qtbot.waitSignal(panel.place_asked) as asked:
        QTest.mouseClick(panel.cards[0], Qt.MouseButton.LeftButton)
    assert asked.args == [COMMENTS[0].about]


def test_words_that_are_gone_are_said_to_be_until_the_list_is_shown_anew(panel: CommentsPanel) -> None:
    panel.show_lost(True)
    assert panel.hint.isVisible()
    panel.show_comments(COMMENTS)
    assert not panel.hint.isVisible()


def test_a_text_without_comments_says_how_to_write_one(panel: CommentsPanel) -> None:
    panel.show_comments(())
    assert panel.empty.isVisible()
    assert panel.cards == []


def test_what_could_not_be_kept_stays_in_its_field_and_can_be_sent_again(qtbot: QtBot, panel: CommentsPanel) -> None:
    about = Anchor("Friday", "on ", ", ")
    panel.compose(about)
    panel.words.setText("Which day?")
    card = panel.cards[0]
    card.reply.setText("1847.")
    for field, said, to in ((panel.words, panel.written, ""), (card.reply, panel.replied, card.key)):
        for _ in range(2):
            with qtbot.waitSignal(said) as sent:
                QTest.keyClick(field, Qt.Key.Key_Return)
            panel.answer(to, kept=False)
        assert sent.args[1] == field.text() and not field.isReadOnly()
    panel.answer(card.key, kept=True)
    assert card.reply.text(), "nothing was sent"


def test_a_reply_that_is_kept_leaves_its_field_though_the_list_was_read_meanwhile(panel: CommentsPanel) -> None:
    panel.cards[0].reply.setText("1847.")
    QTest.keyClick(panel.cards[0].reply, Qt.Key.Key_Return)
    panel.show_comments(COMMENTS)
    panel.answer(panel.cards[0].key, kept=True)
    assert panel.cards[0].reply.text() == ""
    panel.show_comments(COMMENTS)
    assert panel.cards[0].reply.text() == ""


def test_replies_wait_while_other_comments_are_shown(panel: CommentsPanel) -> None:
    panel.cards[0].reply.setText("half a rep")
    panel.show_comments(())
    panel.show_comments(COMMENTS)
    assert panel.cards[0].reply.text() == "half a rep"
