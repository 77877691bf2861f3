"""Says a message in the language of the window."""

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from editor_app.domain.message import Catalogue, Message

CONTEXT = "Message"
"""The context under which Qt's translators find sentences that are not the window's own."""


class _Spoken:
    """The catalogue of whatever language the program speaks now."""

    def gettext(self, message: str, /) -> str:
        return QCoreApplication.translate(CONTEXT, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        said = QCoreApplication.translate(CONTEXT, msgid1, msgid2, n)
        return said if said != msgid1 or n == 1 else msgid2


class MessageTranslator(QTranslator):
    """Translates messages from a catalogue. It is installed first and so asked last, for what the window's own
    translations lack.
    """

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue

    def isEmpty(self) -> bool:
        """Called by Qt."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """Called by Qt; None when it is not a message. `disambiguation` is the plural of one that has a number."""
        if context != CONTEXT:
            return None
        if disambiguation:
            return self._catalogue.ngettext(source, disambiguation, n)
        return self._catalogue.gettext(source)


def spoken() -> Catalogue:
    """The language of the window as a catalogue, for files written in it."""
    return _Spoken()


def tell(message: Message) -> str:
    """The message in words."""
    return message.said(_Spoken())
