"""A server goes away in the middle of a step: afterwards the step was taken once, or it is said that it was not."""

from uuid import uuid4

import pytest
from sqlalchemy import event, text

from editor_app.desk.articles.importing import paste
from editor_app.desk.articles.queries import article, history
from editor_app.desk.articles.write import open_draft, put_aside, save
from editor_app.desk.exports.release import release
from editor_app.domain.article import Action, Status
from editor_app.domain.errors import Away, InUse, NotAllowed, Unsure
from editor_app.store import again
from editor_app.store.again import kept
from editor_app.store.engine import team
from editor_app.store.engine.errors import IN_USE, NO_SERVER
from editor_app.store.engine.team import Refused
from tests.taking import advance
from tests.team import SERVER, a_team

pytestmark = pytest.mark.skipif(not SERVER, reason="needs a PostgreSQL server")


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """The house of Ada, Ed, Eva, Max and Mia."""
    with a_team(tmp_path_factory.mktemp("team")) as made:
        yield made


@pytest.fixture
def desk(house):
    return house.desk("Ed")


def begun(desk):
    one = paste(desk, "The lock is open.", "Ed", "Locks").article.id
    advance(desk, one, Action.START, "Ed")
    return one


def acts(desk, one):
    return [step.action for step in history(desk, one).steps]


@pytest.fixture
def after_commit(monkeypatch):
    """`after_commit()`: the server goes away once, when it has kept something and before it says so."""

    def once():
        true = team.write_down

        def away(tx):
            monkeypatch.setattr(team, "write_down", true)
            tx.invalidate()
            raise Away(*NO_SERVER)

        monkeypatch.setattr(team, "write_down", away)

    return once


@pytest.fixture
def unseen(monkeypatch):
    """`unseen(desk)`: at the first looks nothing is found of what is still on its way."""

    def once(desk, looks=1):
        kind, true, left = type(desk.database), type(desk.database).holds, [None] * looks

        def blind(database, ids):
            left.pop()
            if not left:
                monkeypatch.setattr(kind, "holds", true)
            return False

        monkeypatch.setattr(kind, "holds", blind)

    return once


def test_a_line_that_breaks_before_the_end_costs_nothing(house, desk):
    one, runs = begun(desk), []

    def work(tx):
        runs.append(team.call(tx, "note", one, {"id": str(uuid4()), "reason": "why"}))
        if len(runs) == 1:
            pid = tx.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
            with house.sql(house.root) as root:
                root.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pid})
        return tx.exec_driver_sql("SELECT 7").scalar_one()

    assert kept(desk.database, work) == 7
    assert len(runs) == 2
    assert acts(desk, one).count(Action.IMPORT) == 2, "the import, and one note"


def test_a_step_that_was_kept_is_not_taken_again(desk, after_commit):
    one = begun(desk)
    after_commit()
    advance(desk, one, Action.SET_ASIDE, "Ed", reason="Later.")
    assert acts(desk, one).count(Action.SET_ASIDE) == 1
    assert article(desk, one).status is Status.SET_ASIDE


def test_a_step_that_is_still_on_its_way_is_not_taken_again(desk, after_commit, unseen):
    one = begun(desk)
    after_commit()
    unseen(desk)
    advance(desk, one, Action.SET_ASIDE, "Ed", reason="Later.")
    assert acts(desk, one).count(Action.SET_ASIDE) == 1


def test_a_text_that_is_still_on_its_way_is_not_kept_twice(desk, after_commit, unseen):
    one = begun(desk)
    draft = open_draft(desk, one).draft
    for verb, source in ((save, "Weekly"), (put_aside, "Daily")):
        after_commit()
        unseen(desk)
        verb(desk, draft.with_manuscript(draft.manuscript.knowing("source", source)), "Ed")
    assert len(history(desk, one).revisions) == 3


def test_an_import_that_is_still_on_its_way_makes_one_article(desk, after_commit, unseen):
    def articles():
        with desk.database.read() as tx:
            return tx.exec_driver_sql("SELECT count(*) FROM article").scalar_one()

    before = articles()
    after_commit()
    unseen(desk)
    made = paste(desk, "The quay is shut.", "Ed", "Quays").article
    assert articles() == before + 1
    assert article(desk, made.id).title == "Quays"


def test_a_server_that_comes_back_is_waited_for(house, desk, monkeypatch):
    one = begun(desk)
    with house.sql(house.root.rpartition("/")[0] + "/postgres") as root:
        root = root.execution_options(isolation_level="AUTOCOMMIT")

        def doors(open_):
            root.exec_driver_sql(f"ALTER DATABASE {house.name} ALLOW_CONNECTIONS {open_}")

        doors("false")
        desk.database.close()
        waits = []

        def sleep(seconds):
            waits.append(seconds)
            doors("true")

        monkeypatch.setattr(again.time, "sleep", sleep)
        try:
            kept(desk.database, lambda tx: team.call(tx, "note", one, {"id": str(uuid4()), "reason": "why"}))
        finally:
            doors("true")
    assert len(waits) == 1


def test_it_is_said_whether_something_was_changed(desk, after_commit, monkeypatch):
    one = begun(desk)
    monkeypatch.setattr(again, "PATIENCE", 0.0)

    def away(tx):
        raise Away(*NO_SERVER)

    with pytest.raises(Away, match="Nothing was changed"):
        kept(desk.database, away)
    after_commit()
    with pytest.raises(Unsure, match="Nobody can tell yet"):
        advance(desk, one, Action.SET_ASIDE, "Ed", reason="Later.")


def test_a_run_that_still_holds_its_lock_is_waited_for(desk, after_commit, unseen):
    one, runs = begun(desk), []

    def work(tx):
        runs.append(None)
        if len(runs) == 2:
            raise InUse(*IN_USE)
        return team.call(tx, "note", one, {"id": str(uuid4()), "reason": "why"})

    after_commit()
    unseen(desk, looks=2)
    kept(desk.database, work)
    assert len(runs) == 2
    assert len(acts(desk, one)) == 3


def test_a_lock_of_somebody_else_is_said_at_once(desk, monkeypatch):
    monkeypatch.setattr(again.time, "sleep", lambda seconds: pytest.fail("nothing of ours is on its way"))

    def work(tx):
        raise InUse(*IN_USE)

    with pytest.raises(InUse, match="in use by another program"):
        kept(desk.database, work)


def test_a_server_that_goes_again_while_it_is_asked_is_asked_again(desk, after_commit, monkeypatch):
    one, runs, looks, true = begun(desk), [], [], type(desk.database).holds

    def holds(database, ids):
        looks.append(ids)
        if len(looks) == 1:
            return False
        if len(looks) == 2:
            raise Away(*NO_SERVER)
        return true(database, ids)

    def work(tx):
        runs.append(team.call(tx, "note", one, {"id": str(uuid4()), "reason": "why"}))

    monkeypatch.setattr(type(desk.database), "holds", holds)
    after_commit()
    kept(desk.database, work)
    assert len(runs) == 1
    assert len(looks) == 3
    assert len(acts(desk, one)) == 3


def test_the_time_before_the_line_broke_does_not_count(desk, after_commit, monkeypatch):
    one, now = begun(desk), [0.0]
    monkeypatch.setattr(again.time, "monotonic", lambda: now[0])

    def work(tx):
        now[0] += 2 * again.PATIENCE  # as long as a dead line takes to count as one
        return team.call(tx, "note", one, {"id": str(uuid4()), "reason": "why"})

    after_commit()
    kept(desk.database, work)
    assert len(acts(desk, one)) == 3


def test_a_notice_is_written_once_and_taken_back_with_its_step(house, desk, after_commit, monkeypatch, tmp_path):
    one, mia, true = begun(desk), house.desk("Mia"), team.finish
    draft = open_draft(desk, one).draft
    save(desk, draft.with_manuscript(draft.manuscript.knowing("source", "Weekly").knowing("date", "2026-05-01")), "Ed")
    advance(desk, one, Action.SUBMIT, "Ed", reason="Fine.")
    advance(house.desk("Max"), one, Action.APPROVE, "Max")
    release(mia, [one], tmp_path / "out", ("txt",), "Mia")

    def away(tx):
        monkeypatch.setattr(team, "finish", true)
        tx.invalidate()
        raise Away(*NO_SERVER)

    def refused(tx):
        raise Refused(("status",), *IN_USE)

    def withdraw():
        advance(mia, one, Action.WITHDRAW, "Mia", reason="Wrong.", confirmed=True, folder=tmp_path)
        return [path.name for path in tmp_path.glob("WITHDRAWN*")]

    monkeypatch.setattr(team, "finish", refused)
    with pytest.raises(NotAllowed):
        withdraw()
    assert not list(tmp_path.glob("WITHDRAWN*"))
    monkeypatch.setattr(team, "finish", away)
    assert withdraw() == ["WITHDRAWN Locks.txt"]


def test_a_refusal_is_one(desk, monkeypatch):
    one = begun(desk)
    monkeypatch.setattr(again.time, "sleep", lambda seconds: pytest.fail("a refusal is not waited for"))
    with pytest.raises(NotAllowed):
        advance(desk, one, Action.APPROVE, "Ed")


def statements(desk):
    """What a connection of the desk sends from now on, in order."""
    sent = []
    event.listen(
        desk.database._writing.engine, "before_cursor_execute", lambda tx, cursor, asked, *known: sent.append(asked)
    )
    return sent


def test_the_end_of_the_trail_is_not_held_while_an_answer_travels(desk):
    one, sent = begun(desk), statements(desk)
    advance(desk, one, Action.SET_ASIDE, "Ed", reason="Later.")
    assert sent and not [asked for asked in sent if "desk.act_set_aside" in asked], "it goes out with the commit"
    assert acts(desk, one).count(Action.SET_ASIDE) == 1


def test_what_comes_behind_the_last_verb_is_sent_behind_it(desk):
    one = begun(desk)
    with desk.database.begin() as tx:
        team.call_last(tx, "note", one, {"id": str(uuid4()), "reason": "why"})
        assert tx.execute(text("SELECT count(*) FROM audit WHERE article = :one"), {"one": one}).scalar_one() == 3
    assert len(acts(desk, one)) == 3


def test_two_last_verbs_are_both_sent(desk):
    one = begun(desk)
    with desk.database.begin() as tx:
        for why in ("one", "two"):
            team.call_last(tx, "note", one, {"id": str(uuid4()), "reason": why})
    assert [step.reason for step in history(desk, one).steps][-2:] == ["one", "two"]


def test_a_last_verb_that_is_refused_leaves_nothing(desk):
    one = begun(desk)
    with pytest.raises(Refused) as refusal, desk.database.begin() as tx:
        team.call_last(tx, "act_approve", one, {"id": str(uuid4()), "reason": "why"})
    assert refusal.value.codes == ("status",)
    advance(desk, one, Action.SET_ASIDE, "Ed", reason="The connection is as good as new.")


def test_a_line_that_breaks_with_the_last_verb_is_found_out_about(house, desk):
    one, runs = begun(desk), []

    def work(tx):
        runs.append(team.call_last(tx, "note", one, {"id": str(uuid4()), "reason": "why"}))
        if len(runs) == 1:
            pid = tx.connection.driver_connection.info.backend_pid
            with house.sql(house.root) as root:
                root.execute(text("SELECT pg_terminate_backend(:pid, 5000)"), {"pid": pid})

    kept(desk.database, work)
    assert len(runs) == 2
    assert len(acts(desk, one)) == 3


def test_a_line_that_breaks_before_the_disk_answers_is_found_out_about(house, desk, monkeypatch):
    one, true, asked = begun(desk), team.write_down, []

    def broken(tx):
        asked.append(tx)
        if len(asked) == 1:
            pid = tx.connection.driver_connection.info.backend_pid
            with house.sql(house.root) as root:
                root.execute(text("SELECT pg_terminate_backend(:pid, 5000)"), {"pid": pid})
        true(tx)

    monkeypatch.setattr(team, "write_down", broken)
    advance(desk, one, Action.SET_ASIDE, "Ed", reason="Later.")
    assert len(asked) == 2
    assert acts(desk, one).count(Action.SET_ASIDE) == 1
