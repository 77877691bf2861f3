"""The fields for the day and the priority."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QWidget

from editor_app.desk.articles.queue.schedule import due_of
from editor_app.domain.article import Priority
from editor_app.gui.panels.history.schedule_fields import ScheduleFields


@pytest.fixture
def fields(qtbot):
    around = QWidget()
    qtbot.addWidget(around)
    made = ScheduleFields(around)
    made.add_to(QFormLayout(around))
    made.around = around  # Qt deletes the fields with it
    around.show()
    made.said = []
    made.changed.connect(lambda *both: made.said.append(both))
    return made


def write(qtbot, fields, words):
    fields.due.selectAll()
    qtbot.keyClicks(fields.due, words)
    qtbot.keyClick(fields.due, Qt.Key.Key_Return)


def test_a_day_is_taken_when_it_is_whole_and_said_once(fields, qtbot):
    write(qtbot, fields, "2025-09-01 18:00")
    qtbot.keyClick(fields.due, Qt.Key.Key_Return)
    assert fields.said == [(due_of("2025-09-01 18:00"), Priority.NORMAL)]
    fields.priority.setCurrentIndex(0)
    fields.priority.activated.emit(0)
    assert fields.said[-1] == (due_of("2025-09-01 18:00"), Priority.HIGH)


def test_no_day_is_said_and_changes_nothing(fields, qtbot):
    write(qtbot, fields, "2025-02-30")
    assert "is not a time" in fields.hint.text() and fields.hint.isVisible()
    assert fields.said == []
    write(qtbot, fields, "2025-03-01")
    assert not fields.hint.isVisible()


def test_what_is_set_is_shown_but_not_over_what_is_typed(fields, qtbot):
    fields.show_schedule(due_of("2025-09-01"), Priority.LOW)
    assert (fields.due.text(), fields.priority.currentText()) == ("2025-09-01", "low")
    fields.due.setFocus()
    qtbot.keyClicks(fields.due, " 18")
    fields.show_schedule(None, Priority.HIGH)
    assert (fields.due.text(), fields.priority.currentText()) == ("2025-09-01 18", "high")


def test_seconds_from_elsewhere_are_no_change(fields, qtbot):
    due = datetime.fromisoformat("2025-09-01T18:00:30+00:00").astimezone()
    fields.show_schedule(due, Priority.NORMAL)
    fields.due.editingFinished.emit()
    assert fields.said == []
