"""The head of the queue says what is listed, and its menu arranges it."""

import pytest
from PySide6.QtWidgets import QInputDialog, QMenu

from editor_app.desk.base.views import Arranged, View
from editor_app.domain.queue import Order
from editor_app.gui.panels.queue.head import QueueHead

LATE = Arranged(View.WAITING, Order.DUE, due_today=True)


@pytest.fixture
def head(qtbot):
    made = QueueHead()
    qtbot.addWidget(made)
    made.resize(300, 40)
    made.show_arranged(Arranged(View.ALL), {"Late": LATE})
    made.show()
    return made


def entry(head, words):
    return next(one for one in head.menu().actions() if one.text().replace("&", "") == words)


@pytest.mark.parametrize(
    ("now", "search", "said"),
    [
        (Arranged(View.NEW), "", "New"),
        (Arranged(View.NEW, urgent=True, mine=True), "", "New · urgent · mine"),
        (Arranged(View.ALL, due_today=True), "", "All · due today"),
        (LATE, "", "Late"),
        (Arranged(View.NEW), "locks", "Search: locks"),
    ],
)
def test_it_says_what_is_listed(head, now, search, said):
    head.show_arranged(now, {"Late": LATE}, search)
    assert head.words.text() == said


@pytest.mark.parametrize(
    ("words", "then"),
    [
        ("Due first", Arranged(View.ALL, Order.DUE)),
        ("Urgent first", Arranged(View.ALL, Order.PRIORITY)),
        ("Only what is due today or late", Arranged(View.ALL, due_today=True)),
        ("Only what is high in priority", Arranged(View.ALL, urgent=True)),
        ("Only what is mine", Arranged(View.ALL, mine=True)),
        ("Late", LATE),
    ],
)
def test_each_entry_changes_one_thing(head, qtbot, words, then):
    with qtbot.waitSignal(head.arranged) as asked:
        entry(head, words).trigger()
    assert asked.args == [then]


def test_what_holds_is_ticked_and_taken_off_by_the_same_entry(head, qtbot):
    head.show_arranged(Arranged(View.ALL, Order.DUE, mine=True), {})
    assert entry(head, "Due first").isChecked() and not entry(head, "Urgent first").isChecked()
    with qtbot.waitSignal(head.arranged) as asked:
        entry(head, "Only what is mine").trigger()
    assert not asked.args[0].mine


def test_a_view_is_kept_under_a_name_and_deleted(head, qtbot):
    entry(head, "Keep this view…").trigger()
    dialog = head.findChild(QInputDialog)
    with qtbot.waitSignal(head.keep_asked) as kept:
        dialog.setTextValue("Mine & late")
        dialog.accept()
    assert kept.args == ["Mine & late"]
    assert not any("Delete" in one.text() for one in head.menu().actions())
    head.show_arranged(LATE, {"Late": LATE})
    with qtbot.waitSignal(head.drop_asked) as dropped:
        entry(head, "Delete the view “Late”").trigger()
    assert dropped.args == ["Late"]


def test_the_menu_opens_from_its_button(head):
    head.button.click()
    (menu,) = (one for one in head.findChildren(QMenu) if one.isVisible())
    menu.close()


def test_the_name_of_a_view_that_could_not_be_kept_is_there_again(head):
    for shown in ("", "Late and mine"):
        entry(head, "Keep this view…").trigger()
        (dialog,) = (one for one in head.findChildren(QInputDialog) if one.isVisible())
        assert dialog.textValue() == shown
        dialog.setTextValue("Late and  mine ")
        dialog.accept()
    head.show_arranged(LATE, {"Late and mine": LATE})
    head.show_arranged(Arranged(View.ALL), {"Late and mine": LATE})
    entry(head, "Keep this view…").trigger()
    (dialog,) = (one for one in head.findChildren(QInputDialog) if one.isVisible())
    assert dialog.textValue() == ""
