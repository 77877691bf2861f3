"""The window: menus, toolbar, the four panes, status bar. It arranges and passes on; it decides nothing.

It exists before the desk is open and knows no verb: flows/workspace.py connects it.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from editor_app.gui.base import theme
from editor_app.gui.base.icons import icon
from editor_app.gui.editor.pane import Pane
from editor_app.gui.shell import actions
from editor_app.gui.shell.actions import COMMANDS, Menu
from editor_app.gui.shell.command_palette import Palette
from editor_app.gui.shell.splitters import Splitters
from editor_app.gui.shell.status import StatusBar

_SIZE = QSize(1320, 760)
_FRAME = QSize(2 * theme.SMALL, theme.TALL_ROW)
"""Space for what the desktop draws around a window."""
_SMALLEST = QSize(820, 480)


class Window(QMainWindow):
    """`dropped` carries the paths of dropped files, `words_dropped` a text and the same as HTML, `searched` what is
    typed into the search field.
    """

    dropped = Signal(tuple)
    words_dropped = Signal(str, str)
    searched = Signal(str)
    closing = Signal()

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings = settings
        self.setWindowTitle("Editor App")
        self.setWindowIcon(icon("app", "accent"))
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setMinimumSize(_SMALLEST)
        self.commands = actions.build(self, self.bound_keys())
        self.pane = Pane()
        self.panes = Splitters(self.pane)
        self.setCentralWidget(self.panes)
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self.search = QLineEdit()
        self._toolbar = self._make_toolbar()
        self._make_menus()
        self._connect()
        self._recall()

    def command(self, name: str) -> QAction:
        """One command of actions.COMMANDS."""
        return self.commands[name]

    def on(self, name: str, then: Callable[[], object]) -> None:
        """What a command does."""
        self.commands[name].triggered.connect(lambda: then())

    def add_to_toolbar(self, widget: QWidget) -> None:
        """A panel's own control, before the search field."""
        self._toolbar.insertWidget(self._gap, widget)

    def bound_keys(self) -> dict[str, str]:
        """The keys a person has set, by the name of the command."""
        self._settings.beginGroup("keys")
        keys = {name: str(self._settings.value(name)) for name in self._settings.childKeys()}
        self._settings.endGroup()
        return keys

    def bind_keys(self, keys: dict[str, str]) -> None:
        """Set and remember them."""
        self._settings.remove("keys")
        for name, key in keys.items():
            self._settings.setValue(f"keys/{name}", key)
        actions.bind(self.commands, keys)

    def show_title(self, title: str, unsaved: bool) -> None:
        """The article's title in the title bar."""
        self.setWindowTitle(f"{title}[*] — Editor App" if title else "Editor App")
        self.setWindowModified(unsaved and bool(title))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Called by Qt."""
        brought = event.mimeData()
        if brought.hasText() or brought.hasHtml() or any(url.isLocalFile() for url in brought.urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Called by Qt."""
        paths = tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        event.acceptProposedAction()
        if paths:
            self.dropped.emit(paths)
        else:
            self.words_dropped.emit(event.mimeData().text(), event.mimeData().html())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Called by Qt: unsaved changes are parked, so that nothing needs to be asked."""
        self._settings.setValue("geometry", self.saveGeometry())
        self.panes.keep(self._settings)
        self._settings.sync()
        self.closing.emit()
        super().closeEvent(event)

    def _make_menus(self) -> None:
        menus = {menu: self.menuBar().addMenu(menu.title) for menu in Menu}
        for command in COMMANDS:
            if command.apart:
                menus[command.menu].addSeparator()
            menus[command.menu].addAction(self.commands[command.name])
        self.theme_menu = QMenu(self.tr("The&me"), self)
        menus[Menu.VIEW].addMenu(self.theme_menu)

    def _make_toolbar(self) -> QToolBar:
        bar = QToolBar(self.tr("Tools"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setFloatable(False)
        bar.setIconSize(QSize(theme.ICON, theme.ICON))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        short = {"open": self.tr("Open"), "paste-new": self.tr("Paste"), "check": self.tr("Check")}
        for name, words in short.items():
            self.commands[name].setIconText(words)
            bar.addAction(self.commands[name])
        for name in ("previous", "next"):
            bar.addAction(self.commands[name])
            button = bar.widgetForAction(self.commands[name])
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._gap = bar.addWidget(gap)
        self.search.setPlaceholderText(self.tr("Search articles"))
        self.search.setAccessibleName(self.tr("Search articles"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(220)
        bar.addWidget(self.search)
        self.addToolBar(bar)
        return bar

    def _connect(self) -> None:
        self.search.textChanged.connect(self.searched)
        for number, name in enumerate(("pane-queue", "pane-text", "pane-findings", "pane-context")):
            self.on(name, partial(self.panes.go_to, number))
        self.on("next-pane", lambda: self.panes.step(1))
        self.on("previous-pane", lambda: self.panes.step(-1))
        self.on("reset-layout", self.panes.reset)
        self.on("full-screen", lambda: self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen))
        self.on("palette", self._open_palette)
        self.on("quit", self.close)

    def _open_palette(self) -> None:
        palette = Palette((self.commands[command.name] for command in COMMANDS), self)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        corner = self.mapToGlobal(self.rect().topLeft())
        palette.move(corner.x() + (self.width() - palette.width()) // 2, corner.y() + 2 * theme.TALL_ROW)
        palette.open()
        palette.words.setFocus()

    def _recall(self) -> None:
        """The size of last time, if a screen still has room for it."""
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        geometry = self._settings.value("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        if not any(screen.availableGeometry().intersects(self.frameGeometry()) for screen in QGuiApplication.screens()):
            self.move(self.screen().availableGeometry().topLeft())
        self.panes.recall(self._settings)
