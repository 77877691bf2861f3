import pytest

from editor_app.system.keys import passphrases
from editor_app.system.keys.passphrases import kept_of, opens


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(passphrases, "COST", 1)


@pytest.mark.parametrize("passphrase", ["three ducks", "drei Enten über Köln", "三只鸭子", " "])
def test_a_passphrase_is_known_again_and_no_other(passphrase):
    kept = kept_of(passphrase)
    assert opens(passphrase, kept)
    assert not opens(f"{passphrase} ", kept)
    assert not opens("", kept)
    assert passphrase.strip() == "" or passphrase not in kept


def test_the_same_passphrase_is_never_kept_in_the_same_words():
    assert kept_of("three ducks") != kept_of("three ducks")


def test_what_is_kept_says_how_it_was_made(monkeypatch):
    kept = kept_of("three ducks", cost=2)
    monkeypatch.setattr(passphrases, "COST", 3)
    assert opens("three ducks", kept), "an earlier one still opens after the cost was raised"


@pytest.mark.parametrize("kept", ["", "plain$three ducks", "scrypt$1$8$1$c2FsdA=="])
def test_what_is_no_passphrase_opens_nothing(kept):
    assert not opens("three ducks", kept)
    assert not opens("", kept)


def test_a_guess_is_dear():
    from_the_source = 17
    monkeyless = kept_of("three ducks", cost=from_the_source)
    assert monkeyless.startswith("scrypt$17$8$1$")
