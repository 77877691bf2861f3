"""Timing in pairs: the thing and its floor by turns, medians of both."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """Median seconds of a job and of its baseline."""

    job: float
    floor: float

    @property
    def ratio(self) -> float:
        """The job as a multiple of the baseline."""
        return self.job / self.floor


def in_pairs(job: Callable[[], object], floor: Callable[[], object], rounds: int) -> Pair:
    """Runs both by turns, so that a busy moment of the machine hits both."""
    jobs, floors = [], []
    for _ in range(rounds):
        jobs.append(seconds(job))
        floors.append(seconds(floor))
    return Pair(statistics.median(jobs), statistics.median(floors))


def seconds(job: Callable[[], object]) -> float:
    """Wall time of one call."""
    begin = time.perf_counter()
    job()
    return time.perf_counter() - begin


def percentile(values: list[float], share: float) -> float:
    """The value below which `share` of them lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
