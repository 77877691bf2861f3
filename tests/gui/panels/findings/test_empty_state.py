"""Why there is nothing to list, and the one thing to do about it."""

import pytest
from pytestqt.qtbot import QtBot

from editor_app.gui.panels.findings.empty_state import EmptyState
from editor_app.gui.panels.findings.issues import Issue


@pytest.mark.parametrize(
    ("text", "checked", "some", "filtered", "said", "offered"),
    [
        (False, False, False, False, "will appear here", ""),
        (True, False, False, False, "not read this text", "Check"),
        (True, True, False, False, "found nothing", ""),
        (True, True, True, True, "matches the filter", "Clear filter"),
        (True, True, True, False, "is decided", "Show decided"),
    ],
)
def test_it_says_why_and_offers_one_thing(
    qtbot: QtBot,
    found: tuple[Issue, ...],
    text: bool,
    checked: bool,
    some: bool,
    filtered: bool,
    said: str,
    offered: str,
) -> None:
    state = EmptyState()
    qtbot.addWidget(state)
    state.explain((found if some else ()) if checked else None, filtered, text)
    state.show()
    assert said in state.words.text()
    shown = [one.text() for one in (state.check, state.every, state.clear) if one.isVisible()]
    assert shown == ([offered] if offered else [])


def test_the_keys_go_to_the_one_thing_to_do(qtbot):
    empty = EmptyState()
    qtbot.addWidget(empty)
    empty.explain(None, filtered=False)
    assert empty.focusProxy() is empty.check
    empty.explain((), filtered=False)
    assert empty.focusProxy() is None


def test_while_the_checks_read_there_is_nothing_to_press(qtbot):
    empty = EmptyState()
    qtbot.addWidget(empty)
    empty.explain(None, filtered=False, reading=True)
    assert "are reading" in empty.words.text()
    assert empty.check.isHidden()
