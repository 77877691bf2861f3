from pathlib import Path

import pytest

from editor_app.desk.articles.importing import paste
from editor_app.desk.articles.queries import history, queue
from editor_app.desk.base.opening import open_desk
from editor_app.desk.base.people import everyone
from editor_app.desk.lists.house import add
from editor_app.desk.server import team as verbs
from editor_app.desk.server.taking import take
from editor_app.domain.article import Action, Status
from editor_app.domain.errors import EditorError
from editor_app.domain.house import HouseTerm, TermKind, TermStatus
from editor_app.domain.person import Role
from editor_app.store import audit
from editor_app.store.lists import list_records
from tests.taking import advance
from tests.team import SERVER, a_database, address

pytestmark = pytest.mark.skipif(not SERVER, reason="needs a PostgreSQL server")


@pytest.fixture
def filled(house, at, tmp_path) -> Path:
    """A desk in a file: articles in three states, a term, people."""
    for status in (Status.IN_REVIEW, Status.SUBMITTED, Status.APPROVED):
        at(status, f"The lock is {status.value}: “港口” 😀 \x01.")
    add(house, (HouseTerm("Harbour", TermKind.WORD, "harbour", TermStatus.PREFERRED),), "Max")
    return house.database.file


def everything(desk):
    """What a person sees of a desk."""
    seen = queue(desk)
    with desk.database.read() as tx:
        return seen, [history(desk, one.id) for one in seen], audit.steps(tx)


def test_a_desk_goes_to_the_server_with_all_its_history(house, filled, tmp_path):
    with a_database() as (name, root):
        ada = verbs.init(root, "Ada", f"ada_{name}")
        verbs.add_person(root, "Zoë", f"zoe_{name}", (Role.MANAGER,))
        assert set(take(root, filled)) == {"Ed", "Eva", "Max", "Mia"}
        max_ = address(root, verbs.add_person(root, "Max", f"max_{name}", ()))
        desk, manager = open_desk(address(root, ada), tmp_path / "a"), open_desk(max_, tmp_path / "m")
        assert everything(desk) == everything(house)
        assert {one.name: one.roles for one in everyone(desk)}["Zoë"] == (Role.MANAGER,)
        waiting = next(one.id for one in queue(desk) if one.status is Status.SUBMITTED)
        advance(manager, waiting, Action.APPROVE, "Max", confirmed=True)
        paste(manager, "The lock is new.", "Max", "Locks")
        with desk.database.read() as tx:
            assert audit.verify(tx) == ()
            record = next(one for one in list_records.records(tx) if one.act.value == "restore-database")
            assert record.changes[0].after["backup"] == filled.name
        for one in (desk, manager):
            one.read.close()
            one.database.close()
        with pytest.raises(EditorError, match="articles in this database already"):
            take(root, filled)
        assert verbs.check(root) == ()


def test_a_trail_that_is_not_whole_is_not_taken_over(house, filled):
    with house.database.begin() as tx:
        tx.exec_driver_sql("DROP TRIGGER audit_no_update")
        tx.exec_driver_sql("UPDATE audit SET made_by = 'Eve' WHERE serial = 7")
    with a_database() as (name, root):
        verbs.init(root, "Ada", f"ada_{name}")
        with pytest.raises(EditorError, match="trail is damaged"):
            take(root, filled)
        assert verbs.check(root) == ()


def test_only_a_file_is_taken_and_only_by_a_team(filled, tmp_path):
    with a_database() as (_, root):
        with pytest.raises(EditorError, match="no file"):
            take(root, tmp_path / "nothing.db")
        with pytest.raises(EditorError, match="no team yet"):
            take(root, filled)
