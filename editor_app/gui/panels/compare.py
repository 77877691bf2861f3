"""Two passages side by side: places that say the same, or two saved texts.

Signals: edits_asked(tuple[Edit, ...]) to keep A, keep B or delete the repeats · place_activated(Span).
"""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from editor_app.gui import icons, theme
from editor_app.gui.panels.elided import Elided
from editor_app.gui.panels.removal import removals
from editor_app.gui.panels.side_by_side import Side, SideBySide
from editor_app.gui.panels.wording import line_name, shortened
from editor_app.gui.theme import Look, dress
from editor_app.text.compare import Change, ChangeKind, differences
from editor_app.text.span import Span, line_and_column


class ComparePanel(QWidget):
    """Holds the places it was shown, and which two of them stand side by side; `body` is the text they are in."""

    edits_asked = Signal(object)
    place_activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Elided()
        self.verdict = QLabel()
        self.sides = SideBySide()
        self.boxes = (QComboBox(), QComboBox())
        self.labels = (Elided(), Elided())
        self.keep = (QPushButton(self.tr("Keep A")), QPushButton(self.tr("Keep B")))
        self.rest = QPushButton(self.tr("Delete the repeats"))
        self.before, self.after = QToolButton(), QToolButton()
        self.body = ""
        self.signs = (QLabel("A"), QLabel("B"))
        self._spans: tuple[Span, ...] = ()
        self._lay_out()
        self._connect()
        self.show_nothing()

    def show_occurrences(self, body: str, spans: Iterable[Span], title: str = "", editable: bool = True) -> None:
        """Show the places of one repeat; the first two (in the order given) are A and B."""
        given = tuple(dict.fromkeys(spans))
        if len(given) < 2:
            self.show_nothing()
            return
        self.body, self._spans = body, tuple(sorted(given))
        self.title.setText(title)
        names = [self._name(span) for span in self._spans]
        for box, span in zip(self.boxes, sorted(given[:2]), strict=True):
            box.blockSignals(True)
            box.clear()
            box.addItems(names)
            box.setCurrentIndex(self._spans.index(span))
            box.blockSignals(False)
        self._show_kind(occurrences=True, editable=editable)
        self.rest.setVisible(editable and len(self._spans) > 2)
        self._compare()

    def show_texts(self, label_a: str, a: str, label_b: str, b: str, changes: Iterable[Change]) -> None:
        """Show two saved texts, or a passage and the one in another article."""
        self.body, self._spans = "", ()
        self.title.setText("")
        for label, words in zip(self.labels, (label_a, label_b), strict=True):
            label.setText(words)
        self._show_kind(occurrences=False, editable=False)
        self._show_sides(Side(a), Side(b), tuple(changes))

    def show_other(self, body: str, span: Span, document: str, words: str) -> None:
        """Show a passage of this text beside what another article says."""
        here = span.of(body)
        label = self.tr("This article, {line}").format(line=line_name(line_and_column(body, span.start)[0]))
        self.show_texts(label, here, document, words, differences(here, words))

    def show_nothing(self) -> None:
        """Say what this pane is for."""
        self.body, self._spans = "", ()
        self.sides.clear()
        self._show_kind(occurrences=False, editable=False)
        for widget in (*self.labels, *self.signs, self.sides):
            widget.hide()
        self.verdict.setText("")
        self.title.setText(self.tr("Choose a finding with two places, or two revisions in History."))

    def _show_sides(self, a: Side, b: Side, changes: tuple[Change, ...]) -> None:
        self.sides.show_sides(a, b, changes)
        same = sum(len(c.a) + len(c.b) for c in changes if c.kind is ChangeKind.SAME)
        share = round(100 * same / max(1, len(a.text) + len(b.text)))
        alike = all(change.kind is ChangeKind.SAME for change in changes)
        some = self.tr("{share} % the same").format(share=min(99, share))
        self.verdict.setText(self.tr("The same to the letter") if alike else some)
        for button in (self.before, self.after):
            button.setVisible(not alike)

    def _compare(self) -> None:
        """Set the two chosen places side by side, each with the rest of its line."""
        spans = tuple(self._spans[box.currentIndex()] for box in self.boxes)
        a, b = (side_of(self.body, span) for span in spans)
        self._show_sides(a, b, differences(a.text, b.text))
        for button in self.keep:
            button.setEnabled(spans[0] != spans[1])

    def _keep(self, side: int) -> None:
        other = self._spans[self.boxes[1 - side].currentIndex()]
        self.edits_asked.emit(removals(self.body, (other,)))

    def _delete_repeats(self) -> None:
        kept = self._spans[self.boxes[0].currentIndex()]
        self.edits_asked.emit(removals(self.body, (span for span in self._spans if span != kept)))

    def _go(self, side: int) -> None:
        self.place_activated.emit(self._spans[self.boxes[side].currentIndex()])

    def _name(self, span: Span) -> str:
        line = line_name(line_and_column(self.body, span.start)[0])
        return f"{line}  {shortened(span.of(self.body), 60)}"

    def _show_kind(self, occurrences: bool, editable: bool) -> None:
        for widget in (*self.signs, self.sides):
            widget.show()
        for box, label, keep in zip(self.boxes, self.labels, self.keep, strict=True):
            box.setVisible(occurrences)
            label.setVisible(not occurrences)
            keep.setVisible(editable)
        self.rest.hide()
        for button in (self.before, self.after):
            button.hide()

    def _connect(self) -> None:
        for side, box in enumerate(self.boxes):
            box.currentIndexChanged.connect(self._compare)
            box.activated.connect(lambda _, side=side: self._go(side))
            self.keep[side].clicked.connect(lambda _=False, side=side: self._keep(side))
        self.rest.clicked.connect(self._delete_repeats)
        self.before.clicked.connect(lambda: self.sides.step(-1))
        self.after.clicked.connect(lambda: self.sides.step(1))

    def _lay_out(self) -> None:
        dress(self.title, Look.STRONG)
        dress(self.verdict, Look.MUTED)
        tips = (self.tr("Delete the passage on the right"), self.tr("Delete the passage on the left"))
        for letter, box, keep, tip in zip("AB", self.boxes, self.keep, tips, strict=True):
            box.setAccessibleName(self.tr("Place {letter}").format(letter=letter))
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            keep.setToolTip(tip)
        self.rest.setToolTip(self.tr("Keep A and delete every other place"))
        steps = ((self.before, "up", self.tr("Previous difference")), (self.after, "down", self.tr("Next difference")))
        for button, drawing, name in steps:
            button.setIcon(icons.icon(drawing, "muted"))
            button.setIconSize(QSize(theme.ICON, theme.ICON))
            button.setToolTip(name)
            button.setAccessibleName(name)
        top = QHBoxLayout()
        top.setSpacing(theme.SMALL)
        top.addWidget(self.title, 1)
        for widget in (self.verdict, self.before, self.after, self.rest):
            top.addWidget(widget)
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        grid.setSpacing(theme.SMALL)
        grid.addLayout(top, 0, 0, 1, 2)
        for side in (0, 1):
            head = QHBoxLayout()
            head.setSpacing(theme.SMALL)
            dress(self.signs[side], Look.STRONG)
            head.addWidget(self.signs[side])
            head.addWidget(self.boxes[side], 1)
            head.addWidget(self.labels[side], 1)
            head.addWidget(self.keep[side])
            grid.addLayout(head, 1, side)
            grid.setColumnStretch(side, 1)
        grid.addWidget(self.sides, 2, 0, 1, 2)
        grid.setRowStretch(2, 1)


def side_of(body: str, span: Span) -> Side:
    """A passage with the rest of the lines it begins and ends in."""
    start = body.rfind("\n", 0, span.start) + 1
    end = (body.find("\n", span.end) + 1 or len(body) + 1) - 1
    return Side(span.of(body), body[start : span.start], body[span.end : end])
