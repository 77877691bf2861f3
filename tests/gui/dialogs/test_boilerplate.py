"""Web page leftovers, piece by piece."""

from collections.abc import Iterable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.desk.articles.boilerplate import Around
from editor_app.domain.furniture import Furniture, Why
from editor_app.gui.dialogs.boilerplate import BoilerplateDialog
from editor_app.text import edits
from editor_app.text.span import Span

MENU, STORY, MORE = "Skip to content\n\n", "The mill opens again on Friday.\n\n", "Related articles\n"
WHOLE = MENU + STORY + MORE
AROUND = Around(
    WHOLE,
    (
        Furniture(Span(0, len(MENU)), Why.MENU),
        Furniture(Span(len(MENU) + len(STORY), len(WHOLE)), Why.FOLLOWING),
    ),
)


def dialog(qtbot: QtBot, body: str, struck: tuple[Span, ...] = ()) -> BoilerplateDialog:
    made = BoilerplateDialog(AROUND, body, struck)
    qtbot.addWidget(made)
    made.show()
    return made


def chosen(qtbot: QtBot, made: BoilerplateDialog, body: str) -> str:
    """The text once the button that counts is pressed."""
    with qtbot.waitSignal(made.edits_chosen) as heard:
        made.go.click()
    return edits.replace(body, heard.args[0])


def said(places: Iterable[Span]) -> list[str]:
    return [place.of(WHOLE).strip() for place in places]


def turn(made: BoilerplateDialog, row: int) -> None:
    made.pieces.setCurrentIndex(made.pieces.ticks.index(row))
    QTest.keyClick(made.pieces, Qt.Key.Key_Space)


def test_what_is_struck_through_is_chosen_from_the_first(qtbot: QtBot) -> None:
    made = dialog(qtbot, WHOLE, (AROUND.pieces[1].span,))
    assert said(made.out) == ["Related articles"]
    assert made.go.text() == "Remove 1 passage(s)"
    assert chosen(qtbot, made, WHOLE).rstrip() == (MENU + STORY).rstrip()


def test_what_is_out_already_can_be_put_back_where_it_stood(qtbot: QtBot) -> None:
    made = dialog(qtbot, STORY)
    assert [one.why for one in made.pieces.ticks.rows] == ["removed", "removed"]
    assert not made.go.isEnabled()
    turn(made, 0)
    assert made.go.text() == "Put back 1 passage(s)"
    assert chosen(qtbot, made, STORY) == MENU + STORY


def test_one_goes_while_another_comes_back(qtbot: QtBot) -> None:
    body = STORY + MORE
    made = dialog(qtbot, body)
    turn(made, 0)
    turn(made, 1)
    assert made.go.text() == "Remove and put back"
    assert chosen(qtbot, made, body).rstrip() == (MENU + STORY).rstrip()


def test_all_or_none_and_what_is_chosen_is_told_at_once(qtbot: QtBot) -> None:
    made = dialog(qtbot, WHOLE)
    told: list[tuple[Span, ...]] = []
    made.ticked.connect(told.append)
    made.all.click()
    made.none.click()
    assert [said(one) for one in told] == [["Skip to content", "Related articles"], []]
    assert not made.none.isEnabled() and made.all.isEnabled()


@pytest.mark.parametrize("why", Why)
def test_every_reason_has_its_words(qtbot: QtBot, why: Why) -> None:
    assert dialog(qtbot, WHOLE).why(why)


def test_enter_shows_the_piece(qtbot: QtBot) -> None:
    made = dialog(qtbot, WHOLE)
    made.pieces.setCurrentIndex(made.pieces.ticks.index(1))
    with qtbot.waitSignal(made.place_activated) as went:
        QTest.keyClick(made.pieces, Qt.Key.Key_Return)
    assert said(went.args) == ["Related articles"]
