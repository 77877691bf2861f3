"""What earlier articles share with the current text: a list, with stock wording hidden until asked for.

Signal: chosen(Earlier, int passage).
"""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from editor_app.domain.archive import Earlier
from editor_app.gui.base import theme
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.repeats.archive_hits_list import EARLIER, EarlierList
from editor_app.text.span import Span

_WIDTH = 300


class EarlierPanel(QWidget):
    """Hidden while no earlier article shares anything with this text."""

    chosen = Signal(Earlier, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self.tr("In earlier articles"))
        self.list = EarlierList()
        self.stock = QToolButton()
        self.found: tuple[Earlier, ...] = ()
        self._quiet = False
        self._lay_out()
        self.stock.toggled.connect(lambda _: self._refresh())
        self.list.selectionModel().currentChanged.connect(self._changed)
        self.list.clicked.connect(self._say)
        self.list.activated.connect(self._say)
        self.show_earlier(())

    def show_earlier(self, found: tuple[Earlier, ...]) -> None:
        """Show what a text shares with earlier ones; the one in hand stays in hand, and nothing is emitted."""
        self.found = found
        self._refresh()

    def current(self) -> Earlier | None:
        """The earlier text in hand."""
        one = self.list.currentIndex().data(EARLIER)
        return one if isinstance(one, Earlier) else None

    def shown(self, earlier: Earlier) -> Earlier:
        """What is shown of an earlier text: with or without stock wording."""
        return earlier if self.stock.isChecked() else Earlier(earlier.text, earlier.news)

    def take(self, name: str, here: Span) -> bool:
        """Take the passage of an earlier text in hand that is at a place here; False when there is none."""
        for row, one in enumerate(self.list.earlier.rows):
            if one.text.name == name:
                self._quiet = True
                self.list.setCurrentIndex(self.list.earlier.index(row))
                self._quiet = False
                near = [abs(shared.passage.a.start - here.start) for shared in one.shared]
                self.chosen.emit(one, near.index(min(near)))
                return True
        return False

    def drop(self) -> None:
        """None is in hand."""
        self._quiet = True
        self.list.setCurrentIndex(QModelIndex())
        self._quiet = False

    def _refresh(self) -> None:
        held = self.current()
        shown = tuple(one for one in map(self.shown, sorted(self.found, key=_no_news)) if one.shared)
        hidden = sum(one.stock for earlier in self.found for one in earlier.shared)
        self._quiet = True
        self.list.earlier.show(shown)
        for row, one in enumerate(shown):
            if held and one.text.name == held.text.name:
                self.list.setCurrentIndex(self.list.earlier.index(row))
        self._quiet = False
        self.stock.setVisible(hidden > 0)
        words = self.tr("Hide stock wording") if self.stock.isChecked() else self.tr("Show stock wording ({count})")
        self.stock.setText(words.format(count=hidden))
        self.title.setText(self.tr("In %n earlier article(s)", "", len(shown)) if shown else self.tr("No news"))
        self.list.setVisible(bool(shown))
        self.setVisible(bool(self.found))

    def _changed(self, current: QModelIndex) -> None:
        if not self._quiet:
            self._say(current)

    def _say(self, index: QModelIndex) -> None:
        one = index.data(EARLIER)
        if isinstance(one, Earlier):
            self.chosen.emit(one, 0)

    def _lay_out(self) -> None:
        dress(self.title, Look.STRONG)
        dress(self.stock, Look.LINK, Look.SMALL)
        self.stock.setCheckable(True)
        self.stock.setToolTip(
            self.tr("Legal notices, contacts and other passages that appear in many earlier articles")
        )
        self.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self.title)
        column.addWidget(self.list, 1)
        column.addWidget(self.stock)
        column.addStretch(0)


def _no_news(earlier: Earlier) -> bool:
    """Texts that share only stock wording come last."""
    return not earlier.news
