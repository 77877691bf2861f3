from dataclasses import replace

import pytest

from editor_app.desk.base import backups
from editor_app.desk.base.people import (
    everyone,
    founded,
    note_restore,
    person,
    policies,
    policy,
    set_policy,
    set_roles,
    welcomed,
)
from editor_app.domain.article import Action
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.person import Role
from editor_app.domain.record import Act, Change
from editor_app.store.lists import list_records
from tests.taking import advance


def test_the_first_may_do_everything_and_others_must_be_added(desk):
    assert person(desk, "Ada").roles == tuple(Role)
    assert person(desk, "Ed").roles == ()
    set_roles(desk, "Ed", (Role.EDITOR,), "Ada")
    assert person(desk, " Ed ").roles == (Role.EDITOR,)
    assert [one.name for one in everyone(desk)] == ["Ada", "Ed"]
    assert founded(desk, "Eve") is None


def test_who_is_not_known_may_read_and_is_told_what_to_do(house, taken):
    article = taken()
    with pytest.raises(NotAllowed, match="“Eve” is not known at this desk"):
        advance(house, article, Action.START, "Eve")
    assert "Eve" not in [one.name for one in everyone(house)]


def test_what_is_decided_about_people_and_policies_stands_in_the_trail(desk):
    person(desk, "Ada")
    set_roles(desk, "Ed", (Role.EDITOR,), "Ada")
    set_roles(desk, "Ed", (Role.EDITOR,), "Ada")
    set_roles(desk, "Ed", (Role.EDITOR, Role.MANAGER), "Ada")
    set_policy(desk, "four_eyes", "yes", "Ada")
    set_policy(desk, "four_eyes", "no", "Ada")
    note_restore(desk, "of-monday.db", "Ada")
    with desk.database.read() as tx:
        told = [(one.act, one.by, one.changes[0]) for one in reversed(list_records.records(tx))]
    assert told == [
        (Act.SET_ROLES, "Ada", Change("Ada", None, {"roles": "editor, manager, administrator"})),
        (Act.SET_ROLES, "Ada", Change("Ed", None, {"roles": "editor"})),
        (Act.SET_ROLES, "Ada", Change("Ed", {"roles": "editor"}, {"roles": "editor, manager"})),
        (Act.SET_POLICY, "Ada", Change("four_eyes", {"value": "yes"}, {"value": "no"})),
        (Act.RESTORE_DATABASE, "Ada", Change("database", None, {"backup": "of-monday.db"})),
    ]
    assert backups.verify(desk) == ()


def test_roles_are_an_administrators_to_give(house):
    with pytest.raises(NotAllowed, match="not allowed to change people"):
        set_roles(house, "Ed", tuple(Role), "Ed")
    with pytest.raises(EditorError, match="at least one role"):
        set_roles(house, "Ed", (), "Ada")
    with pytest.raises(EditorError, match="Nobody would be left"):
        set_roles(house, "Ada", (Role.EDITOR,), "Ada")
    set_roles(house, "Ed", (Role.MANAGER,), "Ada")
    assert person(house, "Ed").role is Role.MANAGER


def test_policies(house):
    assert (policy(house, "four_eyes"), policy(house, "approve_own"), policy(house, "retention_days")) == (
        "yes",
        "no",
        "365",
    )
    set_policy(house, "approve_own", "yes", "Ada")
    assert policy(house, "approve_own") == "yes"
    with pytest.raises(EditorError, match="no policy"):
        set_policy(house, "lunch", "yes", "Ada")
    with pytest.raises(NotAllowed):
        set_policy(house, "four_eyes", "no", "Max")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("four_eyes", "perhaps"),
        ("approve_own", ""),
        ("four_eyes", "No"),
        ("retention_days", "-1"),
        ("retention_days", "soon"),
        ("retention_days", "100000"),
        ("retention_days", "²"),
    ],
)
def test_a_policy_that_says_nothing_is_refused(house, key, value):
    before = policies(house)
    with pytest.raises(EditorError, match=r"cannot be|not a number of days"):
        set_policy(house, key, value, "Ada")
    assert policies(house) == before


def test_a_person_needs_a_name(desk):
    with pytest.raises(EditorError, match="needs a name"):
        person(desk, "  ")


def test_a_policy_of_the_machine_gives_newcomers_their_roles_and_the_trail_says_so(house):
    open_to = replace(house, settings=replace(house.settings, newcomers=("editor",)))
    assert welcomed(house, "Eve") is None
    made = welcomed(open_to, "Eve")
    assert made and made.roles == (Role.EDITOR,)
    assert person(house, "Eve").roles == (Role.EDITOR,), "from now on, also elsewhere"
    with house.database.read() as tx:
        last = list_records.records(tx)[0]
    assert (last.act, last.note) == (Act.SET_ROLES, "A newcomer, by the policy of the machine")
    before = everyone(house)
    assert welcomed(open_to, "Eve") is None, "who is known is no newcomer"
    assert everyone(open_to) == before
