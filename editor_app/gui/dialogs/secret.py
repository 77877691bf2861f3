"""Asks for a word that nobody else may read: a password or a passphrase."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget


def ask_secret(title: str, words: str, then: Callable[[str], None], parent: QWidget) -> QInputDialog:
    """Ask, and go on with the answer; whoever cancels has said nothing."""
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setLabelText(words)
    dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
    dialog.textValueSelected.connect(then)
    dialog.open()
    return dialog
