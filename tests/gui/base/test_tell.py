from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from editor_app.desk.base.languages import catalogue
from editor_app.domain.message import AND, listed, say, say_n
from editor_app.gui.base.tell import CONTEXT, MessageTranslator, announce, spoken, tell


class Latin(QTranslator):
    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        if context != CONTEXT:
            return None
        return {"A lock": "Sera", "{n} lock": "{n} serae" if n != 1 else "{n} sera"}.get(source)


def test_without_a_translator_it_is_english(qapp: QApplication) -> None:
    assert tell(say("A lock")) == "A lock"
    assert [tell(say_n("{n} lock", "{n} locks", n=n)) for n in (1, 2)] == ["1 lock", "2 locks"]


def test_a_translator_is_asked_for_the_words_and_their_number(qapp: QApplication) -> None:
    latin = Latin(qapp)
    qapp.installTranslator(latin)
    try:
        assert tell(say("A lock")) == "Sera" and tell(say("A key")) == "A key"
        assert [tell(say_n("{n} lock", "{n} locks", n=n)) for n in (1, 2)] == ["1 sera", "2 serae"]
    finally:
        qapp.removeTranslator(latin)


def test_a_catalogue_answers_for_messages_and_for_nothing_else(qapp: QApplication) -> None:
    translator = MessageTranslator(catalogue("zh_CN"), qapp)
    names = say("{names}", names=listed(["a", "b", "c"], AND))
    assert tell(names) == "a, b and c"
    qapp.installTranslator(translator)
    try:
        assert tell(names) == "a、b和c" == names.said(spoken())
        assert qapp.translate("Words", "{first} and {last}") == "{first} and {last}"
    finally:
        qapp.removeTranslator(translator)


def test_a_catalogue_is_asked_for_the_form_of_a_number(qapp: QApplication) -> None:
    class Dual:
        def gettext(self, message: str, /) -> str:
            return message

        def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
            return {1: msgid1, 2: "both"}.get(n, msgid2)

    translator = MessageTranslator(Dual(), qapp)
    qapp.installTranslator(translator)
    try:
        assert [tell(say_n("{n} lock", "{n} locks", n=n)) for n in range(4)] == ["0 locks", "1 lock", "both", "3 locks"]
    finally:
        qapp.removeTranslator(translator)


def test_words_are_read_out_and_silence_is_not(qtbot: QtBot, heard: list[str]) -> None:
    speaker = QLabel()
    qtbot.addWidget(speaker)
    announce(speaker, "Taken back: 5 letters, line 12.")
    announce(speaker, "")
    assert heard == ["Taken back: 5 letters, line 12."]
