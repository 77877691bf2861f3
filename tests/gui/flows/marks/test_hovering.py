"""The card of a mark: under the pointer, at the caret, and in the menu; what it offers is done to the text."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from editor_app.desk.lists.own_words import own_words_of
from editor_app.domain.article import Status
from editor_app.domain.decision import Scope
from editor_app.gui.flows.marks.hovering import Hovering
from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.panels.findings.card.hover_card import HoverCard
from editor_app.text.span import Span

BODY = (
    "The goverment opened a hall for the people of the town on Monday. The river is is wide.\n\n"
    "The velotamab trial goes on, as the doctors said. The velotamab helps. The centrotherm hums."
)


@pytest.fixture
def open_desk(lay: Callable[[str], Workspace], at: Callable[..., str]) -> Workspace:
    workspace = lay(at(Status.IN_REVIEW, BODY))
    workspace.window.resize(1200, 700)
    workspace.page.setFocus()
    return workspace


def card_of(workspace: Workspace) -> HoverCard:
    return workspace.window.findChild(Hovering).card


def at_word(workspace: Workspace, word: str, qtbot: QtBot) -> HoverCard:
    at = workspace.page.body.index(word)
    workspace.page.go_to(Span(at, at))
    workspace.window.command("fixes").trigger()
    card = card_of(workspace)
    qtbot.waitUntil(card.isVisible)
    return card


def says(card: HoverCard) -> list[str]:
    return [one.says for one in card.choices]


def test_a_digit_writes_what_was_meant(open_desk, settle, qtbot):
    before = open_desk.page.body
    card = at_word(open_desk, "goverment", qtbot)
    assert says(card)[0] == "government"
    QTest.keyClick(card, Qt.Key.Key_1)
    assert not card.isVisible()
    assert open_desk.page.body.startswith("The government opened")
    settle()
    open_desk.window.command("undo").trigger()
    assert open_desk.page.body == before


def test_ignoring_everywhere_decides_it_in_the_article(open_desk, settle, qtbot):
    card = at_word(open_desk, "goverment", qtbot)
    number = says(card).index("Ignore everywhere in this article")
    QTest.keyClick(card, Qt.Key(Qt.Key.Key_1.value + number))
    settle()
    (made,) = [one.decision for one in open_desk.decisions.standings if one.decision]
    assert (made.scope, made.rule) == (Scope.ARTICLE, "spelling.misspelt")


def test_ones_own_word_is_kept_and_taken_back(open_desk, settle, qtbot):
    card = at_word(open_desk, "goverment", qtbot)
    number = next(n for n, words in enumerate(says(card)) if "own words" in words)
    QTest.keyClick(card, Qt.Key(Qt.Key.Key_1.value + number))
    settle()
    desk = open_desk.work.desk
    assert own_words_of(desk, "Ed") == ("goverment",)
    assert [one.decision.note for one in open_desk.decisions.standings if one.decision] == ["one of my own words"]
    open_desk.window.command("undo").trigger()
    settle()
    assert own_words_of(desk, "Ed") == ()
    assert not [one for one in open_desk.decisions.standings if one.decision]


def test_each_unknown_word_has_a_mark_and_a_card_of_its_own(open_desk, settle, qtbot):
    card = at_word(open_desk, "centrotherm", qtbot)
    qtbot.waitUntil(lambda: "velotamab" not in says(card)[0])
    number = next(n for n, words in enumerate(says(card)) if "own words" in words)
    QTest.keyClick(card, Qt.Key(Qt.Key.Key_1.value + number))
    settle()
    marked = {mark.span.of(open_desk.page.body) for mark in open_desk.page.overlay.marks}
    assert "centrotherm" not in marked
    assert "velotamab" in marked


def test_a_word_that_one_finding_names_is_written_anew_wherever_it_stands(open_desk, settle, qtbot):
    found = next(one.finding for one in open_desk.decisions.standings if one.finding.rule == "spelling.unknown")
    at = BODY.rindex("velotamab")
    open_desk.findings.word_asked.emit(found, Span(at, at + len("velotamab")), "drug")
    assert "velotamab" not in open_desk.page.body
    assert "centrotherm" in open_desk.page.body


def test_the_pointer_brings_the_card_and_takes_it_away(open_desk, qtbot, monkeypatch):
    monkeypatch.setattr(type(open_desk.window), "isActiveWindow", lambda _: True)
    page, card = open_desk.page, card_of(open_desk)
    open_desk.window.repaint()
    mark = next(one for one in page.overlay.marks if one.span.of(page.body) == "is is")
    middle = page.overlay.rectangles(mark.span)[0].center().toPoint()
    QTest.mouseMove(page.viewport(), middle)
    qtbot.waitUntil(card.isVisible)
    assert card.geometry().top() >= page.viewport().mapToGlobal(middle).y()
    assert QApplication.focusWidget() is page
    QTest.mouseMove(page.viewport(), QPoint(middle.x(), 2))
    qtbot.waitUntil(lambda: not card.isVisible())


def test_typing_takes_the_card_away(open_desk, qtbot):
    card = at_word(open_desk, "goverment", qtbot)
    QTest.keyClicks(open_desk.page, "a")
    assert not card.isVisible()


def test_the_menu_of_a_word_offers_the_same_above_cut_and_paste(open_desk, qtbot):
    page = open_desk.page
    open_desk.window.repaint()
    mark = next(one for one in page.overlay.marks if one.span.of(page.body) == "goverment")
    open_desk.window.findChild(Hovering).open_menu(page.overlay.rectangles(mark.span)[0].center().toPoint())
    menu = next(one for one in page.findChildren(QMenu) if one.isVisible())
    words = [action.text().replace("&", "") for action in menu.actions() if not action.isSeparator()]
    assert words[0] == "government"
    assert words.index("Ignore everywhere in this article") < words.index("Undo")
    assert not [action for action in menu.actions() if action.objectName() == "edit-undo"]
    menu.actions()[0].trigger()
    assert page.body.startswith("The government")
    menu.close()


@pytest.mark.parametrize("name", ["edit-cut", "edit-delete"])
def test_the_menu_takes_signs_that_are_not_seen_with_their_words(open_desk: Workspace, name: str) -> None:
    page = open_desk.page
    page.show_text("The **old** lock.", formatted=True)
    page.go_to(Span(6, 9), select=True)
    open_desk.window.findChild(Hovering).open_menu(QPoint(5, 5))
    menu = next(one for one in page.findChildren(QMenu) if one.isVisible())
    action = next(one for one in menu.actions() if one.objectName() == name)
    assert action.isEnabled()
    action.trigger()
    assert page.body == "The  lock."
    assert (QApplication.clipboard().text() == "old") is (name == "edit-cut")
    menu.close()
    QApplication.clipboard().clear()


def test_a_text_that_cannot_be_changed_offers_no_words(open_desk, qtbot):
    open_desk.findings.show_editable(False)
    card = at_word(open_desk, "goverment", qtbot)
    assert "government" not in says(card)
