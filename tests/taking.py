"""Steps as somebody takes them who has just read the saved text."""

from pathlib import Path

from editor_app.desk.articles import approve
from editor_app.desk.articles.queries import meant
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.domain.article import Action

PASSPHRASE = "three grey ducks"
"""Everybody's where several share the account of the tests."""


def advance(
    desk: Desk,
    article_id: str,
    action: Action,
    by: str,
    reason: str = "",
    to: str = "",
    confirmed: bool = False,
    folder: Path | None = None,
    shown: str | None = None,
) -> Changes:
    """Take a step on the text that is saved now, unless another is said to have been shown."""
    read = meant(desk, article_id) if shown is None else shown
    return approve.advance(desk, article_id, action, by, reason, to, confirmed, folder, read)
