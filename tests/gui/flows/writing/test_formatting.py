"""The signs of Markdown by key, in the real window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.flows.writing.formatting import Formatting
from editor_app.text.span import Span


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("bold", "The **lock** is open."),
        ("italic", "The *lock* is open."),
        ("heading", "## The lock is open."),
        ("list-item", "- The lock is open."),
        ("link", "The [lock](https://example.org/lock) is open."),
    ],
)
def test_a_key_writes_the_sign_and_undo_takes_it_back(
    lay: Callable[[str], Workspace], markdown: Callable[[str], str], name: str, wanted: str
) -> None:
    workspace = lay(markdown("The lock is open."))
    QGuiApplication.clipboard().setText("https://example.org/lock")
    workspace.page.go_to(Span(4, 8), select=True)
    workspace.window.command(name).trigger()
    assert workspace.page.body == wanted
    assert workspace.window.findChild(Formatting) is not None
    workspace.window.command("undo").trigger()
    assert workspace.page.body == "The lock is open."


def test_what_is_typed_behind_a_word_made_bold_does_not_replace_it(
    lay: Callable[[str], Workspace], markdown: Callable[[str], str]
) -> None:
    workspace = lay(markdown("The lock is open."))
    workspace.page.go_to(Span(8, 8))
    workspace.window.command("bold").trigger()
    QTest.keyClicks(workspace.page, "s")
    assert workspace.page.body == "The **locks** is open."


def test_a_plain_text_has_no_signs(lay: Callable[[str], Workspace], plain: Callable[[str], str]) -> None:
    workspace = lay(plain("The lock is open."))
    assert not workspace.window.command("bold").isEnabled()
    QTest.keyClick(workspace.page, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert workspace.page.body == "The lock is open."


def test_bold_where_no_word_is_waits_for_the_words(
    lay: Callable[[str], Workspace], markdown: Callable[[str], str]
) -> None:
    workspace = lay(markdown("The lock is  open."))
    page, bold = workspace.page, workspace.window.command("bold")
    page.go_to(Span(12, 12))
    bold.trigger()
    assert page.body == "The lock is  open."
    QTest.keyClicks(page, "not at all")
    bold.trigger()
    QTest.keyClicks(page, ",")
    assert page.body == "The lock is **not at all**, open."
    page.show_signs(True)
    page.go_to(Span(12, 12))
    bold.trigger()
    assert page.body.startswith("The lock is ****"), "who sees the signs sees them put"
