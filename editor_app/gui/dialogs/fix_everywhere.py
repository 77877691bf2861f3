"""Shows every place that "fix everywhere" would change, with a tick each; quotations begin unticked.

Signals: edits_chosen(tuple[Edit, ...]) · headline_edits_chosen(tuple[Edit, ...]) · place_activated(Span).
"""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from editor_app.domain.finding import Finding
from editor_app.gui.base.labels import fix_words
from editor_app.gui.base.theme import Look
from editor_app.gui.dialogs.base_dialog import BaseDialog
from editor_app.gui.panels.names.checklist import TickList
from editor_app.gui.panels.names.proposals import proposals
from editor_app.text.prepared import Text
from editor_app.text.span import Span


class FixEverywhereDialog(BaseDialog):
    """One undo step takes all of it back."""

    edits_chosen = Signal(tuple)
    headline_edits_chosen = Signal(tuple)
    place_activated = Signal(Span)

    def __init__(
        self, findings: Iterable[Finding], replacement: str, text: Text, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Fix everywhere"))
        self.title.setText(fix_words(replacement))
        self.hint = self.say("", Look.MUTED)
        self.places = TickList()
        self.body.addWidget(self.places, 1)
        self.all = QPushButton(self.tr("Tick all"))
        self.all.setAutoDefault(False)
        self.buttons.insertWidget(0, self.all)
        self.places.ticked.connect(self._count)
        self.places.place_activated.connect(self.place_activated)
        self.all.clicked.connect(self._tick_all)
        self.go.clicked.connect(self._choose)
        self.places.show_proposals(proposals(findings, replacement, text))
        self.fit(640, 420)
        self.places.setFocus()

    def _count(self) -> None:
        chosen, every = sum(self.places.ticks.on), len(self.places.ticks.rows)
        quoted = sum(one.quoted for one in self.places.ticks.rows)
        self.go.setText(self.tr("Change %n place(s)", "", chosen))
        self.go.setEnabled(bool(chosen))
        self.all.setEnabled(chosen < every)
        said = self.tr("{chosen} of {every} places ticked.").format(chosen=chosen, every=every)
        if quoted:
            said += " " + self.tr("Quotations are not ticked automatically.")
        self.hint.setText(said)

    def _tick_all(self) -> None:
        every = self.places.ticks.rows
        self.places.show_proposals(every, (True,) * len(every))

    def _choose(self) -> None:
        self.edits_chosen.emit(self.places.chosen())
        if above := self.places.chosen(in_headline=True):
            self.headline_edits_chosen.emit(above)
        self.accept()
