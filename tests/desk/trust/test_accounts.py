"""Who is at work is said by the account of the system. A name alone opens nothing."""

from dataclasses import replace

import pytest

from editor_app.desk.articles.importing import paste
from editor_app.desk.articles.write import set_details
from editor_app.desk.base.people import everyone, person, set_policy, set_roles
from editor_app.desk.trust import accounts
from editor_app.desk.trust.accounts import (
    bind,
    bindings,
    guest,
    lacking_passphrase,
    release,
    rename,
    sign_in,
)
from editor_app.desk.trust.proof import set_passphrase
from editor_app.domain.article import Action
from editor_app.domain.errors import EditorError, NotAllowed, PassphraseNeeded
from editor_app.domain.person import Role
from editor_app.domain.record import Act
from editor_app.store import articles, people
from editor_app.store.lists import list_records
from editor_app.system.account import Account
from editor_app.system.keys import passphrases
from tests.taking import advance

ANN, BOB, FAR = Account("m1:1000", "ann@desk"), Account("m1:1001", "bob@desk"), Account("m2:1000", "ann@train")


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(passphrases, "COST", 1)
    monkeypatch.delenv("EDITOR_APP_PASSPHRASE", raising=False)


@pytest.fixture
def at_account(monkeypatch):
    """`at_account(BOB)`: who is logged in at the machine."""

    def log_in(account):
        monkeypatch.setattr(accounts, "account_here", lambda: account)
        monkeypatch.setattr(accounts, "account_name", lambda: account.name.partition("@")[0])
        known = {one.name.partition("@")[0]: one for one in (ANN, BOB)}
        monkeypatch.setattr(accounts, "account_named", known.get)

    log_in(ANN)
    return log_in


def acts(desk):
    with desk.database.read() as tx:
        return [(one.act, one.by, one.changes[0].key) for one in reversed(list_records.records(tx))]


def test_the_first_account_of_a_new_house_is_its_administrator_and_the_trail_says_so(desk, at_account):
    seated = sign_in(desk)
    assert (seated.person.name, seated.person.roles) == ("ann", tuple(Role))
    assert "This is a new house. ann is its administrator" in str(seated.told[0])
    assert acts(desk) == [(Act.SET_ROLES, "ann", "ann"), (Act.BIND_ACCOUNT, "ann", "ann")]
    assert [(one.person, one.login) for one in bindings(desk)] == [("ann", "ann@desk")]
    assert sign_in(desk).told == ()


def test_a_name_is_refused_unless_the_account_is_bound_to_it(desk, at_account):
    sign_in(desk)
    set_roles(desk, "Bob", (Role.EDITOR, Role.MANAGER), "ann")
    at_account(BOB)
    for name in ("ann", "Bob", "Nobody", " Bob  "):
        with pytest.raises(EditorError, match="is not that of"):
            sign_in(desk, name)
    assert sign_in(desk).person.roles == (), "an account that nobody knows may read"
    at_account(ANN)
    bind(desk, "Bob", "ann", "bob")
    at_account(BOB)
    assert sign_in(desk).person == sign_in(desk, "Bob").person == person(desk, "Bob")
    with pytest.raises(EditorError, match="is not that of ann"):
        sign_in(desk, "ann")


def test_a_preference_is_no_better_than_an_option(desk, at_account):
    sign_in(desk)
    set_roles(desk, "Bob", (Role.MANAGER,), "ann")
    claiming = replace(desk, settings=replace(desk.settings, person="Bob"))
    assert sign_in(claiming).person.name == "ann"
    at_account(BOB)
    assert sign_in(claiming).person.roles == ()


def test_a_guest_has_no_name_that_a_person_has(desk, at_account):
    sign_in(desk)
    set_roles(desk, "bob@desk", (Role.EDITOR,), "ann")
    at_account(BOB)
    one = sign_in(desk).person
    assert one.name not in [other.name for other in everyone(desk)]
    assert person(desk, one.name).roles == () == guest(desk).person.roles


def test_only_an_administrator_ties_and_parts_and_it_stands_in_the_trail(desk, at_account):
    sign_in(desk)
    set_roles(desk, "Bob", (Role.MANAGER,), "ann")
    for change in (bind, release):
        with pytest.raises(NotAllowed, match="not allowed to change people"):
            change(desk, "Bob", "Bob", "bob")
    with pytest.raises(EditorError, match="not known at this desk"):
        bind(desk, "Eve", "ann", "bob")
    with pytest.raises(EditorError, match="no account “eve”"):
        bind(desk, "Bob", "ann", "eve")
    bind(desk, "Bob", "ann", "bob")
    bind(desk, "Bob", "ann", "bob")
    release(desk, "Bob", "ann", "bob")
    assert acts(desk)[-2:] == [(Act.BIND_ACCOUNT, "ann", "Bob"), (Act.RELEASE_ACCOUNT, "ann", "Bob")]
    at_account(BOB)
    with pytest.raises(EditorError, match="is not that of Bob"):
        sign_in(desk, "Bob")
    at_account(ANN)
    with pytest.raises(EditorError, match="Nobody would be left"):
        release(desk, "ann", "ann")
    with pytest.raises(EditorError, match="is not that of Bob"):
        release(desk, "Bob", "ann", "bob")


def test_who_shares_an_account_needs_a_passphrase(desk, at_account):
    sign_in(desk)
    set_roles(desk, "Bob", (Role.MANAGER,), "ann")
    assert lacking_passphrase(desk, "Bob") == ("ann", "Bob")
    with pytest.raises(EditorError, match="Set a passphrase first for ann and Bob"):
        bind(desk, "Bob", "ann")
    set_passphrase(desk, "ann", "nine locks", "ann")
    with pytest.raises(EditorError, match="Set a passphrase first for Bob"):
        bind(desk, "Bob", "ann")
    set_passphrase(desk, "Bob", "three ducks", "ann")
    bind(desk, "Bob", "ann")
    for wrong in ("", "nine locks", "Three ducks"):
        with pytest.raises(PassphraseNeeded) as asked:
            sign_in(desk, "Bob", wrong)
        assert asked.value.person == "Bob"
    assert sign_in(desk, "Bob", "three ducks").person.name == "Bob"
    assert sign_in(desk, "ann", "nine locks").person.name == "ann"
    assert sign_in(desk).person.roles == (), "who names nobody may read"


def test_a_desk_of_an_earlier_version_believes_an_administrator_once(house, at_account):
    with pytest.raises(EditorError, match="Start once with --user and the name of an administrator: Ada"):
        sign_in(house, "Ed")
    waiting = sign_in(house)
    assert (waiting.person.roles, len(waiting.told)) == ((), 2)
    first = sign_in(house, "Ada")
    assert "From now on the account ann@desk is that of Ada." in str(first.told[0])
    assert acts(house)[-1] == (Act.BIND_ACCOUNT, "Ada", "Ada")
    at_account(BOB)
    with pytest.raises(EditorError, match="is not that of Ada"):
        sign_in(house, "Ada")


def test_a_desk_that_was_moved_is_opened_by_an_administrator_who_proves_it(desk, at_account):
    sign_in(desk)
    set_passphrase(desk, "ann", "nine locks", "ann")
    at_account(FAR)
    with pytest.raises(PassphraseNeeded):
        sign_in(desk, "ann", "three ducks")
    assert sign_in(desk, "ann", "nine locks").person.roles == tuple(Role)
    assert [one.login for one in bindings(desk)] == ["ann@desk", "ann@train"]


def test_what_cannot_be_written_is_read(house, at_account):
    house.database.unwritable = EditorError(accounts.say("The disk is full."))
    assert sign_in(house, "").person.roles == ()
    assert bindings(house) == ()


def test_newcomers_by_the_policy_of_the_machine_are_tied_to_their_account(desk, at_account):
    sign_in(desk)
    open_to = replace(desk, settings=replace(desk.settings, newcomers=("editor",)))
    at_account(BOB)
    assert sign_in(open_to).person.roles == (Role.EDITOR,)
    assert [one.person for one in bindings(desk)] == ["ann", "bob"]
    for name in ("Another", "ann"):
        with pytest.raises(EditorError, match="is not that of"):
            sign_in(open_to, name)


def test_an_administrator_alone_at_the_account_takes_another_name_along(desk, at_account):
    sign_in(desk)
    assert rename(desk, "Ann  Reed", "ann").roles == tuple(Role)
    assert [one.person for one in bindings(desk)] == ["Ann Reed"]
    assert sign_in(desk).person.name == "Ann Reed"
    set_roles(desk, "Bob", (Role.EDITOR,), "Ann Reed")
    with pytest.raises(EditorError, match="is not that of Bob"):
        rename(desk, "Bob", "Ann Reed")
    at_account(BOB)
    with pytest.raises(EditorError, match="is not that of Ann Reed"):
        rename(desk, "Ann Reed", "bob@desk")
    assert rename(desk, "", "bob@desk").roles == ()


def test_another_name_is_no_second_pair_of_eyes(desk, at_account):
    sign_in(desk)
    written = paste(desk, "The lock is open.", "ann", "Locks").article.id
    others = paste(desk, "The quay is shut.", "ann", "Quays").article.id
    for one in (written, others):
        advance(desk, one, Action.START, "ann")
        set_details(desk, one, (("source", "Canal Weekly"), ("date", "2025-08-22")), "ann")
        advance(desk, one, Action.SUBMIT, "ann", "Fine.")
    rename(desk, "Ann Reed", "ann")
    rename(desk, "Ann Moss", "Ann Reed")
    with pytest.raises(NotAllowed, match="You edited this text"):
        advance(desk, written, Action.APPROVE, "Ann Moss")
    set_roles(desk, "Bob", (Role.EDITOR, Role.MANAGER), "Ann Moss")
    advance(desk, written, Action.APPROVE, "Bob")
    set_policy(desk, "second_approval", "yes", "Ann Moss")
    advance(desk, others, Action.APPROVE, "Bob")
    at_account(BOB)
    assert list_former(desk, "Ann Moss") == {"ann", "Ann Reed"}
    assert list_former(desk, "Bob") == list_former(desk, "ann") == frozenset()


def test_a_first_approval_under_another_name_is_ones_own(desk, at_account):
    sign_in(desk)
    for name in ("Bob", "Cid"):
        set_roles(desk, name, (Role.EDITOR, Role.MANAGER), "ann")
    set_policy(desk, "second_approval", "yes", "ann")
    one = paste(desk, "The lock is open.", "Bob", "Locks").article.id
    advance(desk, one, Action.START, "Bob")
    set_details(desk, one, (("source", "Canal Weekly"), ("date", "2025-08-22")), "Bob")
    advance(desk, one, Action.SUBMIT, "Bob", "Fine.")
    assert advance(desk, one, Action.APPROVE, "ann").halfway
    rename(desk, "Ann Reed", "ann")
    with pytest.raises(NotAllowed):
        advance(desk, one, Action.APPROVE, "Ann Reed")
    assert not advance(desk, one, Action.APPROVE, "Cid").halfway


def list_former(desk, name):
    with desk.database.read() as tx:
        return list_records.former_names(tx, name)


def test_one_who_goes_by_another_name_stays_one_person(desk, at_account):
    sign_in(desk)
    with desk.database.begin() as tx:
        people.add_own_word(tx, "ann", "wagyu")
        people.keep_view(tx, "ann", "Mine", {})
    given = paste(desk, "The lock is open.", "ann").article.id
    rename(desk, "Ann Reed", "ann")
    assert [(one.name, one.roles) for one in everyone(desk)] == [("Ann Reed", tuple(Role))]
    with desk.database.read() as tx:
        assert people.own_words(tx, "Ann Reed") == {"wagyu"}
        assert list(people.own_views(tx, "Ann Reed")) == ["Mine"]
        kept = articles.get(tx, given)
    assert {"ann", "Ann Reed"} & {kept.owner, kept.holder, kept.assignee} == {"Ann Reed"}
    assert bind(desk, "Ann Reed", "Ann Reed").person == "Ann Reed", "there is nobody else at the account"
    set_passphrase(desk, "Ann Reed", "four words of mine", "Ann Reed")
    rename(desk, "Ann M. Reed", "Ann Reed", "four words of mine")
    with desk.database.read() as tx:
        assert people.passphrase(tx, "Ann M. Reed")
