"""The tables that the program uses are those that the steps make."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations.upgrade import VERSION
from editor_app.store.engine.tables import metadata


def test_the_steps_make_exactly_these_tables(url):
    opened = open_database(url)
    with opened.read() as tx:
        context = MigrationContext.configure(tx, opts={"compare_type": True, "include_name": ours})
        assert compare_metadata(context, metadata) == []
    opened.close()


def ours(name: str, kind: str, _parents: object) -> bool:
    """Everything but Alembic's own table, and what each engine searches in its own way: the archive's keys, and the
    words of texts.
    """
    return not (kind == "table" and (name == VERSION.name or name.startswith(("archive_", "search_words"))))


def test_every_constraint_has_a_name_so_that_later_steps_can_change_it(database):
    for table in metadata.sorted_tables:
        assert all(constraint.name for constraint in table.constraints), table.name
