"""What is pasted into the text."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.flows.writing.pasting import Pasting
from editor_app.text.span import Span


@pytest.fixture
def copied() -> Iterator[None]:
    brought = QMimeData()
    brought.setHtml("<h2>Who comes</h2><ul><li>A <b>band</b></li></ul>")
    brought.setText("Who comes\nA band")
    QGuiApplication.clipboard().setMimeData(brought)
    yield
    QGuiApplication.clipboard().clear()


@pytest.mark.usefixtures("copied")
def test_into_markdown_with_its_formats_even_while_one_types_on(
    lay: Callable[[str], Workspace], markdown: Callable[[str], str], qtbot: QtBot
) -> None:
    workspace = lay(markdown("The lock is open.\n\nThe end."))
    assert workspace.window.findChild(Pasting) is not None
    workspace.page.go_to(Span(19, 19))
    workspace.window.command("paste").trigger()
    workspace.page.go_to(Span(0, 0))
    QTest.keyClicks(workspace.page, "So: ")
    qtbot.waitUntil(lambda: "band" in workspace.page.body, timeout=30_000)
    assert workspace.page.body == "So: The lock is open.\n\n## Who comes\n\n- A **band**The end."
    workspace.window.command("undo").trigger()
    assert workspace.page.body == "So: The lock is open.\n\nThe end."


@pytest.mark.usefixtures("copied")
def test_in_the_place_of_the_end_of_bold_words_no_sign_comes_to_light(
    lay: Callable[[str], Workspace], markdown: Callable[[str], str], qtbot: QtBot
) -> None:
    workspace = lay(markdown("The **old lock** is open."))
    workspace.page.go_to(Span(9, 19), select=True)
    workspace.window.command("paste").trigger()
    qtbot.waitUntil(lambda: "band" in workspace.page.body, timeout=30_000)
    assert workspace.page.body == "The **old**\n\n## Who comes\n\n- A **band** open."


@pytest.mark.usefixtures("copied")
def test_without_its_formats_when_that_is_wanted(
    lay: Callable[[str], Workspace], markdown: Callable[[str], str]
) -> None:
    workspace = lay(markdown("The end."))
    workspace.page.go_to(Span(0, 0))
    workspace.window.command("paste-plain").trigger()
    assert workspace.page.body == "Who comes\nA bandThe end."


@pytest.mark.usefixtures("copied")
def test_into_plain_text_as_words(lay: Callable[[str], Workspace], plain: Callable[[str], str]) -> None:
    workspace = lay(plain("The end."))
    workspace.page.go_to(Span(0, 0))
    workspace.window.command("paste").trigger()
    assert workspace.page.body == "Who comes\nA bandThe end."


def test_a_page_without_plain_words_is_pasted_too(lay: Callable[[str], Workspace], plain: Callable[[str], str]) -> None:
    brought = QMimeData()
    brought.setHtml("<p>A <b>band</b></p>")
    workspace = lay(plain("The end."))
    workspace.page.go_to(Span(0, 0))
    assert workspace.page.canInsertFromMimeData(brought)
    workspace.page.insertFromMimeData(brought)
    assert workspace.page.body == "A bandThe end."
