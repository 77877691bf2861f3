"""Opening a database, and who waits for whom."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from editor_app.domain.errors import EditorError, StoreError
from editor_app.domain.message import verbatim
from editor_app.store import articles, people
from editor_app.store.engine.database import open_database
from editor_app.store.listing import rows


def test_what_a_block_wrote_is_kept_when_it_ends_and_undone_when_it_raises(database, kept):
    with database.begin() as tx:
        article = kept(tx)
    with pytest.raises(EditorError, match="stop"), database.begin() as tx:
        kept(tx)
        raise EditorError(verbatim("stop"))
    with database.read() as tx:
        assert rows.listed(tx) == (article,)


def test_what_was_kept_is_there_when_it_is_opened_again(url, kept):
    first = open_database(url)
    with first.begin() as tx:
        article = kept(tx)
    first.close()
    again = open_database(url)
    with again.read() as tx:
        assert articles.get(tx, article.id) == article
    again.close()


def test_no_update_is_lost_when_three_write_at_once(url):
    database = open_database(url, patience=60)
    with database.begin() as tx:
        people.set_policy(tx, "retention_days", "0")

    def count_up() -> None:
        for _ in range(100):
            with database.begin() as tx:
                people.set_policy(tx, "retention_days", str(int(people.policy(tx, "retention_days")) + 1))

    with ThreadPoolExecutor(3) as pool:
        for running in [pool.submit(count_up) for _ in range(3)]:
            running.result()
    with database.read() as tx:
        assert people.policy(tx, "retention_days") == "300"
    database.close()


def test_a_reader_sees_one_moment_while_another_writes(database, kept):
    with database.read() as reading:
        assert rows.listed(reading) == ()
        with database.begin() as tx:
            kept(tx)
        assert rows.listed(reading) == ()
    with database.read() as reading:
        assert len(rows.listed(reading)) == 1


def test_a_reader_cannot_write(database):
    with pytest.raises(StoreError, match="can only be read"), database.read() as tx:
        people.set_policy(tx, "four_eyes", "no")
    with database.begin() as tx:
        people.set_policy(tx, "four_eyes", "no")


def test_several_may_open_a_new_database_at_once(url):
    start = threading.Barrier(4)

    def enter() -> str:
        start.wait()
        opened = open_database(url, patience=60)
        with opened.read() as tx:
            answer = people.policy(tx, "four_eyes")
        opened.close()
        return answer

    with ThreadPoolExecutor(4) as pool:
        assert [one.result() for one in [pool.submit(enter) for _ in range(4)]] == ["yes"] * 4


def test_a_writer_that_waits_too_long_is_told_so(url):
    database, other = open_database(url, patience=0.1), open_database(url)
    with other.begin(), pytest.raises(StoreError, match="in use by another program"), database.begin():
        pass
    other.close()
    database.close()


def test_a_plain_path_is_an_address_too(tmp_path):
    opened = open_database(str(tmp_path / "a b.db"))
    assert opened.file == tmp_path / "a b.db"
    opened.close()


def test_a_file_on_another_machine_is_refused_and_not_touched(tmp_path, monkeypatch):
    monkeypatch.setattr("editor_app.store.engine.database.network", lambda path: "nfs4" if path == tmp_path else "")
    with pytest.raises(StoreError, match=r"on a network drive \(nfs4\)") as refused:
        open_database(str(tmp_path / "desk.db"))
    assert "PostgreSQL" in str(refused.value.hint)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("address", ["foo/eve:secret@host/desk", "eve:secret@host", "postgresql//eve:secret@host/desk"])
def test_an_address_that_looks_like_a_server_is_not_shown(address):
    with pytest.raises(StoreError, match="cannot be understood") as refused:
        open_database(address)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("name", ["ann@home.db", "a:b.db", "a:b@c/desk.db"])
def test_a_path_with_such_signs_is_still_a_path(tmp_path, name):
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).touch()
    open_database(str(tmp_path / name)).close()


@pytest.mark.parametrize(
    "address", ["mysql://a/b", "http://x/y", "://", "sqlite://", "sqlite:///:memory:", "postgresql://[::1"]
)
def test_an_address_of_another_kind_is_refused(address):
    with pytest.raises(StoreError) as refused:
        open_database(address)
    assert refused.value.hint
