"""The pictures of articles, by their names."""

import pytest

from editor_app.domain.errors import StoreError
from editor_app.domain.picture import Picture, name_of
from editor_app.store import articles
from editor_app.store.beside import pictures

ONE, TWO = (Picture(name_of(data), data) for data in (b"\x89PNG one", b"\x00two"))


def test_each_is_kept_once_with_its_article(database, kept):
    with database.begin() as tx:
        article, other = kept(tx).id, kept(tx).id
        pictures.keep(tx, article, (ONE, ONE))
        pictures.keep(tx, article, (ONE, TWO))
        assert pictures.of_article(tx, article) == {ONE.name: ONE.data, TWO.name: TWO.data}
        assert pictures.of_article(tx, other) == {}


def test_they_go_with_their_article(database, kept):
    with database.begin() as tx:
        article = kept(tx).id
        pictures.keep(tx, article, (ONE,))
        articles.remove(tx, article)
        assert pictures.of_article(tx, article) == {}


def test_one_whose_bytes_do_not_fit_its_name_is_not_shown(database, kept):
    with database.begin() as tx:
        article = kept(tx).id
        pictures.keep(tx, article, (Picture(ONE.name, TWO.data),))
        with pytest.raises(StoreError):
            pictures.of_article(tx, article)
