"""What a screen reader, a keyboard and an eye that needs contrast find in the whole window."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_app.gui.base.elided import Elided
from editor_app.gui.base.tell import speak
from editor_app.gui.editor.live import Freshness
from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.program import Program
from editor_app.system.resources import SAMPLE, resources_folder

PANES = ("findings", "compare", "repeats", "names", "source", "comments", "history", "preview", "details", "archive")
PAGES = ("find", "replace", "board", "people", "preferences")
CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QTextEdit, QPlainTextEdit)


@pytest.fixture(params=["en", "zh_CN"])
def workspace(
    start: Callable[[], Program], qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest
) -> Iterator[Workspace]:
    before, speakers = QLocale(), qapp.findChildren(QTranslator)
    speak(qapp, request.param)
    made = start().workspace
    assert made
    made.window.resize(1366, 700)
    made.importing.take_in([resources_folder() / SAMPLE])
    qtbot.waitUntil(lambda: made.live.freshness is Freshness.FRESH, timeout=60_000)
    qtbot.waitUntil(lambda: bool(made.findings.issues), timeout=60_000)
    yield made
    QLocale.setDefault(before)
    for one in qapp.findChildren(QTranslator):
        if one not in speakers:
            qapp.removeTranslator(one)


def shown(workspace: Workspace) -> Iterator[tuple[str, QWidget]]:
    """Every pane and page by turns, and the window that it stands in."""
    window = workspace.window
    for pane in PANES:
        window.sides.pressed.emit(pane) if not window.sides.buttons[pane].isChecked() else None
        QApplication.processEvents()
        yield pane, window
    for page in PAGES:
        window.command(page).trigger()
        QApplication.processEvents()
        top = QApplication.activeModalWidget() or window
        yield page, top
        if top is not window:
            top.close()
    window.close_page()


def nodes(node: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    """A node and all below it; rows of long lists are left out."""
    if node is None or not node.isValid():
        return
    yield node
    if node.role() not in (QAccessible.Role.List, QAccessible.Role.Tree, QAccessible.Role.Table):
        for number in range(node.childCount()):
            yield from nodes(node.child(number))


def nameless(top: QWidget) -> Iterator[str]:
    """Controls of which nobody can say what they are for."""
    for node in nodes(QAccessible.queryAccessibleInterface(top)):
        widget = node.object()
        if isinstance(widget, CONTROLS) and widget.isVisible() and not widget.objectName().startswith("qt_"):
            named = node.text(QAccessible.Text.Name).strip() or node.text(QAccessible.Text.Value).strip()
            if not named or node.role() is QAccessible.Role.NoRole:
                yield f"{type(widget).__name__} in {type(widget.parent()).__name__}"


def access_key(words: str) -> str:
    """The letter behind the one “&” that is not doubled; empty for none."""
    plain = words.replace("&&", "")
    return plain[plain.index("&") + 1].casefold() if "&" in plain[:-1] else ""


def lettered(top: QWidget) -> Iterator[str]:
    """The words of everything in a window that Alt and a letter calls now."""
    for bar in top.findChildren(QMenuBar):
        yield from (action.text() for action in bar.actions())
    for widget in top.findChildren(QWidget):
        calls = isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy() is not None)
        if calls and widget.isVisible() and widget.isEnabled():
            yield widget.text()


def cut(top: QWidget) -> Iterator[str]:
    """Words that have no room; what may be shortened has a tooltip with all of them."""
    for widget in top.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or isinstance(widget, Elided) or not widget.isVisible():
            continue
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        drawn = isinstance(widget, QToolButton) and widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        if not wraps and not drawn and not widget.toolTip() and widget.sizeHint().width() > widget.width() + 1:
            yield f"“{widget.text()}” needs {widget.sizeHint().width()} and has {widget.width()}"


def test_every_control_has_a_name_a_key_of_its_own_and_room(workspace: Workspace) -> None:
    wrong: set[str] = set()
    for place, top in shown(workspace):
        keys = Counter(filter(None, map(access_key, lettered(top))))
        twice = (f"Alt+{key} twice" for key, number in keys.items() if number > 1)
        wrong |= {f"{place}: {one}" for one in (*nameless(top), *twice, *cut(top))}
    assert not wrong


def test_the_next_finding_is_read_out(workspace: Workspace, heard: list[str]) -> None:
    workspace.findings.next_finding()
    card = workspace.findings.tree.card
    assert card
    assert heard == [card.accessibleName()]
    assert card.issue.title in heard[0]
