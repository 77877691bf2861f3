"""Words that are dragged within a text, into it or out of it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDropEvent, QTextCursor
from PySide6.QtTest import QTest

from editor_app.gui.editor.page import Page
from editor_app.gui.editor.signs import dragging
from editor_app.gui.editor.signs.dragging import Dragging

_COPY, _MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction


def point_of(page: Page, words: str, behind: bool = False) -> QPoint:
    """A point at words, or just behind them."""
    cursor = page.textCursor()
    cursor.setPosition(page.body.index(words) + (len(words) if behind else 0))
    return page.cursorRect(cursor).center()


def drop(page: Page, data: QMimeData, at: QPoint, action: Qt.DropAction) -> None:
    """Drop something on the page."""
    page.dropEvent(QDropEvent(QPointF(at), action, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))


@pytest.fixture
def drag(monkeypatch: pytest.MonkeyPatch) -> Callable[[Page, QPoint | None, Qt.DropAction], None]:
    """`drag(page, target, action)`: with the mouse, to a point of the page or (None) to another window."""

    def do(page: Page, target: QPoint | None, action: Qt.DropAction) -> None:
        class Held(QDrag):
            def exec(self, *_: object) -> Qt.DropAction:
                if target is not None:
                    drop(page, self.mimeData(), target, action)
                return action

        monkeypatch.setattr(dragging, "QDrag", Held)
        cursor = QTextCursor(page.textCursor())
        cursor.setPosition((cursor.selectionStart() + cursor.selectionEnd()) // 2)
        start, left = page.cursorRect(cursor).center(), Qt.MouseButton.LeftButton
        QTest.mousePress(page.viewport(), left, pos=start)
        QTest.mouseMove(page.viewport(), start + QPoint(2, 0))
        QTest.mouseMove(page.viewport(), start + QPoint(40, 0))  # the drag takes the release

    return do


def test_words_take_their_signs_along_as_one_change(
    place: Callable[[str], Page], drag: Callable[[Page, QPoint | None, Qt.DropAction], None]
) -> None:
    page = place("a **‹bold words›** c and the end")
    heard = list[object]()
    page.edited.connect(heard.append)
    drag(page, point_of(page, "and"), _MOVE)
    assert page.body == "a c **bold words** and the end"
    assert page.selected_words == "bold words"
    assert len(heard) == 1


def test_a_copy_stays_where_it_was(
    place: Callable[[str], Page], drag: Callable[[Page, QPoint | None, Qt.DropAction], None]
) -> None:
    page = place("a **‹bold words›** c and the end")
    drag(page, point_of(page, "and"), _COPY)
    assert page.body == "a **bold words** c **bold words**and the end"


def test_what_goes_to_another_window_leaves_no_sign(
    place: Callable[[str], Page], drag: Callable[[Page, QPoint | None, Qt.DropAction], None]
) -> None:
    page = place("a **‹bold words›** c")
    drag(page, None, _MOVE)
    assert page.body == "a  c"


def test_what_may_not_be_changed_stays(
    place: Callable[[str], Page], drag: Callable[[Page, QPoint | None, Qt.DropAction], None]
) -> None:
    page = place("a **‹bold words›** c")
    page.setReadOnly(True)
    drag(page, None, _MOVE)
    assert page.body == "a **bold words** c"


def test_on_itself_nothing_is_done(
    place: Callable[[str], Page], drag: Callable[[Page, QPoint | None, Qt.DropAction], None]
) -> None:
    page = place("a **‹bold words›** c")
    drag(page, point_of(page, "words"), _MOVE)
    assert page.body == "a **bold words** c"


def test_words_from_elsewhere_are_put_where_they_are_dropped(place: Callable[[str], Page]) -> None:
    page = place("‹›## Head\n\na **bold** c\n\n| a | b |\n| --- | --- |\n| c | d |")
    data = QMimeData()
    data.setText("x|y")
    drop(page, data, point_of(page, "d |"), _COPY)
    assert page.body.endswith("| c | x\\|yd |")
    drop(page, data, QPoint(1, point_of(page, "Head").y()), _COPY)
    assert page.body.startswith("## x|yHead")


def test_a_click_on_what_is_selected_drags_nothing(place: Callable[[str], Page]) -> None:
    page = place("a **‹bold›** c")
    hand = Dragging(page)
    hand.press(QPointF(0, 0), on_selection=False)
    assert not hand.begin(QPointF(90, 0), 10)
    hand.press(QPointF(0, 0), on_selection=True)
    assert hand.begin(QPointF(3, 0), 10), "not far enough yet, and nothing else either"
