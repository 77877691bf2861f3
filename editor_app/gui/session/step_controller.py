"""Shows the steps from here: the state button, the one main button, and the help next to a reason."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QPushButton

from editor_app.desk.articles.approve import Choice
from editor_app.domain.article import Action
from editor_app.gui.base.labels import action_name
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.editor.pane import Pane
from editor_app.gui.panels.queue.state_button import StateButton
from editor_app.gui.session.steps import Steps
from editor_app.gui.session.work import OpenArticle, Work


class StepController(QObject):
    """Follows what the gate allows."""

    def __init__(self, pane: Pane, state: StateButton, step: QPushButton, work: Work, steps: Steps) -> None:
        super().__init__(state)
        self._pane, self._state, self._step, self._work, self._steps = pane, state, step, work, steps
        steps.allowed.connect(self._offer)
        steps.taken.connect(state.popup.question.forget)
        work.opened.connect(self._opened)
        self._name_step()

    def _opened(self, shown: OpenArticle) -> None:
        """The gate has not answered for this text yet."""
        self._state.popup.question.about = shown.article.id
        self._state.show_choices(shown.article.status, ())
        self._name_step()

    def _offer(self, found: tuple[Choice, ...]) -> None:
        """What may happen next; and, next to the reason why the text cannot be changed, the one step that would
        help.
        """
        article, banner = self._work.article, self._pane.banner
        if article:
            self._state.show_choices(article.status, found, self._steps.others)
        self._name_step()
        helpful = self._steps.helpful_step
        if banner and helpful and self._pane.page.isReadOnly():
            then = partial(self._state.choose, helpful)
            self._pane.show_banner(replace(banner, action=action_name(helpful), then=then))

    def _name_step(self) -> None:
        """The step that leads on, as the one accented button."""
        action = self._steps.next_step
        self._step.setText(action_name(action) if action else QCoreApplication.translate("Window", "Submit"))
        against = self._steps.against(action) if action else ()
        leads = action is Action.SUBMIT or not self._steps.against(Action.REQUEST_CHANGES)
        free = action is not None and not against
        self._step.setEnabled(free or (action is not None and leads))
        waiting = self.tr("The checks are reading this text; then the next step is offered here.")
        asked = self._work.article is not None and not self._steps.known
        self._step.setToolTip(waiting if asked else "\n".join(map(tell, against)))
        dress(self._step, Look.PRIMARY if free else Look.PLAIN)
