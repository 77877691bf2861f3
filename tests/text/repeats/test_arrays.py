"""Stretches of arrays looked at in one step."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.repeats.arrays import stretches

Stretch = st.tuples(st.integers(0, 50), st.integers(0, 6)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(Stretch, max_size=12))
def test_it_is_what_a_loop_would_say(pairs: list[tuple[int, int]]) -> None:
    low, high = (np.array([pair[side] for pair in pairs], dtype=np.int64) for side in (0, 1))
    number, place = stretches(low, high)
    expected = [(n, at) for n, (first, end) in enumerate(pairs) for at in range(first, end)]
    assert list(zip(number.tolist(), place.tolist(), strict=True)) == expected
