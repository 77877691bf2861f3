"""Changes of the text: letters of a word are one act, and every act puts back the text to the letter."""

import random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.gui.editor.page import Page
from editor_app.gui.session.acts.acts import Acts
from editor_app.gui.session.acts.text_acts import PAUSE, Named, TextActs
from editor_app.text.edits import Edit
from editor_app.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

BODY = "the the river runs to the the sea.\n\nAnd back, 文 😀."


class Desk:
    """A page, its acts, and a clock that is moved by hand."""

    def __init__(self, qtbot: QtBot) -> None:
        self.now = 0.0
        self.page, self.acts = Page(), Acts()
        qtbot.addWidget(self.page)
        self.page.resize(700, 400)
        self.page.show_text(BODY)
        self.page.show()
        self.text = TextActs(self.page, self.acts, lambda: self.now)
        self.text.open("a")

    def undo_all(self) -> list[str]:
        bodies = []
        while self.acts.last:
            self.acts.undo()
            bodies.append(self.page.body)
        return bodies


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_letters_of_one_word_are_one_act(desk: Desk) -> None:
    QTest.keyClicks(desk.page, "Two words")
    assert desk.undo_all() == [f"Two {BODY}", BODY]


def test_a_pause_or_another_place_ends_a_word(desk: Desk) -> None:
    QTest.keyClicks(desk.page, "on")
    desk.now += PAUSE + 0.1
    QTest.keyClicks(desk.page, "ly")
    desk.page.go_to(Span(0, 0))
    QTest.keyClicks(desk.page, "x")
    assert desk.undo_all() == [f"only{BODY}", f"on{BODY}", BODY]


def test_letters_rubbed_out_one_after_the_other_are_one_act(desk: Desk) -> None:
    desk.page.go_to(Span(7, 7))
    for _ in range(3):
        QTest.keyClick(desk.page, Qt.Key.Key_Backspace)
    assert desk.page.body == BODY[:4] + BODY[7:]
    assert desk.undo_all() == [BODY]


def test_an_input_method_makes_one_act_when_it_commits(desk: Desk) -> None:
    QApplication.sendEvent(desk.page, QInputMethodEvent("nihao", []))
    assert desk.acts.last is None
    committed = QInputMethodEvent("", [])
    committed.setCommitString("你好")
    QApplication.sendEvent(desk.page, committed)
    assert desk.page.body == f"你好{BODY}"
    assert desk.undo_all() == [BODY]


def test_paste_and_a_selection_typed_over_are_acts_of_their_own(desk: Desk) -> None:
    QGuiApplication.clipboard().setText("pasted words\n")
    desk.page.paste()
    desk.page.go_to(Span(13, 16), select=True)
    QTest.keyClicks(desk.page, "a")
    assert desk.page.body == "pasted words\na" + BODY[3:]
    assert desk.undo_all() == [f"pasted words\n{BODY}", BODY]


def test_a_named_change_of_several_places_is_one_act_and_says_its_name(desk: Desk) -> None:
    said: list[str] = []
    desk.acts.said.connect(lambda words, _: said.append(words))
    changes = (Edit(Span(0, 7), "the"), Edit(Span(22, 29), "the"))
    assert desk.text.change(changes, Named("fix", "Written.", "Here again."))
    assert desk.acts.last and desk.acts.last.name == "fix"
    assert desk.undo_all() == [BODY]
    desk.acts.redo()
    assert desk.page.body.startswith("the river runs to the sea.")
    assert said == ["Written.", "Here again.", "Written."]


def test_a_text_that_must_not_change_is_left_alone(desk: Desk) -> None:
    QTest.keyClicks(desk.page, "x")
    desk.page.setReadOnly(True)
    desk.acts.undo()
    assert desk.page.body == f"x{BODY}" and desk.acts.last


def test_what_is_taken_back_is_in_view(desk: Desk) -> None:
    desk.page.show_text("A line of text.\n" * 200)
    desk.text.open("b")
    desk.page.go_to(Span(2400, 2400))
    QTest.keyClicks(desk.page, "here")
    desk.page.go_to(Span(0, 0))
    desk.acts.undo()
    assert desk.page.caret == 2400
    place, view = desk.page.cursorRect(), desk.page.viewport().rect()
    assert view.height() // 4 <= place.center().y() <= view.height() * 3 // 4


@pytest.mark.parametrize("seed", range(3))
def test_any_walk_is_taken_back_to_the_first_letter_and_done_again(desk: Desk, seed: int) -> None:
    chance = random.Random(seed)
    keys: list[Callable[[], object]] = [
        lambda: QTest.keyClicks(desk.page, chance.choice(["a", "b ", "."])),
        lambda: QTest.keyClick(desk.page, Qt.Key.Key_Backspace),
        lambda: QTest.keyClick(desk.page, Qt.Key.Key_Delete),
        lambda: QTest.keyClick(desk.page, Qt.Key.Key_Return),
        lambda: desk.page.go_to(Span(*sorted(chance.choices(range(len(desk.page.body) + 1), k=2))), select=True),
        lambda: desk.page.insertPlainText("文 \U0001f469\u200d\U0001f680 words"),
        desk.acts.undo,
        desk.acts.redo,
    ]
    for _ in range(120):
        chance.choices(keys, weights=(6, 2, 2, 1, 2, 1, 1, 1))[0]()
        desk.now += chance.choice((0.1, 2.0))
    last = desk.page.body
    while desk.acts.next:
        desk.acts.redo()
    last = desk.page.body
    desk.undo_all()
    assert desk.page.body == BODY
    while desk.acts.next:
        desk.acts.redo()
    assert desk.page.body == last
