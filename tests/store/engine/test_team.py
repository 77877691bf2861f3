import json
from types import SimpleNamespace

import pytest
from sqlalchemy.exc import DBAPIError

from editor_app.domain.errors import Conflict, EditorError, StoreError
from editor_app.domain.message import verbatim
from editor_app.store import people
from editor_app.store.engine import team
from editor_app.store.engine.team import Refused, Served, call, on_team, served_by, unlike


class Refusing(Exception):
    """What the driver raises."""

    def __init__(self, state, codes):
        super().__init__("refused")
        self.sqlstate, self.diag = state, SimpleNamespace(message_detail=json.dumps(codes))


def refusal(state, *codes):
    """What a verb raises when the server says this."""

    def exec_driver_sql(*asked):
        raise DBAPIError("SELECT", {}, Refusing(state, codes))

    with pytest.raises(Exception) as raised:
        call(SimpleNamespace(exec_driver_sql=exec_driver_sql, info={}), "act_start", "a", {"reason": "x"})
    return raised.value


def test_what_the_server_refuses_is_said():
    assert isinstance(refusal("ED403", "as_shown"), Refused)
    assert refusal("ED403", "as_shown", "not_editor").codes == ("as_shown", "not_editor")
    assert "as shown, not editor" in str(refusal("ED403", "as_shown", "not_editor"))
    assert "does not know who you are" in str(refusal("ED401", "stranger"))
    assert "five minutes apart" in str(refusal("ED409", "clock"))
    assert isinstance(refusal("ED409", "head"), Conflict)
    assert isinstance(refusal("42501"), DBAPIError)


def test_what_is_sent_can_be_stored():
    sent = []
    answer = SimpleNamespace(scalar=lambda: 7)
    tx = SimpleNamespace(exec_driver_sql=lambda asked, values: sent.append((asked, values)) or answer, info={})
    assert call(tx, "save", "a\x00", 3, {"title": "\ud800"}, ["x"]) == "7"
    ((asked, values),) = sent
    assert asked == "SELECT desk.save(%s, %s, %s::jsonb, %s)"
    assert values == ("a\ufdd00000", 3, '{"title": "\\ufdd0d800"}', ["x"])
    assert team.unwritten(tx)
    assert not team.unwritten(tx)


def test_a_file_is_no_team(file_database):
    with file_database.begin() as tx:
        assert not on_team(tx)
    assert not file_database.served


def test_a_server_without_verbs_is_no_team(server_database):
    with server_database.begin() as tx:
        assert served_by(tx) is None
        assert not on_team(tx)
    assert not server_database.served


def test_other_verbs_are_said_and_the_same_are_not():
    assert unlike(Served("d", "0.1"), "d") is None
    assert unlike(Served("d", "0.1"), "") is None
    assert "0.1" in str(unlike(Served("d", "0.1"), "e"))


def test_what_others_need_not_wait_for_is_done_after_the_commit(file_database):
    told = []
    with file_database.begin() as tx:
        team.afterwards(tx, lambda later: told.append((later is tx, people.everyone(later)[0].name)))
        people.person(tx, "Ada")
        assert not told
    assert told == [(False, "Ada")]
    with file_database.begin():
        pass
    assert len(told) == 1


def undone(database):
    """A block with a verb and a job in it that is undone."""
    ran = []
    with pytest.raises(EditorError, match="stop"), database.begin() as tx:
        tx.info[team._LATER] = True
        team.afterwards(tx, ran.append)
        raise EditorError(verbatim("stop"))
    return ran


def test_what_was_undone_leaves_nothing_for_the_next_block_of_its_connection(file_database, monkeypatch):
    asked = []
    monkeypatch.setattr(team, "write_down", asked.append)
    ran = undone(file_database)
    with file_database.begin() as tx:
        assert not {team._LATER, team._AFTER} & tx.info.keys()
    assert (ran, asked) == ([], [])


def test_the_disk_is_asked_whatever_became_of_the_jobs(file_database, monkeypatch, caplog):
    asked = []
    monkeypatch.setattr(team, "write_down", asked.append)

    def broken(tx):
        raise StoreError(verbatim("no room"))

    for job in (lambda tx: None, broken):
        with file_database.begin() as tx:
            people.person(tx, "Ada")
            tx.info[team._LATER] = True
            team.afterwards(tx, job)
    assert len(asked) == 2, "and what was saved is not said to have failed"
    assert "no room" in caplog.text


def test_marks_are_not_looked_for_on_a_broken_connection(file_database):
    with pytest.raises(EditorError, match="stop"), file_database.begin() as tx:
        tx.invalidate()
        raise EditorError(verbatim("stop"))
