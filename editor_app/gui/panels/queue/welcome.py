"""The welcome pane: what to do when no text is on the desk. No wizard."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.desk.base.kinds import drop_hint
from editor_app.domain.person import Person
from editor_app.gui.base import icons, theme
from editor_app.gui.base.labels import role_name, shortened
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look
from editor_app.gui.panels.queue.introduction import Introduction

_LAST, _TITLE = 5, 70
"""Articles that are listed, and letters of a title."""


class Welcome(QWidget):
    """Three buttons, the articles that were open last, and the name of the person working here. `recent_asked` carries
    the id of one of the articles.
    """

    open_asked = Signal()
    paste_asked = Signal()
    sample_asked = Signal()
    person_asked = Signal()
    recent_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ways: list[QPushButton] = []
        self.setAccessibleName(self.tr("Welcome"))
        theme.dress(self, Look.PANE)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title = QLabel(self.tr("What would you like to check?"))
        theme.dress(title, Look.TITLE)
        hint = QLabel(tell(drop_hint()))
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        theme.dress(hint, Look.MUTED)
        self._person = QPushButton()
        self._person.setIcon(icons.icon("person", "accent"))
        self._person.setToolTip(self.tr("Change name or language"))
        theme.dress(self._person, Look.LINK)
        self._person.clicked.connect(self.person_asked)
        self._person.hide()
        self._recent = QWidget()
        self._last = QVBoxLayout(self._recent)
        self._last.setContentsMargins(0, 0, 0, 0)
        self._last.setSpacing(0)
        self._opening, self._inside = QLabel(self.tr("Opening…")), QWidget()
        theme.dress(self._opening, Look.MUTED)
        self._opening.hide()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._opening, 0, Qt.AlignmentFlag.AlignCenter)
        around.addWidget(self._inside)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(theme.WIDE, theme.WIDE, theme.WIDE, theme.WIDE)
        column.setSpacing(theme.LARGE)
        column.addStretch(2)
        self.introduction = Introduction()
        self.introduction.hide()
        self.introduction.name.returnPressed.connect(self.open_asked)
        column.addWidget(self.introduction, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(hint)
        column.addLayout(self._buttons())
        column.addWidget(self._recent)
        column.addWidget(self._person, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_person(self, person: Person) -> None:
        """Show who is working here, so that it can be corrected."""
        who = self.tr("You are {name} ({role})").format(name=person.name, role=role_name(person.role))
        self._person.setText(who)
        self._person.setVisible(self.introduction.isHidden())

    def show_recent(self, listed: Sequence[tuple[str, str]]) -> None:
        """The articles that were open last, by id and title, the latest first: each is a click away."""
        while (item := self._last.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        for key, title in listed[:_LAST]:
            button = QPushButton(icons.icon("document", "muted"), shortened(title, _TITLE).replace("&", "&&"))
            button.setToolTip(title)
            theme.dress(button, Look.LINK)
            button.clicked.connect(partial(self._ask_recent, key))
            self._last.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def _ask_recent(self, key: str, _: bool = False) -> None:
        self.recent_asked.emit(key)

    def introduce(self, person: Person, language: str, colours: str) -> None:
        """The first start: ask who is working here."""
        self.introduction.show()
        self.introduction.introduce(person, language, colours)
        self._person.hide()

    def wait(self) -> None:
        """Say that the desk is being opened; there is nothing to press yet."""
        self._inside.hide()
        self._opening.show()

    def shut(self, shut: bool) -> None:
        """Let nothing in, while there is no desk to put it on."""
        self._inside.show()
        self._opening.hide()
        for way in (*self._ways, self._recent):
            way.setEnabled(not shut)

    def tell(self) -> None:
        """Whatever is done first takes the name that stands there."""
        if not self.introduction.isHidden():
            self.introduction.assume()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addStretch(1)
        asked = (
            (self.tr("Open files…"), "open", self.open_asked),
            (self.tr("Paste text"), "paste", self.paste_asked),
            (self.tr("Try the sample"), "sample", self.sample_asked),
        )
        for number, (words, drawing, signal) in enumerate(asked):
            button = QPushButton(words)
            button.setIcon(icons.icon(drawing, "text" if number else "on_accent"))
            if not number:
                theme.dress(button, Look.PRIMARY)
            button.clicked.connect(signal)
            row.addWidget(button)
            self._ways.append(button)
        self.setFocusProxy(self._ways[0])
        row.addStretch(1)
        return row
