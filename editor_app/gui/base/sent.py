"""Words that were sent from a field: they stay in it until whoever keeps them has answered."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit

from editor_app.domain.errors import EditorError

Answer = Callable[[EditorError | None], None]
"""Called once what was sent is kept (None), or with the reason why it is not."""


class Sent:
    """Nothing can be typed over them meanwhile, and a second Enter sends nothing."""

    def __init__(self, field: QLineEdit) -> None:
        self._field = field

    @property
    def under_way(self) -> bool:
        """Whether no answer has come yet."""
        return self._field.isReadOnly()

    def take(self) -> str:
        """The words to send; "" where there are none, or while they are under way."""
        words = self._field.text().strip()
        if not words or self.under_way:
            return ""
        self._field.setReadOnly(True)
        return words

    def answer(self, kept: bool) -> bool:
        """They were kept, or they were not: then they can be changed and sent again. False when none were sent."""
        sent = self.under_way
        self._field.setReadOnly(False)
        if sent and kept:
            self._field.clear()
        return sent
