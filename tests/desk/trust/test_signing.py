"""An approval is signed with the approver's key, over the text that was seen; the house can insist on it."""

from dataclasses import replace

import pytest

from editor_app.desk.articles import approve, queries
from editor_app.desk.articles.approve import choices
from editor_app.desk.base.backups import verify
from editor_app.desk.base.people import person, set_policy
from editor_app.desk.exports.release import Outcome, release
from editor_app.desk.trust.keys import all_keys, confirm_key, make_key, revoke_key
from editor_app.desk.trust.signing import Standing, at_hand, needs_passphrase, signer, standing
from editor_app.domain.article import Action, Status
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.signing import APPROVAL, read
from editor_app.system.keys import signatures
from tests.taking import advance

WANTS = "This house wants signatures"


@pytest.fixture
def keyed(house, keyring_here):
    """Mia has a key that Ada confirmed."""
    confirm_key(house, make_key(house, "Mia").fingerprint, "Ada")
    return house


def approval(desk, article):
    steps = queries.history(desk, article).steps
    return next(step for step in reversed(steps) if step.action in (Action.APPROVE, Action.APPROVE_OWN))


def standing_of(desk, step):
    return standing(step, all_keys(desk), serial=10**6)


def test_an_approval_says_what_was_approved_by_whom(keyed, at):
    article = at(Status.APPROVED)
    step = approval(keyed, article)
    values = read(APPROVAL, step.statement)
    head = queries.revision(keyed, article, 1)
    assert (values["article"], values["revision"], values["title"]) == (article, "1", "Locks")
    assert (values["by"], values["role"], values["own-work"]) == ("Mia", "manager", "no")
    assert values["at"] == "2025-08-22T09:00:00Z"
    assert values["text-sha256"] == head.manuscript.sha256
    assert (values["rules"], int(values["chain-serial"]) > 3) == (step.rules, True)
    assert signatures.signer(step.signature, step.statement.encode(), APPROVAL) == all_keys(keyed)[0].line
    assert standing_of(keyed, step) is Standing.GOOD
    assert verify(keyed) == ()


def test_who_has_no_key_approves_without(house, at, keyring_here):
    step = approval(house, at(Status.APPROVED))
    assert (step.statement, step.signature, standing_of(house, step)) == ("", "", Standing.UNSIGNED)


def test_only_what_is_approved_is_signed(keyed, at):
    article = at(Status.APPROVED)
    signed = [step.action for step in queries.history(keyed, article).steps if step.signature]
    assert signed == [Action.APPROVE]


@pytest.mark.parametrize(
    "change",
    [
        {"by": "Max"},
        {"revision": 2},
        {"article": "another"},
        {"role": "administrator"},
        {"signature": "none"},
        {"statement": "none"},
    ],
)
def test_a_signature_holds_for_its_step_alone(keyed, at, change):
    step = approval(keyed, at(Status.APPROVED))
    assert standing_of(keyed, replace(step, **change)) is Standing.BROKEN


def test_whose_key_it_is_decides(keyed, at):
    step = approval(keyed, at(Status.APPROVED))
    (mia,) = all_keys(keyed)
    assert standing(step, (), 9) is Standing.UNKNOWN
    assert standing(step, (replace(mia, person="Max"),), 9) is Standing.UNKNOWN
    assert standing(step, (replace(mia, confirmed_at=None),), 9) is Standing.UNCONFIRMED
    assert standing(step, (replace(mia, revoked=8),), 9) is Standing.REVOKED
    assert standing(step, (replace(mia, revoked=10),), 9) is Standing.GOOD


def test_a_key_signs_until_it_is_ended(keyed, at):
    before = at(Status.APPROVED)
    revoke_key(keyed, all_keys(keyed)[0].fingerprint, "Mia")
    assert signer(keyed, person(keyed, "Mia")) is None
    assert not approval(keyed, at(Status.APPROVED)).signature
    assert approval(keyed, before).signature


def test_a_house_that_wants_signatures_gets_no_other_approval(keyed, at, tmp_path):
    unsigned, article = at(Status.SUBMITTED), at(Status.SUBMITTED)
    set_policy(keyed, "signatures", "yes", "Ada")
    with pytest.raises(NotAllowed, match=WANTS):
        advance(keyed, unsigned, Action.APPROVE, "Max")
    offered = {one.action: one.reasons for one in choices(keyed, unsigned, "Max")}
    assert WANTS in str(offered[Action.APPROVE])
    assert {one.action: one.reasons for one in choices(keyed, unsigned, "Mia")}[Action.APPROVE] == ()
    advance(keyed, article, Action.APPROVE, "Mia")
    (refused,) = release(keyed, [article], tmp_path, ("txt",), "Max")
    assert (refused.outcome, WANTS in str(refused.reasons)) == (Outcome.REFUSED, True)
    (done,) = release(keyed, [article], tmp_path, ("txt",), "Mia")
    assert done.outcome is Outcome.EXPORTED


def test_an_approval_that_nobody_signed_is_not_exported(keyed, at, tmp_path):
    article = at(Status.SUBMITTED)
    advance(keyed, article, Action.APPROVE, "Max")
    set_policy(keyed, "signatures", "yes", "Ada")
    (refused,) = release(keyed, [article], tmp_path, ("txt",), "Mia")
    assert "The approval is not signed" in str(refused.reasons)


def test_a_key_that_nobody_confirmed_does_not_count(house, at, keyring_here):
    made = make_key(house, "Mia")
    set_policy(house, "signatures", "yes", "Ada")
    article = at(Status.SUBMITTED)
    with pytest.raises(NotAllowed, match=WANTS):
        advance(house, article, Action.APPROVE, "Mia")
    confirm_key(house, made.fingerprint, "Ada")
    advance(house, article, Action.APPROVE, "Mia")
    assert standing_of(house, approval(house, article)) is Standing.GOOD


def test_a_passphrase_opens_a_key_in_a_file(house, at, monkeypatch):
    monkeypatch.setattr(signatures, "_ROUNDS", 1)
    made = make_key(house, "Mia", "drei Enten")
    mia = person(house, "Mia")
    assert needs_passphrase(house, mia) and not at_hand(house, mia)
    confirm_key(house, made.fingerprint, "Ada")
    assert at_hand(house, mia)
    assert signer(house, mia) is None
    with pytest.raises(EditorError, match="passphrase does not open"):
        signer(house, mia, "vier Enten")
    article = at(Status.SUBMITTED)
    read_now = queries.meant(house, article)
    approve.advance(house, article, Action.APPROVE, "Mia", shown=read_now, passphrase="drei Enten")
    assert standing_of(house, approval(house, article)) is Standing.GOOD


def test_a_confirmed_key_comes_first(keyed, keyring_here):
    first = all_keys(keyed)[0]
    make_key(keyed, "Mia")
    used = signer(keyed, person(keyed, "Mia"))
    assert used and used.known.fingerprint == first.fingerprint
