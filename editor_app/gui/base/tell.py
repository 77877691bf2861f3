"""The language of the window, saying a message in it, and having words read out."""

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.desk.base.languages import catalogue, language
from editor_app.domain.errors import EditorError
from editor_app.domain.message import Catalogue, Message
from editor_app.domain.refusals import incomplete
from editor_app.system.resources import resources_folder

log = logging.getLogger(__name__)
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


def speak(app: QApplication, chosen: str) -> EditorError | None:
    """Use a language, "" for the system's, from now on. What is not translated stays English; a broken translation
    file is returned.
    """
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.deleteLater()
    locale = QLocale(chosen) if chosen else QLocale.system()
    QLocale.setDefault(locale)
    spoken = language(locale.name())
    messages = _speak_messages(app, spoken)
    qt = QTranslator(app)
    if qt.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt)
    plurals = _speak_own(app, "i18n/editor_app_en.qm")  # without a translation, English with its plurals
    return messages or plurals or _speak_own(app, f"i18n/editor_app_{spoken}.qm")


def _speak_own(app: QApplication, name: str) -> EditorError | None:
    """Use a translation file for the window's own sentences."""
    translator = QTranslator(app)
    if not translator.load(str(resources_folder() / name)):
        log.error("%s is missing or damaged", name)
        return EditorError(*incomplete(name))
    app.installTranslator(translator)
    return None


def _speak_messages(app: QApplication, spoken: str) -> EditorError | None:
    """Use a language for messages."""
    try:
        app.installTranslator(MessageTranslator(catalogue(spoken), app))
    except EditorError as fault:
        log.exception("messages stay English")
        return fault
    return None


def announce(speaker: QWidget, words: str) -> None:
    """Have words read out by whoever listens, beside what has the keys."""
    if words:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(speaker, words))
