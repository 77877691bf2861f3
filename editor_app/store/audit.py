"""The audit trail: what was done, in one chain. Each row holds the hash of the row before, so that a change shows."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import count
from json.encoder import encode_basestring_ascii as quoted
from typing import cast
from uuid import uuid4

from sqlalchemy import Integer, RowMapping, func, insert, select, update

from editor_app.domain.article import Action, Status, Step
from editor_app.domain.chain import Head
from editor_app.domain.message import Message, say
from editor_app.store.engine import codecs
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import audit, audit_end

Row = dict[str, str | int | None]
SOMETIMES = ("changes", "statement", "signature", "ticked")
"""Columns that are left out of a row's hash where they are empty: earlier rows were hashed without them."""
_AT_ONCE = 1000
"""Rows that are read at a time: a trail of many years is never held whole."""


class Disproved(ValueError):
    """Audit rows that cannot be true; `why` is part of a sentence."""

    def __init__(self, why: Message) -> None:
        super().__init__(str(why))
        self.why = why


def append(tx: Tx, step: Step) -> None:
    """Add a step to the end of the chain."""
    chain(tx, row_of(step))


def chain(tx: Tx, content: Row) -> None:
    """Add a row to the end of the chain."""
    # The lock on the end keeps the chain from forking, even for writers that wait for no other lock.
    serial, previous = tx.execute(select(audit_end.c.serial, audit_end.c.hash).with_for_update()).one()
    row: Row = {"serial": serial + 1, "id": str(uuid4()), "origin": codecs.origin(), "previous": previous, **content}
    row["hash"] = hash_of(row)
    tx.execute(insert(audit), row)
    tx.execute(update(audit_end).values(serial=row["serial"], hash=row["hash"]))


def head(tx: Tx) -> Head:
    """Where the chain ends now."""
    first = tx.execute(select(audit.c.hash).order_by(audit.c.serial).limit(1)).scalar_one_or_none()
    serial, last = tx.execute(select(audit_end.c.serial, audit_end.c.hash)).one()
    return Head(first or "", serial, last)


def steps(tx: Tx, article_id: str | None = None) -> tuple[Step, ...]:
    """The steps of one article, or of all, in order. What was done to the lists of the house: list_records.py."""
    query = select(audit).order_by(audit.c.serial)
    query = query.where(audit.c.article != "" if article_id is None else audit.c.article == article_id)
    return tuple(step_of(row) for row in tx.execute(query).mappings())


def steps_between(tx: Tx, begin: datetime, end: datetime) -> tuple[Step, ...]:
    """The steps of all articles from one moment to before another, in order."""
    within = (audit.c.made_at >= codecs.stored(begin)) & (audit.c.made_at < codecs.stored(end))
    query = select(audit).where(audit.c.article != "", within).order_by(audit.c.serial)
    return tuple(step_of(row) for row in tx.execute(query).mappings())


def hashes(tx: Tx, serials: Iterable[int]) -> dict[int, str]:
    """The hashes of some rows, as far as they are there."""
    query = select(audit.c.serial, audit.c.hash).where(audit.c.serial.in_(list(serials)))
    return {row.serial: row.hash for row in tx.execute(query)}


def place_of(tx: Tx, article_id: str, action: Action, by: str = "") -> int:
    """The row of an article's latest step of a kind, perhaps of one person; 0 when there is none."""
    query = select(func.max(audit.c.serial)).where(audit.c.article == article_id, audit.c.action == action.value)
    if by:
        query = query.where(audit.c.made_by == by)
    return tx.execute(query).scalar_one() or 0


def export(tx: Tx) -> Iterator[str]:
    """Every row as one line of JSON, in order: what another program needs to verify the chain."""
    for row in written(tx):
        yield codecs.packed(_filled(row))


def exported(tx: Tx, article_id: str) -> tuple[str, ...]:
    """The rows of one article, each as one line of JSON."""
    return tuple(codecs.packed(_filled(row)) for row in written(tx, article_id))


def proven(lines: Sequence[str], article_id: str) -> tuple[Step, ...]:
    """The steps in lines of `exported`, wherever they were written. Raises Disproved when they cannot be true.

    Each row must match its hash, and each step must begin where the one before it ended. Rows of other articles come
    between them, so the links from row to row can only be followed where two are neighbours.
    """
    chain = [_complete(codecs.unpacked(line)) for line in lines]
    if not chain:
        raise Disproved(say("there is no audit row"))
    for before, row in zip([None, *chain[:-1]], chain, strict=True):
        _prove(before, row, article_id)
    return tuple(step_of(cast("RowMapping", row)) for row in chain)


def places_in(lines: Sequence[str], end: Head | None) -> Iterator[Head]:
    """The places of a trail that rows of it tell, which `proven` has found to be good; none without its `end`."""
    if end:
        yield end
        for row in map(_complete, map(codecs.unpacked, lines)):
            yield Head(end.house, int(str(row["serial"])), str(row["hash"]))


def _complete(row: codecs.Structure) -> Row:
    """A row with exactly the known columns, with numbers in the numeric ones and text in the others."""
    kinds = {one.name: int if isinstance(one.type, Integer) else str for one in audit.columns if one.name != "changes"}
    if not isinstance(row, dict) or "changes" in row:
        raise Disproved(say("an audit row is incomplete"))
    whole = {name: "" for name in SOMETIMES if name in kinds} | row
    if set(whole) != set(kinds) or not all(
        type(whole[name]) is kind for name, kind in kinds.items() if name != "status_before"
    ):
        raise Disproved(say("an audit row is incomplete"))
    return cast("Row", whole)


def _prove(before: Row | None, row: Row, article_id: str) -> None:
    if row["article"] != article_id or row["hash"] != hash_of(row):
        raise Disproved(say("audit row {number} was changed", number=str(row["serial"])[:20]))
    if row["status_before"] != (before["status_after"] if before else None):
        raise Disproved(say("an audit row is missing"))
    apart = int(str(row["serial"])) - int(str(before["serial"])) if before else 2
    if apart < 1:
        raise Disproved(say("the audit rows are not in order"))
    if before and apart == 1 and row["previous"] != before["hash"]:
        raise Disproved(say("an audit row does not follow the one before it"))


def verify(tx: Tx) -> tuple[Message, ...]:
    """One sentence for each fault of the chain, naming the row; nothing when it is whole. Never holds it whole."""
    last, end = tx.execute(select(audit_end.c.serial, audit_end.c.hash)).one_or_none() or (0, "")
    newest = tx.execute(select(audit).order_by(audit.c.serial.desc()).limit(1)).mappings().one_or_none()
    faults = tuple(links(written(tx), lambda: places(written(tx))))
    return (*faults, *ending(dict(newest) if newest else None, last, end))


def written(tx: Tx, article_id: str | None = None) -> Iterator[Row]:
    """All rows as they stand, or those of one article, as they are read."""
    query = select(audit).order_by(audit.c.serial)
    if article_id is not None:
        query = query.where(audit.c.article == article_id)
    found = tx.execute(query, execution_options={"yield_per": _AT_ONCE})
    names = tuple(found.keys())
    for row in found:
        yield dict(zip(names, row, strict=True))


def links(chain: Iterable[Row], original: Callable[[], Mapping[str, int]]) -> Iterator[Message]:
    """The faults between the first row and the last. `original` is asked where rows belong once one is not whole."""
    known: Mapping[str, int] | None = None
    expected, before, sound = 1, "", True
    for row in chain:
        serial = int(str(row["serial"]))
        if serial > expected:
            yield missing(expected, serial - 1)
        whole = row["hash"] == hash_of(row)
        if not whole:
            known = known if known is not None else original()
            place = known.get(str(row["hash"]), serial)
            moved = row["hash"] == hash_of({**row, "serial": place})
            if moved:
                yield say("{row} was written as row {place}.", row=name(row), place=place)
            else:
                yield say("{row} was changed.", row=name(row))
        elif sound and serial == expected and row["previous"] != before:
            yield say("{row} does not follow the row before it: one of the two was rewritten.", row=name(row))
        expected, before, sound = serial + 1, str(row["hash"]), whole


def places(chain: Iterable[Row]) -> dict[str, int]:
    """Where each row, known by its hash, belongs: found by following the hashes from the first row on."""
    following = {str(row["previous"]): str(row["hash"]) for row in chain}
    found: dict[str, int] = {}
    here = ""
    for place in count(1):
        here = following.get(here, "")
        if not here or here in found:
            break
        found[here] = place
    return found


def ending(newest: Row | None, last: int, end: str) -> Iterator[Message]:
    """The faults at the end: rows cut off, or added without the program."""
    here = int(str(newest["serial"])) if newest else 0
    if here < last:
        yield missing(here + 1, last)
    elif newest and here > last:
        yield say("{row} was added by something other than this program.", row=name(newest))
    elif newest and newest["hash"] != end:
        yield say("{row} is not the one with which the chain ended.", row=name(newest))


def missing(first: int, last: int) -> Message:
    """The sentence for rows that are gone."""
    if first == last:
        return say("Row {number} is missing.", number=first)
    return say("Rows {first} to {last} are missing.", first=first, last=last)


def name(row: Row) -> Message:
    """A row as a person knows it."""
    at = str(row["made_at"])[:16].replace("T", " ")
    known = {key: str(row[key]) for key in ("serial", "action", "made_by")}
    return say("Row {serial} ({action}, by {made_by}, {at})", at=at, **known)


def hash_of(row: Row) -> str:
    """SHA-256 over everything in a row but its hash, as canonical JSON; written out here, for trails are long."""
    fields = []
    for name in sorted(row):
        value = row[name]
        if type(value) is str:
            if name != "hash" and (value or name not in SOMETIMES):
                fields.append(f'"{name}":{quoted(value)}')
        elif name != "hash":
            fields.append(f'"{name}":{value if type(value) is int else _odd(value)}')
    return hashlib.sha256(f"{{{','.join(fields)}}}".encode("ascii")).hexdigest()


def _odd(value: object) -> str:
    """What is neither text nor a number, as JSON; in a damaged row there can be anything."""
    return codecs.packed(value if value is None or isinstance(value, bool) else repr(value))


def _filled(row: Row) -> dict[str, codecs.Structure]:
    """A row as it is exported: without what most rows have not, where it is empty."""
    return {key: value for key, value in row.items() if key not in SOMETIMES or value != ""}


def row_of(step: Step) -> Row:
    """A step as a row."""
    return {
        "article": step.article,
        "revision": step.revision,
        "action": step.action.value,
        "made_by": step.by,
        "role": step.role,
        "made_at": codecs.stored(step.at),
        "status_before": step.before.value if step.before else None,
        "status_after": step.after.value,
        "reason": step.reason,
        "digest": step.digest,
        "program": step.program,
        "rules": step.rules,
        "statement": step.statement,
        "signature": step.signature,
        "ticked": ticked(step),
    }


def ticked(step: Step) -> str:
    """What was ticked with a step, as its row holds it; empty when nothing was."""
    return codecs.packed(step.ticked) if step.ticked else ""


def step_of(row: RowMapping) -> Step:
    """A row as a step."""
    before = row["status_before"]
    return Step(
        row["article"],
        row["revision"],
        codecs.choice(Action, row["action"]),
        row["made_by"],
        row["role"],
        codecs.moment(row["made_at"]),
        codecs.choice(Status, before) if before else None,
        codecs.choice(Status, row["status_after"]),
        row["reason"],
        row["digest"],
        row["program"],
        row["rules"],
        row["statement"],
        row["signature"],
        _ticks(row["ticked"]),
    )


def _ticks(written: str) -> tuple[str, ...]:
    """What a row says was ticked. Where it says nothing that makes sense nothing was: its step must still be told."""
    try:
        found = json.loads(written or "[]")
    except (ValueError, RecursionError):
        return ()
    return tuple(found) if isinstance(found, list) and all(isinstance(one, str) for one in found) else ()
