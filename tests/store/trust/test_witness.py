"""What is changed by hand in the database, with the chain left whole, is seen beside the trail."""

import sqlite3
from contextlib import closing

import pytest

from editor_app.desk.articles import queries
from editor_app.desk.base.backups import verify
from editor_app.desk.base.people import set_policy, set_roles
from editor_app.desk.exports.bundle import hand_over, take_over
from editor_app.desk.exports.release import release
from editor_app.domain.article import Action, Status
from editor_app.domain.person import Role
from editor_app.store import audit, people
from editor_app.store.trust import witness
from tests.taking import advance

BODY = "UPDATE revision SET body = 'The mayor is a thief.' WHERE article = :id AND number = 1"


@pytest.fixture
def approved(house, at, tmp_path):
    """A desk with articles everywhere, one of them exported, and its id."""
    found = at(Status.APPROVED)
    release(house, [found], tmp_path / "out", ("txt",), "Mia")
    for number, status in enumerate((Status.IN_REVIEW, Status.SUBMITTED)):
        at(status, f"The lock number {number} is open.")
    away = at(Status.SUBMITTED, "The lock is far away.")
    advance(house, away, Action.SET_ASIDE, "Mia", reason="Twice.")
    advance(house, away, Action.RESTORE, "Mia", reason="Once.")
    set_policy(house, "approve_own", "yes", "Ada")
    set_roles(house, "Eva", (Role.EDITOR, Role.MANAGER), "Ada")
    return found


def by_hand(desk, *statements, **values):
    """What somebody does who has the file."""
    with closing(sqlite3.connect(desk.database.file)) as raw, raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            assert raw.execute(statement, values).rowcount


def test_what_the_program_did_itself_raises_no_doubt(house, approved, tmp_path):
    path = hand_over(house, approved, tmp_path, "Mia")
    assert take_over(house, path, "Mia").revisions == 0
    advance(house, approved, Action.CORRECT, "Mia", reason="A slip.")
    assert verify(house) == ()


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        (BODY, "Revision 1 of “Locks” is not the text that was saved."),
        ("UPDATE revision SET front = '[' WHERE article = :id", "is not the text that was saved"),
        (
            "UPDATE revision SET body = CAST(x'ff' AS TEXT) || body WHERE article = :id",
            "is not the text that was saved",
        ),
        (
            "UPDATE article SET status = 'submitted' WHERE id = :id",
            "“Locks” stands at “Waiting for approval” without a step",
        ),
        (
            "UPDATE article SET approved = 1, approver = 'Mia' WHERE status = 'submitted'",
            "nobody approved that revision",
        ),
        ("UPDATE export SET digest = 'x'", "The file “Locks.txt” counts as exported"),
        ("UPDATE policy SET value = 'no' WHERE key = 'approve_own'", "The policy approve_own is “no”"),
        (
            "DELETE FROM person_role WHERE role = 'manager' AND person = (SELECT id FROM person WHERE name = 'Eva')",
            "Eva",
        ),
    ],
)
def test_what_was_changed_by_hand_is_named(house, approved, statement, told):
    by_hand(house, statement, id=approved)
    with house.database.read() as tx:
        assert audit.verify(tx) == (), "the chain alone does not see it"
        (fault, *_) = list(witness.strays(tx))
    assert told in str(fault)
    assert fault in verify(house)


def test_a_text_that_was_replaced_with_its_digest_is_not_the_one_of_the_trail(house, approved):
    text = queries.revision(house, approved, 1).manuscript
    changed = type(text)(text.title, "The mayor is a thief.", text.markup, text.language, text.front)
    by_hand(house, BODY, f"UPDATE revision SET digest = '{changed.digest}' WHERE article = :id", id=approved)
    assert [str(one) for one in verify(house)] == ["Revision 1 of “Locks” is not the text that was saved."]


def test_every_flipped_bit_of_a_text_is_seen(house, approved):
    with closing(sqlite3.connect(house.database.file)) as raw:
        (whole,) = raw.execute("SELECT body FROM revision WHERE article = ?", (approved,)).fetchone()
    body = whole.encode()
    for bit in range(0, 8 * len(body), 29):
        flipped = bytearray(body)
        flipped[bit // 8] ^= 1 << bit % 8
        by_hand(
            house,
            "UPDATE revision SET body = CAST(:body AS TEXT) WHERE article = :id",
            body=bytes(flipped),
            id=approved,
        )
        assert len(verify(house)) == 1


def test_a_first_approval_that_nobody_gave_is_seen(house, at):
    set_policy(house, "second_approval", "yes", "Ada")
    article = at(Status.APPROVED)
    assert verify(house) == ()
    by_hand(house, "UPDATE article SET first_approver = 'Max' WHERE id = :id", id=article)
    assert list(map(str, verify(house))) == ["“Locks” counts as approved by Max, who did not approve it."]


def test_an_approver_who_did_not_approve_is_seen(house, at):
    article = at(Status.APPROVED)
    by_hand(house, "UPDATE article SET approver = 'Max' WHERE id = :id", id=article)
    assert list(map(str, verify(house))) == ["“Locks” counts as approved by Max, who did not approve it."]


def test_a_first_approval_that_was_taken_back_is_none(house, at):
    set_policy(house, "second_approval", "yes", "Ada")
    article = at(Status.APPROVED)
    advance(house, article, Action.TAKE_BACK, "Mia")
    by_hand(house, "UPDATE article SET first_approver = 'Mia' WHERE id = :id", id=article)
    assert "who did not approve it" in str(verify(house)[0])


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("INSERT INTO person (id, name, origin, made_at, passphrase) VALUES ('1', 'Eve', '', '', '')", "Eve is among"),
        ("DELETE FROM person WHERE name = 'Max'", "Max is gone from the people of this desk"),
        ("UPDATE person SET name = 'Maxx' WHERE name = 'Max'", "Maxx is among the people of this desk"),
        ("INSERT INTO role_privilege VALUES ('editor', 'approve')", "What the role “editor” allows"),
        ("DELETE FROM role_privilege WHERE role = 'manager' AND privilege = 'approve'", "What the role “manager”"),
        ("UPDATE policy SET value = 'no' WHERE key = 'four_eyes'", "The policy four_eyes is “no”"),
        ("UPDATE policy SET value = '0' WHERE key = 'retention_days'", "The policy retention_days is “0”"),
        ("UPDATE policy SET value = 'yes' WHERE key = 'signatures'", "The policy signatures is “yes”"),
        ("DELETE FROM policy WHERE key = 'four_eyes'", "The policy four_eyes is gone"),
        ("DELETE FROM revision WHERE article = :id", "Revision 1 of “Locks” is gone."),
    ],
)
def test_who_may_what_was_never_told_and_is_named(house, approved, statement, told):
    by_hand(house, statement, id=approved)
    with house.database.read() as tx:
        assert any(told in str(one) for one in witness.strays(tx))


def test_a_house_of_an_earlier_version_is_believed_about_what_it_never_told(house, approved):
    """Its trail begins with a step: people and policies were not in it."""
    by_hand(
        house,
        "UPDATE audit SET action = 'import' WHERE serial = 1",
        "INSERT INTO person (id, name, origin, made_at, passphrase) VALUES ('1', 'Old', '', '', '')",
        "UPDATE policy SET value = '90' WHERE key = 'retention_days'",
    )
    with house.database.read() as tx:
        assert not [one for one in witness.strays(tx) if "Old" in str(one) or "retention" in str(one)]


def test_every_policy_has_a_value_that_a_house_begins_with(house):
    with house.database.read() as tx:
        known = people.policies(tx)
    by_hand(house, "UPDATE policy SET value = value || '1'")
    with house.database.read() as tx:
        told = list(map(str, witness.strays(tx)))
    assert told == [f"The policy {key} is “{value}1”, and nobody decided that." for key, value in known]
