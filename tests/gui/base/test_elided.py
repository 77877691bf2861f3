"""Words that are too long for their label."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor_app.gui.base.elided import Elided

WORDS = "The keepers of the upper lock opened it on Monday\nmorning"


@pytest.mark.parametrize(
    ("width", "said"), [(80, "The keepers of the upper lock opened it on Monday morning"), (900, "")]
)
def test_the_whole_is_in_the_tooltip_only_where_it_is_cut(qtbot: QtBot, width: int, said: str) -> None:
    label = Elided(WORDS)
    qtbot.addWidget(label)
    label.resize(width, 24)
    label.grab()
    assert label.toolTip() == said


def test_it_may_become_narrower_than_its_words(qtbot: QtBot) -> None:
    label = Elided(WORDS, mode=Qt.TextElideMode.ElideMiddle)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < label.sizeHint().width() / 4


def test_markup_is_shown_as_it_is_written(qtbot: QtBot) -> None:
    label = Elided("<b>Locks</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
