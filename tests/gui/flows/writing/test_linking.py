"""Links whose address is not in sight."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QGuiApplication

from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.flows.writing.linking import Linking
from editor_app.text.span import Span


def answer(workspace: Workspace, address: str) -> str:
    """Press the key, see what the line holds, and write an address there."""
    linking = workspace.window.findChild(Linking)
    assert isinstance(linking, Linking)
    workspace.window.command("link").trigger()
    assert linking.dialog
    there = linking.dialog.textValue()
    linking.dialog.setTextValue(address)
    linking.dialog.accept()
    return there


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("https://example.com/b", "The [lock](https://example.com/b) is open."),
        ("example.com", "The [lock](https://example.com) is open."),
        ("", "The lock is open."),
    ],
)
def test_the_address_of_a_link_is_seen_and_changed(
    lay: Callable[[str], Workspace], markdown: Callable[[str], str], address: str, wanted: str
) -> None:
    workspace = lay(markdown("The [lock](https://example.org/a) is open."))
    QGuiApplication.clipboard().setText("https://example.org/other")
    workspace.page.go_to(Span(6, 6))
    assert answer(workspace, address) == "https://example.org/a"
    assert workspace.page.body == wanted
    workspace.window.command("undo").trigger()
    assert workspace.page.body == "The [lock](https://example.org/a) is open."


def test_where_no_address_was_copied_it_is_asked_for(
    lay: Callable[[str], Workspace], markdown: Callable[[str], str]
) -> None:
    workspace = lay(markdown("The lock is open."))
    QGuiApplication.clipboard().setText("no address")
    workspace.page.go_to(Span(4, 8), select=True)
    assert answer(workspace, "www.example.org") == ""
    assert workspace.page.body == "The [lock](https://www.example.org) is open."


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("The **old ‹lock** is› open.", "The [**old lock** is](https://example.org/a) open."),
        ("‹One line.\n\nAnother› one.", "[One line.](https://example.org/a)\n\nAnother one."),
        ("## ‹Head›", "## [Head](https://example.org/a)"),
        ("See ‹the [lock](https://example.com) now›.", "See the [lock](https://example.org/a) now."),
    ],
)
def test_a_link_cuts_nothing_in_two(
    lay: Callable[[str], Workspace], markdown: Callable[[str], str], before: str, wanted: str
) -> None:
    workspace = lay(markdown(before.replace("‹", "").replace("›", "")))
    QGuiApplication.clipboard().clear()
    workspace.page.go_to(Span(before.index("‹"), before.index("›") - 1), select=True)
    answer(workspace, "https://example.org/a")
    assert workspace.page.body == wanted


def test_words_that_went_meanwhile_are_no_link(lay: Callable[[str], Workspace], markdown: Callable[[str], str]) -> None:
    workspace = lay(markdown("The lock is open."))
    QGuiApplication.clipboard().clear()
    workspace.page.go_to(Span(4, 8), select=True)
    assert answer(workspace, "") == ""
    assert workspace.page.body == "The lock is open."
