"""Two texts of one article, saved by two people or brought by a bundle: both side by side, and the choice.

Signals: mine_asked() · theirs_asked() · both_asked().
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from editor_app.desk.reports.text_views import word_differences
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.dialogs.base_dialog import BaseDialog
from editor_app.gui.panels.repeats.side_by_side import SideBySide, SideText


class ConflictDialog(BaseDialog):
    """Closing it decides nothing: what was typed stays on the screen and is kept."""

    mine_asked = Signal()
    theirs_asked = Signal()
    both_asked = Signal()

    def __init__(
        self, title: str, who: str, theirs: str, mine: str, parent: QWidget | None = None, bundle: bool = False
    ) -> None:
        super().__init__(title, self.tr("Keep both"), parent)
        self.setWindowTitle(self.tr("Two texts"))
        saved = self.tr(
            "{name} saved this article while you were writing. If you keep both, theirs is the newest text and "
            "yours is kept as a revision of its own."
        )
        came = self.tr(
            "This text was changed here and where the bundle comes from, by {name}. If you keep both, the one that is "
            "here stays the newest text and the other is kept as a revision of its own."
        )
        self.say((came if bundle else saved).format(name=who))
        heads = QHBoxLayout()
        here = self.tr("Here") if bundle else self.tr("Yours")
        for words in (self.tr("Saved by {name}").format(name=who), here):
            head = QLabel(words)
            dress(head, Look.MUTED)
            heads.addWidget(head, 1)
        self.body.addLayout(heads)
        self.texts = SideBySide()
        self.texts.show_sides(SideText(theirs), SideText(mine), word_differences(theirs, mine))
        self.body.addWidget(self.texts, 1)
        self.theirs, self.mine = QPushButton(self.tr("Keep theirs")), QPushButton(self.tr("Keep mine"))
        for place, button in enumerate((self.theirs, self.mine)):
            button.setAutoDefault(False)
            self.buttons.insertWidget(place, button)
        for button, signal in (
            (self.go, self.both_asked),
            (self.theirs, self.theirs_asked),
            (self.mine, self.mine_asked),
        ):
            button.clicked.connect(self.accept)
            button.clicked.connect(signal)
        self.fit(960, 620)
