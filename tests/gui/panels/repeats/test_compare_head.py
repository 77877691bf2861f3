"""The head of one side of a comparison."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.gui.panels.repeats.compare_head import CompareHead


def shown(head: CompareHead) -> list[QWidget]:
    return [one for one in (head.sign, head.box, head.label, head.keep, head.read) if not one.isHidden()]


def test_only_the_parts_that_mean_something_are_shown(qtbot: QtBot) -> None:
    head = CompareHead("A")
    qtbot.addWidget(head)
    assert shown(head) == []
    head.show_parts(places=True, keep=True)
    assert shown(head) == [head.sign, head.box, head.keep]
    head.show_parts(name=True, read=True)
    assert shown(head) == [head.sign, head.label, head.read]
    assert head.keep.text() == "Keep A"


def test_offering_places_chooses_one_and_says_nothing_of_it(qtbot: QtBot) -> None:
    head = CompareHead("B")
    qtbot.addWidget(head)
    with qtbot.assertNotEmitted(head.box.currentIndexChanged):
        head.offer(["line 3", "line 7"], 1)
    assert head.box.currentText() == "line 7"
    with qtbot.assertNotEmitted(head.box.currentIndexChanged):
        head.offer(["line 9"], 0)
    assert [head.box.itemText(at) for at in range(head.box.count())] == ["line 9"]
