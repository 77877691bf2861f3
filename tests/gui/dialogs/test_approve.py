import pytest
from PySide6.QtCore import Qt

from editor_app.domain.message import verbatim
from editor_app.gui.dialogs.approve import ApproveDialog, Comparison
from editor_app.text.compare import differences


@pytest.fixture
def comparisons(body):
    earlier = body.replace("40,000", "30 000")
    return (
        Comparison("Since import", earlier, body, differences(earlier, body)),
        Comparison("Since the last submission", body, body, differences(body, body)),
    )


def show(qtbot, *given):
    made = ApproveDialog(*given)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_shows_what_changed_and_what_was_decided(qtbot, comparisons, standings):
    dialog = show(qtbot, "Locks", comparisons, standings)
    assert [dialog.tabs.tabText(number) for number in range(3)] == [
        f"Since import ({comparisons[0].count})",
        "Since the last submission (0)",
        "Findings (1 of 6 decided)",
    ]
    assert comparisons[0].count > 0


def test_approve_with_a_note(qtbot, comparisons, standings):
    dialog = show(qtbot, "Locks", comparisons, standings)
    qtbot.keyClicks(dialog.note, "read twice")
    with qtbot.waitSignal(dialog.approved) as said:
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert said.args == ["read twice"]


def test_changes_are_requested_with_a_reason_only(qtbot, comparisons, standings):
    dialog = show(qtbot, "Locks", comparisons, standings)
    assert not dialog.back.isEnabled()
    qtbot.keyClicks(dialog.note, "who holds the post?")
    with qtbot.waitSignal(dialog.changes_requested) as said:
        qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    assert said.args == ["who holds the post?"]


def test_who_may_not_approve_reads_why(qtbot, comparisons, standings):
    against = verbatim("You edited this text; somebody else must approve it.")
    dialog = show(qtbot, "Locks", comparisons, standings, (against,))
    assert not dialog.go.isEnabled()


def test_open_comments_ask(qtbot, comparisons, standings):
    dialog = show(qtbot, "Locks", comparisons, standings, (), True)
    assert not dialog.go.isEnabled()
    dialog.anyway.click()
    assert dialog.go.isEnabled()
    barred = show(qtbot, "Locks", comparisons, standings, (verbatim("You edited this text."),), True)
    assert not barred.anyway.isVisible()
    assert not show(qtbot, "Locks", comparisons, standings).anyway.isVisible()
