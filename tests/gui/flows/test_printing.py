"""The text on the screen on paper, and as a copy for Word, in the real window."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument, QTextTable
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from editor_app.desk.articles.write import open_draft, save
from editor_app.desk.reports.text_views import paper
from editor_app.domain.article import Article, Status
from editor_app.gui.base import theme
from editor_app.gui.editor.live import Freshness
from editor_app.gui.flows.printing import Paper, PrintPreview, Standing, standing
from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.program import Program
from editor_app.gui.session.work import Work
from editor_app.text.manuscript import Manuscript, Markup

PLAIN = Standing()
TEXT = (
    "---\ntitle: Locks open\nsource: Canal office\ndate: 2026-03-02\n---\n\n## Costs\n"
    "\nThe lock is is open.\n\n中文段落。\n"
)


@pytest.fixture
def workspace(start: Callable[[], Program], tmp_path: Path, qtbot: QtBot) -> Workspace:
    workspace = start().workspace
    assert workspace
    (tmp_path / "locks.md").write_text(TEXT, encoding="utf-8")
    workspace.importing.take_in([tmp_path / "locks.md"])
    live = workspace.live
    qtbot.waitUntil(lambda: live.freshness is Freshness.FRESH and bool(workspace.decisions.standings), timeout=30_000)
    return workspace


def preview(workspace: Workspace) -> PrintPreview | None:
    return next((one for one in workspace.window.findChildren(PrintPreview) if one.isVisible()), None)


def test_print_shows_the_pages_first(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    workspace.window.command("print").trigger()
    qtbot.waitUntil(lambda: preview(workspace) is not None, timeout=10_000)
    shown = preview(workspace)
    assert shown is not None
    pages = shown.findChild(QPrintPreviewWidget)
    assert isinstance(pages, QPrintPreviewWidget)
    qtbot.waitUntil(lambda: pages.pageCount() == 1, timeout=10_000)
    assert shown.windowTitle() == "Locks open"
    assert shown.bar and all(
        (button := shown.bar.widgetForAction(action)) is None or button.isVisible() for action in shown.bar.actions()
    )
    assert shown.bar.actions()[-1].shortcut().toString() == "Ctrl+P"
    words = [line for line in shown.paper.toPlainText().replace("\u00a0", " ").split("\n") if line]
    assert words == ["Canal office   2026-03-02", "Locks open", "Costs", "The lock is is open.", "中文段落。"]
    shown.device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    shown.device.setOutputFileName(str(tmp_path / "paper.pdf"))
    shown.paper.print_pages(shown.device)
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")
    shown.close()


def printed(qtbot: QtBot, path: Path, body: str, *pages: int, standing: Standing = PLAIN) -> list[str]:
    """The letters of each page of a text that is printed to a file."""
    shown = PrintPreview(paper(Manuscript("Locks", body, Markup.MARKDOWN)), "Locks", standing)
    qtbot.addWidget(shown)
    shown.device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    shown.device.setOutputFileName(str(path))
    if pages:
        shown.device.setFromTo(*pages)
    shown.paper.print_pages(shown.device)
    return ["".join(page.extract_text().split()) for page in PdfReader(path).pages]


def test_pages_have_numbers_and_some_can_be_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    body = "\n\n".join(f"Paragraph{number}. {'of many words ' * 40}" for number in range(30))
    pages = printed(qtbot, tmp_path / "many.pdf", body)
    assert len(pages) > 2
    assert all(f"{number}/{len(pages)}" in text for number, text in enumerate(pages, 1))
    assert all(f"Paragraph{number}." in "".join(pages) for number in range(30))
    assert printed(qtbot, tmp_path / "two.pdf", body, 2, 2) == [pages[1]]
    assert "1/1" not in printed(qtbot, tmp_path / "one.pdf", "Short.")[0]


def test_every_page_says_how_its_text_stands_and_what_is_not_approved_is_marked(qtbot: QtBot, tmp_path: Path) -> None:
    body = "\n\n".join("many words " * 60 for _ in range(20))
    pages = printed(qtbot, tmp_path / "marked.pdf", body, standing=Standing("In review, revision 3", "Not approved"))
    assert len(pages) > 1
    assert all("Inreview,revision3" in page and "Notapproved" in page for page in pages)
    plain = printed(qtbot, tmp_path / "plain.pdf", body, standing=Standing("Approved, revision 3"))
    assert all("Approved,revision3" in page and "Notapproved" not in page for page in plain)


def test_only_the_text_that_was_approved_has_no_mark(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    work, article = workspace.work, workspace.work.article
    assert article
    assert standing(work).mark == "Not approved"
    assert standing(work).line.startswith("In review, revision 1, printed ")
    stands = article

    def now(_: Work) -> Article:
        return stands

    monkeypatch.setattr(Work, "article", property(now))
    stands = replace(article, status=Status.APPROVED, approved=article.head)
    assert standing(work).mark == "" and standing(work).line.startswith("Approved, revision 1, printed ")
    workspace.page.insertPlainText("More. ")
    assert work.unsaved
    assert standing(work).mark == "Not approved" and "revision 1 with unsaved changes" in standing(work).line
    stands = replace(article, status=Status.WITHDRAWN)
    assert standing(work).mark == "Withdrawn"


def test_paper_is_printed_black_on_white_in_the_dark_too(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    drawn = []
    for choice in ("light", "dark"):
        theme.apply(qapp, choice)
        printed(qtbot, tmp_path / f"{choice}.pdf", "The lock is open.")
        contents = PdfReader(tmp_path / f"{choice}.pdf").pages[0].get_contents()
        assert contents is not None
        drawn.append(contents.get_data())
    theme.apply(qapp, "light")
    assert drawn[0] == drawn[1]


def test_tables_and_quotations_have_their_lines(qtbot: QtBot) -> None:
    made = Paper(paper(Manuscript("", "> said\n\n| a | b |\n| --- | --- |\n| c | d |\n", Markup.MARKDOWN)))
    tables = [frame for frame in made.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert [(table.rows(), table.columns()) for table in tables] == [(1, 2), (2, 2)]
    bar = tables[0].cellAt(0, 0).format().toTableCellFormat()
    below = tables[1].cellAt(1, 0).format().toTableCellFormat()
    assert bar.leftBorder() > 0 and bar.bottomBorder() == 0
    assert below.bottomBorder() > 0


def test_nothing_is_loaded_for_paper(qtbot: QtBot, tmp_path: Path) -> None:
    secret = tmp_path / "secret.css"
    secret.write_text("p { color: red }")
    paper = Paper(f'<link rel="stylesheet" href="{secret.as_uri()}"><p>open <img src="{secret.as_uri()}"></p>')
    assert paper.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, QUrl(secret.as_uri())).isEmpty()


def test_a_copy_for_word_holds_the_text_and_what_is_said_of_it(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *asked: str(tmp_path / "out"))
    workspace.window.command("review-copy").trigger()
    path = tmp_path / "out" / "Locks open - review.docx"
    qtbot.waitUntil(path.exists, timeout=10_000)
    comments = list(Document(str(path)).comments)
    assert len(comments) == len(workspace.decisions.standings)
    assert any("repetition.word" in one.text for one in comments)


def test_commands_need_a_text(start: Callable[[], Program]) -> None:
    window = start().window
    assert not window.command("print").isEnabled()
    assert not window.command("review-copy").isEnabled()


def test_a_copy_for_word_with_the_changes_between_two_revisions(
    workspace: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = workspace.work.article
    assert article
    draft = open_draft(workspace.work.desk, article.id).draft
    later = replace(draft.manuscript, body="The lock is closed.")
    save(workspace.work.desk, draft.with_manuscript(later), workspace.work.by)
    folder = tmp_path / "copies"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *given: str(folder))
    workspace.context.history.copy_asked.emit(1, 2)
    qtbot.waitUntil(lambda: folder.exists() and any(folder.glob("*.docx")), timeout=10_000)
    (made,) = folder.glob("*.docx")
    assert "changes 1-2" in made.name
    assert "w:del " in Document(str(made)).element.xml
