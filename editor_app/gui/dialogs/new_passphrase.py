"""Asks for a new passphrase, twice, so that a slip of the finger locks nobody out. Signal: chosen(str)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from editor_app.gui.base.theme import Look
from editor_app.gui.dialogs.base_dialog import BaseDialog


class NewPassphrase(BaseDialog):
    """Can be set once both are the same and long enough; stays open until it gets its `answer`."""

    chosen = Signal(str)

    def __init__(self, name: str, shortest: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("New passphrase of {name}").format(name=name), self.tr("Set passphrase"), parent)
        self.first, self.second = QLineEdit(), QLineEdit()
        self._shortest = shortest
        words = self.tr("Several people use this account. Take {n} characters or more.")
        self.say(words.format(n=shortest), Look.MUTED)
        form = QFormLayout()
        for label, field in ((self.tr("&Passphrase"), self.first), (self.tr("&Again"), self.second)):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.textChanged.connect(self._look)
            form.addRow(label, field)
        self.body.addLayout(form)
        self.go.clicked.connect(self._done)
        self._look()

    @property
    def passphrase(self) -> str:
        """What was typed."""
        return self.first.text()

    def _done(self) -> None:
        self.wait()
        self.chosen.emit(self.passphrase)

    def _look(self) -> None:
        self.go.setEnabled(len(self.passphrase) >= self._shortest and self.passphrase == self.second.text())
