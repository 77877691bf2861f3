"""The sample from the open file to the submission by keys alone: how many, and what is in view after each."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.article import Status
from editor_app.domain.finding import Severity
from editor_app.gui.dialogs.submit import SubmitDialog
from editor_app.gui.editor.live import Freshness
from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.program import Program
from editor_app.system.resources import SAMPLE, resources_folder

FINDINGS, A_FINDING = 32, 1.3
"""How many findings the sample had when it was first counted, and how many keys one may cost."""
OPENED = 2
"""The keys that opened it: Ctrl+O, and Enter on its name."""
CONTROL = Qt.KeyboardModifier.ControlModifier


class Keys:
    """Presses keys as a person does, one at a time, and counts them."""

    def __init__(self, workspace: Workspace, qtbot: QtBot) -> None:
        self.workspace, self.qtbot, self.count = workspace, qtbot, OPENED

    def press(self, key: Qt.Key, strong: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.workspace.page, key, strong)
        self.count += 1

    def settle(self) -> None:
        live, decisions, store = self.workspace.live, self.workspace.decisions, self.workspace.live._store_lane
        for _ in range(2):
            self.qtbot.waitUntil(lambda: not store.busy and live.freshness is Freshness.FRESH, timeout=30_000)
            self.qtbot.waitUntil(
                lambda: decisions.report is not None and decisions.report.stamp == live.draft.stamp, timeout=30_000
            )

    def open(self) -> int:
        """How many issues still stand in the way."""
        return sum(bool(one.open) and one.severity is not Severity.INFO for one in self.workspace.findings.issues or ())

    def in_view(self) -> bool:
        """Whether the finding in hand is seen: around the middle, unless the text begins or ends there."""
        page, findings = self.workspace.page, self.workspace.findings
        finding = findings.current()
        place = page.overlay.marks.place_of(finding) if finding else None
        seen = page.visible()
        return place is None or seen.start <= place.start < seen.end


@pytest.fixture
def keys(start: Callable[[], Program], qtbot: QtBot) -> Keys:
    workspace = start().workspace
    assert workspace
    workspace.window.resize(1366, 700)
    workspace.importing.take_in([resources_folder() / SAMPLE])
    qtbot.waitUntil(lambda: workspace.work.article is not None, timeout=30_000)
    made = Keys(workspace, qtbot)
    made.settle()
    workspace.page.setFocus()
    return made


def test_the_sample_is_decided_and_submitted_in_few_keys(keys: Keys) -> None:
    workspace, findings = keys.workspace, keys.workspace.findings
    while before := keys.open():
        card = findings.tree.card
        if card is None or not card.issue.open or card.issue.severity is Severity.INFO:
            keys.press(Qt.Key.Key_F8)
            continue
        if card.fix:
            keys.press(Qt.Key.Key_Return, CONTROL)
        else:
            keys.press(Qt.Key.Key_I, CONTROL)
            keys.press(Qt.Key.Key_7)
        keys.settle()
        assert keys.open() < before, f"{card.issue.title}: the counter did not move"
        assert keys.in_view(), f"after {card.issue.title}"
        assert workspace.page.hasFocus()
    keys.press(Qt.Key.Key_Return, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    for name, words in (("source", "Port office"), ("date", "2024-09-16")):
        field = workspace.context.details.fields[name]
        keys.qtbot.waitUntil(field.hasFocus, timeout=30_000)
        QTest.keyClicks(field, words)
        keys.press(Qt.Key.Key_Return)
    keys.qtbot.waitUntil(lambda: workspace.window.findChild(SubmitDialog) is not None, timeout=30_000)
    keys.press(Qt.Key.Key_Return)
    keys.qtbot.waitUntil(lambda: workspace.work.article.status is Status.SUBMITTED, timeout=30_000)
    assert keys.count <= A_FINDING * FINDINGS, f"{keys.count} keys"


def test_every_act_on_the_sample_is_taken_back_to_the_first_letter(keys: Keys) -> None:
    workspace, findings = keys.workspace, keys.workspace.findings
    body, progress = workspace.page.body, findings.head.words.text()
    acts = 0
    while acts < 12 and findings.tree.card:
        if findings.tree.card.fix:
            keys.press(Qt.Key.Key_Return, CONTROL)
        else:
            keys.press(Qt.Key.Key_I, CONTROL)
            keys.press(Qt.Key.Key_4)
        keys.settle()
        acts += 1
    assert workspace.page.body != body
    for _ in range(acts):
        keys.press(Qt.Key.Key_Z, CONTROL)
        keys.settle()
        assert keys.in_view()
    assert workspace.page.body == body
    assert findings.head.words.text() == progress
    assert all(one.decision is None for one in workspace.decisions.standings)
