"""The card stands under the words, and a digit chooses."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from editor_app.desk.articles.review import Standing
from editor_app.gui.panels.findings.card.asks import Ask, choices
from editor_app.gui.panels.findings.card.hover_card import HoverCard
from editor_app.gui.panels.findings.issues import issues

WORDS = QRect(100, 100, 60, 20)


@pytest.fixture
def card(qtbot, finding, body):
    window = QWidget()
    qtbot.addWidget(window)
    (issue,) = issues([Standing(finding("repetition.word", "the the", fix=("the", "these")), None)], body)
    made = HoverCard(window)
    made.fill(issue, issue.places[0], choices(issue, issue.places[0], editable=True))
    yield made


def test_it_stands_under_the_words_or_above_them(card):
    card.show_at(WORDS, keys=False)
    assert card.geometry().top() > WORDS.bottom()
    low = WORDS.translated(0, card.screen().availableGeometry().bottom() - WORDS.bottom() - 5)
    card.show_at(low, keys=False)
    assert card.geometry().bottom() < low.top()


def test_it_stays_on_the_screen(card):
    right = card.screen().availableGeometry().right()
    card.show_at(WORDS.translated(right, 0), keys=False)
    assert card.geometry().right() <= right


@pytest.mark.parametrize(("key", "words"), [(Qt.Key.Key_1, "the"), (Qt.Key.Key_2, "these")])
def test_a_digit_chooses(card, qtbot, key, words):
    card.show_at(WORDS, keys=True)
    with qtbot.waitSignal(card.chosen) as chosen:
        QTest.keyClick(card, key)
    assert chosen.args == [Ask.FIX, words]
    assert not card.isVisible()


def test_a_digit_without_a_choice_does_nothing_and_escape_leaves(card, qtbot):
    card.show_at(WORDS, keys=True)
    with qtbot.assertNotEmitted(card.chosen):
        QTest.keyClick(card, Qt.Key.Key_9)
        QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_enter_does_what_the_focus_is_on(card, qtbot):
    card.show_at(WORDS, keys=True)
    card.buttons[1].setFocus()
    with qtbot.waitSignal(card.chosen) as chosen:
        QTest.keyClick(card, Qt.Key.Key_Return)
    assert chosen.args == [Ask.FIX, "these"]
