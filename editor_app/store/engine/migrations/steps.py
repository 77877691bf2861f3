"""Every step from an empty database to today's form, in order: a written list.

Alembic finds its steps by scanning a folder for .py files named in an ini file. A frozen program has neither, so the
steps are imported by name here, which PyInstaller follows and a reader can click; Alembic's operations and its table
`alembic_version` are used as they are. To add a step: a file in versions/, its line here, and the change in tables.py.
A step that makes SQLite rebuild a table loses the triggers of that table: let it call `protect` again.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from editor_app.store.engine.migrations.versions import (
    v0001_first,
    v0002_archive,
    v0003_ledger,
    v0004_editions,
    v0005_records,
    v0006_origins,
    v0007_comments,
    v0008_headlines,
    v0009_kinds,
    v0010_own_words,
    v0011_signatures,
    v0012_sources,
    v0013_remarks,
    v0014_search,
    v0015_pictures,
    v0016_schedule,
    v0017_passphrases,
    v0018_second_approval,
    v0019_checklist,
)

if TYPE_CHECKING:
    from alembic.operations import Operations

Steps = tuple[tuple[str, Callable[["Operations"], None]], ...]

STEPS: Steps = (
    ("0001", v0001_first.upgrade),
    ("0002", v0002_archive.upgrade),
    ("0003", v0003_ledger.upgrade),
    ("0004", v0004_editions.upgrade),
    ("0005", v0005_records.upgrade),
    ("0006", v0006_origins.upgrade),
    ("0007", v0007_comments.upgrade),
    ("0008", v0008_headlines.upgrade),
    ("0009", v0009_kinds.upgrade),
    ("0010", v0010_own_words.upgrade),
    ("0011", v0011_signatures.upgrade),
    ("0012", v0012_sources.upgrade),
    ("0013", v0013_remarks.upgrade),
    ("0014", v0014_search.upgrade),
    ("0015", v0015_pictures.upgrade),
    ("0016", v0016_schedule.upgrade),
    ("0017", v0017_passphrases.upgrade),
    ("0018", v0018_second_approval.upgrade),
    ("0019", v0019_checklist.upgrade),
)
