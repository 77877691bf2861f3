"""The facts about the article above its text."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from editor_app.domain.article import Article, Status
from editor_app.gui.base import theme
from editor_app.gui.editor.header import HEIGHT, ArticleHeader
from editor_app.text.manuscript import Manuscript
from editor_app.text.span import Span

AT = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., list[str]]:
    """The facts that are said of an article."""
    header = ArticleHeader()
    qtbot.addWidget(header)

    def show(front: tuple[tuple[str, str], ...] = (), words: int = 2, **of_article: object) -> list[str]:
        article = replace(Article("a", "Locks", "en", Status.IN_REVIEW, 1, 1, "Ed", AT, AT), **of_article)
        header.show_article(article, Manuscript("Locks open", "The lock.", language="en", front=front), words)
        return header.findChildren(QLabel)[-1].text().split("  ·  ")

    return show


def test_what_is_not_known_is_not_said(shown: Callable[..., list[str]]) -> None:
    assert shown(words=1) == ["1 word(s)"]


def test_the_assignee_is_not_named_twice(shown: Callable[..., list[str]]) -> None:
    assert shown(holder="Ed", assignee="Ed")[0] == "Ed"
    assert shown(holder="Ed", assignee="Mia")[:2] == ["Ed", "2 word(s)"]
    assert shown(assignee="Mia")[0] == "Mia"


def test_embargo_exports_and_editions_are_said_once_there_are_any(shown: Callable[..., list[str]]) -> None:
    facts = shown((("embargo", "2026-03-02 06:00"),), exports=2, edition=3)
    assert "embargo 2026-03-02 06:00" in facts
    assert "exported 2 time(s)" in facts
    assert "correction, version 3" in facts


def test_it_is_one_line_and_its_words_follow_the_typing(qtbot: QtBot) -> None:
    header = ArticleHeader()
    qtbot.addWidget(header)
    article = Article("a", "Locks", "en", Status.IN_REVIEW, 1, 1, "Ed", AT, AT)
    header.show_article(article, Manuscript("Locks open", "The lock."), 2)
    header.show_words(7, chinese=False)
    assert header.height() == HEIGHT
    assert header.findChildren(QLabel)[-1].text() == "7 word(s)"
    header.show_words(7, chinese=True)
    assert header.findChildren(QLabel)[-1].text() == "7 character(s)"


def test_a_comment_on_the_headline_has_its_number_there(qtbot: QtBot) -> None:
    header = ArticleHeader()
    qtbot.addWidget(header)
    header.show()
    header.title.setText("Locks open")
    assert not header.comments.isVisible()
    bare = header.title.grab().toImage()
    header.show_comments(((2, Span(0, 5)), (4, Span(6, 10))))
    assert header.comments.text() == "2, 4"
    with qtbot.waitSignal(header.comment_asked) as asked:
        header.comments.click()
    assert asked.args == [2]
    assert header.title.grab().toImage() != bare
    header.show_comments(())
    assert not header.comments.isVisible()


def test_its_glyph_follows_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    header = ArticleHeader()
    qtbot.addWidget(header)
    header.show_article(Article("a", "Locks", "en", Status.IN_REVIEW, 1, 1, "Ed", AT, AT), Manuscript("Locks", ""), 2)
    header.show()
    light = header._glyph.pixmap().toImage()
    theme.apply(qapp, "dark")
    qapp.processEvents()
    dark = header._glyph.pixmap().toImage()
    theme.apply(qapp, "light")
    assert light != dark


def test_large_numbers_are_grouped(qtbot: QtBot) -> None:
    header = ArticleHeader()
    qtbot.addWidget(header)
    header.show_article(Article("a", "Locks", "en", Status.IN_REVIEW, 1, 1, "Ed", AT, AT), Manuscript("Locks", ""), 2)
    header.show_words(11_903, chinese=False)
    assert "11,903 " in header._facts.text()
