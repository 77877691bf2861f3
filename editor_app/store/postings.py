"""Which texts hold which keys: on SQLite in sorted buckets and fresh rows, on a server in partitioned tables."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np
import numpy.typing as npt
from sqlalchemy import text as sql

if TYPE_CHECKING:
    from psycopg import Connection as Server

    from editor_app.store.engine.database import Tx

Hashes = npt.NDArray[np.uint32]
Numbers = npt.NDArray[np.int64]

BUCKETS = 1 << 18
"""About a hundred pairs in each when the archive has a million texts."""
_SHIFT, _TEXT = np.uint64(32), np.uint64(0xFFFFFFFF)
_BITS = 14  # of a key that distinguish the pairs of one bucket
_MOST_PAIRS = 50_000
_STRIPES = 64
"""Buckets are sorted in parts, each in its own transaction, so that other writers never wait long."""


@dataclass(frozen=True, slots=True, eq=False)
class Holders:
    """The texts that have the keys of a query: pairs of a key's position and a text's number, in order of the keys.

    `count` says for each key how many texts have it. A key that more texts than the limit have gets no pairs, and when
    there are too many pairs the most common keys get none: they are counted, but have no vote.
    """

    asked: Numbers
    text: Numbers
    count: Numbers


def add(tx: "Tx", texts: Sequence[tuple[int, Hashes]]) -> None:
    """Store which keys some texts have."""
    hashes, numbers = _pairs(texts)
    rows = zip(_stored(tx, hashes), numbers.tolist(), strict=True)
    if _on_server(tx):
        server = cast("Server[object]", tx.connection.driver_connection)
        with server.cursor() as cursor, cursor.copy("COPY archive_key (hash, text) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
    else:
        _file(tx).executemany("INSERT OR IGNORE INTO archive_fresh VALUES (?, ?)", rows)


def take_out(tx: "Tx", texts: Sequence[tuple[int, Hashes]]) -> None:
    """Delete the keys of some texts, so that a text that is gone is not counted."""
    hashes, numbers = _pairs(texts)
    if not len(hashes):
        return
    if _on_server(tx):
        gone = {"keys": _stored(tx, hashes), "texts": numbers.tolist()}
        tx.execute(
            sql(
                "DELETE FROM archive_key USING unnest(CAST(:keys AS integer[]), CAST(:texts AS integer[])) "
                "AS gone (hash, text) WHERE archive_key.hash = gone.hash AND archive_key.text = gone.text"
            ),
            gone,
        )
        return
    file = _file(tx)
    rows = zip(hashes.tolist(), numbers.tolist(), strict=True)
    file.executemany("DELETE FROM archive_fresh WHERE hash = ? AND text = ?", rows)
    pairs = hashes.astype(np.uint64) << _SHIFT | numbers.astype(np.uint64)
    kept = {
        bucket: known[~np.isin(known, pairs)].tobytes()
        for bucket, data in _data(file, np.unique(_bucket(pairs)).tolist()).items()
        for known in [np.frombuffer(data, "<u8")]
    }
    file.executemany("UPDATE archive_bucket SET data = ? WHERE bucket = ?", ((new, at) for at, new in kept.items()))


def holders(tx: "Tx", keys: Hashes, limit: int) -> Holders:
    """The texts that have keys; the keys are distinct and sorted."""
    asked, text, count = _held_on_server(tx, keys, limit) if _on_server(tx) else _held_in_file(tx, keys)
    useful = _useful(count, limit)[asked]
    asked, text = asked[useful], text[useful]
    order = np.argsort(asked, kind="stable")
    return Holders(asked[order], text[order], count)


def _useful(count: Numbers, limit: int) -> npt.NDArray[np.bool_]:
    """The keys that get pairs: the rarest ones, until there would be too many pairs."""
    rarest = np.argsort(count, kind="stable")
    chosen = np.zeros(len(count), bool)
    chosen[rarest] = np.cumsum(count[rarest]) <= _MOST_PAIRS
    return chosen & (count <= limit)


def clear(tx: "Tx") -> None:
    """Forget all keys."""
    for table in ("archive_key",) if _on_server(tx) else ("archive_bucket", "archive_fresh"):
        tx.execute(sql(f"DELETE FROM {table}"))


def stripes(tx: "Tx") -> range:
    """The parts in which fresh rows are sorted in; none on a server, whose index is always sorted."""
    return range(0) if _on_server(tx) else range(_STRIPES)


def sort_in(tx: "Tx", stripe: int) -> None:
    """Move one part of the fresh rows into their buckets."""
    file, wide = _file(tx), BUCKETS // _STRIPES
    low, high = stripe * wide, (stripe + 1) * wide
    bounds = (low << _BITS, high << _BITS)
    fresh = file.execute("SELECT hash << 32 | text FROM archive_fresh WHERE hash >= ? AND hash < ?", bounds).fetchall()
    if not fresh:
        return
    new = np.fromiter((row[0] & 0xFFFFFFFFFFFFFFFF for row in fresh), np.uint64, len(fresh))
    touched = np.unique(_bucket(new)).tolist()
    known = _data(file, touched)
    pairs = np.unique(np.concatenate([np.frombuffer(b"".join(known.values()), "<u8"), new]))
    edges = np.searchsorted(_bucket(pairs), [*touched, high]).tolist()
    parts = (
        (bucket, pairs[start:end].astype("<u8").tobytes())
        for bucket, start, end in zip(touched, edges[:-1], edges[1:], strict=True)
    )
    file.executemany("INSERT OR REPLACE INTO archive_bucket VALUES (?, ?)", parts)
    file.execute("DELETE FROM archive_fresh WHERE hash >= ? AND hash < ?", bounds)


def room(tx: "Tx") -> int:
    """Bytes that the keys take."""
    if _on_server(tx):
        size = (
            "SELECT COALESCE(SUM(pg_total_relation_size(inhrelid)), 0) FROM pg_inherits WHERE inhparent = :t::regclass"
        )
        return int(tx.execute(sql(size.replace(":t::regclass", "'archive_key'::regclass"))).scalar_one())
    file = _file(tx)
    sorted_in = file.execute("SELECT COALESCE(SUM(LENGTH(data)), 0) FROM archive_bucket").fetchone()[0]
    return int(sorted_in) + 12 * int(file.execute("SELECT COUNT(*) FROM archive_fresh").fetchone()[0])


def _held_in_file(tx: "Tx", keys: Hashes) -> tuple[Numbers, Numbers, Numbers]:
    file = _file(tx)
    buckets = np.unique(keys >> np.uint32(_BITS)).tolist()
    pairs = np.frombuffer(b"".join(_data(file, buckets).values()), "<u8")  # buckets follow each other in order
    least = keys.astype(np.uint64) << _SHIFT
    low, high = np.searchsorted(pairs, least), np.searchsorted(pairs, least | _TEXT, "right")
    size = high - low
    asked = np.repeat(np.arange(len(keys)), size)
    place = np.arange(len(asked)) + np.repeat(low - (np.cumsum(size) - size), size)
    text = (pairs[place] & _TEXT).astype(np.int64)
    query = "SELECT hash, text FROM archive_fresh WHERE hash IN (SELECT value FROM json_each(?))"
    fresh = file.execute(query, (json.dumps(keys.tolist()),)).fetchall()
    if fresh:
        rows = np.array(fresh, np.int64)
        asked = np.concatenate([asked, np.searchsorted(keys, rows[:, 0].astype(np.uint32))])
        text = np.concatenate([text, rows[:, 1]])
    return asked, text, np.bincount(asked, minlength=len(keys))


def _held_on_server(tx: "Tx", keys: Hashes, limit: int) -> tuple[Numbers, Numbers, Numbers]:
    """One more than the limit is read for each key: enough to know that it is too common."""
    query = sql(
        "SELECT place - 1, text FROM unnest(CAST(:keys AS integer[])) WITH ORDINALITY AS asked (key, place), "
        "LATERAL (SELECT text FROM archive_key WHERE hash = asked.key LIMIT :most) AS held"
    )
    rows = tx.execute(query, {"keys": _stored(tx, keys), "most": limit + 1}).all()
    pairs = np.array([tuple(row) for row in rows], np.int64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1], np.bincount(pairs[:, 0], minlength=len(keys))


def _pairs(texts: Sequence[tuple[int, Hashes]]) -> tuple[Hashes, Numbers]:
    """Every key with its text, in the order of the index."""
    hashes = np.concatenate([np.zeros(0, np.uint32), *(keys for _, keys in texts)])
    numbers = np.concatenate([np.zeros(0, np.int64), *(np.full(len(keys), text) for text, keys in texts)])
    order = np.lexsort((numbers, hashes))
    return hashes[order], numbers[order]


def _data(file: sqlite3.Connection, buckets: Sequence[int]) -> dict[int, bytes]:
    query = "SELECT bucket, data FROM archive_bucket WHERE bucket IN (SELECT value FROM json_each(?)) ORDER BY bucket"
    return dict(file.execute(query, (json.dumps(buckets),)))


def _bucket(pairs: npt.NDArray[np.uint64]) -> Numbers:
    return (pairs >> np.uint64(32 + _BITS)).astype(np.int64)


def _stored(tx: "Tx", keys: Hashes) -> list[int]:
    """Keys as the database writes them: a server's integers have a sign."""
    numbers: list[int] = (keys.view(np.int32) if _on_server(tx) else keys).tolist()
    return numbers


def _on_server(tx: "Tx") -> bool:
    return tx.dialect.name == "postgresql"


def _file(tx: "Tx") -> sqlite3.Connection:
    return cast("sqlite3.Connection", tx.connection.driver_connection)
