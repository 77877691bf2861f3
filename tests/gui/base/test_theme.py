"""Looks that the style sheet gives to widgets, in every theme."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QRadioButton,
    QStyle,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_app.gui.base import theme
from editor_app.gui.base.palettes import CONTRAST, DARK, LIGHT, Colours
from tests.gui.contrast import contrast


def test_a_palette_tells_its_colours() -> None:
    dark = QPalette()
    for colours in (LIGHT, DARK, CONTRAST):
        dark.setColor(QPalette.ColorRole.Window, colours.of("window"))
        assert theme.colours(dark) is colours


@pytest.mark.parametrize("look, colours", [("light", LIGHT), ("dark", DARK), ("contrast", CONTRAST)])
def test_a_tick_box_can_be_seen_ticked_or_not(qtbot: QtBot, qapp: QApplication, look: str, colours: Colours) -> None:
    theme.apply(qapp, look)
    box = QCheckBox("Other form")
    qtbot.addWidget(box)
    box.show()
    window = QColor(colours.window)
    for ticked in (False, True):
        box.setChecked(ticked)
        drawn = box.grab().toImage()
        strongest = max(contrast(drawn.pixelColor(x, y), window) for x in range(18) for y in range(box.height()))
        assert strongest >= 3, f"{look}, {'ticked' if ticked else 'empty'}"
    theme.apply(qapp, "light")


@pytest.mark.parametrize("look, colours", [("light", LIGHT), ("dark", DARK), ("contrast", CONTRAST)])
@pytest.mark.parametrize(
    "kind", [QPushButton, QToolButton, QLineEdit, QComboBox, QCheckBox, QRadioButton, QListView, QTreeView]
)
def test_what_has_the_keys_can_be_seen(
    qtbot: QtBot, qapp: QApplication, kind: type[QWidget], look: str, colours: Colours
) -> None:
    theme.apply(qapp, look)
    around, first, widget = QWidget(), QLineEdit(), kind()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    for one in (first, widget):
        column.addWidget(one)
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    around.show()
    around.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    before = widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widget.hasFocus)
    after = widget.grab().toImage()
    points = [(x, y) for x in range(after.width()) for y in range(after.height())]
    changed = [after.pixelColor(*at) for at in points if after.pixelColor(*at) != before.pixelColor(*at)]
    surface = colours.of("surface")
    assert sum(contrast(one, surface) >= 3 for one in changed) >= 20, f"{len(changed)} pixels"
    theme.apply(qapp, "light")


@pytest.mark.parametrize("look, colours", [("light", LIGHT), ("dark", DARK), ("contrast", CONTRAST)])
def test_what_is_transparent_has_the_colours_of_the_window(qapp: QApplication, look: str, colours: Colours) -> None:
    theme.apply(qapp, look)
    clear = QPalette()
    clear.setColor(QPalette.ColorRole.Window, QColor(Qt.GlobalColor.transparent))
    assert theme.colours(clear) is colours
    theme.apply(qapp, "light")


def test_a_menu_too_long_for_the_screen_scrolls_and_does_not_fold_into_columns(qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    for number in range(200):
        menu.addAction(str(number))
    menu.ensurePolished()
    assert menu.style().styleHint(QStyle.StyleHint.SH_Menu_Scrollable, None, menu)
    assert menu.actionGeometry(menu.actions()[0]).left() == menu.actionGeometry(menu.actions()[-1]).left()
