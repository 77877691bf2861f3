"""The parts of a card that only show."""

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from editor_app.gui.panels.findings.card.card_parts import FORMS, forms, heading, why
from editor_app.gui.panels.findings.issues import Issue, Occurrence
from editor_app.text.span import Span


def labels(row: QWidget) -> list[str]:
    return [one.text() for one in row.findChildren(QLabel) if one.text()]


def test_the_heading_says_when_it_is_a_guess(qtbot: QtBot, found: tuple[Issue, ...]) -> None:
    said = []
    for sure in (True, False):
        lead = replace(found[2].lead, sure=sure)
        issue = Issue("g", lead, tuple(replace(one, finding=lead) for one in found[2].places))
        around = QWidget()
        qtbot.addWidget(around)
        around.setLayout(heading(issue, 1.0))
        said.append(labels(around))
    assert said == [["Title of repetition.word"], ["Title of repetition.word", "a guess"]]


def test_the_forms_are_counted_and_the_proposed_one_stands_out(qtbot: QtBot, found: tuple[Issue, ...]) -> None:
    table = forms(found[1])
    qtbot.addWidget(table)
    assert labels(table) == ["River Institution", "3", "River Institute", "1"]
    layout = table.layout()
    assert isinstance(layout, QGridLayout)
    strong = [layout.itemAtPosition(row, 0).widget().font().bold() for row in (0, 1)]
    weights = [layout.itemAtPosition(row, 0).widget().font().weight() for row in (0, 1)]
    assert weights[1] > weights[0] or strong == [False, True]


def test_of_many_forms_the_rest_is_counted(qtbot: QtBot, found: tuple[Issue, ...]) -> None:
    places = tuple(Occurrence(Span(n, n + 1), 1, f"Form {n}", finding=found[1].lead) for n in range(FORMS + 3))
    table = forms(Issue("g", found[1].lead, places))
    qtbot.addWidget(table)
    assert labels(table)[-1] == "and 3 more"


def test_why_is_shown_as_it_is_written(qtbot: QtBot, found: tuple[Issue, ...]) -> None:
    label = why(found[2])
    qtbot.addWidget(label)
    assert label.text() == "Why repetition.word speaks."
