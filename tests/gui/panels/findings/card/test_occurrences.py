"""The places of one issue as a short list."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.decision import Decision
from editor_app.gui.base import theme
from editor_app.gui.panels.findings.card.occurrences import PlaceList
from editor_app.gui.panels.findings.issues import Issue, Occurrence


@pytest.fixture
def places(qtbot: QtBot, found: tuple[Issue, ...]) -> PlaceList:
    made = PlaceList()
    qtbot.addWidget(made)
    made.resize(320, 200)
    made.show_places(found[1].places, 1)
    made.show()
    return made


def test_the_place_in_hand_is_marked_and_a_click_or_enter_chooses(qtbot: QtBot, places: PlaceList) -> None:
    assert places.currentIndex().row() == 1
    with qtbot.waitSignal(places.chosen) as chosen:
        QTest.mouseClick(
            places.viewport(), Qt.MouseButton.LeftButton, pos=places.visualRect(places.places.index(2)).center()
        )
    assert chosen.args == [places.places.rows[2]]
    with qtbot.waitSignal(places.chosen) as chosen:
        QTest.keyClick(places, Qt.Key.Key_Return)
    assert chosen.args == [places.places.rows[2]]


def test_a_row_says_its_line_and_whether_it_is_decided(
    places: PlaceList, found: tuple[Issue, ...], decided: Callable[..., Decision]
) -> None:
    place = replace(found[1].places[1], decision=decided(found[1].lead))
    there = Occurrence(place.span, 0, "River Institution", document="a7", title="The mill")
    places.show_places((place, there), 0)
    rows = [places.places.index(at).data() for at in (0, 1)]
    assert rows[0].startswith(f"line {place.line}: ") and rows[0].endswith(", decided")
    assert rows[1] == "The mill: River Institution"


def test_it_is_as_high_as_its_places_up_to_a_limit(places: PlaceList) -> None:
    frame = 2 * places.frameWidth()
    places.show_rows(2)
    assert places.height() == 2 * theme.TARGET + frame
    places.show_rows(0)
    assert places.height() == theme.TARGET + frame
    places.show_rows(99)
    assert places.height() == len(places.places.rows) * theme.TARGET + frame


def test_a_decided_place_shows_the_glyph_of_it(
    places: PlaceList, found: tuple[Issue, ...], decided: Callable[..., Decision], count: Callable[[QWidget, str], int]
) -> None:
    assert count(places.viewport(), "settled") == 0
    places.show_places((replace(found[1].places[1], decision=decided(found[1].lead)),), 0)
    assert count(places.viewport(), "settled") > 0
