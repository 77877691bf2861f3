"""The signs of Markdown by key."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from editor_app.gui.editor.page import Page
from editor_app.gui.shell.window import Window
from editor_app.text.formatting import Formatted, headed, listed
from editor_app.text.signs.emphasis import emphasised
from editor_app.text.signs.inline import Style
from editor_app.text.span import Span


class Formatting(QObject):
    """Changes what is selected on the page, and leaves it selected."""

    def __init__(self, window: Window, page: Page) -> None:
        super().__init__(window)
        self._page = page
        window.on("bold", partial(self._emphasise, Style.BOLD))
        window.on("italic", partial(self._emphasise, Style.ITALIC))
        window.on("heading", partial(self._change, headed))
        window.on("list-item", partial(self._change, listed))

    def _emphasise(self, style: Style) -> None:
        """Where signs are not seen, none stands there before its words."""
        page = self._page
        if page.isReadOnly() or not page.looks.hiding or not page.pen.turn(style):
            self._change(partial(emphasised, style=style))

    def _change(self, change: Callable[[str, Span], Formatted]) -> None:
        done = change(self._page.body, self._page.selection)
        if self._page.apply(done.edits):
            self._page.go_to(done.selected, select=True)
