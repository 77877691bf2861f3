"""Approving: the text as it will be published beside what changed, what was decided, and who says so.

Signals: approved(str note, bool anyway, tuple[str, ...] ticked) · changes_requested(str reason) · left() ·
place_activated(Span) · since_chosen(Before), whose changes `show_changes` shows · pinned(Anchor, str words), a comment
on words · own_allowed(), people may approve their own work from now on. What is approved is the text of the sheet.
"""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QSplitter, QToolButton, QVBoxLayout, QWidget

from editor_app.desk.articles.review import Standing
from editor_app.desk.reports.approval_sheet import Before, Sheet, Since
from editor_app.desk.reports.second_eyes import SecondEyes
from editor_app.domain.checklist import Item
from editor_app.domain.message import Message
from editor_app.gui.base import icons, theme
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.approval.rendered import Rendered
from editor_app.gui.panels.approval.verdict import Verdict
from editor_app.text.anchors import Anchor
from editor_app.text.compare import Change
from editor_app.text.span import Span

SLEEP = 1000
"""Milliseconds for which approving sleeps once a text is shown: the key that opened the page approves nothing."""


class ApprovalPage(QWidget):
    """Esc leaves; what was typed stays with the page until it is closed."""

    approved = Signal(str, bool, tuple)
    changes_requested = Signal(str)
    left = Signal()
    place_activated = Signal(Span)
    since_chosen = Signal(Before)
    pinned = Signal(Anchor, str)
    own_allowed = Signal()

    def __init__(
        self,
        sheet: Sheet,
        standings: Sequence[Standing],
        against: tuple[Message, ...],
        open_comments: bool,
        asked: tuple[Item, ...] = (),
        own: bool = False,
        eyes: SecondEyes | None = None,
    ) -> None:
        super().__init__()
        self.sheet = sheet
        self.rendered = Rendered()
        self.verdict = Verdict(sheet, standings, against, open_comments, asked, own, eyes)
        self.mark = QCheckBox(self.tr("&Mark changes"))
        self.since = QComboBox()
        self._changes: tuple[tuple[Change, ...], str] | None = None
        self._awake = QTimer(self, singleShot=True, interval=SLEEP)
        self._fill()
        self._lay_out()
        self._connect()

    @property
    def before(self) -> Before | None:
        """The text whose changes are asked for."""
        at = self.since.currentIndex()
        return self.sheet.before[at] if 0 <= at < len(self.sheet.before) else None

    def show_changes(self, changes: tuple[Change, ...], before: str) -> None:
        """Show what changed since the text that was asked for."""
        self._changes = changes, before
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Called by Qt."""
        super().showEvent(event)
        self._awake.start()
        self.verdict.note.setFocus()

    def _fill(self) -> None:
        names = {
            Since.READING: self.tr("since you read it"),
            Since.APPROVAL: self.tr("since the last approval"),
            Since.ROUND: self.tr("since the last round"),
            Since.IMPORT: self.tr("since it came in"),
        }
        for one in self.sheet.before:
            self.since.addItem(names[one.since])
        self.since.setAccessibleName(self.tr("Changes since"))
        self.mark.setChecked(True)
        self.rendered.show_html(self.sheet.page)
        self.rendered.centre()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(theme.WIDE, theme.TIGHT, theme.MEDIUM, theme.TIGHT)
        title = QLabel(self.tr("As it will be published"))
        dress(title, Look.STRONG)
        head.addWidget(title, 1)
        head.addWidget(self.mark)
        head.addWidget(self.since)
        for by, drawing, name, key in (
            (-1, "up", self.tr("Previous change"), "Shift+F8"),
            (1, "down", self.tr("Next change"), "F8"),
        ):
            button = QToolButton()
            button.setIcon(icons.icon(drawing, "muted"))
            button.setToolTip(self.tr("{name} ({key})").format(name=name, key=key))
            button.setAccessibleName(name)
            button.clicked.connect(lambda _=False, by=by: self.verdict.changes.step(by))
            head.addWidget(button)
        text = QWidget()
        column = QVBoxLayout(text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.rendered, 1)
        beside = QSplitter()
        beside.setHandleWidth(1)
        beside.addWidget(text)
        beside.addWidget(self.verdict)
        beside.setStretchFactor(0, 1)
        beside.setSizes([780, 500])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(beside)
        self.setAccessibleName(self.tr("Approve"))
        self.setFocusProxy(self.verdict.note)  # what is typed first is a note, however the page was opened

    def _connect(self) -> None:
        verdict = self.verdict
        verdict.hold(True)
        self._awake.timeout.connect(lambda: verdict.hold(False))
        verdict.approved.connect(self.approved)
        verdict.changes_requested.connect(self.changes_requested)
        verdict.later.connect(self.left)
        verdict.place_activated.connect(self.place_activated)
        verdict.changes.chosen.connect(self.rendered.go_to)
        self.rendered.change_pointed.connect(verdict.changes.mark)
        self.mark.toggled.connect(lambda _: self._show())
        self.since.activated.connect(lambda _: self.since_chosen.emit(self.before))
        QShortcut(QKeySequence("Esc"), self, self._escape)
        verdict.pinned.connect(self.pinned)
        verdict.own_allowed.connect(self.own_allowed)

    def compose(self) -> None:
        """A comment on the words that are selected in the text."""
        if about := self.rendered.selected():
            self.verdict.compose(about)

    def _escape(self) -> None:
        """First out of a comment, then off the page."""
        if self.verdict.composing:
            self.verdict.drop()
        else:
            self.left.emit()

    def _show(self) -> None:
        if self._changes is None:
            return
        changes, before = self._changes
        self.rendered.show_changes(self.sheet.page, changes if self.mark.isChecked() else (), before)
        self.verdict.show_changes([(stop.old, stop.new) for stop in self.rendered.stops], self.before)
