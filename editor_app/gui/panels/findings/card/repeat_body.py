"""What a card shows of a passage that stands in the text more than once: which place stays, and how they differ.

Signal: chosen(int place).
"""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from editor_app.gui.base import theme
from editor_app.gui.base.elided import Elided
from editor_app.gui.base.labels import line_name
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.findings.issues import Issue, Occurrence
from editor_app.gui.panels.findings.passages import Passage
from editor_app.text.compare import Change, ChangeKind, differences

_MOST = 3_000
"""Letters of a passage that are compared in the card; longer ones are compared side by side."""


class RepeatBody(QWidget):
    """The places, one of them chosen to stay, and below them its words beside those of the next place that differs."""

    chosen = Signal(int)

    def __init__(self, issue: Issue, at: int, editable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._issue = issue
        self.buttons = QButtonGroup(self)
        self._verdicts: list[QLabel] = []
        self.heads, self.words = (QLabel(), QLabel()), (QLabel(), QLabel())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for number, place in enumerate(issue.here):
            column.addLayout(self._row(number, place, editable))
        widest = max((button.sizeHint().width() for button in self.buttons.buttons()), default=0)
        for button in self.buttons.buttons():
            button.setFixedWidth(widest)  # the words begin at one place
        for head, words in zip(self.heads, self.words, strict=True):
            dress(head, Look.SMALL, Look.MUTED)
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.RichText)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addSpacing(theme.TIGHT)
            column.addWidget(head)
            column.addWidget(words)
        column.addStretch(1)
        self.buttons.idClicked.connect(self.chosen)
        self.mark(at)

    def mark(self, at: int) -> None:
        """Another place stays."""
        here = self._issue.here
        at = min(at, len(here) - 1)
        self.buttons.button(at).setChecked(True)
        for number, verdict in enumerate(self._verdicts):
            stays = number == at
            verdict.setText(self.tr("stays") if stays else self.tr("goes"))
            dress(verdict, Look.SMALL, Look.SETTLED if stays else Look.ERROR)
        kept = here[at]
        others = [place for number, place in enumerate(here) if number != at]
        other = next((place for place in others if place.quote != kept.quote), others[0])
        self._compare(kept, other)

    def _row(self, number: int, place: Occurrence, editable: bool) -> QHBoxLayout:
        button = QRadioButton(line_name(place.line))
        button.setEnabled(editable)
        button.setMinimumHeight(theme.TARGET)
        self.buttons.addButton(button, number)
        kind, verdict = QLabel(self._kind(number)), QLabel()
        button.setAccessibleName(f"{line_name(place.line)}, {kind.text()}: {place.words}")
        dress(kind, Look.SMALL, Look.MUTED)
        self._verdicts.append(verdict)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(button)
        row.addWidget(Elided(place.words), 1)
        row.addWidget(kind)
        row.addWidget(verdict)
        return row

    def _kind(self, number: int) -> str:
        """How a place stands to the others, in a word."""
        here = self._issue.here
        same = next((place for place in here[:number] if place.quote == here[number].quote), None)
        if same:
            return self.tr("as {line}").format(line=line_name(same.line))
        whole = [Passage(place.span, place.quote).whole for place in here]
        if all(whole) or not any(whole):
            return ""
        return self.tr("whole") if whole[number] else self.tr("cut off")

    def _compare(self, kept: Occurrence, other: Occurrence) -> None:
        """Both wordings with their differences; where there are none, the words once."""
        same = kept.words == other.words
        short = max(len(kept.words), len(other.words)) <= _MOST
        changes = differences(kept.words, other.words) if not same and short else ()
        self.heads[0].setText(self.tr("{line} stays").format(line=_capital(line_name(kept.line))))
        self.words[0].setText(_marked(kept.words, ((one.kind, one.a.start, one.a.end) for one in changes)))
        self.heads[1].setText(self._share(other, changes))
        self.words[1].setText(_marked(other.words, ((one.kind, one.b.start, one.b.end) for one in changes)))
        for one in (self.heads[1], self.words[1]):
            one.setVisible(not same)

    def _share(self, other: Occurrence, changes: Iterable[Change]) -> str:
        alike = sum(len(change.b) for change in changes if change.kind is ChangeKind.SAME)
        words = self.tr("{line} goes: {share} % the same")
        share = int(100 * alike / max(1, len(other.words)))  # never 100 where something differs
        return words.format(line=_capital(line_name(other.line)), share=share)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _marked(words: str, pieces: Iterable[tuple[ChangeKind, int, int]]) -> str:
    """As HTML, with what differs underlined: never colour alone."""
    told = []
    for kind, start, end in pieces:
        piece = escape(words[start:end])
        told.append(piece if kind is ChangeKind.SAME or not piece.strip() else f"<u><b>{piece}</b></u>")
    return "".join(told) or escape(words)
