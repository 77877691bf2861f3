"""A desk in a temporary folder with a clock that stands still until it is moved, and texts to work on."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import keyring
import pytest
from hypothesis import HealthCheck, settings
from keyring.backend import KeyringBackend

from editor_app.desk.articles.importing import WhenKnown, take_in
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.opening import open_desk
from editor_app.desk.base.people import set_roles
from editor_app.desk.trust.accounts import bind, sign_in
from editor_app.desk.trust.proof import set_passphrase
from editor_app.domain.article import Action, Status
from editor_app.domain.person import Role
from editor_app.system.keys import passphrases
from editor_app.text.manuscript import Manuscript
from tests.taking import PASSPHRASE, advance

# How long an example takes says how busy the machine is, not whether the program is right.
settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")


class Clock:
    """A clock for tests."""

    def __init__(self) -> None:
        self.time = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def move(self, **by: float) -> None:
        self.time += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk on SQLite; nothing of the machine it runs on gets in."""
    monkeypatch.setenv("EDITOR_APP_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("EDITOR_APP_DATABASE", raising=False)
    made = open_desk(data=tmp_path / "data", clock=clock)
    yield made
    made.read.close()
    made.database.close()


@pytest.fixture
def keyring_here() -> Iterator[dict[tuple[str, str], str]]:
    """A keyring that counts as one that encrypts; what is in it."""
    before = keyring.get_keyring()  # before there is another class that it could take for the system's
    held: dict[tuple[str, str], str] = {}

    class Kept(KeyringBackend):
        priority = 1.0

        def get_password(self, service: str, username: str) -> str | None:
            return held.get((service, username))

        def set_password(self, service: str, username: str, password: str) -> None:
            held[service, username] = password

    Kept.__module__ = "keyring.backends.SecretService"
    keyring.set_keyring(Kept())
    yield held
    keyring.set_keyring(before)


@pytest.fixture
def house(desk: Desk) -> Desk:
    """The desk with people: Ada set it up; Ed and Eva edit, Max and Mia are managers."""
    set_roles(desk, "Ada", tuple(Role), "Ada")
    for editor in ("Ed", "Eva"):
        set_roles(desk, editor, (Role.EDITOR,), "Ada")
    for manager in ("Max", "Mia"):
        set_roles(desk, manager, (Role.EDITOR, Role.MANAGER), "Ada")
    return desk


@pytest.fixture
def shared(house: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The house at an account that Ada, Ed and Mia share; the passphrase of each is `PASSPHRASE`."""
    monkeypatch.setattr(passphrases, "COST", 1)  # nobody tries these out
    sign_in(house, "Ada")
    for name in ("Ada", "Ed", "Mia"):
        set_passphrase(house, name, PASSPHRASE, "Ada")
    for name in ("Ed", "Mia"):
        bind(house, name, "Ada")
    return house


@pytest.fixture
def taken(house: Desk, tmp_path: Path) -> Callable[..., str]:
    """`taken("The lock is open.")`: the id of a new article of Ed's, complete, from a file."""

    def take(body: str = "The lock is open.", by: str = "Ed", name: str = "locks", **front: str) -> str:
        known = {"title": "Locks", "source": "Canal Weekly", "date": "2025-08-22"} | front
        lines = "".join(f"{key}: {value}\n" for key, value in known.items() if value)
        path = tmp_path / f"{name}.md"
        path.write_text(f"---\n{lines}---\n{body}\n", encoding="utf-8")
        return take_in(house, path, by, WhenKnown.ANYWAY).article.id

    return take


@pytest.fixture
def at(house: Desk, taken: Callable[..., str]) -> Callable[..., str]:
    """`at(Status.SUBMITTED)`: an article that Ed brought there, approved by Mia and exported if it is so far."""
    way = {
        Status.IN_REVIEW: (Action.START, "Ed"),
        Status.SUBMITTED: (Action.SUBMIT, "Ed"),
        Status.APPROVED: (Action.APPROVE, "Mia"),
    }

    def bring(status: Status, body: str = "The lock is open.", **front: str) -> str:
        article = taken(body, **front)
        for reached, (action, by) in way.items():
            advance(house, article, action, by, reason="Fine.")
            if reached is status:
                break
        return article

    return bring


@pytest.fixture
def manuscript() -> Callable[..., Manuscript]:
    """`manuscript("A text.")`: complete, so that it can be submitted."""

    def make(body: str, title: str = "Harbour opens", **front: str) -> Manuscript:
        known = {"source": "Press office", "date": "2025-08-22"} | front
        return Manuscript(title, body, front=tuple(known.items()))

    return make
