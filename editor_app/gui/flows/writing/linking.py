"""The address of a link: the text does not show it, so it is seen, changed and taken away in a line of its own."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog

from editor_app.gui.editor.page import Page
from editor_app.gui.shell.window import Window
from editor_app.text.edits import Edit
from editor_app.text.formatting import address_in, linked
from editor_app.text.signs.body import lines, link_at
from editor_app.text.signs.emphasis import uncut
from editor_app.text.signs.inline import Pair, Style
from editor_app.text.span import Span

_WIDTH = 480
"""Pixels: most addresses are seen whole."""


class Linking(QObject):
    """Words become a link to what was copied; where nothing fitting was, the address is asked for."""

    def __init__(self, window: Window, page: Page) -> None:
        super().__init__(window)
        self._window, self._page = window, page
        self.dialog: QInputDialog | None = None
        window.on("link", self.link)

    def link(self) -> None:
        """Make a link of what is selected, or change the one at the caret."""
        there = link_at(self._page.body, self._page.selection)
        copied = QGuiApplication.clipboard().text()
        if there is None and (address_in(copied) or not self._page.looks.hiding):
            self._make(self._page.selection, copied)
        elif there is None:
            self._ask("", partial(self._make, self._page.selection))
        else:
            self._ask(there.closing.of(self._page.body), partial(self._change, there))

    def _ask(self, closing: str, then: "partial[None]") -> None:
        dialog = self.dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Link"))
        dialog.setLabelText(self.tr("Address (leave empty to take the link out)"))
        dialog.setTextValue(closing[2:-1])
        dialog.resize(_WIDTH, dialog.sizeHint().height())
        dialog.textValueSelected.connect(then)
        dialog.open()

    def _make(self, place: Span, address: str) -> None:
        if not address.strip() and self._page.looks.hiding:
            return
        done = linked(self._page.body, _linkable(self._page.body, place), _whole(address))
        if self._page.apply(done.edits):
            self._page.go_to(done.selected, select=True)

    def _change(self, there: Pair, address: str) -> None:
        words = _whole(address)
        if link_at(self._page.body, there.inner) != there:  # edited meanwhile
            return
        opening, closing = ("[", f"]({words})") if words else ("", "")
        self._page.apply((Edit(there.opening, opening), Edit(there.closing, closing)))


def _linkable(body: str, place: Span) -> Span:
    """What a link can be about: words of one paragraph, with all of the bold words among them."""
    first = next(lines(body, place))
    start, end = max(place.start, first.start + first.line.prefix.end), min(place.end, first.end)
    if start >= end:
        return Span(place.start, place.start)
    return uncut(Span(start, end), tuple(pair.moved(first.start) for pair in first.line.pairs), Style.LINK)


def _whole(address: str) -> str:
    """An address as it was meant: one without its beginning is that of a page."""
    words = address.strip()
    return words if not words or address_in(words) or ":" in words or words[0] in "#/" else f"https://{words}"
