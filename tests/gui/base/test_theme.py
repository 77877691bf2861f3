"""Contrast of every colour that carries a meaning, in both themes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPushButton,
    QRadioButton,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_app.gui.base import theme
from editor_app.gui.base.theme import CONTRAST, DARK, LIGHT, Colours

BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])


def luminance(colour: QColor) -> float:
    """As WCAG 2 defines it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(front: QColor, back: QColor) -> float:
    """1 for none, 21 for black on white. What is translucent lies on `back` first."""
    lighter, darker = sorted((luminance(front), luminance(back)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def laid(band: QColor, paper: QColor) -> QColor:
    """A translucent colour on paper."""
    share = band.alphaF()
    pairs = ((band.redF(), paper.redF()), (band.greenF(), paper.greenF()), (band.blueF(), paper.blueF()))
    return QColor.fromRgbF(*(over * share + under * (1 - share) for over, under in pairs))


@BOTH
@pytest.mark.parametrize("back", ["window", "surface", "raised", "selected", "hover"])
def test_words_can_be_read(colours: Colours, back: str) -> None:
    for role in ("text", "muted"):
        assert contrast(colours.of(role), colours.of(back)) >= 4.5, role


@BOTH
def test_words_can_be_read_on_marks(colours: Colours) -> None:
    paper = colours.of("surface")
    backs = [laid(colours.of("repeat_band"), paper)]
    backs += [colours.of(role) for role in ("accent_soft", "text_selection", "changed")]
    assert all(contrast(colours.of("text"), back) >= 4.5 for back in backs)


@BOTH
def test_marks_and_glyphs_can_be_seen(colours: Colours) -> None:
    for role in ("error", "warning", "info", "settled", "accent", "repeat", "reworded", "border"):
        assert contrast(colours.of(role), colours.of("surface")) >= 3, role


@BOTH
def test_bars_and_buttons_can_be_read(colours: Colours) -> None:
    assert contrast(colours.of("on_accent"), colours.of("accent")) >= 4.5
    for role in ("error_soft", "warning_soft", "info_soft", "settled_soft"):
        assert contrast(colours.of("text"), colours.of(role)) >= 4.5, role


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


@BOTH
@pytest.mark.parametrize("role", ["error", "warning", "info", "settled", "accent", "reworded"])
def test_words_in_a_colour_can_be_read_wherever_they_stand(colours: Colours, role: str) -> None:
    for back in ("window", "surface", "raised", "selected", "hover"):
        assert contrast(colours.of(role), colours.of(back)) >= 4.5, back


@BOTH
def test_edges_of_controls_can_be_seen(colours: Colours) -> None:
    for role in ("border", "muted", "accent"):
        for back in ("window", "surface", "raised"):
            assert contrast(colours.of(role), colours.of(back)) >= 3, f"{role} on {back}"


def test_the_theme_of_strong_contrast_is_stronger() -> None:
    for role in ("text", "muted", "error", "warning", "info", "settled", "accent"):
        for back in ("window", "surface", "raised", "selected", "hover"):
            assert contrast(CONTRAST.of(role), CONTRAST.of(back)) >= 7, f"{role} on {back}"


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
