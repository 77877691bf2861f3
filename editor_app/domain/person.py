"""Who works at the desk, and what each may do."""

from dataclasses import dataclass
from enum import Enum


class Role(Enum):
    """A person holds one or more of these; what each allows is data in the database."""

    EDITOR = "editor"
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"


class Privilege(Enum):
    """One thing a role may allow."""

    EDIT = "edit"
    SET_ASIDE_ANY = "set aside any"
    HAND_OVER_ANY = "hand over any"
    APPROVE = "approve"
    RELEASE = "release"
    UNLOCK = "unlock"
    ACCEPT_TERMS = "accept terms"
    PURGE = "purge"
    ADMINISTER = "administer"


@dataclass(frozen=True, slots=True)
class Binding:
    """A person works at an account of the system; `account` tells it from others, `login` is what people call it."""

    person: str
    account: str
    login: str

    @property
    def place(self) -> str:
        """The machine or server that knows the account."""
        return self.account.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the desk."""

    name: str
    roles: tuple[Role, ...]
    privileges: frozenset[Privilege]

    def may(self, privilege: Privilege) -> bool:
        """Whether one of the person's roles allows it."""
        return privilege in self.privileges

    @property
    def role(self) -> Role:
        """The role that a step is recorded under: the one that allows most."""
        order = (Role.ADMINISTRATOR, Role.MANAGER, Role.EDITOR)
        return next((role for role in order if role in self.roles), Role.EDITOR)
