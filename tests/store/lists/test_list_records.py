"""Changes to the lists of the house are in the one chain, and are found by key and by words."""

import json
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest
from sqlalchemy import update

from editor_app.domain.errors import StoreError
from editor_app.domain.person import Binding
from editor_app.domain.record import Act, Change, Record
from editor_app.store import audit
from editor_app.store.engine.tables import audit as table
from editor_app.store.lists import list_records

NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
ADDED = Record(Act.ADD, "Mia", "manager", NOW, (Change("a", None, {"term": "北 Quay 100%"}),), program="0.1")
LATER = NOW + timedelta(minutes=1)
CHANGED = Record(
    Act.CHANGE, "Max", "manager", LATER, (Change("a", {"term": "北 Quay 100%"}, {"term": "Old \\ \x00 \ud800 Quay"}),)
)
BROUGHT = Record(Act.IMPORT, "Mia", "manager", LATER, (Change("b", None, {"term": "Lock"}),), "in.csv: 1 new", "f" * 64)
ALL = (ADDED, CHANGED, BROUGHT)


@pytest.fixture
def kept(database, step):
    with database.begin() as tx:
        audit.append(tx, step("x" * 36))
        for one in ALL:
            list_records.append(tx, one)
    return database


def test_records_come_back_as_they_were_the_latest_first(kept):
    with kept.read() as tx:
        assert list_records.records(tx) == ALL[::-1]
        assert len(audit.steps(tx)) == 1, "a record is no step of an article"


@pytest.mark.parametrize(
    "sought, found",
    [
        (("a",), (CHANGED, ADDED)),
        (("北 Quay 100%",), (CHANGED, ADDED)),
        (("Old \\ \x00 \ud800 Quay",), (CHANGED,)),
        (("b", "none"), (BROUGHT,)),
        (("Quay",), ()),
        (("Loc_",), ()),
    ],
)
def test_a_row_is_known_by_its_key_and_by_each_of_its_words(kept, sought, found):
    with kept.read() as tx:
        assert list_records.records(tx, *sought) == found


def test_records_and_steps_make_one_chain_that_others_can_verify(kept):
    with kept.read() as tx:
        assert audit.verify(tx) == ()
        lines = [json.loads(line) for line in audit.export(tx)]
    before = ""
    for row in lines:
        claimed = row.pop("hash")
        canonical = json.dumps(row, sort_keys=True, separators=(",", ":"))
        assert (sha256(canonical.encode()).hexdigest(), row["previous"]) == (claimed, before)
        before = claimed
    assert ["changes" in row for row in lines] == [False, True, True, True]


@pytest.mark.parametrize("changes", ["", '[["a",null,{"term":"South Quay"}]]'])
def test_a_record_that_was_changed_is_seen(kept, changes):
    with kept.begin() as tx:
        for event in ("update", "delete"):
            tx.exec_driver_sql(f"DROP TRIGGER audit_no_{event}{' ON audit' if kept.file is None else ''}")
        tx.execute(update(table).where(table.c.serial == 2).values(changes=changes))
        (fault,) = audit.verify(tx)
        assert str(fault) == "Row 2 (add-term, by Mia, 2026-11-22 10:15) was changed."


def test_a_record_that_makes_no_sense_is_told_as_damage(kept):
    with kept.begin() as tx:
        for event in ("update", "delete"):
            tx.exec_driver_sql(f"DROP TRIGGER audit_no_{event}{' ON audit' if kept.file is None else ''}")
        tx.execute(update(table).where(table.c.serial == 2).values(changes="{}"))
        with pytest.raises(StoreError, match="damaged"):
            list_records.records(tx)


def told(tx, act, key="k1", by="Ada", after=None):
    list_records.append(tx, Record(act, by, "administrator", NOW, (Change(key, None, after),)))


def test_a_key_is_what_its_rows_say(database):
    with database.begin() as tx:
        assert list_records.person_keys(tx) == ()
        told(tx, Act.ADD_KEY, after={"key": "ssh-ed25519 AAAA", "person": "Ann"}, by="Ann")
        (one,) = list_records.person_keys(tx)
        assert (one.fingerprint, one.line, one.person, one.made_at) == ("k1", "ssh-ed25519 AAAA", "Ann", NOW)
        assert not one.counts
        told(tx, Act.CONFIRM_KEY)
        (one,) = list_records.person_keys(tx)
        assert one.counts and (one.confirmed_by, one.confirmed_at) == ("Ada", NOW)
        told(tx, Act.REVOKE_KEY, by="Ann")
        (one,) = list_records.person_keys(tx)
        assert not one.counts and (one.revoked_by, one.revoked, one.confirmed_by) == (
            "Ann",
            audit.head(tx).serial,
            "Ada",
        )


def test_a_key_keeps_its_owner_and_its_end(database):
    with database.begin() as tx:
        told(tx, Act.CONFIRM_KEY)  # nobody has it
        told(tx, Act.ADD_KEY, after={"key": "ssh-ed25519 AAAA", "person": "Ann"})
        told(tx, Act.ADD_KEY, after={"key": "ssh-ed25519 BBBB", "person": "Eve"})
        told(tx, Act.REVOKE_KEY)
        first = list_records.person_keys(tx)[0].revoked
        told(tx, Act.CONFIRM_KEY)
        told(tx, Act.REVOKE_KEY)
        told(tx, Act.ADD_KEY, "k2", after={"key": "ssh-ed25519 CCCC", "person": "Eve"})
        ann, eve = list_records.person_keys(tx)
        assert (ann.person, ann.line, ann.confirmed_at, ann.revoked) == ("Ann", "ssh-ed25519 AAAA", None, first)
        assert eve.person == "Eve"


def test_who_works_at_which_account_is_read_from_the_trail(database):
    fields = {"account": "m1:1000", "login": "ann@desk"}
    ann, bob = Binding("Ann", **fields), Binding("Bob", **fields)
    tied = [Record(Act.BIND_ACCOUNT, "Ann", "manager", NOW, (Change(name, None, fields),)) for name in ("Ann", "Bob")]
    with database.begin() as tx:
        assert list_records.bindings(tx) == ()
        for one in tied:
            list_records.append(tx, one)
        assert list_records.bindings(tx) == (ann, bob)
        list_records.append(tx, Record(Act.RELEASE_ACCOUNT, "Bob", "manager", NOW, (Change("Ann", fields, None),)))
        assert list_records.bindings(tx) == (bob,)
        list_records.append(tx, tied[0])
        assert list_records.bindings(tx) == (bob, ann)
    assert ann.place == "m1"
