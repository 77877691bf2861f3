"""Every action of the workflow, wherever the window names one, in both languages."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.desk.articles.approve import Choice
from editor_app.desk.base.languages import LANGUAGES, catalogue
from editor_app.desk.base.moves import MOVES, Need
from editor_app.desk.base.views import History
from editor_app.domain.article import Action, Status, Step
from editor_app.domain.message import Message
from editor_app.gui.base.tell import MessageTranslator
from editor_app.gui.panels.history.history_model import entries
from editor_app.gui.panels.queue.state_button import StateButton

AT = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)


@pytest.fixture(params=LANGUAGES)
def said(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Callable[[Message], str]]:
    """The window speaks a language; `said(message)`: what a message is in it."""
    spoken = catalogue(request.param)
    translator = MessageTranslator(spoken, qapp)
    qapp.installTranslator(translator)
    yield lambda message: message.said(spoken)
    qapp.removeTranslator(translator)


@pytest.mark.parametrize("action", list(Action))
def test_an_action_has_its_words_in_the_steps_and_in_the_history(
    action: Action, said: Callable[[Message], str], qtbot: QtBot
) -> None:
    move, button = MOVES[action], StateButton()
    qtbot.addWidget(button)
    button.show_choices(Status.NEW, (Choice(action, wants=(Need.REASON,)),))
    assert button.popup.model.index(0).data() == said(move.label)
    button.popup.question.ask(Choice(action, wants=(Need.REASON,)), ())
    assert button.popup.question.go.text() == said(move.label)
    (row,) = entries(History((Step("a", 1, action, "Ed", "editor", AT, None, Status.NEW),), (), ()))
    assert row.what == said(move.done)


@pytest.mark.parametrize("action", list(Action))
def test_the_words_of_an_action_are_chinese_in_a_chinese_window(action: Action) -> None:
    move, chinese = MOVES[action], catalogue("zh_CN")
    for words in (move.label, move.done, move.help, *([move.only] if move.only else [])):
        assert not words.said(chinese).isascii()
