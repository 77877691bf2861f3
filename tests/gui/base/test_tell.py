from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from editor_app.domain.message import say, say_n
from editor_app.gui.base.tell import CONTEXT, tell


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
