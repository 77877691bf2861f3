"""Two texts of one article side by side; each button says one thing and closes."""

import pytest
from PySide6.QtWidgets import QLabel

from editor_app.gui.dialogs.conflict import ConflictDialog


@pytest.mark.parametrize(
    ("button", "signal"), [("go", "both_asked"), ("theirs", "theirs_asked"), ("mine", "mine_asked")]
)
def test_a_choice_is_told_and_closes(qtbot, button, signal):
    dialog = ConflictDialog("Locks", "Ann", "The lock is open.", "The lock is shut.")
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitSignal(getattr(dialog, signal)):
        getattr(dialog, button).click()
    assert not dialog.isVisible()


def test_both_texts_are_seen_with_what_differs(qtbot):
    dialog = ConflictDialog("Locks", "Ann", "The lock is open.", "The lock is shut.")
    qtbot.addWidget(dialog)
    assert dialog.texts.left.toPlainText() == "The lock is open."
    assert dialog.texts.right.toPlainText() == "The lock is shut."
    assert len(dialog.texts.stops) == 1


def test_of_a_bundle_it_is_said_where_the_other_text_comes_from(qtbot):
    dialog = ConflictDialog("Locks", "Ann", "The lock is open.", "The lock is shut.", bundle=True)
    qtbot.addWidget(dialog)
    words = " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert "where the bundle comes from, by Ann" in words and "while you were writing" not in words
