"""The issues of the invented release."""

import pytest

from editor_app.desk.articles.review import Standing
from editor_app.gui.panels.findings.issues import Issue, issues


@pytest.fixture
def found(standings: tuple[Standing, ...], body: str) -> tuple[Issue, ...]:
    """A repeat, one body under two names at three places, a doubled word, and a decided space."""
    return issues(standings, body)
