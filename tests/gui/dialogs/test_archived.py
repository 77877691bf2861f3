"""An earlier text as it is kept in the archive."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor_app.domain.archive import Archived
from editor_app.gui.dialogs.archived import ArchivedDialog
from editor_app.text.span import Span

BODY = "😀 Long ago.\n\nThe keeper lives by the lock.\n"


def dialog(qtbot: QtBot, text: Archived, lit: tuple[Span, ...] = ()) -> ArchivedDialog:
    made = ArchivedDialog(text, lit)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    return made


def test_what_is_shared_is_lit_where_it_stands(qtbot: QtBot) -> None:
    at = BODY.index("keeper")
    made = dialog(qtbot, Archived("a", "The keeper", "2024-05-01", BODY), (Span(at, at + 6), Span(0, 1)))
    assert made.page.toPlainText() == BODY
    assert [mark.cursor.selectedText() for mark in made.page.extraSelections()] == ["keeper", "😀"]


def test_a_place_beyond_the_text_lights_what_there_is(qtbot: QtBot) -> None:
    made = dialog(qtbot, Archived("a", "", "", "Short."), (Span(3, 900),))
    assert [mark.cursor.selectedText() for mark in made.page.extraSelections()] == ["rt."]


def test_it_can_be_read_and_not_changed(qtbot: QtBot) -> None:
    made = dialog(qtbot, Archived("a", "The keeper", "", BODY))
    made.show()
    QTest.keyClicks(made.page, "x")
    assert made.page.toPlainText() == BODY
    made.go.click()
    assert made.isHidden()


def test_a_name_that_is_the_title_is_not_said_twice(qtbot: QtBot) -> None:
    said = [
        made.findChildren(QLabel)[1].text()
        for made in (dialog(qtbot, Archived("/a/b.txt", title, "", "")) for title in ("", "The keeper"))
    ]
    assert said == ["From a file", "From a file · /a/b.txt"]
