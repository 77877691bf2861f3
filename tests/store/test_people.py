"""Who may do what is data."""

import pytest

from editor_app.domain.errors import EditorError
from editor_app.domain.person import Privilege, Role
from editor_app.store import people


def test_the_first_person_may_do_everything_and_the_next_must_be_added(database):
    with database.begin() as tx:
        ben = people.person(tx, "Ben")
        assert people.person(tx, "Ann").privileges == frozenset()
        assert people.everyone(tx) == (ben,)
        ann = people.set_roles(tx, "Ann", (Role.EDITOR,))
        assert ben.roles == tuple(Role)
        assert ben.privileges == frozenset(Privilege)
        assert ann.roles == (Role.EDITOR,)
        assert ann.privileges == {Privilege.EDIT}
        assert people.everyone(tx) == (ann, ben)
    with database.read() as tx:
        assert people.person(tx, " Ben ") == ben


def test_each_role_allows_what_the_house_says(database):
    with database.begin() as tx:
        people.person(tx, "Ben")
        manager = people.set_roles(tx, "Mia", (Role.MANAGER,))
        administrator = people.set_roles(tx, "Ada", (Role.ADMINISTRATOR,))
        nobody = people.set_roles(tx, "Ned", ())
    assert manager.may(Privilege.APPROVE) and manager.may(Privilege.RELEASE) and manager.may(Privilege.UNLOCK)
    assert not manager.may(Privilege.ADMINISTER) and not manager.may(Privilege.PURGE)
    assert administrator.may(Privilege.ADMINISTER) and administrator.may(Privilege.PURGE)
    assert not administrator.may(Privilege.APPROVE) and not administrator.may(Privilege.RELEASE)
    assert nobody.privileges == frozenset()


def test_somebody_stays_who_can_administer(database):
    with database.begin() as tx:
        people.person(tx, "Ben")
    with pytest.raises(EditorError, match="Nobody would be left"), database.begin() as tx:
        people.set_roles(tx, "Ben", (Role.EDITOR,))
    with database.begin() as tx:
        assert people.person(tx, "Ben").roles == tuple(Role)
        people.set_roles(tx, "Ada", (Role.ADMINISTRATOR,))
        assert people.set_roles(tx, "Ben", (Role.EDITOR, Role.EDITOR)).roles == (Role.EDITOR,)


@pytest.mark.parametrize("name", ["", "  \n "])
def test_a_person_has_a_name(database, name):
    with pytest.raises(EditorError, match="needs a name"), database.begin() as tx:
        people.person(tx, name)


def test_policies_begin_as_the_house_wants_and_can_be_changed(database):
    with database.begin() as tx:
        assert [people.policy(tx, key) for key in ("four_eyes", "approve_own", "retention_days")] == [
            "yes",
            "no",
            "365",
        ]
        people.set_policy(tx, "four_eyes", "no")
        assert people.policy(tx, "four_eyes") == "no"
        assert people.policies(tx) == (
            *(("approve_own", "no"), ("checklist", "[]"), ("four_eyes", "no"), ("retention_days", "365")),
            ("second_approval", "no"),
            ("signatures", "no"),
        )
        for ask in (lambda: people.policy(tx, "six_eyes"), lambda: people.set_policy(tx, "six_eyes", "yes")):
            with pytest.raises(EditorError, match="no policy") as refused:
                ask()
            assert "approve_own, checklist, four_eyes, retention_days, second_approval or signatures" in str(
                refused.value.hint
            )


@pytest.mark.parametrize("false", ["bob", "B\u043eb", "B\u200bob", "B0b"])
def test_a_name_that_looks_like_another_is_refused(database, false):
    with database.begin() as tx:
        people.person(tx, "Bob")
    with pytest.raises(EditorError, match="looks like “Bob”"), database.begin() as tx:
        people.set_roles(tx, false, (Role.EDITOR,))
    with database.read() as tx:
        assert [one.name for one in people.everyone(tx)] == ["Bob"]


def test_words_are_kept_for_one_person(database):
    with database.begin() as tx:
        assert people.add_own_word(tx, "Ed", "gyrovault")
        assert not people.add_own_word(tx, "Ed", "gyrovault")
        assert people.add_own_word(tx, "Mia", "gyrovault")
        people.remove_own_word(tx, "Mia", "gyrovault")
        assert people.own_words(tx, "Ed") == {"gyrovault"}
        assert people.own_words(tx, "Mia") == frozenset()
