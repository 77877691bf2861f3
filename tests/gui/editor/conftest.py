"""A page with marks on it, as wide as in the window."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from editor_app.domain.finding import Finding, Severity
from editor_app.gui.editor.page import Page


@pytest.fixture
def marked(qtbot: QtBot, body: str, finding: Callable[..., Finding]) -> Page:
    """The release with an error and a doubled word in the third paragraph and a repeat in the fourth."""
    page = Page()
    qtbot.addWidget(page)
    page.resize(900, 500)
    page.show_text(body)
    page.overlay.show(
        [
            finding("names.variant", "River Institute", 2, severity=Severity.ERROR),
            finding("repetition.word", "the the"),
            finding("duplicates.exact", "They will open their archives.", 1),
        ]
    )
    page.show()
    return page
