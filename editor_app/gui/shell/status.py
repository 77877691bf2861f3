"""The status bar: what was just done, whether the text is safe, whether the checks are up to date, who is working here.

What it says never moves anything.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStatusBar, QWidget

from editor_app.domain.person import Person
from editor_app.gui.base import theme
from editor_app.gui.base.bus import Notice
from editor_app.gui.base.elided import Elided
from editor_app.gui.base.labels import language_name, with_role
from editor_app.gui.base.tell import announce, tell
from editor_app.gui.base.theme import Look
from editor_app.gui.editor.live import Freshness

if TYPE_CHECKING:  # the checks must not be loaded before the first paint
    from editor_app.desk.reports.dictionaries import Spelling

_SECONDS = 20
"""How long a notice stays that is about no act; an act stays until the next."""


_SHARE = 99
"""How much more of the room the words have than what is empty beside them."""


class StatusBar(QStatusBar):
    """At the left what was just done, at the right facts; an unknown one takes no space.

    `undo_asked`: the act that is shown should be taken back.
    """

    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setAccessibleName(self.tr("Status"))
        self.notice: Notice | None = None
        self.said, self.undo = Elided(), QPushButton()
        self.said.setAccessibleName(self.tr("What was just done"))
        self.said.setContentsMargins(theme.SMALL, 0, 0, 0)
        theme.dress(self.said, Look.SMALL)
        theme.dress(self.undo, Look.LINK, Look.SMALL)
        self.said.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.addWidget(self.said, _SHARE)
        self.addWidget(self.undo)
        self.addWidget(QLabel(), 1)
        self.undo.hide()
        self.undo.clicked.connect(self.undo_asked)
        self._rest = QTimer(self, singleShot=True, interval=_SECONDS * 1000)
        self._rest.timeout.connect(self.withdraw)
        self._saved = self._fact(self.tr("Saved"), right=True)
        self._freshness = self._fact(self.tr("State of the checks"), right=True)
        self._language = self._fact(self.tr("Language"), right=True)
        self._encoding = self._fact(self.tr("Encoding"), right=True)
        self._person = self._fact(self.tr("Who is working here"), right=True)

    def say(self, words: str, undo: str = "") -> None:
        """Say what was done; `undo` are the words that take it back, with their key."""
        self._rest.stop()
        self.notice = None
        self.said.setText(words)
        self.undo.setText(undo)
        self.undo.setVisible(bool(undo))
        announce(self, words)

    def show_notice(self, notice: Notice) -> None:
        """Say something that needs no bar."""
        self.say(f"{notice.text} {notice.hint}".strip())
        self.notice = notice
        self._rest.start()

    def withdraw(self, topic: str = "") -> None:
        """Take back what was said about a topic; without one, whatever was said."""
        if self.notice and topic in ("", self.notice.topic):
            self.say("")

    def show_saved(self, at: datetime | None, unsaved: bool, parked: bool = False) -> None:
        """Whether the text is saved, only parked, or neither yet."""
        if unsaved:
            _say(self._saved, self.tr("not saved, draft kept") if parked else self.tr("not saved"))
        else:
            local = at.astimezone() if at else None
            time = QTime(local.hour, local.minute) if local else QTime()
            clock = QLocale().toString(time, QLocale.FormatType.ShortFormat) if local else ""
            _say(self._saved, self.tr("saved {time}").format(time=clock) if clock else "")

    def show_encoding(self, encoding: str) -> None:
        """The encoding of the file that the text came from."""
        _say(self._encoding, encoding.upper())

    def show_language(self, language: str, spelling: "Spelling | None" = None) -> None:
        """The language of the text, and where its spelling is checked otherwise than one would think."""
        from editor_app.desk.reports.dictionaries import Spelling, missing_dictionary  # loads the checks

        name, told = language_name(language) if language else "", ""
        if spelling is Spelling.BOTH_ENGLISH:
            name = self.tr("{language}: British or American").format(language=name)
            told = self.tr("This English has no dictionary of its own: what is right in Britain or America is right.")
        elif spelling is Spelling.NO_DICTIONARY:
            name = self.tr("{language}: spelling not checked").format(language=name)
            told = tell(missing_dictionary(language))
        _say(self._language, name)
        self._language.setToolTip(told)

    def show_person(self, person: Person | None) -> None:
        """Who is working here, in which role."""
        _say(self._person, with_role(person.name, person.role.value) if person else "")

    def show_freshness(self, freshness: Freshness) -> None:
        """Whether the findings are about the text on the screen."""
        words = {
            Freshness.NOTHING: "",
            Freshness.STALE: self.tr("findings are for an older text"),
            Freshness.CHECKING: self.tr("checking…"),
            Freshness.FRESH: self.tr("checked"),
            Freshness.FAILED: self.tr("not checked"),
        }
        _say(self._freshness, words[freshness])

    def _fact(self, name: str, right: bool = False) -> QLabel:
        label = QLabel()
        label.setAccessibleName(name)
        label.setContentsMargins(theme.SMALL, 0, theme.SMALL, 0)
        theme.dress(label, Look.SMALL, Look.MUTED)
        (self.addPermanentWidget if right else self.addWidget)(label)
        label.hide()
        return label


def _say(label: QLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))
