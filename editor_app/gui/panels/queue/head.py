"""The head of the queue: what is listed, and a menu to sort it, to leave things out, and to keep that as a view.

Signals: arranged(Arranged) · keep_asked(str name) · drop_asked(str name).
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QMenu, QToolButton, QWidget

from editor_app.desk.base.views import Arranged
from editor_app.domain.queue import Order
from editor_app.gui.base import icons, theme
from editor_app.gui.base.elided import Elided
from editor_app.gui.base.labels import view_name
from editor_app.gui.base.theme import Look, dress


class QueueHead(QWidget):
    """Knows how the queue is arranged, and the views that the person has kept."""

    arranged = Signal(Arranged)
    keep_asked = Signal(str)
    drop_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.button = Elided(""), QToolButton()
        self.now, self.own = Arranged(), dict[str, Arranged]()
        self._typed = ""  # the name of a view that is not kept yet
        self._lay_out()
        self.button.clicked.connect(self.open_menu)

    def show_arranged(self, now: Arranged, own: Mapping[str, Arranged], search: str = "") -> None:
        """Say how the queue is arranged now."""
        self.now, self.own = now, dict(own)
        if self._typed in self.own:
            self._typed = ""
        named = self._named()
        left_out = (
            (now.due_today, self.tr("due today")),
            (now.urgent, self.tr("urgent")),
            (now.mine, self.tr("mine")),
        )
        said = [words for on, words in left_out if on and not named]
        head = self.tr("Search: {words}").format(words=search) if search else named or view_name(now.view)
        self.words.setText(" · ".join((head, *said)))

    def open_menu(self) -> None:
        """Show the menu below its button."""
        menu = self.menu()
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def menu(self) -> QMenu:
        """How the queue can be arranged."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        orders = QActionGroup(menu)
        names = (
            (Order.CHANGED, self.tr("&Changed last first")),
            (Order.DUE, self.tr("&Due first")),
            (Order.PRIORITY, self.tr("&Urgent first")),
        )
        for order, words in names:
            orders.addAction(self._choice(menu, words, self.now.order is order, replace(self.now, order=order)))
        menu.addSeparator()
        now = self.now
        self._choice(
            menu, self.tr("Only what is due &today or late"), now.due_today, replace(now, due_today=not now.due_today)
        )
        self._choice(menu, self.tr("Only what is &high in priority"), now.urgent, replace(now, urgent=not now.urgent))
        self._choice(menu, self.tr("Only what is &mine"), now.mine, replace(now, mine=not now.mine))
        self._add_own(menu)
        return menu

    def _add_own(self, menu: QMenu) -> None:
        menu.addSeparator()
        named = self._named()
        for name, arranged in self.own.items():
            self._choice(menu, name.replace("&", "&&"), name == named, arranged)
        menu.addAction(self.tr("&Keep this view…")).triggered.connect(self._ask_name)
        if named:
            words = self.tr("Delete the &view “{name}”").format(name=named.replace("&", "&&"))
            menu.addAction(words).triggered.connect(partial(self._drop, named))

    def _choice(self, menu: QMenu, words: str, on: bool, then: Arranged) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda: self.arranged.emit(then))
        return action

    def _named(self) -> str:
        """The view of one's own that is shown, if it is one."""
        return next((name for name, one in self.own.items() if one == self.now), "")

    def _ask_name(self) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Keep this view"))
        dialog.setLabelText(self.tr("Name of the view:"))
        dialog.setTextValue(self._typed or self._named())
        dialog.textValueSelected.connect(self._keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, name: str) -> None:
        self._typed = " ".join(name.split())
        self.keep_asked.emit(name)

    def _drop(self, name: str, _: bool = False) -> None:
        self.drop_asked.emit(name)

    def _lay_out(self) -> None:
        dress(self.words, Look.STRONG)
        self.button.setIcon(icons.icon("filter", "muted"))
        self.button.setToolTip(self.tr("Sort the queue, leave things out, views of your own"))
        self.button.setAccessibleName(self.tr("Arrange the queue"))
        self.button.setFixedSize(theme.BUTTON, theme.BUTTON)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MEDIUM, 0, theme.TIGHT, 0)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
