"""The one bar at the top: menus, the way through the findings, search, the state of the article and its next step."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenuBar, QSizePolicy, QToolButton, QWidget

from editor_app.gui.base import theme
from editor_app.gui.base.theme import Look

HEIGHT = 40
"""Pixels."""
_SEARCH = 200


class TopBar(QFrame):
    """Stands where a window has its menu bar."""

    def __init__(self, commands: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Tools"))
        self.setFixedHeight(HEIGHT)
        theme.dress(self, Look.TOP)
        self.menus, self.search = QMenuBar(), QLineEdit()
        self.menus.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self.search.setPlaceholderText(self.tr("Search articles"))
        self.search.setAccessibleName(self.tr("Search articles"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(_SEARCH)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.TIGHT, 0, theme.MEDIUM, 0)
        self._row.setSpacing(theme.SMALL)
        self._row.addWidget(self.menus, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        for name in ("previous", "next"):
            button = QToolButton()
            button.setDefaultAction(commands[name])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setIconSize(QSize(theme.ICON, theme.ICON))
            self._row.addWidget(button)
        self._row.addWidget(self.search)

    def add(self, widget: QWidget) -> None:
        """A panel's own control, at the right."""
        self._row.addWidget(widget)
