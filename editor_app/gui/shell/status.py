"""The status bar: how far the review is, whether the text is safe, who is working here, whether the checks are up to
date.
"""

from datetime import datetime

from PySide6.QtCore import QLocale, QTime
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from editor_app.domain.person import Person
from editor_app.gui.base import theme
from editor_app.gui.base.labels import with_role
from editor_app.gui.base.theme import Look
from editor_app.gui.editor.live import Freshness


class StatusBar(QStatusBar):
    """Facts from left to right; an unknown one takes no space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setAccessibleName(self.tr("Status"))
        self._progress = self._fact(self.tr("Findings decided"))
        self._errors = self._fact(self.tr("Open errors"))
        self._saved = self._fact(self.tr("Saved"))
        self._freshness = self._fact(self.tr("State of the checks"), right=True)
        self._language = self._fact(self.tr("Language"), right=True)
        self._encoding = self._fact(self.tr("Encoding"), right=True)
        self._person = self._fact(self.tr("Who is working here"), right=True)

    def show_progress(self, decided: int, total: int, errors: int) -> None:
        """How far the review is."""
        words = self.tr("{decided} of {total} decided").format(decided=decided, total=total)
        _say(self._progress, words if total else "")
        _say(self._errors, self.tr("%n error(s)", "", errors) if errors else "")
        theme.dress(self._errors, Look.SMALL, Look.ERROR)

    def show_saved(self, at: datetime | None, unsaved: bool, parked: bool = False) -> None:
        """Whether the text is saved, only parked, or neither yet."""
        if unsaved:
            _say(self._saved, self.tr("not saved, draft kept") if parked else self.tr("not saved"))
        else:
            local = at.astimezone() if at else None
            time = QTime(local.hour, local.minute) if local else QTime()
            clock = QLocale().toString(time, QLocale.FormatType.ShortFormat) if local else ""
            _say(self._saved, self.tr("saved {time}").format(time=clock) if clock else "")

    def show_text(self, language: str, encoding: str) -> None:
        """Language and encoding of the text."""
        _say(self._language, language)
        _say(self._encoding, encoding.upper())

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
