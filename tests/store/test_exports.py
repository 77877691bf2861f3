"""Records of what left the house."""

import pytest
from sqlalchemy.exc import DBAPIError

from editor_app.domain.article import Export
from editor_app.store import exports


def test_exports_come_back_in_order(database, kept):
    with database.begin() as tx:
        article, other = kept(tx), kept(tx)
        made = [
            Export(article.id, 1, "d" * 64, form, f"稿件.{form}", "f" * 64, "Mia", article.made_at, form == "md")
            for form in ("txt", "md", "html")
        ]
        for export in made:
            exports.add(tx, export)
    with database.read() as tx:
        assert exports.of_article(tx, article.id) == tuple(made)
        assert exports.of_article(tx, other.id) == ()
    with pytest.raises(DBAPIError, match="only ever added"), database.begin() as tx:
        tx.exec_driver_sql("DELETE FROM export")
