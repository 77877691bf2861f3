"""Says a message in the language of the window."""

from PySide6.QtCore import QCoreApplication

from editor_app.domain.message import Message

CONTEXT = "Message"
"""Under which the program's translators hold the sentences that are not the window's own."""


class _Spoken:
    """The catalogue of whatever language the program speaks now."""

    def gettext(self, message: str, /) -> str:
        return QCoreApplication.translate(CONTEXT, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int, /) -> str:
        said = QCoreApplication.translate(CONTEXT, msgid1, msgid2, n)
        return said if said != msgid1 or n == 1 else msgid2


def tell(message: Message) -> str:
    """The message in words."""
    return message.said(_Spoken())
