"""One comment with its replies."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from editor_app.desk.articles.comments import CameWith
from editor_app.domain.comment import Remark, Settled
from editor_app.gui.base.labels import moment
from editor_app.gui.panels.history.comment_card import CommentCard
from editor_app.text.anchors import Anchor

ABOUT = Anchor("made in 1874", "", "")
AT = datetime(2026, 3, 1, tzinfo=UTC)
REPLY = Remark("r", "a", ABOUT, "Saturday.", "Ed", AT)


def card_of(qtbot, **given):
    made = CommentCard(
        3, CameWith("a", "Ann", "2026-03-01T09:00:00Z", "Or <b>1847</b>?", ABOUT, **{"of_file": True, **given})
    )
    qtbot.addWidget(made)
    made.show()
    return made


def said(card):
    return [label.text() for label in card.findChildren(QLabel)]


def test_it_says_who_when_and_what_and_what_was_replied(qtbot):
    words = said(card_of(qtbot, replies=(REPLY,)))
    assert words[:4] == ["3", "Ann", "2026-03-01 09:00", "Or <b>1847</b>?"]
    assert words[4].startswith("Ed, ")
    assert words[5] == "Saturday."


def test_one_that_was_written_here_has_the_readers_hour_and_one_of_a_file_what_stands_there(qtbot):
    assert said(card_of(qtbot, of_file=False))[2] == moment(datetime(2026, 3, 1, 9, tzinfo=UTC))
    assert said(card_of(qtbot))[2] == "2026-03-01 09:00"


def test_a_reply_is_sent_with_enter_and_an_empty_one_is_not(qtbot):
    card = card_of(qtbot)
    with qtbot.assertNotEmitted(card.replied):
        QTest.keyClick(card.reply, Qt.Key.Key_Return)
    QTest.keyClicks(card.reply, " Saturday. ")
    with qtbot.waitSignal(card.replied) as replied:
        QTest.keyClick(card.reply, Qt.Key.Key_Return)
    assert replied.args == ["a", "Saturday."]


def test_it_is_resolved_and_opened_again(qtbot):
    card = card_of(qtbot)
    with qtbot.waitSignal(card.settle_asked) as asked:
        card.done.click()
    assert asked.args == ["a", True]
    done = card_of(qtbot, resolved=Settled("a", False, "Ed", AT))
    with qtbot.waitSignal(done.settle_asked) as asked:
        done.done.click()
    assert asked.args == ["a", False]
    assert not done.reply.isVisible()
    assert said(done)[-1].startswith("Resolved by Ed")
