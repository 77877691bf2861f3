"""A database of an earlier version has a place for pictures once it is opened."""

from editor_app.domain.picture import Picture, name_of
from editor_app.store.beside import pictures
from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations.steps import STEPS


def test_an_earlier_database_takes_pictures(url, kept_then):
    first = open_database(url, STEPS[:14])
    with first.begin() as tx:
        article = kept_then(tx, 1, "Imported")
    first.close()
    now = open_database(url)
    one = Picture(name_of(b"x"), b"x")
    with now.begin() as tx:
        pictures.keep(tx, article.id, (one,))
        assert pictures.of_article(tx, article.id) == {one.name: one.data}
    now.close()
