"""Each change in a line, in words for who cannot see it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor_app.gui.panels.approval.changes import ChangeList


@pytest.fixture
def changes(qtbot):
    made = ChangeList()
    qtbot.addWidget(made)
    made.changes.show((("vice", "deputy"), ("", "at noon"), ("The atlas\nwas printed", "")))
    made.resize(400, 200)
    made.show()
    return made


def test_a_change_is_said_in_words(changes):
    assert [changes.changes.index(row, 0).data() for row in range(3)] == [
        "“vice” became “deputy”",
        "added: “at noon”",
        "deleted: “The atlas was printed”",
    ]


def test_steps_go_round_and_arrows_go_on(changes, qtbot):
    gone = []
    changes.chosen.connect(gone.append)
    changes.step(-1)
    changes.step(1)
    QTest.keyClick(changes, Qt.Key.Key_Down)
    assert gone == [2, 0, 1]


def test_marking_says_nothing(changes, qtbot):
    with qtbot.assertNotEmitted(changes.chosen):
        changes.mark(2)
    assert changes.currentIndex().row() == 2


def test_it_paints_what_went_in_the_colour_of_errors(changes, count):
    assert count(changes, "error") > 20
