"""The desk: the tools that every verb works with, and no verbs."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from editor_app.checks.rule import Reference, Rule
from editor_app.desk.base.cache import Cache
from editor_app.domain.settings import Settings
from editor_app.formats.sandbox import Sandbox

if TYPE_CHECKING:  # reading files needs a desk's tools, but not the database library
    from editor_app.store.engine.database import Database

Clock = Callable[[], datetime]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tools:
    """What is needed to read and check a text: no database."""

    rules: tuple[Rule, ...]
    reference: Reference
    settings: Settings
    clock: Clock
    read: Sandbox


@dataclass(frozen=True, slots=True)
class Desk(Tools):
    """All tools, prepared once by `open_desk` and passed to every verb."""

    database: "Database"
    data_folder: Path
    config_folder: Path
    shelf: Cache = field(default_factory=Cache)

    @property
    def parking(self) -> Path:
        """Where unsaved drafts are parked."""
        return self.data_folder / "parked"


def minded(desk: Desk, job: Callable[[], T]) -> T:
    """The answer of a verb. One that fails for what was read from a damaged database says so. Raises Damaged."""
    with desk.database.minding():
        return job()
