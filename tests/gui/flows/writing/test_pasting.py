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
    assert workspace.page.body == "Who comes\n\nA bandThe end.", "two paragraphs, in every export too"


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


WORD = (
    "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><meta name=Generator content='Microsoft Word 15'>"
    "</head><body><!--StartFragment--><h2>Who comes<o:p></o:p></h2><p class=MsoListParagraph "
    "style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>"
    "&nbsp; </span></span><![endif]>Ten <b>ships</b><o:p></o:p></p><table class=MsoTableGrid><tr><td>"
    "<p class=MsoNormal>Ship<o:p></o:p></p></td><td><p class=MsoNormal>Built<o:p></o:p></p></td></tr><tr><td>"
    "<p class=MsoNormal>Anna</p></td><td><p class=MsoNormal>1954</p></td></tr></table><!--EndFragment--></body></html>"
)
DOCS = (
    "<meta charset='utf-8'><b style='font-weight:normal;' id='docs-internal-guid-7a0c'><p dir='ltr'><span>The </span>"
    "<span style='font-weight:700;'>band</span><span style='font-style:italic;'> twice</span> <a href='https://e.org/day'>"
    "<span>open day</span></a></p><ul><li dir='ltr'><p role='presentation'><span>Ten</span></p></li></ul></b>"
)
PIECE = '<meta http-equiv="content-type" content="text/html; charset=utf-8">a <b>band</b> from <i>here</i>'


@pytest.mark.parametrize(
    ("html", "told", "after"),
    [
        (WORD, "The end.‹›", "## Who comes\n\n- Ten **ships**\n\n| Ship | Built |\n| --- | --- |\n| Anna | 1954 |"),
        (DOCS, "The end. ‹›", "The **band** *twice* [open day](https://e.org/day)\n\n- Ten"),
        (PIECE, "So ‹›, too.", "So a **band** from *here*, too."),
        (PIECE, "- one ‹›", "- one a **band** from *here*"),
        (PIECE, "a | b\n\n| x ‹› | y |\n| --- | --- |\n| c | d |", "| x a **band** from *here* | y |"),
        (
            WORD,
            "| x ‹› | y |\n| --- | --- |\n| c | d |",
            "Ten **ships**<br>Ship Built<br>Anna 1954 | y |\n| --- | --- |",
        ),
    ],
)
def test_what_other_programs_copy_keeps_its_formats(
    lay: Callable[[str], Workspace], markdown: Callable[[str], str], qtbot: QtBot, html: str, told: str, after: str
) -> None:
    brought = QMimeData()
    brought.setHtml(html)
    QGuiApplication.clipboard().setMimeData(brought)
    workspace = lay(markdown(told.replace("‹›", "")))
    at = workspace.page.body.index("The end.") + len("The end.") if "The end." in told else told.index("‹")
    workspace.page.go_to(Span(at, at))
    before = workspace.page.body
    workspace.window.command("paste").trigger()
    qtbot.waitUntil(lambda: workspace.page.body != before, timeout=30_000)
    assert after in workspace.page.body
    workspace.window.command("undo").trigger()
    assert workspace.page.body == before
