"""Rows about the archive: adding an article, keys made here, and searching it with a draft."""

import random
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np

from bench.archiving import DRAFTS, WORDS, draft_of, fill, hashed, made_row, pieces, replicas
from bench.measure import percentile, seconds
from bench.speed.row import Row, Sizes
from editor_app.desk.archive.search import search
from editor_app.desk.base.opening import open_desk
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text

_HASHED = "hashing its words"
_BASES = 2_000
_REACH = {WORDS: ("<= 12 ms", "<= 20 ms"), 5_000: ("<= 35 ms", "<= 60 ms")}


def rows(sizes: Sizes) -> Iterator[Row]:
    """Grow an archive, then search it."""
    bases = min(_BASES, sizes.articles)
    texts = list(islice(pieces(), bases + min(DRAFTS, bases)))
    drafts, bodies = texts[bases:], texts[:bases]
    made = seconds(lambda: [made_row(number, body) for number, body in enumerate(bodies)])
    floor = seconds(lambda: [hashed(body) for body in bodies])
    rows = [made_row(number, body) for number, body in enumerate(bodies)]
    with tempfile.TemporaryDirectory() as name:
        desk = open_desk(data=Path(name))
        try:
            put = fill(desk, islice(replicas(rows, np.random.default_rng(1)), sizes.articles))
            added = 1000 * (made / len(bodies) + put / sizes.articles)
            name = f"archive of {sizes.articles:,}"
            yield Row(f"{name}: add an article", "", added, "ms", 1000 * floor / len(bodies), _HASHED, "<= 0.5 ms")
            chance = random.Random(5)
            for words in (WORDS, 5_000):
                asked = [draft_of(chance, rows, drafts, words) for _ in range(sizes.searches)]
                times = [seconds(lambda body=body: search(desk, Text(Manuscript("", body)))) for body in asked]
                floors = [seconds(lambda body=body: hashed(body)) for body in asked]
                for share, reach in zip((0.5, 0.95), _REACH[words], strict=True):
                    cost, bare = (1000 * percentile(spent, share) for spent in (times, floors))
                    yield Row(
                        f"{name}: search {words:,} words, p{100 * share:.0f}", "", cost, "ms", bare, _HASHED, reach
                    )
        finally:
            desk.database.close()
            desk.read.close()
