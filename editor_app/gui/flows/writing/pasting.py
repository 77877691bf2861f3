"""What is pasted into a Markdown text keeps its headings, bold, lists and links."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from editor_app.desk.articles.importing import pasted_words
from editor_app.domain.errors import EditorError
from editor_app.gui.editor.page import Page
from editor_app.gui.session.work import Work
from editor_app.gui.shell.window import Window
from editor_app.text import edits
from editor_app.text.edits import Edit
from editor_app.text.signs import whole
from editor_app.text.signs.lists import numbered
from editor_app.text.signs.moving import fitted
from editor_app.text.span import Span


@dataclass(slots=True)
class _Waiting:
    """Where words will go that are still being read; None when that place was edited meanwhile."""

    place: Span | None


class Pasting(QObject):
    """A page is read off the window's thread; its place moves with what is typed until then."""

    def __init__(self, window: Window, page: Page, work: Work) -> None:
        super().__init__(window)
        self._page, self._work = page, work
        self._waiting: list[_Waiting] = []
        page.brought.connect(self._read)
        page.edited.connect(self._move)
        window.on("paste-plain", self._paste_plain)

    def _read(self, html: str, text: str) -> None:
        waiting, article = _Waiting(self._page.selection), self._work.article
        if article is None:
            return
        self._waiting.append(waiting)
        put = partial(self._put, waiting, article.id)
        self._work.run(partial(pasted_words, self._work.desk, html, text), put, partial(self._not_read, put, text))

    def _not_read(self, put: "partial[None]", text: str, _: EditorError) -> None:
        """The words alone are there in any case."""
        put(text)

    def _put(self, waiting: _Waiting, article: str, words: str) -> None:
        self._waiting.remove(waiting)
        if self._work.article is None or self._work.article.id != article:
            return
        place = waiting.place or Span(self._page.caret, self._page.caret)
        words = fitted(self._page.body, place, words)
        edit, end = Edit(place, words), place.start + len(words)
        if self._page.looks.hiding:
            edit, end = numbered(self._page.body, *whole.put(self._page.body, place, words))
        if self._page.apply((edit,)):
            self._page.go_to(Span(end, end))

    def _move(self, edit: Edit) -> None:
        for one in self._waiting:
            one.place = edits.shift(one.place, edit) if one.place else None

    def _paste_plain(self) -> None:
        """The words without their formats."""
        words = QGuiApplication.clipboard().mimeData().text()
        if words and not self._page.isReadOnly():
            self._page.put_plain(words)
