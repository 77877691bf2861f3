"""Passwords go to a keyring that encrypts, or nowhere."""

from collections.abc import Callable, Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.backends.fail import Keyring as NoKeyring

from editor_app.system.passwords import find, keep, kept_safely

Make = Callable[..., KeyringBackend]


@pytest.fixture
def ring() -> Iterator[Make]:
    """Makes a keyring of a module, and has the system use it."""
    before = keyring.get_keyring()

    def make(module: str, used: bool = True, locked: bool = False) -> KeyringBackend:
        class Kept(KeyringBackend):
            priority = 1.0

            def __init__(self) -> None:
                super().__init__()
                self.held: dict[tuple[str, str], str] = {}

            def get_password(self, service: str, username: str) -> str | None:
                if locked:
                    raise RuntimeError("locked")
                return self.held.get((service, username))

            def set_password(self, service: str, username: str, password: str) -> None:
                if locked:
                    raise RuntimeError("locked")
                self.held[service, username] = password

        Kept.__module__ = module
        one = Kept()
        if used:
            keyring.set_keyring(one)
        return one

    yield make
    keyring.set_keyring(before)


@pytest.mark.parametrize("name", ["SecretService", "libsecret", "kwallet", "macOS", "Windows"])
def test_a_password_is_kept_and_found_again(ring: Make, name: str) -> None:
    ring(f"keyring.backends.{name}")
    assert find("ann@host") == ""
    assert keep("ann@host", "s3cret")
    assert find("ann@host") == "s3cret"
    assert find("eve@host") == ""


@pytest.mark.parametrize(
    "module", ["keyrings.alt.file", "keyring.backends.null", "my.SecretService", "keyring.backends.x"]
)
def test_a_keyring_that_may_write_plain_text_is_not_used(ring: Make, module: str) -> None:
    one = ring(module)
    one.held["editor-app", "ann@host"] = "s3cret"
    assert find("ann@host") == ""
    assert not keep("eve@host", "s3cret")
    assert len(one.held) == 1


def test_of_several_the_one_that_encrypts_is_used(ring: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    plain, safe = ring("keyrings.alt.file", used=False), ring("keyring.backends.SecretService", used=False)
    monkeypatch.setattr(ChainerBackend, "backends", [plain, safe])
    keyring.set_keyring(ChainerBackend())
    assert keep("ann@host", "s3cret")
    assert (len(plain.held), len(safe.held)) == (0, 1)
    assert find("ann@host") == "s3cret"


def test_no_keyring_and_a_locked_one_are_none(ring: Make) -> None:
    ring("keyring.backends.SecretService", locked=True)
    assert find("ann@host") == ""
    assert not keep("ann@host", "s3cret")
    keyring.set_keyring(NoKeyring())
    assert find("ann@host") == ""
    assert not keep("ann@host", "s3cret")


def test_only_a_keyring_that_encrypts_keeps_safely(ring: Make) -> None:
    ring("keyring.backends.SecretService")
    assert kept_safely()
    ring("keyrings.alt.file")
    assert not kept_safely()
