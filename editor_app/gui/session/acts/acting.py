"""Undo and redo: of whatever was done last, said in the status line and in the menu, with its place in view."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeySequence

from editor_app.domain.article import Action, Status
from editor_app.domain.finding import Finding
from editor_app.gui.base.labels import action_name, step_name
from editor_app.gui.panels.findings.pane import FindingsPanel
from editor_app.gui.session.acts.acts import Acts
from editor_app.gui.session.acts.text_acts import TextActs
from editor_app.gui.session.steps import Steps
from editor_app.gui.session.work import OpenArticle, Work
from editor_app.gui.shell.window import Window

REVERSED_BY = {
    Action.SUBMIT: Action.RETRACT,
    Action.REQUEST_CHANGES: None,
    Action.APPROVE: Action.REOPEN,
    Action.APPROVE_OWN: Action.REOPEN,
    Action.TAKE_BACK: Action.APPROVE,
    Action.SET_ASIDE: Action.RESTORE,
    Action.EXPORT: Action.CORRECT,
    Action.WITHDRAW: None,
    Action.FORCE_UNLOCK: None,
}
"""The steps that undo does not take back, and the step that does."""


class Acting(QObject):
    """Keeps the history of the article on the desk, and shows what becomes of it."""

    def __init__(self, window: Window, work: Work, steps: Steps, acts: Acts, text: TextActs) -> None:
        super().__init__(window)
        self._window, self._steps, self._acts, self._text = window, steps, acts, text
        self._said = ""
        self._status: Status | None = None  # where the article stood when it was said
        work.opened.connect(self._opened)
        work.standing_changed.connect(self._stands)
        steps.taken.connect(self._step_taken)
        acts.said.connect(self._say)
        acts.changed.connect(self._name_commands)
        window.on("undo", acts.undo)
        window.on("redo", acts.redo)
        window.status.undo_asked.connect(window.command("undo").trigger)

    def _opened(self, shown: OpenArticle) -> None:
        self._text.open(shown.article.id)
        self._forget()

    def _stands(self, shown: OpenArticle) -> None:
        """Somebody else has taken the article on: what was said of going back holds no more."""
        status, before = shown.article.status, self._status
        self._status = status
        if before not in (None, status):
            self._forget()

    def _step_taken(self, action: Action) -> None:
        """A step is a wall; undo answers with the step that reverses it."""
        if action not in REVERSED_BY:
            return
        half = action is Action.APPROVE and self._steps.halfway
        other = Action.TAKE_BACK if half else REVERSED_BY[action]
        words = self.tr("{step}: this is not undone here.").format(step=step_name(action))
        if other:
            words = self.tr("{step}. To go back, choose “{other}” in the menu of the state.")
            words = words.format(step=step_name(action), other=action_name(other))
        self._acts.wall(words)
        self._say(words, can_undo=False)  # in place of an offer to take back what was done before

    def _say(self, words: str, can_undo: bool) -> None:
        key = self._window.command("undo").shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        undo = self.tr("Undo {key}").format(key=key).strip() if can_undo else ""
        self._window.status.say(words, undo)
        self._said, self._status = words, None

    def _forget(self) -> None:
        """What was said was about another article."""
        if self._said and self._window.status.said.text() == self._said:
            self._window.status.say("")
        self._said = ""

    def _name_commands(self) -> None:
        """The menu says what would be taken back, and what done again."""
        last, ahead = self._acts.last, self._acts.next
        undo, redo = QCoreApplication.translate("Commands", "&Undo"), QCoreApplication.translate("Commands", "&Redo")
        named = self.tr("{command}: {act}")
        self._window.command("undo").setText(named.format(command=undo, act=last.name) if last else undo)
        self._window.command("redo").setText(named.format(command=redo, act=ahead.name) if ahead else redo)


def connect_returning(acts: Acts, findings: FindingsPanel) -> None:
    """What an act was about is in hand again once it is taken back or done again."""

    def expect(finding: Finding | None) -> None:
        if finding:
            findings.turn(finding)

    acts.returned.connect(expect)
