"""What the house has decided."""

import pytest

from editor_app.gui.base import theme
from editor_app.gui.panels.people.policies import Policies


@pytest.fixture
def policies(qtbot):
    made = Policies()
    qtbot.addWidget(made)
    made.show_policies({"four_eyes": "yes", "approve_own": "no", "retention_days": "365"}, may_change=True)
    return made


def test_what_holds_is_ticked(policies):
    assert (policies.boxes["four_eyes"].isChecked(), policies.boxes["approve_own"].isChecked()) == (True, False)
    assert policies.days.value() == 365


@pytest.mark.parametrize(("key", "value"), [("four_eyes", "no"), ("approve_own", "yes")])
def test_a_tick_decides(policies, qtbot, key, value):
    with qtbot.waitSignal(policies.policy_changed) as told:
        policies.boxes[key].click()
    assert told.args == [key, value]


def test_days_are_told_once_when_the_field_is_left(policies, qtbot):
    policies.days.setValue(30)
    with qtbot.waitSignal(policies.policy_changed) as told:
        policies.days.editingFinished.emit()
    assert told.args == ["retention_days", "30"]
    with qtbot.assertNotEmitted(policies.policy_changed):
        policies.days.editingFinished.emit()


def test_the_days_can_be_read(policies, qapp):
    """The style leaves room for them: without its rules the field was a pixel wide."""
    before = qapp.styleSheet()
    theme.apply(qapp, "light")
    try:
        policies.show()
        qapp.processEvents()
        room = policies.days.lineEdit()
        assert room.width() >= room.fontMetrics().horizontalAdvance("36500")
    finally:
        qapp.setStyleSheet(before)
