"""The right side of approving: who asks, what changed, what was left with a reason, and the two buttons.

Signals: approved(str note, bool anyway, tuple[str, ...] ticked) · changes_requested(str reason) · later() ·
place_activated(Span) · pinned(Anchor, str words), a comment on words of the text · own_allowed(), people may approve
their own work from now on.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor_app.desk.articles.review import Standing
from editor_app.desk.reports.approval_sheet import Before, Sheet
from editor_app.desk.reports.second_eyes import SecondEyes
from editor_app.domain.checklist import Item
from editor_app.domain.finding import Severity
from editor_app.domain.message import Message
from editor_app.gui.base import icons, theme
from editor_app.gui.base.labels import moment, shortened
from editor_app.gui.base.sent import Sent
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.approval.changes import ChangeList
from editor_app.gui.panels.approval.second_pair import SecondPair
from editor_app.gui.panels.approval.ticks import Ticks
from editor_app.gui.panels.findings.open_items import ItemList
from editor_app.text.anchors import Anchor
from editor_app.text.span import Span

_QUOTE = 30
"""Letters of the words that a comment is about."""
_DIGEST = 16
"""Characters of a SHA-256 that are shown; the tip has all."""


class Verdict(QWidget):
    """`against` says why this person may not approve; then only changes can be requested. Approving one's `own` work
    takes a reason. `eyes` says who else can approve what is one's own.
    """

    approved = Signal(str, bool, tuple)
    changes_requested = Signal(str)
    later = Signal()
    pinned = Signal(Anchor, str)
    place_activated = Signal(Span)
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
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.pair = SecondPair(eyes) if eyes else None
        self._sheet, self._against, self._own, self._held = sheet, against, own, True
        self.changes = ChangeList()
        self.items = ItemList(standings, sheet.body)
        self.anyway = QCheckBox(self.tr("Approve with &comments still open"))
        self.ticks = Ticks(() if against else asked)
        self.note = QLineEdit()
        self.go, self.back = QPushButton(self.tr("Approve &this text")), QPushButton(self.tr("Re&quest changes"))
        self.wait = QPushButton(self.tr("&Later"))
        self._changed, self._details, self._found = QLabel(), QLabel(), QLabel()
        self._needs_tick = False
        self.remark, self._pinned, self._pins = QLineEdit(), QLabel(), 0
        self._sent = Sent(self.remark)
        self._about: Anchor | None = None
        self._lay_out(standings)
        self._connect()
        self.show_open_comments(open_comments)

    def show_open_comments(self, some: bool) -> None:
        """Whether comments are open, so that approving takes a tick."""
        self._needs_tick = some
        self.anyway.setVisible(some and not self._against)
        self._allow()

    def hold(self, held: bool) -> None:
        """Approving sleeps, or is awake."""
        self._held = held
        self._allow()

    @property
    def composing(self) -> bool:
        """Whether a comment is being written."""
        return not self.remark.isHidden()

    def compose(self, about: Anchor) -> None:
        """Ask for a comment on some words."""
        if self._sent.under_way:
            return
        self._about = about
        words = shortened(" ".join(about.quote.split()), _QUOTE)
        self.remark.setPlaceholderText(self.tr("Comment on “{words}”, then Enter").format(words=words))
        self.remark.show()
        self.remark.setFocus()

    def drop(self) -> None:
        """No comment is wanted after all."""
        self._about = None
        self.remark.clear()
        self.remark.hide()
        self.note.setFocus()

    def answer(self, kept: bool) -> None:
        """The comment is pinned to the text, or it could not be kept and stays in its field."""
        if not self._sent.answer(kept) or not kept:
            return
        self.drop()
        self._pins += 1
        self._pinned.setText(self.tr("%n place(s) pinned", "", self._pins))
        self._pinned.show()

    def _pin(self) -> None:
        if self._about and (words := self._sent.take()):
            self.pinned.emit(self._about, words)

    def show_changes(self, pairs: Sequence[tuple[str, str]], before: Before | None) -> None:
        """List what changed in the text, and in its details."""
        self.changes.changes.show(tuple(pairs))
        words = self.tr("%n change(s) in the text", "", len(pairs)) if pairs else self.tr("Nothing changed in the text")
        self._changed.setText(words)
        names = {
            "source": self.tr("Source"),
            "date": self.tr("Date"),
            "embargo": self.tr("Embargo"),
            "language": self.tr("Language"),
        }
        none = self.tr("none")
        rows = [
            self.tr("{name}: {old} → {new}").format(name=names.get(key, key), old=old or none, new=new or none)
            for key, old, new in (before.details if before else ())
        ]
        self._details.setText("\n".join(rows))
        self._details.setVisible(bool(rows))

    def _lay_out(self, standings: Sequence[Standing]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        column.setSpacing(theme.SMALL)
        column.addLayout(self._facts(standings))
        if self.pair:
            column.addWidget(self.pair)
            self.pair.allowed.connect(self.own_allowed)
        for label, looks in ((self._changed, (Look.STRONG,)), (self._details, (Look.SMALL,))):
            dress(label, *looks)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        column.addWidget(self._changed)
        column.addWidget(self.changes, 3)
        column.addWidget(self._details)
        self._details.hide()
        left = sum(one.decision is not None for one in standings)
        self._found.setVisible(bool(standings))
        self.items.setVisible(bool(standings))
        self._found.setText(
            self.tr("Findings: {left} left with a reason, {open} open").format(left=left, open=len(standings) - left)
        )
        dress(self._found, Look.STRONG)
        column.addWidget(self._found)
        column.addWidget(self.items, 2)
        column.addWidget(self.anyway)
        column.addWidget(self.ticks)
        column.addLayout(self._foot())

    def _facts(self, standings: Sequence[Standing]) -> QGridLayout:
        """A row each: a tick or a warning, what it is about, what holds."""
        sheet, grid = self._sheet, QGridLayout()
        grid.setHorizontalSpacing(theme.SMALL)
        grid.setVerticalSpacing(theme.TIGHT)
        grid.setColumnStretch(2, 1)
        errors = sum(one.decision is None and one.finding.severity is Severity.ERROR for one in standings)
        checks = self.tr("%n error(s) open", "", errors) if errors else self.tr("no open error by today’s rules")
        rows: list[tuple[bool, str, str]] = []
        if sheet.submitted_at:
            words = self.tr("by {name}, {time}, round {number}")
            words = words.format(name=sheet.submitted_by, time=moment(sheet.submitted_at), number=sheet.round)
            rows.append((True, self.tr("Submitted"), words))
        rows.append((not errors, self.tr("Checks"), checks))
        if sheet.returned:
            words = self.tr("{name}: “{reason}”")
            rows.append((True, self.tr("Sent back"), words.format(name=sheet.returned_by, reason=sheet.returned)))
        if sheet.four_eyes and not self._against and not self._own:
            rows.insert(1, (True, self.tr("Four eyes"), self.tr("you have not written in this text")))
        if sheet.first and (who := sheet.first.by):
            words = self.tr("first by {name}, {time}; a second is needed").format(name=who, time=moment(sheet.first.at))
            rows.insert(1, (True, self.tr("Approved"), words))
        elif sheet.two and not self._against:
            rows.append((True, self.tr("Approvals"), self.tr("this house wants two: yours is the first")))
        rows += [(False, self.tr("Not by you"), tell(sentence)) for sentence in self._against]
        for row, (good, name, words) in enumerate(rows):
            glyph, about, said = QLabel(), QLabel(name), QLabel(words)
            drawing, role = ("approve", "settled") if good else ("warning", "warning")
            glyph.setPixmap(icons.pixmap(drawing, role, theme.ICON, self.devicePixelRatioF()))
            dress(about, Look.MUTED)
            said.setWordWrap(True)
            said.setTextFormat(Qt.TextFormat.PlainText)
            for at, label in enumerate((glyph, about, said)):
                grid.addWidget(label, row, at, Qt.AlignmentFlag.AlignTop)
        return grid

    def _foot(self) -> QVBoxLayout:
        sheet = self._sheet
        digest = QLabel(
            self.tr("SHA-256 {digest}…, revision {number}").format(digest=sheet.sha256[:_DIGEST], number=sheet.revision)
        )
        digest.setToolTip(sheet.sha256)
        digest.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        dress(digest, Look.SMALL, Look.MUTED)
        own = self.tr("Why you approve your own work, or what should change")
        self.note.setPlaceholderText(
            own if self._own else self.tr("Note, or what should change (needed to send it back)")
        )
        self.note.setAccessibleName(self.tr("Note or reason"))
        self.back.setIcon(icons.icon("return", "muted"))
        dress(self.go, Look.PRIMARY)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.wait)
        row.addWidget(self.go)
        foot = QVBoxLayout()
        foot.setSpacing(theme.SMALL)
        self.remark.setAccessibleName(self.tr("Comment"))
        self.remark.hide()
        self._pinned.hide()
        pin = QLabel(self.tr("Select words and press Ctrl+Shift+M to pin a comment to them."))
        for label in (pin, self._pinned):
            dress(label, Look.SMALL, Look.MUTED)
        for widget in (digest, pin, self._pinned, self.remark, self.note):
            foot.addWidget(widget)
        foot.addLayout(row)
        return foot

    def _connect(self) -> None:
        self.note.textChanged.connect(lambda _: self._allow())
        self.anyway.toggled.connect(lambda _: self._allow())
        self.ticks.changed.connect(self._allow)
        self.go.clicked.connect(
            lambda: self.approved.emit(self.note.text().strip(), self.anyway.isChecked(), self.ticks.ticked)
        )
        self.back.clicked.connect(lambda: self.changes_requested.emit(self.note.text().strip()))
        self.wait.clicked.connect(self.later)
        self.remark.returnPressed.connect(self._pin)
        self.items.place_activated.connect(self.place_activated)

    def _allow(self) -> None:
        said = bool(self.note.text().strip())
        self.back.setEnabled(said)
        free = not self._held and not self._against and (self.anyway.isChecked() or not self._needs_tick)
        self.go.setEnabled(free and self.ticks.complete and (said or not self._own))
        lacking = self.tr("Say why you approve your own work.") if self._own and not said else ""
        if self._needs_tick and not self.anyway.isChecked():
            lacking = self.tr("Comments are still open: tick that you approve with them.")
        self.go.setToolTip("\n".join(map(tell, self._against)) or self.ticks.missing or lacking)
