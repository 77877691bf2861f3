"""The repeats of a text at one glance."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor_app.domain.finding import Finding, Related
from editor_app.gui.panels.repeats.pane import RepeatsPanel, Sample
from editor_app.text.span import Span

PARAGRAPH = "The Harbour Museum and the River Institute signed an accord on 5 March. They will open their archives."


@pytest.fixture
def panel(qtbot: QtBot) -> RepeatsPanel:
    made = RepeatsPanel()
    qtbot.addWidget(made)
    made.resize(800, 200)
    made.show()
    return made


@pytest.fixture
def repeats(finding: Callable[..., Finding], place: Callable[..., Span]) -> tuple[Finding, ...]:
    twice = finding("duplicates.exact", PARAGRAPH, 1, group="p", related=(place(PARAGRAPH),))
    before = replace(finding("duplicates.archive", "a gift"), related=(Related(Span(3, 9), "a gift", "m", "March"),))
    return (twice, before)


def legend(panel: RepeatsPanel) -> list[str]:
    return [one.text() for one in panel.legend.findChildren(QLabel) if one.isVisible()]


def test_it_counts_what_is_here_and_what_was_said_before(
    qtbot: QtBot, panel: RepeatsPanel, repeats: tuple[Finding, ...], body: str
) -> None:
    panel.show_repeats(repeats, body)
    assert panel.title.text() == "1 repeat(s) in this text · 1 passage(s) from earlier articles"
    assert len(legend(panel)) == 2
    panel.show_repeats(repeats[:1], body)
    assert panel.title.text() == "1 repeat(s) in this text"
    qtbot.waitUntil(lambda: len(legend(panel)) == 1)


def test_that_nothing_is_repeated_differs_from_not_checked(panel: RepeatsPanel, body: str) -> None:
    before = panel.empty.text()
    panel.show_repeats((), body)
    assert panel.empty.isVisible() and panel.empty.text() == "Nothing in this text is repeated."
    panel.show_nothing()
    assert panel.empty.text() == before != "Nothing in this text is repeated."


def test_the_kinds_of_the_legend_differ_by_their_line(qtbot: QtBot) -> None:
    drawn = []
    for kind in ("exact", "near", "archive"):
        sample = Sample(kind)
        qtbot.addWidget(sample)
        image = sample.grab().toImage()
        empty = image.pixelColor(0, 0)
        drawn.append([image.pixelColor(x, y) != empty for x in range(image.width()) for y in range(image.height())])
    assert len({tuple(one) for one in drawn}) == 3
