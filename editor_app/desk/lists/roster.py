"""Who works at the desk, what each has in hand, what each role allows, and what the house has decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from editor_app.desk.base.desk import Desk
from editor_app.domain import checklist
from editor_app.domain.checklist import Item
from editor_app.domain.person import Binding, Person, Privilege, Role
from editor_app.domain.record import CHECKLIST
from editor_app.store import people
from editor_app.store.lists import list_records


@dataclass(frozen=True, slots=True)
class Seat:
    """One person: how many articles they have in hand, when they took their last step, at which accounts they work."""

    person: Person
    in_hand: int = 0
    last_step: datetime | None = None
    logins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Roster:
    """`allowed` says what each role allows; `policies` are by name."""

    seats: tuple[Seat, ...]
    allowed: Mapping[Role, frozenset[Privilege]]
    policies: Mapping[str, str]
    checklist: tuple[Item, ...] = ()

    @property
    def administrators(self) -> tuple[str, ...]:
        """Who may change people and policies."""
        return tuple(one.person.name for one in self.seats if one.person.may(Privilege.ADMINISTER))

    def seat(self, name: str) -> Seat | None:
        """The seat of a person."""
        return next((one for one in self.seats if one.person.name == name), None)


def roster(desk: Desk) -> Roster:
    """Everybody at this desk, by name."""
    with desk.database.read() as tx:
        held, steps = people.in_hand(tx), people.last_steps(tx)
        bound = list_records.bindings(tx)
        seats = tuple(
            Seat(one, held.get(one.name, 0), steps.get(one.name), _logins(bound, one.name))
            for one in people.everyone(tx)
        )
        policies = dict(people.policies(tx))
        return Roster(seats, people.allowed(tx), policies, checklist.read(policies[CHECKLIST]))


def _logins(bound: tuple[Binding, ...], name: str) -> tuple[str, ...]:
    return tuple(one.login for one in bound if one.person == name)
