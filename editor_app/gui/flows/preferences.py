"""What a person sets: the dialog of preferences, the size of the text, the theme and the keys."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication, QTabWidget

from editor_app.desk.base.people import set_policy
from editor_app.desk.base.preferences import change_settings, dictionaries, hints
from editor_app.desk.lists.own_words import own_words_of, set_own_words
from editor_app.domain.errors import EditorError, PassphraseNeeded
from editor_app.domain.person import Person
from editor_app.domain.settings import Settings
from editor_app.gui.base import theme
from editor_app.gui.base.bus import Notice, Tone
from editor_app.gui.base.labels import without_access_key
from editor_app.gui.base.tell import tell
from editor_app.gui.dialogs.secret import ask_secret
from editor_app.gui.dialogs.settings.keys import KeyRow
from editor_app.gui.dialogs.settings.preferences import PreferencesDialog
from editor_app.gui.dialogs.settings.rules import RuleRow
from editor_app.gui.editor.live import Live
from editor_app.gui.editor.page import Page
from editor_app.gui.panels.queue.welcome import Welcome
from editor_app.gui.session.work import Work
from editor_app.gui.shell.actions import COMMANDS
from editor_app.gui.shell.window import Window

_AGAIN = "preferences-again"
"""What is kept about the window while it is made anew under the open dialog."""
_WHO = "who"
"""The topic of the notice that says under which name somebody works."""
SMALLEST, LARGEST = 8, 36
"""Sizes of the text, in points."""


class Preferences(QObject):
    """A change is saved and takes effect at once."""

    def __init__(self, window: Window, page: Page, work: Work, live: Live) -> None:
        super().__init__(window)
        self._window, self._page, self._work, self._live = window, page, work, live
        self.dialog: PreferencesDialog | None = None
        self._kept: Settings | None = None
        window.on("preferences", self.open)
        window.on("keys", partial(self.open, keys=True))
        for name, by in (("larger", 1), ("smaller", -1), ("usual-size", 0)):
            window.on(name, partial(self.change_size, by))
        window.on("signs", self.show_signs)
        self._fill_theme_menu()
        self._introduce(window.pane.welcome)
        work.proof_wanted.connect(self._ask_proof)
        if window.kept(_AGAIN):
            window.keep(_AGAIN, "")
            QTimer.singleShot(0, self, self._open_again)

    def _introduce(self, welcome: Welcome) -> None:
        """At the first start it is asked who somebody is; nothing is asked of who has said so."""
        intro = welcome.introduction
        intro.named.connect(lambda name: self.keep(replace(self._latest, person=name)))
        intro.assumed.connect(self._say_who)
        intro.language_chosen.connect(lambda key: self.keep(replace(self._latest, interface=key)))
        intro.theme_chosen.connect(lambda key: self.keep(replace(self._latest, theme=key)))
        intro.alone.connect(self._work_alone)
        self._work.person_changed.connect(partial(self._meet, welcome))

    def _say_who(self, name: str) -> None:
        """Who starts with a text is not held up to be asked: the name is said, and can be corrected."""
        words = self.tr("You work here as “{name}”.").format(name=name)
        self._window.show_notice(Notice(words, look=self.tr("Change &name"), show=self._correct_name, topic=_WHO))

    def _correct_name(self) -> None:
        self.open()
        if self.dialog:
            self.dialog.person.setFocus()
            self.dialog.person.selectAll()

    @property
    def _latest(self) -> Settings:
        """The settings as they will be once all that was asked for is kept."""
        return self._kept or self._work.settings

    def _meet(self, welcome: Welcome, person: Person) -> None:
        settings = self._work.settings
        if not settings.person and not welcome.introduction.isVisible():
            welcome.introduce(person, settings.interface, settings.theme)

    def _work_alone(self, alone: bool) -> None:
        """A desk of one: own work may be approved, with a reason."""
        job = partial(set_policy, self._work.desk, "approve_own", "yes" if alone else "no", self._work.by)
        self._work.run(job, self._work.tell)

    def open(self, keys: bool = False) -> None:
        """Show the dialog; `keys`: where the keys are set."""
        rules = [RuleRow(rule, tell(title)) for rule, title in hints()]
        dialog = PreferencesDialog(self._work.settings, rules, key_rows(self._window), self._window)
        dialog.settings_changed.connect(self.keep)
        dialog.key_changed.connect(self._bind)
        tabs = dialog.findChild(QTabWidget)
        if keys and isinstance(tabs, QTabWidget):
            tabs.setCurrentIndex(tabs.count() - 1)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._closed)
        dialog.open()
        if keys:
            dialog.keys.words.setFocus()
        self.dialog = dialog
        dialog.own_words.changed.connect(self._keep_words)
        self._work.run(dictionaries, self._offer)
        self._work.run(partial(own_words_of, self._work.desk, self._work.by), self._show_words)

    def _open_again(self) -> None:
        """Another language makes the window anew: who chose it goes on there."""
        self.open()
        if self.dialog:
            self.dialog.interface.setFocus()

    def _offer(self, found: tuple[str, ...]) -> None:
        """Unless the dialog was closed meanwhile."""
        if self.dialog:
            self.dialog.offer_dictionaries(found)

    def _show_words(self, words: tuple[str, ...]) -> None:
        if self.dialog:
            self.dialog.own_words.show_words(words)

    def _keep_words(self, words: tuple[str, ...]) -> None:
        job = partial(set_own_words, self._work.desk, words, self._work.by)

        def refused(fault: EditorError) -> None:
            self._work.faulted.emit(fault)
            said, again = self.tr("Your own words could not be kept."), self.tr("Try again")
            then = partial(self._keep_words, words)
            self._window.show_notice(
                Notice(said, tell(fault.message), Tone.WARNING, again, then, lasting=True, topic="words")
            )

        self._work.run(job, lambda _: self._live.check(), refused)

    def _closed(self) -> None:
        self.dialog = None

    def change_size(self, by: int) -> None:
        """Make the text under review larger or smaller; 0: the default size."""
        settings = self._work.settings
        size = min(LARGEST, max(SMALLEST, settings.text_size + by)) if by else Settings().text_size
        self.keep(replace(settings, text_size=size))

    def show_signs(self) -> None:
        """Show the signs of Markdown in the text, or hide them."""
        self.keep(replace(self._work.settings, signs=not self._work.settings.signs))

    def keep(self, settings: Settings) -> None:
        """Save the settings and apply them."""
        before = self._latest
        if settings == before:
            return

        self._kept = settings

        def hold() -> None:
            self._kept = None
            app = QApplication.instance()
            if isinstance(app, QApplication) and settings.theme != before.theme:
                theme.apply(app, settings.theme)
            self._page.set_text_size(settings.text_size)
            self._page.show_signs(settings.signs)
            if settings.rules_off != before.rules_off or settings.spelling != before.spelling:
                self._live.check()
            if settings.interface != before.interface:
                self._window.keep(_AGAIN, "yes" if self.dialog else "")
                self._window.language_chosen.emit(settings.interface)

        named = settings.person != before.person  # who was named at the start stays, whatever else is set
        who = settings.person if named and settings.person != self._work.by else None  # who sits here has proved it
        self._work.change_desk(partial(change_settings, self._work.desk, settings), who, hold, self._take_back)

    def _take_back(self) -> None:
        """What was not kept is not shown as if it were."""
        self._kept = None
        if self.dialog:
            self.dialog.person.setText(self._work.settings.person)

    def _ask_proof(self, fault: PassphraseNeeded, again: Callable[..., None]) -> None:
        ask_secret(self.tr("Passphrase"), tell(fault.message), lambda given: again(passphrase=given), self._window)

    def _bind(self, name: str, key: str) -> None:
        self._window.bind_keys(self._window.bound_keys() | {name: key})

    def _fill_theme_menu(self) -> None:
        choices = (
            ("system", QCoreApplication.translate("Window", "As the &system")),
            ("light", QCoreApplication.translate("Window", "&Light")),
            ("dark", QCoreApplication.translate("Window", "&Dark")),
            ("contrast", QCoreApplication.translate("Window", "High &contrast")),
        )
        menu, group = self._window.theme_menu, QActionGroup(self._window)
        for name, words in choices:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(name == self._work.settings.theme)
            action.triggered.connect(partial(self._choose_theme, name))
            group.addAction(action)

    def _choose_theme(self, name: str, _: bool = True) -> None:
        self.keep(replace(self._work.settings, theme=name))


def key_rows(window: Window) -> list[KeyRow]:
    """Every command with the keys it has now."""
    made = window.commands
    return [
        KeyRow(
            one.name,
            without_access_key(one.words),
            "; ".join(key.toString() for key in made[one.name].shortcuts()),
            "; ".join(one.keys),
        )
        for one in COMMANDS
    ]
