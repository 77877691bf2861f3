"""The archive as it grows: what adding costs, what it takes on the disk, how long a search waits.

Peers in the same run: reading and hashing the words of a text (the floor of adding), and rensa, a MinHash index that
names documents but no passages. `EDITOR_APP_BENCH_ARTICLES=1000000` grows it to a million.

A million articles are the real or invented ones in pieces of 300 words and their replicas: two words of five are
others, and four keys of five are others than those of the first. A draft is made of pieces that are not in the archive
and ends with 100 words of one that is.
"""

import gzip
import hashlib
import json
import os
import random
import resource
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
from rensa import RMinHash, RMinHashLSH

from bench import texts
from bench.measure import in_pairs, percentile, seconds
from editor_app.desk.archive.filling import _sort as sort
from editor_app.desk.archive.search import search, stats
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.opening import open_desk
from editor_app.domain.archive import Archived
from editor_app.store import archive
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text
from editor_app.text.repeats.fingerprints import Hashes, kept_keys
from editor_app.text.repeats.folding import FINGERPRINT

REAL = texts.ROOT.parent / "shared" / "bench" / "archive" / "articles.jsonl.gz"
SIZES = (10_000, 100_000, 1_000_000)
WORDS = 300
BASES = 10_000
STEP = 2_000
KEPT_KEYS, OTHER_WORDS = 0.2, 0.4
SEARCHES = 100
DRAFTS, LENT = 500, 100

Row = tuple[Archived, int, Hashes]


def main() -> None:
    """Grow an archive and print what each size costs."""
    most = int(os.environ.get("EDITOR_APP_BENCH_ARTICLES", SIZES[0]))
    texts = list(islice(pieces(), BASES + DRAFTS))
    bases, drafts = [made_row(number, body) for number, body in enumerate(texts[DRAFTS:])], texts[:DRAFTS]
    chance = np.random.default_rng(1)
    _adding([text.body for text, _, _ in bases[:500]])
    folder = Path(tempfile.mkdtemp(prefix="editor-app-bench-"))
    try:
        desk = open_desk(data=folder)
        rows = replicas(bases, chance)
        done = 0
        for size in (size for size in SIZES if size <= most):
            spent = fill(desk, islice(rows, size - done))
            _print_size(desk, folder, bases, drafts, spent / (size - done))
            done = size
        desk.database.close()
    finally:
        shutil.rmtree(folder)


def _adding(bodies: Sequence[str]) -> None:
    """Making the keys of an article, against hashing its words and against rensa's signature."""
    floor = in_pairs(lambda: [kept_keys(body) for body in bodies], lambda: [hashed(body) for body in bodies], 5)
    peer = in_pairs(lambda: [kept_keys(body) for body in bodies], lambda: _in_rensa(bodies), 5)
    print(
        f"archive, keys of a {WORDS}-word article: {1000 * floor.job / len(bodies):.2f} ms, "
        f"{floor.ratio:.1f} x hashing its words, {peer.ratio:.1f} x a rensa MinHash index"
    )


def hashed(body: str) -> list[bytes]:
    return [hashlib.blake2b(word.encode(), digest_size=8).digest() for word in body.lower().split()]


def _in_rensa(bodies: Sequence[str]) -> RMinHashLSH:
    index = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=16)
    for number, body in enumerate(bodies):
        index.insert(number, _signature(body))
    return index


def _signature(body: str) -> RMinHash:
    words = body.lower().split()
    made = RMinHash(num_perm=128, seed=1)
    made.update([" ".join(words[at : at + 5]) for at in range(max(1, len(words) - 4))])
    return made


def _print_size(desk: Desk, folder: Path, bases: Sequence[Row], drafts: Sequence[str], added: float) -> None:
    size = stats(desk)
    disk = sum(path.stat().st_size for path in folder.glob("*"))
    print(
        f"archive of {size.texts:,}: {1000 * added:.2f} ms to add one, keys {size.bytes / 2**20:,.0f} MB, "
        f"with texts {disk / 2**20:,.0f} MB"
    )
    chance = random.Random(size.texts)
    for words in (WORDS, 5_000):
        times, floors = [], []
        for _ in range(SEARCHES):
            body = draft_of(chance, bases, drafts, words)
            times.append(seconds(lambda body=body: search(desk, Text(Manuscript("", body)))))  # type: ignore[misc]
            floors.append(seconds(lambda body=body: hashed(body)))  # type: ignore[misc]
        middle = statistics.median(times)
        print(
            f"  search of {words:,} words: p50 {1000 * middle:.1f} ms, p95 {1000 * percentile(times, 0.95):.1f} ms, "
            f"{middle / statistics.median(floors):.0f} x hashing the words"
        )
    print(f"  memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB at most")


def draft_of(chance: random.Random, bases: Sequence[Row], drafts: Sequence[str], words: int) -> str:
    """A text of about so many words that ends with 100 words of one in the archive."""
    lent = bases[chance.randrange(len(bases))][0].body.split(" ")[:LENT]
    parts = [drafts[chance.randrange(len(drafts))] for _ in range(words // WORDS)]
    return "\n\n".join([*parts[1:], parts[0][: -sum(map(len, lent))], " ".join(lent)])


def fill(desk: Desk, rows: Iterator[Row]) -> float:
    """Insert rows; returns the seconds that this took, without making them."""
    spent = 0.0
    while step := list(islice(rows, STEP)):
        spent += seconds(lambda step=step: _put(desk, step))  # type: ignore[misc]
    return spent + seconds(lambda: sort(desk))


def _put(desk: Desk, step: list[Row]) -> None:
    with desk.database.begin() as tx:
        archive.put(tx, step, FINGERPRINT)
    sort(desk, 4_000_000)


def replicas(bases: Sequence[Row], chance: np.random.Generator) -> Iterator[Row]:
    """The texts themselves, then replicas without end."""
    yield from bases
    vocabulary = np.array(sorted({word for text, _, _ in bases[:200] for word in text.body.split()}))
    number = len(bases)
    while True:
        for text, count, keys in bases:
            other = chance.integers(0, 2**32, len(keys), np.uint32)
            fresh = np.unique(np.where(chance.random(len(keys)) < KEPT_KEYS, keys, other))
            words = text.body.split(" ")
            for at in np.flatnonzero(chance.random(len(words)) < OTHER_WORDS).tolist():
                words[at] = str(vocabulary[chance.integers(len(vocabulary))])
            yield Archived(f"text {number}", text.title, text.date, " ".join(words)), count, fresh
            number += 1


def made_row(number: int, body: str) -> Row:
    return Archived(f"text {number}", body[:60], "2024-05-01", body), WORDS, kept_keys(body)


def pieces() -> Iterator[str]:
    """Pieces of some 300 words."""
    waiting: list[str] = []
    for paragraph in _paragraphs():
        waiting.append(paragraph)
        if sum(len(one.split()) for one in waiting) >= WORDS:
            yield "\n\n".join(waiting)
            waiting.clear()


def _paragraphs() -> Iterator[str]:
    if REAL.exists():
        with gzip.open(REAL, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield from json.loads(line)["paras"]
    else:
        yield from texts.of_length(BASES * WORDS).split("\n\n")


if __name__ == "__main__":
    began = time.perf_counter()
    main()
    print(f"{time.perf_counter() - began:.0f} s")
