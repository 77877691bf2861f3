"""A page with a text in Markdown, and the caret or the selection told in signs."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.gui.editor.page import Page
from editor_app.text.span import Span


@pytest.fixture
def sheet(qtbot: QtBot) -> Iterator[Page]:
    """An empty page of the usual width."""
    made = Page()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


@pytest.fixture
def place(sheet: Page) -> Callable[[str], Page]:
    """Show a text with the selection that stands between ‹ and › in it."""

    def show(text: str) -> Page:
        start, end = text.index("‹"), text.index("›") - 1
        sheet.show_text(text.replace("‹", "").replace("›", ""), formatted=True)
        sheet.go_to(Span(start, end), select=True)
        return sheet

    return show


@pytest.fixture
def told() -> Callable[[Page], str]:
    """The text with the selection, or the caret, in it."""

    def tell(page: Page) -> str:
        body, place = page.body, page.selection
        return f"{body[: place.start]}‹{place.of(body)}›{body[place.end :]}"

    return tell


@pytest.fixture
def pressed(
    place: Callable[[str], Page], told: Callable[[Page], str]
) -> Callable[[str, Qt.Key, Qt.KeyboardModifier], str]:
    """What a key makes of a text with a selection, or a caret, in it."""

    def press(before: str, key: Qt.Key, how: Qt.KeyboardModifier) -> str:
        page = place(before)
        QTest.keyClick(page, key, how)
        return told(page)

    return press
