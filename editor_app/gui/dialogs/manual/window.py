"""The help window: contents or what was found at the left, the page at the right. Ctrl+F searches, Alt+Left goes back.

It is a window of its own, so that it can stay open beside a dialog and the text.
"""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QToolButton, QVBoxLayout, QWidget

from editor_app.gui.base import theme
from editor_app.gui.base.icons import icon
from editor_app.gui.dialogs.manual.contents import GOAL, Goal, GoalList
from editor_app.gui.dialogs.manual.pages import START, Manual, Section
from editor_app.gui.dialogs.manual.reader import Reader
from editor_app.gui.dialogs.manual.search import find

_SIZE = QSize(980, 720)
_LIST = 260
"""Pixels that the contents take at first."""


@dataclass(frozen=True, slots=True)
class _Visit:
    """A page that was shown, and how far it was scrolled when it was left."""

    page: str
    anchor: str
    scrolled: int = 0


class HelpWindow(QWidget):
    """Shows one page at a time and remembers the way."""

    def __init__(self, manual: Manual) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Help"))
        self.setWindowIcon(icon("app", "accent"))
        self.manual = manual
        self._sections: tuple[Section, ...] = ()
        self._past: list[_Visit] = []
        self._future: list[_Visit] = []
        self.here = _Visit("", "")
        self.reader, self.search, self.list = Reader(manual), QLineEdit(), GoalList()
        self.back, self.forward = QToolButton(), QToolButton()
        self.goals = self.list.goals
        self._lay_out()
        self._connect()
        self._seek("")

    def show_at(self, page: str, anchor: str = "") -> None:
        """Come to the front at a page; one that there is none of leads to the contents."""
        self.search.clear()
        self.go_to(page if self.manual.page(page) else START, anchor)
        self.show()
        self.raise_()
        self.activateWindow()
        self.reader.setFocus()

    def go_to(self, page: str, anchor: str = "") -> None:
        """Show a page, and remember where one was."""
        if self.manual.page(page) is None or (page, anchor) == (self.here.page, self.here.anchor):
            return
        if self.here.page:
            self._past.append(self._left())
        self._future.clear()
        self._visit(_Visit(page, anchor))

    def go_back(self) -> None:
        """Where one was before."""
        if self._past:
            self._future.append(self._left())
            self._visit(self._past.pop())

    def go_forward(self) -> None:
        """Where one went back from."""
        if self._future:
            self._past.append(self._left())
            self._visit(self._future.pop())

    def _left(self) -> _Visit:
        return _Visit(self.here.page, self.here.anchor, self.reader.verticalScrollBar().value())

    def _visit(self, visit: _Visit) -> None:
        self.here = visit
        if page := self.manual.page(visit.page):
            self.reader.show_page(page, visit.anchor, self.search.text())
            if visit.scrolled:
                self.reader.verticalScrollBar().setValue(visit.scrolled)
            self.setWindowTitle(self.tr("{page} — Help").format(page=page.title))
        self.back.setEnabled(bool(self._past))
        self.forward.setEnabled(bool(self._future))
        self._mark_row()

    def _seek(self, words: str) -> None:
        """Show what has the words; without any, the contents."""
        if not words.strip():
            contents = tuple(Goal(page.name, "", page.title) for page in self.manual.pages)
            self.goals.show(contents)
            self._mark_row()
            return
        self._sections = self._sections or self._read()
        found = tuple(
            Goal(one.section.page, one.section.anchor, one.section.title, one.words)
            for one in find(self._sections, words)
        )
        self.goals.show(found)

    def _read(self) -> tuple[Section, ...]:
        from editor_app.gui.dialogs.manual.rendering import sections  # loads its library with the first page

        return tuple(one for page in self.manual.pages for one in sections(page))

    def _mark_row(self) -> None:
        """Of the contents, the page that is shown."""
        rows = [row for row, goal in enumerate(self.goals.rows) if goal.page == self.here.page and not goal.words]
        self.list.setCurrentIndex(self.goals.index(rows[0]) if rows else QModelIndex())

    def _choose(self, index: QModelIndex) -> None:
        goal = index.data(GOAL)
        if isinstance(goal, Goal):
            self.go_to(goal.page, goal.anchor)

    def _take_first(self) -> None:
        """Enter in the search field shows the first that was found."""
        if self.goals.rows:
            self.list.setCurrentIndex(self.goals.index(0))
            self._choose(self.goals.index(0))
            self.reader.setFocus()

    def _leave(self) -> None:
        """Escape empties the search, then closes the window."""
        if self.search.text():
            self.search.clear()
        else:
            self.close()

    def _connect(self) -> None:
        self.reader.page_asked.connect(self.go_to)
        self.search.textChanged.connect(self._seek)
        self.search.returnPressed.connect(self._take_first)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self.back.clicked.connect(self.go_back)
        self.forward.clicked.connect(self.go_forward)
        keys = (
            ("Ctrl+F", self._ask),
            ("Alt+Left", self.go_back),
            ("Alt+Right", self.go_forward),
            ("Alt+Home", partial(self.go_to, START)),
            ("Esc", self._leave),
        )
        for key, then in keys:
            QShortcut(QKeySequence(key), self, then)

    def _ask(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _lay_out(self) -> None:
        buttons = (
            (self.back, "previous", self.tr("Back (Alt+Left)")),
            (self.forward, "next", self.tr("Forward (Alt+Right)")),
        )
        top, room, split = QHBoxLayout(), QVBoxLayout(self), QSplitter()
        top.setContentsMargins(theme.SMALL, theme.SMALL, theme.MEDIUM, theme.SMALL)
        for button, drawing, words in buttons:
            button.setIcon(icon(drawing))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.setEnabled(False)
            top.addWidget(button)
        self.search.setPlaceholderText(self.tr("Search the manual (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Search the manual"))
        self.search.setClearButtonEnabled(True)
        top.addWidget(self.search, 1)
        split.addWidget(self.list)
        split.addWidget(self.reader)
        split.setSizes([_LIST, _SIZE.width() - _LIST])
        split.setCollapsible(1, False)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(0)
        room.addLayout(top)
        room.addWidget(split, 1)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - QSize(2 * theme.WIDE, 2 * theme.WIDE)))
