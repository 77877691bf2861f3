"""The window before a desk is open: menus, toolbar, what is dropped on it, what it remembers."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenuBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.gui.shell.actions import COMMANDS
from editor_app.gui.shell.command_palette import Palette
from editor_app.gui.shell.top_bar import HEIGHT
from editor_app.gui.shell.window import ON_THE_TEXT, Window

NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path) -> Callable[[], Window]:
    """`open_window()`: a window that remembers in one file."""

    def make() -> Window:
        made = Window(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
        qtbot.addWidget(made)
        made.show()
        return made

    return make


@pytest.fixture
def window(open_window: Callable[[], Window]) -> Window:
    return open_window()


def data(text: str = "", html: str = "", urls: tuple[str, ...] = ()) -> QMimeData:
    made = QMimeData()
    if text:
        made.setText(text)
    if html:
        made.setHtml(html)
    if urls:
        made.setUrls([QUrl(url) for url in urls])
    return made


def test_every_command_is_in_a_menu(window: Window) -> None:
    menus = [action.menu() for action in window.findChild(QMenuBar).actions()]
    listed = {action.objectName() for menu in menus if menu for action in menu.actions()}
    assert {one.name for one in COMMANDS} <= listed


def test_dropped_files_are_taken_before_words(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    dropped = data("words", urls=(QUrl.fromLocalFile(str(path)).toString(),))
    with qtbot.assertNotEmitted(window.words_dropped), qtbot.waitSignal(window.dropped) as heard:
        window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, dropped, LEFT, NONE))
    assert heard.args == [(path,)]


def test_a_dropped_piece_of_a_page_comes_as_words_and_as_html(qtbot: QtBot, window: Window) -> None:
    piece = data("The lock", "<p>The lock</p>", ("https://canal.example/lock",))
    with qtbot.assertNotEmitted(window.dropped), qtbot.waitSignal(window.words_dropped) as heard:
        window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, piece, LEFT, NONE))
    assert heard.args[1] == "<p>The lock</p>"


@pytest.mark.parametrize(("brought", "taken"), [(data("words"), True), (data(), False)])
def test_it_takes_only_what_it_can_use(window: Window, brought: QMimeData, taken: bool) -> None:
    event = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, brought, LEFT, NONE)
    event.ignore()
    window.dragEnterEvent(event)
    assert event.isAccepted() is taken


def test_the_title_says_what_is_open_and_whether_it_is_saved(window: Window) -> None:
    window.show_title("Locks open", unsaved=True)
    assert window.windowTitle().startswith("Locks open") and window.isWindowModified()
    window.show_title("", unsaved=True)
    assert window.windowTitle() == "Editor App" and not window.isWindowModified()


def test_keys_that_were_set_hold_the_next_time(window: Window, open_window: Callable[[], Window]) -> None:
    window.bind_keys({"check": "F9", "save": ""})
    window.bind_keys({"check": "F9"})
    window.close()
    again = open_window()
    assert again.bound_keys() == {"check": "F9"}
    assert again.command("check").shortcut().toString() == "F9"
    assert again.command("save").shortcut().toString() == "Ctrl+S"


def test_closing_says_so_and_remembers_the_size(
    qtbot: QtBot, window: Window, open_window: Callable[[], Window]
) -> None:
    window.resize(900, 555)
    with qtbot.waitSignal(window.closing):
        window.close()
    assert open_window().height() == 555


def test_a_screen_that_is_gone_does_not_hide_the_window(window: Window, open_window: Callable[[], Window]) -> None:
    window.move(-9000, -9000)
    window.close()
    again = open_window()
    assert again.screen().availableGeometry().intersects(again.frameGeometry())


def test_a_command_does_what_it_was_given(window: Window) -> None:
    done: list[str] = []
    window.on("check", lambda: done.append("check"))
    window.command("check").trigger()
    assert done == ["check"]


def test_the_palette_opens_over_the_window(window: Window) -> None:
    window.command("palette").trigger()
    palette = window.findChild(Palette)
    assert isinstance(palette, Palette)
    assert palette.isVisible() and palette.words.hasFocus()
    palette.reject()


def test_a_panel_puts_its_own_control_at_the_right_of_the_bar(window: Window) -> None:
    button = QPushButton("In review")
    window.add_to_toolbar(button)
    button.show()
    window.grab()
    assert (
        button.mapTo(window, button.rect().center()).x()
        > window.search.mapTo(window, window.search.rect().center()).x()
    )
    assert button.mapTo(window, button.rect().center()).y() < HEIGHT


def test_the_rails_are_hidden_and_shown_again(window: Window) -> None:
    window.command("rails").trigger()
    assert window.views.isHidden() and window.sides.isHidden()
    window.command("rails").trigger()
    assert window.views.isVisible() and window.sides.isVisible()


def test_the_search_field_says_what_is_typed(qtbot: QtBot, window: Window) -> None:
    with qtbot.waitSignal(window.searched) as heard:
        window.search.setText("lock")
    assert heard.args == ["lock"]


def test_what_belongs_to_a_text_is_not_shown_without_one(window: Window) -> None:
    window.show()
    window.rest(True)
    for _ in range(2):
        window.command("rails").trigger()
    assert window.views.isVisible() and not window.sides.isVisible()
    assert not window.panes.is_open(window.panes.findings)
    window.rest(False)
    assert window.sides.isVisible() and window.panes.is_open(window.panes.findings)


@pytest.mark.parametrize("name", ON_THE_TEXT)
def test_no_command_shows_something_behind_a_page(window: Window, name: str) -> None:
    window.open_page(QWidget())
    window.command(name).setEnabled(True)
    window.command(name).trigger()
    assert window.page is None
