import pytest

from editor_app.desk.articles.importing import paste
from editor_app.desk.base.opening import open_desk
from editor_app.desk.base.people import everyone, person
from editor_app.desk.server import script
from editor_app.desk.server import team as verbs
from editor_app.desk.trust.accounts import bind, sign_in
from editor_app.desk.trust.proof import set_passphrase
from editor_app.domain.errors import EditorError, PasswordNeeded, StoreError
from editor_app.domain.person import Role
from editor_app.store import articles, audit
from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations import steps as written
from editor_app.store.lists import list_records
from tests.team import SERVER, a_database, address

needs_server = pytest.mark.skipif(not SERVER, reason="needs a PostgreSQL server")


def told(found):
    return [str(one) for one in found]


@needs_server
def test_a_house_is_made_of_nothing_and_its_making_is_on_record(tmp_path):
    with a_database() as (name, root):
        added = verbs.init(root, "Ada", f"ada_{name}")
        assert added.password
        assert verbs.init(root, "Ada", f"ada_{name}").password == ""  # once more changes nothing
        desk = open_desk(address(root, added), tmp_path)
        assert [(one.name, one.roles) for one in everyone(desk)] == [("Ada", tuple(Role))]
        with desk.database.read() as tx:
            (record,) = list_records.records(tx)
            assert (record.by, record.note) == ("postgres", "By the administrator of the server")
            assert audit.verify(tx) == ()
        desk.read.close()
        desk.database.close()


@needs_server
def test_a_database_that_people_shared_becomes_a_teams(tmp_path):
    with a_database() as (name, root):
        shared = open_desk(root, tmp_path)
        one = paste(shared, "The lock is open.", "Ben", "Locks").article
        shared.read.close()
        shared.database.close()
        added = verbs.init(root, "Ada", f"ada_{name}")
        there = open_database(address(root, added), verbs=script.digest)
        with there.read() as tx:
            assert articles.get(tx, one.id).title == one.title
        there.close()
        assert told(verbs.check(root)) == []


@needs_server
def test_only_the_servers_administrator_adds_people(team):
    with pytest.raises(StoreError, match="not an administrator of the server"):
        verbs.add_person(team.urls["Ada"], "Zed", f"zed_{team.name}", (Role.MANAGER,))
    with pytest.raises(StoreError, match="not an administrator of the server"):
        verbs.init(team.urls["Ada"], "Zed", f"zed_{team.name}")


@needs_server
def test_a_person_is_no_login_that_may_do_everything(team):
    with pytest.raises(EditorError, match="may do everything on this server"):
        verbs.add_person(team.root, "Ed", "postgres", (Role.EDITOR,))


@needs_server
def test_a_known_person_keeps_their_roles(team):
    before = {one.name: one.roles for one in everyone(team.desk("Ada"))}
    again = verbs.add_person(team.root, "Max", team.login("Max"), ())
    assert (again.person.roles, again.password) == (before["Max"], "")


@needs_server
def test_a_database_without_a_team_has_no_people_to_add(team):
    with a_database() as (name, root):
        for verb in (lambda: verbs.add_person(root, "Ed", f"ed_{name}", ()), lambda: verbs.upgrade(root)):
            with pytest.raises(EditorError, match="no team yet"):
                verb()


@needs_server
def test_a_wrong_password_is_asked_for(team):
    with pytest.raises(PasswordNeeded):
        verbs.check(team.root, "wrong")


OPENED = (
    ("GRANT UPDATE ON article TO {people}", "may UPDATE rows of the table article"),
    ("GRANT INSERT ON audit TO PUBLIC", "PUBLIC may INSERT rows of the table audit"),
    ("ALTER TABLE revision DISABLE ROW LEVEL SECURITY", "The rows of the table revision are open"),
    ("ALTER TABLE policy OWNER TO {ed}", "The table policy belongs to {ed}"),
    ("GRANT EXECUTE ON FUNCTION desk.chain TO PUBLIC", "The function desk.chain"),
    ("ALTER FUNCTION desk.me() RESET search_path", "The function desk.me() can be led"),
    ("GRANT CREATE ON SCHEMA public TO PUBLIC", "PUBLIC may put things of their own into the schema public"),
    ("ALTER ROLE {ed} BYPASSRLS", "The login {ed} is a person's and is bound by no right"),
    ("GRANT {owner} TO {ed}", "The login {ed} is a person's and is bound by no right"),
    ("UPDATE desk.state SET digest = 'x', program = '9.9'", "belongs to version 9.9"),
)


@needs_server
@pytest.mark.parametrize(("change", "words"), OPENED, ids=[one.split("{")[0][:30] for one, _ in OPENED])
def test_what_was_opened_by_hand_is_found(change, words):
    with a_database() as (name, root):
        verbs.init(root, "Ada", f"ada_{name}")
        verbs.add_person(root, "Ed", f"ed_{name}", (Role.EDITOR,))
        assert told(verbs.check(root)) == []
        names = {"people": f"{name}_people", "owner": f"{name}_owner", "ed": f"ed_{name}"}
        opened = open_database(root, verbs=lambda: "")
        with opened.begin() as tx:
            tx.exec_driver_sql(change.format(**names))
        opened.close()
        found = told(verbs.check(root))
        assert any(words.format(**names) in one for one in found), found


@needs_server
def test_an_older_server_names_the_command_and_a_newer_program_renews_it(tmp_path):
    with a_database() as (name, root):
        url = address(root, verbs.init(root, "Ada", f"ada_{name}"))
        newer = (*written.STEPS, ("9999", lambda op: None))
        with pytest.raises(StoreError, match="server upgrade"):
            open_database(url, steps=newer)
        with pytest.raises(StoreError, match="newer"):
            open_database(url, steps=written.STEPS[:-1])
        older = open_database(url, verbs=lambda: "another")
        assert "can only be read" in str(older.unwritable)
        with older.read() as tx:
            assert audit.head(tx).serial == 1
        with pytest.raises(StoreError, match="server upgrade"), older.begin():
            pass
        older.close()
        verbs.upgrade(root)
        renewed = open_database(url, verbs=script.digest)
        assert renewed.unwritable is None
        renewed.close()


def test_whoever_logged_in_is_at_work_and_no_name_makes_somebody_else(team):
    for name in ("Ed", "Mia"):
        assert sign_in(team.desk(name)).person == person(team.desk(name), name)
        assert sign_in(team.desk(name), name).told == ()
    for name in ("Mia", "Ada", "Nobody"):
        with pytest.raises(EditorError, match=f"is not that of {name}"):
            sign_in(team.desk("Ed"), name)
    with pytest.raises(EditorError, match="server add-person"):
        bind(team.desk("Ada"), "Ed", "Ada", "mia")
    with pytest.raises(EditorError, match="The server knows who is who"):
        set_passphrase(team.desk("Ed"), "Ed", "three grey ducks", "Ed")
