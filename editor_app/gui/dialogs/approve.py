"""Approving: what changed since the text came in and since it was last submitted, and what was decided on the way.

Signals: approved(str note) · changes_requested(str reason) · place_activated(Span).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.desk.articles.review import Standing
from editor_app.domain.message import Message
from editor_app.gui.base import icons, theme
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.dialogs.base_dialog import BaseDialog
from editor_app.gui.dialogs.open_items import ItemList
from editor_app.gui.panels.repeats.side_by_side import SideBySide, SideText
from editor_app.text.compare import Change, ChangeKind
from editor_app.text.span import Span


@dataclass(frozen=True, slots=True)
class Comparison:
    """An earlier text beside the one to approve."""

    label: str
    earlier: str
    now: str
    changes: tuple[Change, ...]

    @property
    def count(self) -> int:
        """How many places differ."""
        return sum(change.kind is not ChangeKind.SAME for change in self.changes)


class ApproveDialog(BaseDialog):
    """`against` says why this person may not approve; then only changes can be requested. While comments are open
    (`commented`), it asks whether they can stay open.
    """

    approved = Signal(str)
    changes_requested = Signal(str)
    place_activated = Signal(Span)

    def __init__(
        self,
        title: str,
        comparisons: Iterable[Comparison],
        standings: Iterable[Standing],
        against: tuple[Message, ...] = (),
        commented: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, "", parent)
        self.setWindowTitle(self.tr("Approve"))
        self.go.setText(self.tr("Approve"))
        self.go.setEnabled(not against)
        self._against = against
        self.anyway = QCheckBox(self.tr("Approve with &comments still open"))
        self.anyway.setVisible(commented and not against)
        self.anyway.toggled.connect(lambda on: self.go.setEnabled(on and not against))
        if commented:
            self.go.setEnabled(False)
        self.tabs = QTabWidget()
        self.note = QLineEdit()
        self.back = QPushButton(icons.icon("return", "muted"), self.tr("Request changes"))
        every = tuple(standings)
        body = ""
        for one in comparisons:
            body = one.now
            label = self.tr("{label} ({count})").format(label=one.label, count=one.count)
            self.tabs.addTab(Changed(one), label)
        self.items = ItemList(every, body)
        decided = sum(one.decision is not None for one in every)
        self.tabs.addTab(
            self.items, self.tr("Findings ({decided} of {total} decided)").format(decided=decided, total=len(every))
        )
        for sentence in against:
            self.say(tell(sentence), Look.WARNING)
        self._lay_out()
        self.fit(900, 600)

    def _lay_out(self) -> None:
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("What to review"))
        self.note.setPlaceholderText(self.tr("Note, or what should be changed"))
        self.note.setAccessibleName(self.tr("Note or reason"))
        self.body.addWidget(self.tabs, 1)
        self.body.addWidget(self.anyway)
        self.body.addWidget(self.note)
        self.back.setAutoDefault(False)
        self.back.setEnabled(False)
        self.buttons.insertWidget(0, self.back)
        self.note.textChanged.connect(lambda words: self.back.setEnabled(bool(words.strip())))
        self.items.place_activated.connect(self._go_to)
        self.go.clicked.connect(self._approve)
        self.back.clicked.connect(self._send_back)

    def _approve(self) -> None:
        self.approved.emit(self.note.text().strip())
        self.accept()

    def _send_back(self) -> None:
        self.changes_requested.emit(self.note.text().strip())
        self.accept()

    def _go_to(self, span: object) -> None:
        self.reject()
        self.place_activated.emit(span)


class Changed(QWidget):
    """One comparison, with buttons from change to change."""

    def __init__(self, one: Comparison) -> None:
        super().__init__()
        self.sides = SideBySide()
        self.sides.show_sides(SideText(one.earlier), SideText(one.now), one.changes)
        head = QHBoxLayout()
        said = QLabel(self.tr("%n difference(s).", "", one.count) if one.count else self.tr("Nothing was changed."))
        dress(said, Look.MUTED)
        head.addWidget(said, 1)
        steps = ((-1, "up", self.tr("Previous difference")), (1, "down", self.tr("Next difference")))
        for by, drawing, name in steps if one.count else ():
            button = QToolButton()
            button.setIcon(icons.icon(drawing, "muted"))
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _=False, by=by: self.sides.step(by))
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SMALL, 0, 0)
        column.addLayout(head)
        column.addWidget(self.sides, 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Called by Qt: show the first change first."""
        super().showEvent(event)
        QTimer.singleShot(0, self.sides, lambda: self.sides.step(1))
