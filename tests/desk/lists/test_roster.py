"""Who works here, and what each may do."""

from editor_app.desk.lists.roster import roster
from editor_app.domain.article import Status
from editor_app.domain.person import Privilege, Role


def test_everybody_is_listed_with_what_they_have_in_hand_and_did_last(house, at):
    at(Status.IN_REVIEW)
    found = roster(house)
    ed = found.seat("Ed")
    assert (ed.in_hand, ed.last_step is not None) == (1, True)
    assert found.seat("Nobody") is None
    assert Privilege.APPROVE in found.allowed[Role.MANAGER]
    assert Privilege.APPROVE not in found.allowed[Role.EDITOR]
    assert found.policies["four_eyes"] == "yes"
    assert all(found.seat(name).person.may(Privilege.ADMINISTER) for name in found.administrators)
