"""The kinds of arrays that the search works with, and stretches of them looked at in one step."""

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Keys = npt.NDArray[np.uint64]
Flags = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]


def stretches(low: Ints, high: Ints) -> tuple[Ints, Ints]:
    """Every place of every stretch from `low` up to `high`, each with the number of its stretch."""
    count = high - low
    number = np.repeat(np.arange(len(count)), count)
    return number, np.arange(len(number)) + np.repeat(low - np.cumsum(count) + count, count)
