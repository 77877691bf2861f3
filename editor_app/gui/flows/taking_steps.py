"""Taking a step of the workflow, with its dialog where it has one: submit, approve, export."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from editor_app.desk.articles.facts import NO_SUCH_DATE, missing
from editor_app.desk.articles.queries import article as article_of
from editor_app.desk.base.moves import MOVES, Need
from editor_app.domain.article import Action
from editor_app.domain.finding import Severity
from editor_app.gui.dialogs.submit import SubmitDialog
from editor_app.gui.editor.live import Live
from editor_app.gui.editor.page import Page
from editor_app.gui.editor.page_places import show_place
from editor_app.gui.flows.exporting import Exporting
from editor_app.gui.flows.pages.approving import Approving
from editor_app.gui.panels.findings.pane import FindingsPanel
from editor_app.gui.panels.queue.state_button import StateButton
from editor_app.gui.session.context import Context
from editor_app.gui.session.decisions import Decisions
from editor_app.gui.session.steps import Steps
from editor_app.gui.session.work import Work
from editor_app.gui.shell.window import Window
from editor_app.text.manuscript import Part
from editor_app.text.styles.imprint import Said, issued_on, issuer


class TakingSteps(QObject):
    """Asks what a step needs to know, then takes it."""

    def __init__(
        self,
        window: Window,
        page: Page,
        state: StateButton,
        work: Work,
        steps: Steps,
        decisions: Decisions,
        exporting: Exporting,
        context: Context,
        live: Live,
        approving: Approving,
        findings: FindingsPanel,
    ) -> None:
        super().__init__(window)
        self._context, self._live, self._leading = context, live, False
        self._approving, self._findings = approving, findings
        context.details.entered.connect(self._entered)
        self._window, self._page, self._state = window, page, state
        self._work, self._steps, self._decisions, self._exporting = work, steps, decisions, exporting
        state.action_asked.connect(self.take)
        window.on("step", self.take_likely)
        window.on("steps", state.open_choices)
        window.on("return", partial(state.choose, Action.REQUEST_CHANGES))
        window.on("export", partial(self.take, Action.EXPORT))
        steps.overtaken.connect(self._show_again)

    def take(self, action: Action, reason: str = "", to: str = "", confirmed: bool = False) -> None:
        """Take a step, with its dialog if it has one."""
        dialogs = {Need.FINDINGS: self.submit, Need.CHANGES: self._approving.open}
        article, needs = self._work.article, MOVES[action].needs
        dialog = next((dialogs[need] for need in needs if need in dialogs), None)
        if Need.FILES in needs and article:
            self._exporting.export((article,), self._steps.wants(action, Need.CONFIRMATION))
        elif dialog:
            self._steps.when_settled(partial(dialog, action))
        else:
            folder = self._work.settings.export_folder
            self._steps.advance(action, reason, to, confirmed, Path(folder) if folder else None)

    def take_likely(self) -> None:
        """Submit, approve or whatever comes next from here."""

        def choose() -> None:
            action = self._steps.next_step
            if action is Action.SUBMIT and (self._lead_to_missing() or self._lead_to_error()):
                return
            if action and Need.CHANGES in MOVES[action].needs and not self._steps.against(Action.REQUEST_CHANGES):
                self._approving.open(action)  # who may not approve may still read it and send it back
            elif action:
                self._state.choose(action)

        self._steps.when_settled(choose)  # what is missing in the saved text may just have been typed

    def _lead_to_missing(self) -> bool:
        """Go to the first detail without which a text cannot be submitted; False when nothing is missing."""
        draft, details = self._live.draft, self._context.details
        lacking = missing(draft.manuscript) if draft and self._context.editable else ()
        if not lacking:
            self._leading = False
            return False
        self._context.bring_forward(details)
        key = {"headline": "title", NO_SUCH_DATE: "date"}.get(lacking[0], lacking[0])
        said = _said(lacking[0], self._page.body)
        if said:
            words = self.tr("{field} is missing. Line {line} says this: Enter takes it and goes on.")
        elif lacking[0] == NO_SUCH_DATE:
            words = self.tr("{field}: there is no such day. Enter goes on.")
        else:
            words = self.tr("{field} is missing. Enter goes on.")
        details.propose(key, said.value) if said else details.lead_to(key)
        self._leading = True
        self._window.status.say(words.format(field=details.label_of(key), line=said.line if said else 0))
        return True

    def _lead_to_error(self) -> bool:
        """Take the first open error in hand, which stands against submitting; False when none is open."""
        standings = self._decisions.standings
        errors = [one for one in standings if not one.decision and one.finding.severity is Severity.ERROR]
        if not errors or not self._steps.against(Action.SUBMIT):
            return False
        self._window.panes.open(self._window.panes.findings)
        self._findings.lead_to(min((one.finding for one in errors), key=lambda one: (one.part is Part.BODY, one.span)))
        words = self.tr("%n error(s) still open: fix this one, or ignore it with a reason.", "", len(errors))
        self._window.status.say(words)
        return True

    def _entered(self) -> None:
        """Enter in a detail that was missing goes on to the next one, and then to submitting."""
        if self._leading:
            self._leading = False
            self._window.status.say("")  # what was missing is there
            self.take_likely()

    def take_in_queue(self, ids: tuple[str, ...], action: Action) -> None:
        """A step asked for in the queue: exports go out together, any other concerns the article that is opened."""
        work, article = self._work, self._work.article
        if Need.FILES in MOVES[action].needs:
            work.run(lambda: tuple(article_of(work.desk, one) for one in ids), self._exporting.export)
        elif article and ids == (article.id,):
            self._state.choose(action)
        elif len(ids) == 1:
            self._steps.open_first(ids[0], partial(self._state.choose, action))

    def submit(self, action: Action) -> None:
        """What is still open, and one reason for the warnings among it."""
        against, asked = self._steps.against(action), self._steps.asked(action)
        dialog = SubmitDialog(self._decisions.standings, self._page.body, against, asked, self._window)
        dialog.submitted.connect(
            lambda reason, ticked: self._steps.advance(action, reason, ticked=ticked, answer=dialog.answer)
        )
        dialog.place_activated.connect(partial(show_place, self._page))
        dialog.open_once()

    def _show_again(self, action: Action, read: str) -> None:
        """Lay the text on the desk as it is now, and show what changed in the meantime."""
        if article := self._work.article:
            again = partial(self._approving.open, action, read) if Need.CHANGES in MOVES[action].needs else lambda: None
            self._steps.open_first(article.id, again)


def _said(lacking: str, body: str) -> Said | None:
    """What the text itself says of a detail that is missing."""
    readers = {"source": issuer, "date": issued_on}
    return readers[lacking](body) if lacking in readers else None
