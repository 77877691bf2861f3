"""The filter of the findings."""

import pytest
from pytestqt.qtbot import QtBot

from editor_app.domain.finding import About, Severity
from editor_app.gui.panels.findings.filter_bar import FilterBar
from editor_app.gui.panels.findings.issues import Filter, Issue, Show


@pytest.fixture
def bar(qtbot: QtBot, found: tuple[Issue, ...]) -> FilterBar:
    made = FilterBar()
    qtbot.addWidget(made)
    made.show_counts(found)
    return made


def test_with_no_severity_pressed_all_are_asked_for(bar: FilterBar) -> None:
    assert bar.filter() == Filter(Show.OPEN, frozenset(Severity), None, "")
    bar.severities[Severity.ERROR].click()
    assert bar.filter().severities == {Severity.ERROR}


def test_each_change_is_said_once_and_clearing_too(qtbot: QtBot, bar: FilterBar) -> None:
    heard: list[Filter] = []
    bar.changed.connect(heard.append)
    bar.words.setText(" river ")
    bar.severities[Severity.WARNING].click()
    bar.check_box.setCurrentIndex(1)
    assert [one.words for one in heard] == ["river"] * 3
    assert heard[-1].about is About.DUPLICATES
    bar.clear()
    assert len(heard) == 4
    assert heard[-1] == Filter()


def test_it_counts_issues_and_offers_only_checks_that_said_something(bar: FilterBar) -> None:
    counts = {severity: button.text() for severity, button in bar.severities.items()}
    assert counts == {Severity.ERROR: "2", Severity.WARNING: "1", Severity.INFO: "0"}
    offered = [bar.check_box.itemData(at) for at in range(bar.check_box.count())]
    assert offered == [None, About.DUPLICATES, About.NAMES, About.REPETITION, About.TYPOGRAPHY]


def test_the_check_that_is_chosen_stays_though_its_last_issue_is_gone(bar: FilterBar, found: tuple[Issue, ...]) -> None:
    bar.check_box.setCurrentIndex(bar.check_box.findData(About.NAMES))
    bar.show_counts(one for one in found if one.about is not About.NAMES)
    assert bar.filter().about is About.NAMES
    assert bar.check_box.currentData() is About.NAMES


def test_what_is_decided_counts_only_where_it_is_listed(bar: FilterBar, found: tuple[Issue, ...]) -> None:
    def told() -> list[int]:
        bar.show_counts(found)
        return [int(button.text()) for button in bar.severities.values()]

    assert sum(told()) == sum(bool(one.open) for one in found) < len(found)
    bar.show_all(Show.ALL)
    assert sum(told()) == len(found)
    bar.show_all(Show.DECIDED)
    assert sum(told()) == sum(len(one.open) < len(one.findings) for one in found)
