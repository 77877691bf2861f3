"""The steps from here, shown."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton

from editor_app.domain.article import Action, Status
from editor_app.gui.base.bus import Notice
from editor_app.gui.editor.pane import Pane
from editor_app.gui.panels.queue.state_button import StateButton
from editor_app.gui.session.step_controller import StepController


class Controls:
    """The widgets that show the steps."""

    def __init__(self, seat) -> None:
        self.pane, self.state, self.step = Pane(), StateButton(), QPushButton()
        for widget in (self.pane, self.state, self.step):
            seat.qtbot.addWidget(widget)
        self.controller = StepController(self.pane, self.state, self.step, seat.work, seat.steps)


@pytest.fixture
def controls(seat) -> Controls:
    return Controls(seat)


def test_without_a_text_no_step_leads_on(controls: Controls) -> None:
    assert controls.step.text() == "Submit"
    assert not controls.step.isEnabled()


def test_the_one_button_names_the_step_that_leads_on(seat, controls: Controls, at: Callable[..., str]) -> None:
    seat.open(at(Status.APPROVED))
    assert controls.step.text() == "Export"
    assert controls.step.isEnabled()
    assert "Approved" in controls.state.text()
    assert controls.state.popup.model.rows == tuple(sorted(seat.steps.known, key=lambda choice: bool(choice.reasons)))


def test_a_text_that_was_just_opened_offers_nothing_yet(seat, controls: Controls, at: Callable[..., str]) -> None:
    seat.open(at(Status.IN_REVIEW))
    seen: list[tuple[int, bool]] = []
    seat.work.opened.connect(lambda _: seen.append((controls.state.popup.model.rowCount(), controls.step.isEnabled())))
    assert seat.work.article
    seat.open(seat.work.article.id)
    assert seen == [(0, False)]
    assert controls.state.popup.model.rowCount() > 0


def test_beside_the_reason_stands_the_step_that_helps(seat, controls: Controls, at: Callable[..., str]) -> None:
    article = at(Status.SUBMITTED)
    seat.work.opened.connect(lambda _: controls.pane.show_read_only(Notice("It is submitted.")))
    seat.open(article)
    banner = controls.pane.banner
    assert banner and banner.text == "It is submitted."
    assert banner.action == "Retract" and banner.then
    with seat.qtbot.waitSignal(controls.state.action_asked) as asked:
        banner.then()
    assert asked.args[0] is Action.RETRACT


def test_a_text_that_can_be_changed_has_no_help_beside_it(seat, controls: Controls, at: Callable[..., str]) -> None:
    seat.open(at(Status.IN_REVIEW))
    assert controls.pane.banner is None


def test_a_step_that_is_not_known_yet_says_what_it_waits_for(seat, controls: Controls, at: Callable[..., str]) -> None:
    tips: list[str] = []
    seat.work.opened.connect(lambda _: tips.append(controls.step.toolTip()))
    seat.open(at(Status.IN_REVIEW))
    assert "checks are reading" in tips[0]
    assert "checks are reading" not in controls.step.toolTip()
