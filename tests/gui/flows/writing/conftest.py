"""Articles in hand, in Markdown and in plain text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.desk.articles.importing import WhenKnown, take_in
from editor_app.desk.base.desk import Desk
from editor_app.domain.article import Action
from tests.taking import advance


@pytest.fixture
def kept(house: Desk, tmp_path: Path) -> Callable[[str, str], str]:
    """`kept("a.md", text)`: a file that Ed has imported and works on."""

    def take(name: str, text: str) -> str:
        (tmp_path / name).write_text(text, encoding="utf-8")
        article = take_in(house, tmp_path / name, "Ed", WhenKnown.ANYWAY).article.id
        advance(house, article, Action.START, "Ed")
        return article

    return take


@pytest.fixture
def markdown(kept: Callable[[str, str], str]) -> Callable[[str], str]:
    return lambda text: kept("lock.md", text)


@pytest.fixture
def plain(kept: Callable[[str, str], str]) -> Callable[[str], str]:
    return lambda text: kept("lock.txt", text)
