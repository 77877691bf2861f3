"""Contrast of every colour that carries a meaning, in each palette."""

import pytest
from PySide6.QtGui import QColor

from editor_app.gui.base.palettes import CONTRAST, DARK, LIGHT, Colours
from tests.gui.contrast import contrast

BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])


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
