"""The articles of one view."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.article import Article, Priority, Status
from editor_app.gui.panels.queue.article_list import AGE, DUE, OPEN, ArticleList

NOW = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)
PLAIN = Article("a", "Locks open", "en", Status.NEW, 1, 1, "Ed", NOW, NOW - timedelta(hours=3))


@pytest.fixture
def articles(qtbot: QtBot) -> ArticleList:
    made = ArticleList()
    qtbot.addWidget(made)
    made.resize(240, 300)
    made.articles.show((PLAIN, replace(PLAIN, id="b", title="", holder="Eva")), NOW)
    made.show()
    return made


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"holder": "Eva", "submitter": "Ed", "submitted": 1}, "editing: Eva"),
        ({"submitter": "Max", "submitted": 1, "assignee": "Mia"}, "from Max"),
        ({"submitter": "Max", "assignee": "Mia"}, "Mia"),
        ({}, "Ed"),
    ],
)
def test_it_says_who_has_it_or_whose_it_is(articles: ArticleList, known: dict[str, object], said: str) -> None:
    assert articles.articles.said(replace(PLAIN, **known)) == said


def test_a_row_says_title_state_who_and_how_old(articles: ArticleList) -> None:
    first, second = articles.articles.index(0), articles.articles.index(1)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Locks open\nNew\nEd\n3 h"
    assert first.data(AGE) == "3 h"
    assert second.data() == "Untitled"


def test_the_one_on_the_desk_has_a_bar(articles: ArticleList, count: Callable[[QWidget, str], int]) -> None:
    before = count(articles.viewport(), "accent")
    articles.articles.show_open("b")
    assert [articles.articles.index(row).data(OPEN) for row in (0, 1)] == [False, True]
    assert count(articles.viewport(), "accent") >= before + 60


def test_those_chosen_come_from_the_top(articles: ArticleList) -> None:
    selection = articles.selectionModel()
    for row in (1, 0):
        selection.select(articles.articles.index(row), selection.SelectionFlag.Select)
    assert [one.id for one in articles.chosen()] == ["a", "b"]


@pytest.mark.parametrize(
    ("due", "said", "colour"),
    [
        (timedelta(hours=-2), "overdue 2 h", "error"),
        (timedelta(seconds=-10), "due now", "error"),
        (timedelta(minutes=5), "today", "warning"),
        (timedelta(days=1), "tomorrow", "muted"),
        (timedelta(days=400), "26", "muted"),
    ],
)
def test_a_row_says_when_it_is_due_and_how_urgent(
    articles: ArticleList, due: timedelta, said: str, colour: str
) -> None:
    noon = datetime(2025, 8, 22, 12).astimezone()
    articles.articles.show((replace(PLAIN, due=noon + due, priority=Priority.HIGH),), noon)
    words, role = articles.articles.index(0).data(DUE)
    assert (said in words, role) == (True, colour)
    spoken = articles.articles.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert f"due: {words}" in spoken
    assert "priority: high" in spoken
    articles.viewport().grab()


def test_an_urgent_row_has_its_flag(articles: ArticleList, count: Callable[[QWidget, str], int]) -> None:
    before = count(articles.viewport(), "warning")
    articles.articles.show((replace(PLAIN, priority=Priority.HIGH),), NOW)
    assert count(articles.viewport(), "warning") > before
