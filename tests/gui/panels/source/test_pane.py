"""The pane of the Chinese text."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from editor_app.gui.panels.source.pane import SourcePanel
from editor_app.text.span import Span

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

BODY = "新桥通车😀。\n\n全长1450米。\n" + "\n段落。\n" * 60


@pytest.fixture
def panel(qtbot) -> SourcePanel:
    made = SourcePanel()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    made.show_source("大桥.docx", BODY)
    return made


def marked(panel: SourcePanel) -> list[str]:
    """The words with a mark, in the order in which they are drawn."""
    selections: list[QTextEdit.ExtraSelection] = panel.text.extraSelections()
    return [one.cursor.selectedText() for one in selections]


def test_without_a_source_it_says_how_to_give_one(panel: SourcePanel, qtbot) -> None:
    assert not panel.empty.isVisible()
    panel.show_source("", "")
    assert panel.empty.isVisible()
    with qtbot.waitSignal(panel.file_asked):
        qtbot.mouseClick(panel.open, Qt.MouseButton.LeftButton)


def test_the_sentence_in_hand_is_lit_and_brought_into_view(panel: SourcePanel) -> None:
    last = BODY.rindex("段落。")
    panel.light(Span(0, 5), [Span(0, 2)])
    assert marked(panel) == ["新桥通车😀", "新桥"]
    assert panel.text.verticalScrollBar().value() == 0
    panel.light(Span(last, last + 3))
    assert marked(panel) == ["段落。"]
    assert panel.text.verticalScrollBar().value() > 0
    panel.light(None)
    assert marked(panel) == []


def test_what_nothing_renders_is_marked_and_counted(panel: SourcePanel) -> None:
    start = BODY.index("全长")
    panel.show_pairs(10, 11, [Span(start, start + 8)])
    assert marked(panel) == ["全长1450米。"]
    assert panel.counted.text() == "10 of 11 sentences matched"
    panel.show_source("other.txt", "别的。")
    assert (marked(panel), panel.counted.text()) == ([], "")


def test_a_click_points_at_a_place_behind_wide_characters(panel: SourcePanel, qtbot) -> None:
    cursor = panel.text.textCursor()
    cursor.setPosition(7)  # in Qt's units, of which the smile has two
    with qtbot.waitSignal(panel.pointed) as told:
        panel.text.setTextCursor(cursor)
    assert told.args == [6]


def test_lighting_points_at_nothing(panel: SourcePanel, qtbot) -> None:
    last = BODY.rindex("段落。")
    with qtbot.assertNotEmitted(panel.pointed):
        panel.light(Span(last, last + 3))


@pytest.mark.parametrize("number", [0, 1, 2])
def test_one_file_can_be_dropped(panel: SourcePanel, qtbot, tmp_path: Path, number: int) -> None:
    dropped: list[Path] = []
    panel.file_dropped.connect(dropped.append)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / f"{at}.txt")) for at in range(number)])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    panel.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, button, keys))
    assert dropped == ([tmp_path / "0.txt"] if number == 1 else [])


def test_a_frozen_article_keeps_its_source(panel: SourcePanel) -> None:
    panel.show_editable(editable=False)
    assert not any(button.isEnabled() for button in (panel.replace, panel.withdraw, panel.open))
    assert not panel.acceptDrops()
    panel.show_editable(editable=True)
    assert panel.withdraw.isEnabled() and panel.acceptDrops()
