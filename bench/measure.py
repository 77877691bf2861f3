"""Timing in pairs: the thing and its floor by turns, medians of both. What counts is what the processor works."""

import os
import resource
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


def in_pairs(
    job: Callable[[], object],
    floor: Callable[[], object],
    rounds: int,
    clock: Callable[[], float] = time.process_time,
) -> Pair:
    """Runs both by turns, so that a busy moment of the machine hits both."""
    jobs, floors = [], []
    for _ in range(rounds):
        jobs.append(seconds(job, clock))
        floors.append(seconds(floor, clock))
    return Pair(statistics.median(jobs), statistics.median(floors))


def seconds(job: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """The processor's time for one call in this process, or what another clock says."""
    begin = clock()
    job()
    return clock() - begin


def children() -> float:
    """A clock of the processes that were started here and have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def as_installed(**more: str) -> dict[str, str]:
    """The environment of a program that is measured: the first start may keep its bytecode, as an installer does."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", **more}


def percentile(values: list[float], share: float) -> float:
    """The value below which `share` of them lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
