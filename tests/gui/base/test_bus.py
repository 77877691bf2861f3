"""What is said to everybody in the window."""

from pytestqt.qtbot import QtBot

from editor_app.desk.base.changes import Changes
from editor_app.gui.base.bus import Bus, Notice, Tone


def test_a_change_is_heard_as_it_was_said(qtbot: QtBot) -> None:
    bus, changes = Bus(), Changes("a", text=True)
    with qtbot.waitSignal(bus.changed) as heard:
        bus.changed.emit(changes)
    assert heard.args == [changes]


def test_only_an_error_stays_until_it_is_closed(qtbot: QtBot) -> None:
    bus, heard = Bus(), list[Notice]()
    bus.notice.connect(heard.append)
    bus.say("The disk is full.", "Free some space.", Tone.ERROR)
    bus.say("Saved.")
    assert [(one.text, one.hint, one.lasting) for one in heard] == [
        ("The disk is full.", "Free some space.", True),
        ("Saved.", "", False),
    ]
