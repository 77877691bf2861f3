import pytest

from editor_app.desk.base.people import everyone, person, policies, policy, set_policy, set_roles
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.person import Role
from editor_app.system.account import account_name


def test_the_first_may_do_everything_and_the_next_edit(desk):
    assert person(desk, "Ada").roles == tuple(Role)
    assert person(desk, "Ed").roles == (Role.EDITOR,)
    assert person(desk, " Ed ").name == "Ed"
    assert [one.name for one in everyone(desk)] == ["Ada", "Ed"]


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
    ],
)
def test_a_policy_that_says_nothing_is_refused(house, key, value):
    before = policies(house)
    with pytest.raises(EditorError, match=r"cannot be|not a number of days"):
        set_policy(house, key, value, "Ada")
    assert policies(house) == before


def test_every_account_has_a_name(monkeypatch):
    assert account_name()
    monkeypatch.setattr("getpass.getuser", lambda: {}["nobody"])
    assert account_name()


def test_a_person_needs_a_name(desk):
    with pytest.raises(EditorError, match="needs a name"):
        person(desk, "  ")
