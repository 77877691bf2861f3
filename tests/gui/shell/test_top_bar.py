"""The one bar at the top."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from editor_app.gui.shell.top_bar import HEIGHT, TopBar


def test_it_holds_the_way_through_the_findings_the_search_and_what_is_added(qtbot: QtBot) -> None:
    commands = {name: QAction(name) for name in ("previous", "next")}
    bar, label = TopBar(commands), QLabel("In review")
    qtbot.addWidget(bar)
    bar.add(label)
    bar.resize(900, HEIGHT)
    bar.show()
    assert [one.defaultAction().text() for one in bar.findChildren(QToolButton) if one.defaultAction()][:2] == [
        "previous",
        "next",
    ]
    assert bar.height() == HEIGHT and bar.search.accessibleName() and label.isVisible()
