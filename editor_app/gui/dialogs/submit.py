"""Submitting with items that are still open: what blocks, what can be waived, and one reason for that.

Signals: submitted(str reason, tuple[str, ...] ticked) · place_activated(Span).
"""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from editor_app.desk.articles.review import Standing
from editor_app.domain.checklist import Item
from editor_app.domain.finding import Severity
from editor_app.domain.message import Message
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look
from editor_app.gui.dialogs.base_dialog import BaseDialog
from editor_app.gui.panels.approval.ticks import Ticks
from editor_app.gui.panels.findings.open_items import ItemList
from editor_app.text.span import Span


class SubmitDialog(BaseDialog):
    """`standings` are those of the saved text; `against` are the reasons why it cannot be submitted at all.
    It stays open until it gets its `answer`.
    """

    submitted = Signal(str, tuple)
    place_activated = Signal(Span)

    def __init__(
        self,
        standings: Iterable[Standing],
        body: str,
        against: tuple[Message, ...] = (),
        asked: tuple[Item, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Submit"))
        self.title.setText(self.tr("Submit for approval"))
        self.go.setText(self.tr("Submit"))
        open_ones = [one for one in standings if not one.decision and one.finding.severity is not Severity.INFO]
        self.errors = [one for one in open_ones if one.finding.severity is Severity.ERROR]
        self.warnings = [one for one in open_ones if one.finding.severity is Severity.WARNING]
        self._against = against
        self.reason = QLineEdit()
        self.ticks = Ticks(asked)
        for sentence in against:
            self.say(tell(sentence), Look.ERROR)
        self.say(self._summary(), Look.MUTED)
        self.items = ItemList(open_ones, body)
        if open_ones:
            self.body.addWidget(self.items, 1)
        else:
            self.items.hide()
        if self.warnings and not self.errors:
            self._ask()
        if asked and not self.errors:
            self.body.addWidget(self.ticks)
            self.ticks.changed.connect(self._refresh)
            if not self.warnings:
                self.ticks.lead()
        else:
            self.ticks.hide()
        self.items.place_activated.connect(self._go_to)
        self.go.clicked.connect(self._submit)
        self._refresh()
        self.fit(560, 420 if open_ones else 160)

    def _summary(self) -> str:
        if self.errors:
            return self.tr("Fix or decide the errors one by one. Then you can submit the text.")
        if self.warnings:
            return self.tr("These warnings are undecided. One reason is enough to keep them all.")
        return self.tr(
            "Nothing is open. Once submitted, the text is frozen until it is approved, sent back or retracted."
        )

    def _ask(self) -> None:
        self.reason.setPlaceholderText(self.tr("Why can they stay?"))
        self.reason.setAccessibleName(self.tr("Reason for keeping the warnings"))
        self.reason.textChanged.connect(self._refresh)
        self.body.addWidget(self.reason)
        self.reason.setFocus()

    def _refresh(self) -> None:
        answered = not self.warnings or bool(self.reason.text().strip())
        self.go.setEnabled(not self.errors and not self._against and answered and self.ticks.complete)

    def _go_to(self, span: Span) -> None:
        self.reject()
        self.place_activated.emit(span)

    def _submit(self) -> None:
        self.wait()
        self.submitted.emit(self.reason.text().strip(), self.ticks.ticked)
