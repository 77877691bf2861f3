"""One page to read: what it loads, where its links lead, its colours."""

import pytest
from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QPalette, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.gui.base import palettes
from editor_app.gui.dialogs.manual.pages import Manual, Page
from editor_app.gui.dialogs.manual.reader import Reader

IMAGE = QTextDocument.ResourceType.ImageResource.value
PAGE = Page(
    "a",
    "A",
    "# A {#a}\n\n[next](b.md#x) [here](#later) [out](https://example.org/a.md) [file](file:///etc/passwd)\n\n"
    + "More words.\n\n" * 80
    + "## Later {#later}\n\nEnd words.\n",
)


@pytest.fixture
def reader(qtbot: QtBot) -> Reader:
    made = Reader(Manual("en", (PAGE,)))
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    made.show_page(PAGE)
    return made


def test_links_within_the_manual_are_asked_for(reader: Reader) -> None:
    asked: list[tuple[str, str]] = []
    reader.page_asked.connect(lambda page, anchor: asked.append((page, anchor)))
    for link in ("b.md#x", "#later", "b.md"):
        reader.anchorClicked.emit(QUrl(link))
    assert asked == [("b", "x"), ("a", "later"), ("b", "")]


@pytest.mark.parametrize("link", ["https://example.org/a.md", "file:///etc/passwd", "mailto:a@b", "//host/a.md"])
def test_links_out_of_it_do_nothing(reader: Reader, link: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.append)
    reader.page_asked.connect(lambda *given: asked.append(given))
    before = reader.toPlainText()
    reader.anchorClicked.emit(QUrl(link))
    assert asked == [] and reader.toPlainText() == before


@pytest.mark.parametrize(
    "name", ["https://example.org/a.png", "file:///etc/passwd", "../../icons/app.svg", "missing.png"]
)
def test_nothing_but_pictures_of_the_manual_is_loaded(reader: Reader, name: str) -> None:
    assert reader.loadResource(IMAGE, QUrl(name)) == QByteArray()
    assert (
        reader.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, QUrl("pictures/window.png"))
        == QByteArray()
    )


def test_a_picture_is_no_wider_than_the_page(reader: Reader) -> None:
    made = reader.loadResource(IMAGE, QUrl("pictures/window.png"))
    assert isinstance(made, QImage)
    assert 100 < made.width() / made.devicePixelRatio() < reader.viewport().width()


def test_it_goes_to_a_heading_and_marks_what_was_sought(reader: Reader) -> None:
    reader.show_page(PAGE, "later", "end WORDS")
    assert reader.verticalScrollBar().value() > 500
    marked = {one.cursor.selectedText() for one in reader.extraSelections()}
    assert marked == {"End", "words"}
    reader.show_page(PAGE)
    assert reader.verticalScrollBar().value() == 0 and reader.extraSelections() == []


def test_it_keeps_its_place_when_it_is_resized(reader: Reader) -> None:
    bar = reader.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    reader.resize(700, 300)
    assert abs(bar.value() / bar.maximum() - 0.5) < 0.1


def test_it_follows_the_theme(reader: Reader, qapp: QApplication) -> None:
    assert palettes.LIGHT.accent in reader.document().defaultStyleSheet()
    dark = QPalette(reader.palette())
    dark.setColor(QPalette.ColorRole.Window, palettes.DARK.of("window"))
    reader.setPalette(dark)
    assert palettes.DARK.accent in reader.document().defaultStyleSheet()
