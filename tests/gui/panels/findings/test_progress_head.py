"""The head of the findings."""

import pytest
from pytestqt.qtbot import QtBot

from editor_app.gui.panels.findings.issues import Issue
from editor_app.gui.panels.findings.progress_head import FailureBar, Progress, ProgressHead, Tally, progress


@pytest.mark.parametrize(
    ("progress", "checked", "words", "value"),
    [
        (Progress(), False, "Not checked yet", 0),
        (Progress(), True, "No findings", 0),
        (Progress(3, 7, 1), True, "3 of 7 decided", 3),
    ],
)
def test_progress_is_said_in_words_and_shown(
    qtbot: QtBot, progress: Progress, checked: bool, words: str, value: int
) -> None:
    head = ProgressHead()
    qtbot.addWidget(head)
    head.show_progress(progress, checked)
    assert (head.words.text(), head.bar.value(), head.bar.maximum()) == (words, value, max(1, progress.total))


def test_that_a_check_runs_is_said_until_it_has(qtbot: QtBot) -> None:
    head = ProgressHead()
    qtbot.addWidget(head)
    head.show_checking(True)
    assert head.words.toolTip()
    head.show_checking(False)
    assert not head.words.toolTip()


def test_checks_that_broke_are_named_and_gone_with_the_next_report(qtbot: QtBot) -> None:
    bar = FailureBar()
    qtbot.addWidget(bar)
    bar.show_failures(("names.variant: division by zero", "dates.order: no such key"))
    assert "names.variant, dates.order" in bar.words.text()
    assert bar.words.toolTip() == "names.variant: division by zero\ndates.order: no such key"
    assert not bar.isHidden()
    bar.show_failures(())
    assert bar.isHidden()


def test_what_was_fixed_counts_as_decided_and_what_comes_back_does_not(found: tuple[Issue, ...]) -> None:
    tally = Tally()
    assert tally.fixed(found) == 0
    assert tally.fixed(found[1:]) == 1
    assert progress(found[1:], tally.fixed(found[1:])) == Progress(2, 4, 1)
    assert tally.fixed(found) == 0


def test_what_only_came_while_somebody_typed_is_not_counted(found: tuple[Issue, ...]) -> None:
    tally = Tally()
    tally.fixed(found[:1])
    tally.fixed(found)  # a word half typed
    assert tally.fixed(found[:1]) == 0
    tally.note(found)  # something is done about what there is
    assert tally.fixed(found[:1]) == len(found) - 1
    tally.forget()
    assert tally.fixed(found[:1]) == 0
