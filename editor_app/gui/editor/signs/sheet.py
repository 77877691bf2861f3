"""The page, as far as what hides its signs asks it."""

from typing import Protocol

from PySide6.QtGui import QTextCursor

from editor_app.gui.base.utf16 import Positions
from editor_app.gui.editor.signs.looks import Looks
from editor_app.text.edits import Edit
from editor_app.text.span import Span


class Sheet(Protocol):
    """A text with a caret, whose words are edited and whose signs are not seen."""

    positions: Positions
    looks: Looks

    @property
    def body(self) -> str: ...

    @property
    def selection(self) -> Span: ...

    def textCursor(self) -> QTextCursor: ...

    def setTextCursor(self, cursor: QTextCursor) -> None: ...

    def isReadOnly(self) -> bool: ...

    def apply(self, changes: tuple[Edit, ...]) -> bool: ...
