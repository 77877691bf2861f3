"""The page of people and policies, and the seat of whoever works here: a change of role reaches the window."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.people import person, set_policy, set_roles
from editor_app.desk.lists.checklist import set_checklist
from editor_app.desk.lists.roster import Roster, roster
from editor_app.desk.trust.accounts import bind, lacking_passphrase, sign_in
from editor_app.desk.trust.proof import SHORTEST, set_passphrase
from editor_app.domain.checklist import Item
from editor_app.domain.errors import EditorError
from editor_app.domain.person import Person, Privilege, Role
from editor_app.gui.base.labels import role_name
from editor_app.gui.base.tell import tell
from editor_app.gui.dialogs.new_passphrase import NewPassphrase
from editor_app.gui.panels.people.page import PeoplePage
from editor_app.gui.session.work import Work
from editor_app.gui.shell.window import Window

LOOKS = 5_000
"""Milliseconds between two looks at one's own roles: somebody else may have changed them."""


class People(QObject):
    """One page at a time."""

    def __init__(self, window: Window, work: Work) -> None:
        super().__init__(window)
        self._window, self._work = window, work
        self.page: PeoplePage | None = None
        self._here: Person | None = None
        self._watch = QTimer(self, interval=LOOKS)
        self._watch.timeout.connect(self.look)
        work.person_changed.connect(self._sat_down)
        window.page_closed.connect(self._closed)
        window.closing.connect(self._watch.stop)
        window.on("people", self.open)

    def open(self) -> None:
        """Show the page."""
        if self.page:
            return
        page = PeoplePage()
        page.left.connect(self._window.close_page)
        page.roles_changed.connect(self._set_roles)
        page.person_added.connect(lambda name: self._set_roles(name, (Role.EDITOR,)))
        page.tied.connect(self._tie)
        page.policy_changed.connect(self._set_policy)
        page.checklist_changed.connect(self._set_checklist)
        self._window.open_page(page)
        self.page = page
        self._refresh()
        page.people.setFocus()

    def look(self) -> None:
        """Whether the person here may do something else by now."""
        if self._here and not self._work.busy:
            self._work.run(partial(_again, self._work.desk, self._here), self._found, lambda _: None)

    def _sat_down(self, one: Person) -> None:
        self._here = one
        self._watch.start()
        self._refresh()

    def _found(self, one: Person) -> None:
        same = self._here and (one.name == self._here.name or not self._here.roles)
        if same and one != self._here:
            self._work.sit_down(one)
            words = self.tr("You are {role} now.").format(role=", ".join(map(role_name, one.roles)))
            self._window.status.say(words)

    def _refresh(self) -> None:
        if self.page:
            self._work.run(partial(roster, self._work.desk), self._show)

    def _show(self, found: Roster) -> None:
        if self.page:
            seat = found.seat(self._work.by)
            may = seat is not None and seat.person.may(Privilege.ADMINISTER)
            asks = seat is not None and seat.person.may(Privilege.APPROVE)
            self.page.show_roster(found, self._work.by, may, asks)

    def _set_roles(self, name: str, roles: tuple[Role, ...]) -> None:
        said = self.tr("{name}: {roles}").format(name=name, roles=", ".join(map(role_name, roles)))
        job = partial(set_roles, self._work.desk, name, roles, self._work.by)
        self._work.run(job, lambda _: self._done(said), self._refused)

    def _tie(self, name: str, login: str) -> None:
        """Let somebody work at the account of a login, or of whoever sits here; all who share it get a passphrase
        first.
        """
        lacking = partial(lacking_passphrase, self._work.desk, name, login)
        self._work.run(lacking, partial(self._ask_passphrases, name, login), self._refused)

    def _ask_passphrases(self, name: str, login: str, without: tuple[str, ...]) -> None:
        if not without:
            said = self.tr("{name} can work at your account now.").format(name=name)
            if login:
                said = self.tr("{name} can work at the account {login} now.").format(name=name, login=login)
            job = partial(bind, self._work.desk, name, self._work.by, login)
            self._work.run(job, lambda _: self._done(said), self._refused)
            return
        dialog = NewPassphrase(without[0], SHORTEST, self._window)
        dialog.chosen.connect(partial(self._keep_passphrase, name, login, without, dialog))
        dialog.open_once()

    def _keep_passphrase(
        self, name: str, login: str, without: tuple[str, ...], dialog: NewPassphrase, passphrase: str
    ) -> None:
        def kept(_: object) -> None:
            dialog.answer(None)
            self._ask_passphrases(name, login, without[1:])

        job = partial(set_passphrase, self._work.desk, without[0], passphrase, self._work.by)
        self._work.run(job, kept, dialog.answer)

    def _set_policy(self, key: str, value: str) -> None:
        self._work.run(partial(set_policy, self._work.desk, key, value, self._work.by), self._policy_set, self._refused)

    def _set_checklist(self, items: tuple[Item, ...], seen: tuple[Item, ...]) -> None:
        job = partial(set_checklist, self._work.desk, items, self._work.by, seen)
        self._work.run(job, self._policy_set, self._refused)

    def _policy_set(self, changes: Changes) -> None:
        self._work.tell(changes)
        self._done(self.tr("The policy is changed."))

    def _done(self, words: str) -> None:
        if self.page:
            self.page.say(words)
        self._refresh()
        self.look()

    def _refused(self, fault: EditorError) -> None:
        """What was ticked did not come about."""
        if self.page:
            self.page.say(f"{tell(fault.message)} {tell(fault.hint)}".strip())
        self._refresh()

    def _closed(self) -> None:
        self.page = None


def _again(desk: Desk, one: Person) -> Person:
    """Who sits here by now: somebody may have other roles, and a guest a person's account."""
    return person(desk, one.name) if one.roles else sign_in(desk).person
