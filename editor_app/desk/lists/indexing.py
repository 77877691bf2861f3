"""Puts texts into the index of full text that are not in it: all of them once, after the index came to be."""

from collections.abc import Sequence

from editor_app.desk.base.desk import Desk
from editor_app.store.search import text_index


def unindexed(desk: Desk) -> tuple[str, ...]:
    """The articles whose text cannot be searched quickly yet. When there is none, the index is noted to be complete;
    one that was made by another version is begun again.
    """
    if desk.database.unwritable:
        return ()
    with desk.database.read() as tx:
        lacking, noted = tuple(text_index.missing(tx)), text_index.complete(tx)
    if lacking and not noted:
        with desk.database.begin() as tx:
            text_index.begin_again(tx)
    elif not lacking and not noted:
        with desk.database.begin() as tx:
            text_index.note_complete(tx)
    return lacking


def index_texts(desk: Desk, articles: Sequence[str]) -> None:
    """Put some texts in; those that were put in meanwhile are put in again, which changes nothing."""
    with desk.database.begin() as tx:
        for article in articles:
            text_index.put_head(tx, article)
