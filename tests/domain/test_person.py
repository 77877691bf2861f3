"""People and what they may do."""

from editor_app.domain.person import Person, Privilege, Role


def test_privileges_and_the_role_that_allows_most() -> None:
    maria = Person("Maria", (Role.EDITOR, Role.MANAGER), frozenset({Privilege.EDIT, Privilege.APPROVE}))
    assert maria.may(Privilege.APPROVE)
    assert not maria.may(Privilege.PURGE)
    assert maria.role is Role.MANAGER
    assert Person("Odd", (), frozenset()).role is Role.EDITOR
