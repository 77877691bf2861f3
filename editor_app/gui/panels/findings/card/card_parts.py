"""The parts of a card: its heading, why, the table of forms, and how its buttons stand."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from editor_app.domain.message import say_n
from editor_app.gui.base import icons, theme
from editor_app.gui.base.elided import Elided
from editor_app.gui.base.labels import line_name, severity_name, shortened
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look, Type, dress
from editor_app.gui.panels.findings.issue_rows import severity_glyph
from editor_app.gui.panels.findings.issues import Issue, Occurrence

FORMS = 5
"""How many forms are shown; the rest are counted."""
_QUOTED = 60
"""Letters of a place that are read out."""


def heading(issue: Issue, ratio: float) -> QHBoxLayout:
    """Glyph, title, and whether it is a guess."""
    row = QHBoxLayout()
    row.setSpacing(theme.SMALL)
    glyph = QLabel()
    name, role = severity_glyph(issue)
    glyph.setPixmap(icons.pixmap(name, role, theme.ICON, ratio))
    glyph.setAccessibleName(severity_name(issue.severity))
    glyph.setToolTip(severity_name(issue.severity))
    title = QLabel(issue.title)
    title.setTextFormat(Qt.TextFormat.PlainText)
    title.setWordWrap(True)
    title.setToolTip(issue.lead.rule)
    dress(title, Look.STRONG)
    row.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(title, 1)
    if not issue.sure:
        guess = QLabel(QCoreApplication.translate("Card", "a guess"))
        dress(guess, Look.SMALL, Look.MUTED)
        guess.setToolTip(QCoreApplication.translate("Card", "The check is not sure. Look before you change anything."))
        row.addWidget(guess, 0, Qt.AlignmentFlag.AlignTop)
    return row


def spoken(issue: Issue, place: Occurrence, number: int, count: int) -> str:
    """An issue with the place in hand as it is read out: what, how serious, where, and which of how many."""
    said = QCoreApplication.translate("Card", "{severity}: {title}, “{words}”, {line}, {number} of {count}. {why}")
    return said.format(
        severity=severity_name(issue.severity),
        title=issue.title,
        words=shortened(place.words, _QUOTED),
        line=line_name(place.line),
        number=number,
        count=count,
        why=tell(issue.lead.message),
    )


def why(issue: Issue) -> QLabel:
    """What speaks for it."""
    why = QLabel(tell(issue.lead.message))
    why.setTextFormat(Qt.TextFormat.PlainText)
    why.setWordWrap(True)
    why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return why


def joining(sentence: str) -> QLabel:
    """The sentence as it would read with both posts."""
    words = QLabel(QCoreApplication.translate("Card", "Joined: {sentence}").format(sentence=sentence))
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setWordWrap(True)
    dress(words, Look.SMALL, Look.MUTED)
    return words


def forms(issue: Issue) -> QWidget:
    """The forms as a small table: words, how often, which one is proposed."""
    around = QWidget()
    table = QGridLayout(around)
    table.setContentsMargins(0, 0, 0, 0)
    table.setHorizontalSpacing(theme.SMALL)
    table.setVerticalSpacing(theme.TIGHT)
    table.setColumnStretch(0, 1)
    wanted = issue.lead.replacements[:1]
    for row, (form, count) in enumerate(issue.forms[:FORMS]):
        words = Elided(form)
        words.setFont(theme.font(Type.NORMAL, strong=(form,) == wanted))
        number = QLabel(str(count))
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        dress(number, Look.MUTED)
        table.addWidget(words, row, 0)
        table.addWidget(number, row, 1)
    if len(issue.forms) > FORMS:
        rest = QLabel(tell(say_n("and {n:,} more", "and {n:,} more", n=len(issue.forms) - FORMS)))
        dress(rest, Look.SMALL, Look.MUTED)
        table.addWidget(rest, FORMS, 0)
    return around


class FittingButton(QPushButton):
    """Words too long for the button are shortened there; the tooltip has them whole."""

    def __init__(self, drawing: QIcon, words: str, parent: QWidget) -> None:
        super().__init__(drawing, words, parent)
        self._words = words

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called by Qt."""
        super().resizeEvent(event)
        room = self.width() - 2 * theme.MEDIUM
        metrics = QFontMetrics(theme.font(strong=True))
        if self.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:
            self.setText(metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room))


def in_a_row(widgets: list[QWidget]) -> QWidget:
    """Widgets next to each other; the first one takes the remaining width if it is the likely action."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.TIGHT)
    for widget in widgets:
        line.addWidget(widget, 1 if widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored else 0)
    if not any(widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored for widget in widgets):
        line.addStretch(1)
    return row
