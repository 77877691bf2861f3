"""The chain: whole when nobody touched it, and every kind of change is named."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from hashlib import sha256

import pytest
from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import DBAPIError

from editor_app.domain.article import Action, Status
from editor_app.store import audit
from editor_app.store.engine.database import open_database
from editor_app.store.engine.tables import audit as table

ACTIONS = (Action.IMPORT, Action.START, Action.SUBMIT, Action.APPROVE, Action.EXPORT)


@pytest.fixture
def chain(database, step):
    """A database whose trail has five rows, and which lets them be changed, as its owner could make it."""
    with database.begin() as tx:
        for minute, action in enumerate(ACTIONS):
            first = step("a" * 36, action)
            audit.append(tx, step("a" * 36, action, at=first.at + timedelta(minutes=minute), reason="Why\x00 not?"))
    with database.begin() as tx:
        for event in ("update", "delete"):
            tx.exec_driver_sql(f"DROP TRIGGER audit_no_{event}{' ON audit' if database.file is None else ''}")
    return database


def verdict(database):
    """What verifying says."""
    with database.read() as tx:
        return tuple(map(str, audit.verify(tx)))


def test_a_step_comes_back_as_it_was_taken(database, step):
    taken = step(
        action=Action.APPROVE,
        before=Status.SUBMITTED,
        after=Status.APPROVED,
        reason="桥 \x00 \ud800",
        program="0.1.0",
        rules="r" * 64,
        role="manager",
    )
    other = step()
    with database.begin() as tx:
        audit.append(tx, taken)
        audit.append(tx, other)
    with database.read() as tx:
        assert audit.steps(tx, taken.article) == (taken,)
        assert audit.steps(tx) == (taken, other)
        assert audit.verify(tx) == ()


@pytest.mark.parametrize("ticked", ["x", '"a"', "{}", '["a",1]', "[" * 100_000])
def test_ticks_that_make_no_sense_leave_their_step_readable(database, step, ticked):
    taken = step()
    with database.begin() as tx:
        audit.chain(tx, audit.row_of(taken) | {"ticked": ticked})
    with database.read() as tx:
        assert audit.steps(tx) == (taken,)


def test_an_empty_trail_is_whole(database):
    assert verdict(database) == ()


@pytest.mark.parametrize("statement", ["UPDATE audit SET reason = 'x'", "DELETE FROM audit"])
def test_the_database_refuses_to_change_the_trail(database, step, statement):
    with database.begin() as tx:
        audit.append(tx, step())
    with pytest.raises(DBAPIError, match="only ever added"), database.begin() as tx:
        tx.exec_driver_sql(statement)


def test_an_untouched_trail_is_whole(chain):
    assert verdict(chain) == ()


@pytest.mark.parametrize("column", sorted(set(table.c.keys()) - {"serial", "hash", "previous"}))
def test_a_change_of_any_column_is_seen_and_the_row_named(chain, column):
    value = 7 if column == "revision" else "x"
    with chain.begin() as tx:
        tx.execute(update(table).where(table.c.serial == 4).values({column: value}))
    (fault,) = verdict(chain)
    named = {"action": "x", "made_by": "Ben", "made_at": "x"}
    assert fault.startswith("Row 4 (") and fault.endswith(" was changed.")
    if column not in named:
        assert fault == "Row 4 (approve, by Ben, 2026-11-22 10:18) was changed."


@pytest.mark.parametrize("serials", [[1], [3], [2, 3], [5], [4, 5], [1, 2, 3, 4, 5]])
def test_rows_that_are_gone_are_missed(chain, serials):
    with chain.begin() as tx:
        tx.execute(delete(table).where(table.c.serial.in_(serials)))
    one, several = f"Row {serials[0]} is missing.", f"Rows {serials[0]} to {serials[-1]} are missing."
    assert verdict(chain) == (one if len(serials) == 1 else several,)


def test_rows_that_changed_places_are_seen(chain):
    with chain.begin() as tx:
        for before, after in ((2, 99), (3, 2), (99, 3)):
            tx.execute(update(table).where(table.c.serial == before).values(serial=after))
    assert verdict(chain) == (
        "Row 2 (submit, by Ben, 2026-11-22 10:17) was written as row 3.",
        "Row 3 (start, by Ben, 2026-11-22 10:16) was written as row 2.",
    )


def test_a_row_that_was_changed_with_its_hash_does_not_fit_the_next(chain):
    with chain.begin() as tx:
        row = dict(tx.execute(select(table).where(table.c.serial == 2)).mappings().one())
        row["made_by"] = "Eve"
        values = {"made_by": "Eve", "hash": audit.hash_of(row)}
        tx.execute(update(table).where(table.c.serial == 2).values(values))
    (fault,) = verdict(chain)
    assert fault.startswith("Row 3 (submit")


def test_a_row_put_at_the_end_by_hand_is_seen(chain):
    with chain.begin() as tx:
        row = dict(tx.execute(select(table).where(table.c.serial == 5)).mappings().one())
        row |= {"serial": 6, "id": "b" * 36, "previous": row["hash"]}
        row["hash"] = audit.hash_of(row)
        tx.execute(insert(table).values(**row))
    (fault,) = verdict(chain)
    assert fault == "Row 6 (export, by Ben, 2026-11-22 10:19) was added by something other than this program."


def test_the_last_row_rewritten_with_its_hash_is_seen(chain):
    with chain.begin() as tx:
        row = dict(tx.execute(select(table).where(table.c.serial == 5)).mappings().one())
        row["reason"] = "none"
        values = {"reason": "none", "hash": audit.hash_of(row)}
        tx.execute(update(table).where(table.c.serial == 5).values(values))
    (fault,) = verdict(chain)
    assert fault.startswith("Row 5 (export")


def test_the_trail_can_be_verified_without_this_program(chain):
    with chain.read() as tx:
        lines = list(audit.export(tx))
    before = ""
    for line in lines:
        row = json.loads(line)
        claimed = row.pop("hash")
        canonical = json.dumps(row, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
        assert sha256(canonical.encode()).hexdigest() == claimed
        assert row["previous"] == before
        before = claimed
    assert len(lines) == len(ACTIONS)


def test_two_who_append_at_once_make_one_chain(url, step):
    start = threading.Barrier(2)

    def work() -> None:
        own = open_database(url, patience=60)
        start.wait()
        for _ in range(40):
            with own.begin() as tx:
                audit.append(tx, step())
        own.close()

    with ThreadPoolExecutor(2) as pool:
        for running in [pool.submit(work) for _ in range(2)]:
            running.result()
    opened = open_database(url)
    assert verdict(opened) == ()
    with opened.read() as tx:
        assert len(audit.steps(tx)) == 80
    opened.close()


def test_the_rows_of_one_article_prove_themselves_elsewhere(database, step):
    where = (None, Status.NEW), (Status.NEW, Status.IN_REVIEW), (Status.IN_REVIEW, Status.SUBMITTED)
    own = [step("a" * 36, action, before=a, after=b) for action, (a, b) in zip(ACTIONS, where, strict=False)]
    with database.begin() as tx:
        for one in own:
            audit.append(tx, one)
            audit.append(tx, step("b" * 36, Action.IMPORT))
    with database.read() as tx:
        lines = audit.exported(tx, "a" * 36)
    assert audit.proven(lines, "a" * 36) == tuple(own)
    changed = json.dumps({**json.loads(lines[1]), "reason": "another"})
    for wrong in ((), lines[1:], lines[::2], (lines[0], changed), (lines[0], lines[0]), ("{}",)):
        with pytest.raises(ValueError):
            audit.proven(wrong, "a" * 36)
    with pytest.raises(ValueError, match="was changed"):
        audit.proven(lines, "b" * 36)
