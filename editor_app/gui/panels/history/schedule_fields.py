"""When the article is due and how urgent it is, to be set whether or not its text can be changed.

Signal: changed(datetime or None, Priority).
"""

from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit

from editor_app.desk.articles.queue.schedule import due_of, due_text
from editor_app.domain.article import Priority
from editor_app.domain.errors import EditorError
from editor_app.gui.base.labels import priority_name
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look, dress


class ScheduleFields(QObject):
    """A day is taken when the field is left or Enter is pressed; one that is none is said and changes nothing."""

    changed = Signal(object, Priority)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.due, self.priority, self.hint = QLineEdit(), QComboBox(), QLabel()
        self._shown: tuple[datetime | None, Priority] = (None, Priority.NORMAL)
        self._about, self._refused = "", False
        for one in Priority:
            self.priority.addItem(priority_name(one), one)
        self._lay_out()
        self.show_schedule(None, Priority.NORMAL)
        self.due.editingFinished.connect(self._take)
        self.priority.activated.connect(lambda _: self._take())

    def show_schedule(self, due: datetime | None, priority: Priority, about: str = "") -> None:
        """Show what is set for an article; a day that is being typed, or could not be kept, is left alone."""
        self._shown = (due, priority)
        if about != self._about:
            self._about, self._refused = about, False
        if not self._refused and not (self.due.hasFocus() and self.due.isModified()):
            self.due.setText(due_text(due))
            self.hint.hide()
        self.priority.setCurrentIndex(self.priority.findData(priority))

    def refuse(self, fault: EditorError, due: datetime | None, priority: Priority) -> None:
        """Say why what was set could not be kept, and what holds; the day as it was typed stays, to be taken again."""
        self._shown = (due, priority)
        self.priority.setCurrentIndex(self.priority.findData(priority))
        self._refused = True
        self.hint.setText(f"{tell(fault.message)} {tell(fault.hint)}".strip())
        self.hint.show()

    def _take(self) -> None:
        try:
            due = due_of(self.due.text())
        except EditorError as fault:
            self.hint.setText(f"{tell(fault.message)} {tell(fault.hint)}".strip())
            self.hint.show()
            return
        self.hint.hide()
        self._refused = False
        self.due.setModified(False)
        found = (self._shown[0] if due_text(due) == due_text(self._shown[0]) else due, self.priority.currentData())
        if found != self._shown:
            self._shown = found
            self.changed.emit(*found)

    def add_to(self, form: QFormLayout) -> None:
        """Stand among other fields, as one of them."""
        form.addRow(self.tr("&Due"), self.due)
        form.addRow(self.tr("&Priority"), self.priority)
        form.addRow("", self.hint)

    def _lay_out(self) -> None:
        self.due.setAccessibleName(self.tr("Due"))
        self.due.setPlaceholderText(self.tr("such as {example}").format(example="2025-08-22 18:00"))
        self.priority.setAccessibleName(self.tr("Priority"))
        dress(self.hint, Look.SMALL, Look.WARNING)
        self.hint.setWordWrap(True)
        self.hint.hide()
