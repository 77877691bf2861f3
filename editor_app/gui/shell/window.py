"""The window: one bar, a rail at each side, the panes between them, the status bar. It arranges and passes on; it
decides nothing.

It exists before the desk is open and knows no verb: flows/workspace.py connects it.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QWidget

from editor_app.gui.base import theme
from editor_app.gui.base.bus import Notice
from editor_app.gui.base.icons import icon
from editor_app.gui.editor.pane import Pane
from editor_app.gui.shell import actions
from editor_app.gui.shell.actions import COMMANDS, Menu
from editor_app.gui.shell.command_palette import Palette
from editor_app.gui.shell.rails import WIDE, WIDTH, Rail
from editor_app.gui.shell.splitters import Splitters
from editor_app.gui.shell.status import StatusBar
from editor_app.gui.shell.top_bar import TopBar

_SIZE = QSize(1320, 760)
_FRAME = QSize(2 * theme.SMALL, theme.TALL_ROW)
"""Space for what the desktop draws around a window."""
_SMALLEST = QSize(900, 520)
ON_THE_TEXT = (
    *("pane-queue", "pane-text", "pane-findings", "pane-names", "pane-source", "pane-comments", "pane-details"),
    *("pane-history", "pane-preview", "archive", "repeats", "compare", "twin", "find", "replace", "find-next"),
    "find-previous",
)
"""Commands that show something which a page of the window stands in front of: the page goes."""


class Window(QMainWindow):
    """`dropped` carries the paths of dropped files, `words_dropped` a text and the same as HTML, `searched` what is
    typed into the search field, `language_chosen` the language that the window should be made again in, `page_opened`
    and `page_closed` that a page took the place of text and panes, and that they are back, `restore_asked` the backup
    that should take the place of the database.
    """

    dropped = Signal(tuple)
    words_dropped = Signal(str, str)
    searched = Signal(str)
    closing = Signal()
    language_chosen = Signal(str)
    page_opened = Signal()
    page_closed = Signal()
    restore_asked = Signal(Path)

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self._settings, self._resting = settings, False
        self.setWindowTitle("Editor App")
        self.setWindowIcon(icon("app", "accent"))
        self.setAcceptDrops(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setMinimumSize(_SMALLEST)
        self.commands = actions.build(self, self.bound_keys())
        self.pane = Pane()
        self.panes = Splitters(self.pane)
        self.views, self.sides = Rail(self.tr("Views"), WIDTH), Rail(self.tr("Panes"), WIDE)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.panes)
        self.setCentralWidget(_beside(self.views, self._stack, self.sides))
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self._top = TopBar(self.commands)
        self.search = self._top.search
        self.setMenuWidget(self._top)
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
        """A panel's own control, at the right of the bar."""
        self._top.add(widget)

    def kept(self, name: str) -> str:
        """Something that was kept about the window; empty when there is nothing."""
        return str(self._settings.value(f"kept/{name}", ""))

    def keep(self, name: str, value: str) -> None:
        """Keep something about the window till the next start."""
        self._settings.setValue(f"kept/{name}", value)

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

    def show_notice(self, notice: Notice) -> None:
        """What can be answered, or stays until it is, is a bar; anything else is said in the status line."""
        if notice.topic:
            self.withdraw(notice.topic)
        if notice.lasting or notice.action or notice.look:
            self.pane.notices.show_notice(notice)
        else:
            self.status.show_notice(notice)

    def withdraw(self, topic: str) -> None:
        """What was said about a topic is settled."""
        self.pane.notices.withdraw(topic)
        self.status.withdraw(topic)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is said now."""
        said = self.status.notice
        return (*((said,) if said else ()), *self.pane.notices.shown)

    @property
    def page(self) -> QWidget | None:
        """What stands in the place of text and panes."""
        return self._stack.currentWidget() if self._stack.count() > 1 else None

    def open_page(self, page: QWidget) -> None:
        """Put a page in the place of text and panes; what stood there goes."""
        self.close_page()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.sides.hide()
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_opened.emit()

    def close_page(self) -> None:
        """Back to text and panes, with the keys in the text."""
        page = self.page
        if page is None:
            return
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()
        self.sides.setVisible(not self.views.isHidden() and not self._resting)
        self.pane.setFocus()
        self.page_closed.emit()

    def rest(self, resting: bool) -> None:
        """Without a text there is only the welcome, and the views of the queue; with one, everything that belongs to it
        is back.
        """
        if resting != self._resting:
            self._resting = resting
            self.panes.rest(resting)
            self.sides.setVisible(not resting and not self.views.isHidden() and self.page is None)

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
        menus = {menu: self._top.menus.addMenu(menu.title) for menu in Menu}
        for command in COMMANDS:
            if command.apart:
                menus[command.menu].addSeparator()
            menus[command.menu].addAction(self.commands[command.name])
            if command.name == "open":
                self.recent_menu = menus[command.menu].addMenu(self.tr("&Last opened"))
        self.theme_menu = QMenu(self.tr("The&me"), self)
        menus[Menu.VIEW].addMenu(self.theme_menu)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.searched)
        for name in ON_THE_TEXT:
            self.on(name, self.close_page)
        self.views.pressed.connect(lambda _: self.close_page())
        for number, name in enumerate(("pane-queue", "pane-text", "pane-findings")):
            self.on(name, partial(self.panes.toggle, number))
        self.on("rails", self._toggle_rails)
        self.on("next-pane", lambda: self.panes.step(1))
        self.on("previous-pane", lambda: self.panes.step(-1))
        self.on("reset-layout", self.panes.reset)
        self.on("full-screen", lambda: self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen))
        self.on("palette", self._open_palette)
        self.on("quit", self.close)

    def _toggle_rails(self) -> None:
        """Hide both rails, or show them again."""
        shown = self.views.isHidden()
        self.views.setVisible(shown)
        self.sides.setVisible(shown and not self._resting)

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


def _beside(*widgets: QWidget) -> QWidget:
    """Widgets side by side without a gap; the middle one takes what is left."""
    around = QWidget()
    row = QHBoxLayout(around)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for number, widget in enumerate(widgets):
        row.addWidget(widget, 1 if number == len(widgets) // 2 else 0)
    return around
