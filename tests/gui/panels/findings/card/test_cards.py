"""One issue as a card: what can be done at the place in hand."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.gui.panels.findings.card.asks import Ask
from editor_app.gui.panels.findings.card.cards import Card
from editor_app.gui.panels.findings.issues import Issue

Open = Callable[..., Card]


@pytest.fixture
def opened(qtbot: QtBot, found: tuple[Issue, ...]) -> Open:
    """`opened(1)`: the card of the second issue."""

    def show(number: int, at: int = 0, editable: bool = True) -> Card:
        card = Card(found[number], at, editable)
        qtbot.addWidget(card)
        card.resize(640, 400)
        card.show()
        return card

    return show


def buttons(card: Card) -> list[str]:
    return [one.text() or one.accessibleName() for one in card.findChildren(QPushButton) if one.isVisible()]


def press(card: Card, words: str) -> None:
    next(one for one in card.findChildren(QPushButton) if one.isVisible() and one.text() == words).click()


def test_a_name_can_be_fixed_here_or_everywhere_ignored_and_remembered(opened: Open) -> None:
    card = opened(1, at=1)
    assert buttons(card) == ["Use “River Institute”", "Ignore…", "Everywhere…", "House list"]


def test_a_place_that_is_right_already_offers_no_fix(opened: Open, found: tuple[Issue, ...]) -> None:
    right = next(at for at, one in enumerate(found[1].places) if one.finding is None)
    assert buttons(opened(1, at=right)) == ["Ignore…"]


def test_a_text_that_must_not_change_offers_only_to_ignore(opened: Open) -> None:
    assert buttons(opened(2, editable=False)) == ["Ignore…"]


def asked_by(qtbot: QtBot, card: Card, words: str) -> list[object]:
    with qtbot.waitSignal(card.asked) as asked:
        press(card, words)
    return list(asked.args)


def test_a_repeat_keeps_one_and_deletes_the_others(qtbot: QtBot, opened: Open) -> None:
    card = opened(0)
    assert buttons(card) == ["Keep line 3, delete 1", "Keep all…", "Compare"]
    assert asked_by(qtbot, card, "Keep line 3, delete 1") == [Ask.KEEP, ""]
    assert buttons(opened(0, editable=False)) == ["Keep all…", "Compare"]


def test_the_house_list_learns_no_name_from_two_posts(qtbot: QtBot, found: tuple[Issue, ...]) -> None:
    lead = replace(found[1].lead, rule="titles.conflict", replacements=())
    card = Card(Issue("g", lead, tuple(replace(one, finding=lead) for one in found[1].places)), 1, join="A and B.")
    qtbot.addWidget(card)
    card.resize(400, 300)
    card.show()
    assert buttons(card) == ["Join both posts", "Two people", "Ignore…"]
    assert asked_by(qtbot, card, "Two people") == [Ask.TWO, ""]


def test_what_is_decided_says_by_whom_and_can_be_taken_back(qtbot: QtBot, opened: Open) -> None:
    card = opened(3)
    assert buttons(card) == ["Take back"]
    assert asked_by(qtbot, card, "Take back") == [Ask.TAKE_BACK, ""]


def test_the_likely_replacement_is_the_button_and_the_others_are_in_its_menu(qtbot: QtBot, opened: Open) -> None:
    card = opened(2)
    assert buttons(card)[:2] == ["Use “the”", "Other replacements"]
    asked: list[tuple[Ask, str]] = []
    card.asked.connect(lambda what, words: asked.append((what, words)))
    press(card, "Use “the”")
    other = next(one for one in card.findChildren(QPushButton) if one.accessibleName() == "Other replacements")
    other.menu().actions()[0].trigger()
    assert asked == [(Ask.FIX, "the"), (Ask.FIX, "these")]


def test_what_stands_there_already_is_no_replacement(qtbot: QtBot, found: tuple[Issue, ...]) -> None:
    lead = replace(found[2].lead, replacements=("the the", "the"))
    places = tuple(replace(one, finding=lead) for one in found[2].places)
    card = Card(Issue("g", lead, places), 0)
    qtbot.addWidget(card)
    assert card.replacements() == ("the",)


def test_another_place_in_hand_brings_its_own_actions(opened: Open, found: tuple[Issue, ...]) -> None:
    right = next(at for at, one in enumerate(found[1].places) if one.finding is None)
    card = opened(1, at=right)
    card.mark(right + 1)
    assert card.place is found[1].places[right + 1]
    assert "Ignore…" in buttons(card)


def test_a_long_replacement_is_cut_to_the_width_with_the_whole_in_its_tip(
    qtbot: QtBot, found: tuple[Issue, ...]
) -> None:
    words = "W" * 60
    lead = replace(found[2].lead, replacements=(words,))
    card = Card(Issue("g", lead, tuple(replace(one, finding=lead) for one in found[2].places)), 0)
    qtbot.addWidget(card)
    card.resize(380, 300)
    card.show()
    card.grab()
    assert card.fix
    assert card.fix.text().endswith("…")
    assert card.fix.toolTip() == words
    card.resize(2000, 300)
    card.grab()
    assert not card.fix.text().endswith("…")


def test_it_says_the_keys_of_what_is_done_most(qtbot: QtBot, found: tuple[Issue, ...]) -> None:
    keys = {"fix": "Ctrl+Enter", "twin": "Ctrl+T", "ignore": "Ctrl+I", "fixes": "Alt+Enter"}
    said = []
    for number in (0, 2):
        card = Card(found[number], 0, keys=keys)
        qtbot.addWidget(card)
        said.append(card.hint.text())
    assert said[0].startswith("Ctrl+Enter keeps it · Ctrl+T another · Ctrl+I")
    assert said[1].startswith("Ctrl+Enter does it · Ctrl+I")


def test_with_other_replacements_everywhere_is_in_their_menu(qtbot: QtBot, found: tuple[Issue, ...]) -> None:
    names = found[1]
    fix = ("River Institute", "River Trust")
    places = tuple(
        replace(one, finding=replace(one.finding, replacements=fix) if one.finding else None) for one in names.places
    )
    card = Card(replace(names, places=places), names.first)
    qtbot.addWidget(card)
    assert "Everywhere…" not in buttons(card)
    other = next(one for one in card.findChildren(QPushButton) if one.accessibleName() == "Other replacements")
    asked: list[tuple[Ask, str]] = []
    card.asked.connect(lambda what, words: asked.append((what, words)))
    for action in other.menu().actions():
        action.trigger()
    assert asked == [(Ask.FIX, "River Trust"), (Ask.EVERYWHERE, "River Institute")]


def test_in_a_narrow_pane_the_first_action_is_read_whole(opened: Open, qapp: QApplication) -> None:
    card = opened(1, at=1)
    assert card.fix
    words, rows = card.fix.text(), card._doing.count()
    card.resize(330, 400)
    qapp.processEvents()
    assert card.fix.text() == words
    assert (rows, card._doing.count()) == (1, 2)
    card.resize(640, 400)
    qapp.processEvents()
    assert card._doing.count() == 1
