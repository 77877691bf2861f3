"""One row of the table: a job, what it costs, and what its floor costs in the same run."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """What a job costs. `text` says what it was measured on; `reach` is what the ratio, or the cost, is to be."""

    job: str
    text: str  # "real", "invented" or nothing
    cost: float
    unit: str
    floor: float
    floor_is: str
    reach: str = ""

    @property
    def key(self) -> str:
        """What it is called from run to run."""
        return f"{self.job}, {self.text}" if self.text else self.job

    @property
    def ratio(self) -> float:
        """The cost as a multiple of the floor."""
        return self.cost / self.floor if self.floor else 0.0


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured."""

    words: tuple[int, ...] = (5_000, 100_000)
    rounds: int = 5
    pairs: int = 25  # of texts that are aligned
    articles: int = 10_000  # in the archive
    searches: int = 60
    drafts: int = 200  # that are checked in one run
    starts: int = 5
    files: int = 12  # of each kind that are read
    exported: int = 5_000  # words in a PDF


SMALL = Sizes((300,), 1, 1, 120, 2, 10, 1, 1, 200)
"""The smallest sizes: they tell whether everything runs, and nothing about time."""
