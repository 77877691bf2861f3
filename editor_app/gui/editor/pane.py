"""The middle of the window: notices, header, why the text cannot be changed, find bar, and the page with its marks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from editor_app.domain.finding import Finding
from editor_app.gui.base import theme
from editor_app.gui.base.bus import Notice
from editor_app.gui.base.message_bars import Bar, Notices
from editor_app.gui.base.theme import Look
from editor_app.gui.editor.find_bar import FindBar
from editor_app.gui.editor.gutter import Gutter
from editor_app.gui.editor.header import ArticleHeader
from editor_app.gui.editor.page import Page
from editor_app.gui.editor.ruler import Ruler
from editor_app.gui.panels.queue.welcome import Welcome
from editor_app.text.span import Span


class Pane(QWidget):
    """`pointed` carries the finding that was clicked in the text, the gutter or the ruler."""

    pointed = Signal(Finding)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Text"))
        self.notices = Notices()
        self.header = ArticleHeader()
        self.page = Page()
        self.gutter = Gutter(self.page)
        self.ruler = Ruler(self.page)
        self.find_bar = FindBar(self.page)
        self.welcome = Welcome()
        self._banner: Bar | None = None
        self._text = self._text_side()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(self._text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.notices)  # at the foot: a bar that comes or goes leaves the text where it is
        for source in (self.page, self.gutter, self.ruler, self.header.title):
            source.pointed.connect(self.pointed)
        self.ruler.asked.connect(lambda offset: self.page.go_to(Span(offset, offset)))
        self.page.moved.connect(lambda: self.header.align(self.page.viewport().x() + theme.TIGHT))
        self.find_bar.closed.connect(self.page.setFocus)
        self._text.setEnabled(False)  # a page that is not seen takes no keys
        self.setFocusProxy(self.welcome)

    def show_text(self, body: str, formatted: bool = False) -> None:
        """Show a text on the page; `formatted`: it is Markdown."""
        self._text.setEnabled(True)
        self.setFocusProxy(self.page)
        self.page.show_text(body, formatted)
        self._stack.setCurrentWidget(self._text)

    def show_read_only(self, notice: Notice | None) -> None:
        """Show why the text cannot be changed and what would help; None: it can be changed."""
        self.page.setReadOnly(notice is not None)
        if notice:  # else neither keys nor a screen reader could move through it, or select words to comment on
            by_keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
            self.page.setTextInteractionFlags(self.page.textInteractionFlags() | by_keys)
        self.show_banner(notice)

    def show_banner(self, notice: Notice | None) -> None:
        """Show something above the text that stays until there is another; None: nothing."""
        if self._banner:
            self._column.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        if notice:
            self._banner = Bar(notice, closable=False)
            self._column.insertWidget(1, self._banner)

    @property
    def banner(self) -> Notice | None:
        """What stands above the text."""
        return self._banner.notice if self._banner else None

    def _text_side(self) -> QWidget:
        side = QFrame()
        theme.dress(side, Look.PANE)
        paper = QHBoxLayout()
        paper.setContentsMargins(0, 0, 0, 0)
        paper.setSpacing(0)
        paper.addWidget(self.page, 1)
        paper.addWidget(self.ruler)
        self._column = QVBoxLayout(side)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._column.addWidget(self.find_bar)
        self._column.addLayout(paper, 1)
        return side
