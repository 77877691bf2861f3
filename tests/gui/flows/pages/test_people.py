"""People in the window: roles change, and a change reaches whoever sits there."""

from editor_app.desk.base.people import everyone, person, policy, set_roles
from editor_app.desk.trust import accounts
from editor_app.desk.trust.accounts import bind, bindings, guest, sign_in
from editor_app.domain.person import Role
from editor_app.gui.dialogs.new_passphrase import NewPassphrase
from editor_app.gui.flows.pages.people import People
from editor_app.system.account import Account
from editor_app.system.keys import passphrases


def sit(workspace, name, settle):
    workspace.work.sit_down(person(workspace.work.desk, name))
    settle()
    people = workspace.window.findChild(People)
    workspace.window.command("people").trigger()
    settle()
    return people.page


def roles(desk, name):
    return next(one.roles for one in everyone(desk) if one.name == name)


def test_an_administrator_makes_a_manager_and_adds_a_person(furnished, settle, qtbot):
    desk = furnished.work.desk
    page = sit(furnished, "Ada", settle)
    page.people.expect("Ed")
    page.show_roster(page._roster, "Ada", True)
    page.one.roles[Role.MANAGER].click()
    qtbot.waitUntil(lambda: roles(desk, "Ed") == (Role.EDITOR, Role.MANAGER))
    page.person_added.emit("Bo Lee")
    qtbot.waitUntil(lambda: "Bo Lee" in [one.name for one in everyone(desk)])
    page.policy_changed.emit("approve_own", "yes")
    qtbot.waitUntil(lambda: policy(desk, "approve_own") == "yes")


def test_who_is_refused_is_said_and_not_added(furnished, settle, qtbot):
    page = sit(furnished, "Ada", settle)
    before = [one.name for one in everyone(furnished.work.desk)]
    page.person_added.emit("Аda")  # with a Cyrillic letter
    qtbot.waitUntil(lambda: "looks like" in page.said.text())
    assert [one.name for one in everyone(furnished.work.desk)] == before


def test_a_change_of_role_reaches_the_window(furnished, settle, qtbot):
    desk, people = furnished.work.desk, furnished.window.findChild(People)
    furnished.work.sit_down(person(desk, "Ed"))
    settle()
    set_roles(desk, "Ed", (Role.EDITOR, Role.MANAGER), "Ada")
    with qtbot.waitSignal(furnished.work.person_changed) as changed:
        people.look()
    assert changed.args[0].roles == (Role.EDITOR, Role.MANAGER)
    assert "manager" in furnished.window.status.said.text()


def test_an_editor_sees_the_page_and_changes_nothing(furnished, settle):
    page = sit(furnished, "Ed", settle)
    assert not page.name.isEnabled()
    furnished.window.close_page()
    assert furnished.window.page is None
    assert furnished.window.findChild(People).page is None


def test_who_is_let_to_an_account_gets_a_passphrase_and_so_do_the_others_there(furnished, settle, qtbot, monkeypatch):
    monkeypatch.setattr(passphrases, "COST", 1)
    desk = furnished.work.desk
    sign_in(desk, "Ada")
    page = sit(furnished, "Ada", settle)
    page.people.expect("Ed")
    page.show_roster(page._roster, "Ada", True)
    page.one.tie.click()
    for name in ("Ada", "Ed"):
        qtbot.waitUntil(lambda name=name: any(name in one.windowTitle() for one in asked(furnished)))
        (dialog,) = [one for one in asked(furnished) if name in one.windowTitle()]
        dialog.first.setText(f"of {name} alone")
        dialog.second.setText(f"of {name} alone")
        dialog.go.click()
    qtbot.waitUntil(lambda: [one.person for one in bindings(desk)] == ["Ada", "Ed"])
    assert sign_in(desk, "Ed", "of Ed alone").person.name == "Ed"


def test_somebody_is_let_to_the_account_of_another_login(furnished, settle, qtbot, monkeypatch):
    """Who was told to be tied “on the page of people” could only be tied to the account of whoever looked."""
    desk = furnished.work.desk
    sign_in(desk, "Ada")
    page = sit(furnished, "Ada", settle)
    page.people.expect("Ed")
    page.show_roster(page._roster, "Ada", True)
    page.one.login.setText("nobody-has-this")
    page.one.tie.click()
    qtbot.waitUntil(lambda: "no account “nobody-has-this”" in page.said.text(), timeout=30_000)
    monkeypatch.setattr(accounts, "account_named", lambda login: Account(f"m1:{login}", f"{login}@desk"))
    page.one.login.setText("ed")
    page.one.tie.click()
    qtbot.waitUntil(lambda: ("Ed", "m1:ed") in [(one.person, one.account) for one in bindings(desk)], timeout=30_000)


def asked(furnished):
    return [one for one in furnished.window.findChildren(NewPassphrase) if one.isVisible()]


def test_a_guest_becomes_a_person_when_an_administrator_says_so(furnished, settle, qtbot, monkeypatch):
    desk, people = furnished.work.desk, furnished.window.findChild(People)
    sign_in(desk, "Ada")
    far = Account("m1:1001", "eva@desk")
    monkeypatch.setattr(accounts, "account_here", lambda: far)
    monkeypatch.setattr(accounts, "account_named", lambda login: far)
    furnished.work.sit_down(guest(desk).person)
    settle()
    people.look()
    settle()
    assert furnished.work.by == "eva@desk"
    bind(desk, "Eva", "Ada", "eva")
    with qtbot.waitSignal(furnished.work.person_changed):
        people.look()
    assert furnished.work.by == "Eva"
