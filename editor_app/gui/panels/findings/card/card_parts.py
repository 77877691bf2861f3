"""The parts of a card that only show: its heading, why, and the table of forms."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from editor_app.domain.message import say_n
from editor_app.gui.base import icons, theme
from editor_app.gui.base.elided import Elided
from editor_app.gui.base.labels import severity_name
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look, Type, dress
from editor_app.gui.panels.findings.issue_rows import severity_glyph
from editor_app.gui.panels.findings.issues import Issue

FORMS = 5
"""How many forms are shown; the rest are counted."""


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
