"""Joins the window, the work and the panels. All is connected here and in commands.py; nothing is decided."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from editor_app.desk.articles.approve import Choice
from editor_app.desk.articles.review import Standing
from editor_app.domain.article import Action, Article
from editor_app.domain.finding import Report
from editor_app.gui.base import theme
from editor_app.gui.base.bus import Bus, Notice, Tone
from editor_app.gui.base.labels import action_name
from editor_app.gui.base.lanes import Lanes
from editor_app.gui.base.theme import Look
from editor_app.gui.editor.live import Freshness, Live
from editor_app.gui.editor.page import Page, show_place
from editor_app.gui.flows.finding_in_hand import FindingInHand
from editor_app.gui.panels.findings.issues import Progress
from editor_app.gui.panels.findings.pane import FindingsPanel
from editor_app.gui.panels.queue.pane import QueuePanel
from editor_app.gui.panels.queue.state_button import StateButton
from editor_app.gui.session.context import Context
from editor_app.gui.session.decisions import Decisions
from editor_app.gui.session.importing import Importing
from editor_app.gui.session.queue_controller import QueueController
from editor_app.gui.session.steps import Steps
from editor_app.gui.session.work import OpenArticle, Work
from editor_app.gui.shell.window import Window

HELPFUL = (Action.START, Action.RETRACT, Action.REOPEN, Action.RESTORE, Action.FORCE_UNLOCK)
"""What may be offered beside the reason why a text cannot be changed, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Room:
    """All that is connected with each other."""

    window: Window
    work: Work
    intake: Importing
    verdicts: Decisions
    steps: Steps
    live: Live
    bus: Bus
    queue: QueuePanel
    findings: FindingsPanel
    context: Context
    in_hand: FindingInHand
    state: StateButton
    step: QPushButton

    @property
    def page(self) -> Page:
        """The text on the screen."""
        return self.window.pane.page


def furnish(window: Window, work: Work, live: Live, bus: Bus, lanes: Lanes) -> Room:
    """Put the panels into the window and connect everything."""
    verdicts = Decisions(work, live, bus)
    context = Context(work, live, lanes.look, lanes.compare)
    room = Room(
        window=window,
        work=work,
        intake=Importing(work, live, bus),
        verdicts=verdicts,
        steps=Steps(work, verdicts, bus),
        live=live,
        bus=bus,
        queue=QueuePanel(),
        findings=FindingsPanel(),
        context=context,
        in_hand=FindingInHand(window.pane.page, live, context),
        state=StateButton(),
        step=QPushButton(),
    )
    window.panes.fill(window.panes.queue, room.queue)
    window.panes.fill(window.panes.findings, room.findings)
    window.panes.fill(window.panes.context, room.context)
    window.add_to_toolbar(room.state)
    window.add_to_toolbar(room.step)
    theme.dress(room.step, Look.PRIMARY)
    room.step.clicked.connect(window.command("step").trigger)
    _name_step(room)
    _connect_queue(room, QueueController(room.queue, work, lanes.store, bus))
    _connect_work(room)
    _connect_text(room)
    _connect_findings(room)
    return room


def _connect_queue(room: Room, keeper: QueueController) -> None:
    queue, window = room.queue, room.window
    window.searched.connect(keeper.search)
    queue.article_picked.connect(lambda picked: _pick(room, picked))
    queue.article_opened.connect(lambda picked: _pick(room, picked))
    queue.article_opened.connect(lambda _: room.page.setFocus())
    queue.files_dropped.connect(room.intake.take_in)


def _pick(room: Room, article_id: str) -> None:
    """Lay an article on the desk. The one that lies there stays, with its caret and its undo."""
    if room.work.article is None or room.work.article.id != article_id:
        room.work.open(article_id)


def _connect_work(room: Room) -> None:
    work, live, status = room.work, room.live, room.window.status
    work.opened.connect(lambda sheet: _lay(room, sheet))
    room.verdicts.judged.connect(lambda found, report: _show_findings(room, found, report))
    work.standing_changed.connect(lambda sheet: _show_standing(room, sheet))
    room.steps.allowed.connect(lambda found: _offer_steps(room, found))
    work.person_changed.connect(status.show_person)
    work.person_changed.connect(room.window.pane.welcome.show_person)
    work.saved.connect(lambda at: status.show_saved(at, unsaved=False))
    work.saved.connect(lambda _: _show_title(room))
    work.saved.connect(lambda _: room.window.pane.notices.withdraw("recovered"))
    live.parked.connect(lambda _: status.show_saved(None, unsaved=True, parked=True) if work.unsaved else None)
    live.freshness_changed.connect(status.show_freshness)
    live.freshness_changed.connect(
        lambda now: room.findings.show_checking(now in (Freshness.STALE, Freshness.CHECKING))
    )


def _connect_text(room: Room) -> None:
    page, live, window = room.page, room.live, room.window
    page.edited.connect(lambda _: live.typed(page.body))
    page.edited.connect(lambda _: window.status.show_saved(None, unsaved=True))
    page.edited.connect(lambda _: room.context.show_stale())
    page.edited.connect(lambda _: _show_title(room))
    live.freshness_changed.connect(lambda _: _show_title(room))  # a headline or a source was typed
    window.pane.pointed.connect(room.findings.select)
    window.pane.pointed.connect(lambda finding: room.in_hand.take(finding, scroll=False))
    window.dropped.connect(room.intake.take_in)
    window.words_dropped.connect(room.intake.paste)


def _connect_findings(room: Room) -> None:
    findings, verdicts = room.findings, room.verdicts
    findings.finding_selected.connect(lambda finding: room.in_hand.take(finding, scroll=True))
    findings.place_activated.connect(partial(show_place, room.page))
    findings.ignore_asked.connect(verdicts.decide)
    findings.ignore_asked.connect(lambda *_: findings.next_finding())
    findings.take_back_asked.connect(verdicts.take_back)
    findings.compare_asked.connect(room.in_hand.compare)
    findings.check_asked.connect(room.live.check)
    findings.progress_changed.connect(lambda done: _show_progress(room, done))
    room.context.edits_asked.connect(room.page.apply)
    room.context.place_activated.connect(partial(show_place, room.page))
    room.context.commented.connect(room.page.comment)
    room.context.wanted.connect(partial(room.window.panes.go_to, 3))


def _lay(room: Room, sheet: OpenArticle) -> None:
    """Another text is on the desk."""
    draft, article = sheet.opened.draft, sheet.opened.article
    room.window.pane.show_text(draft.manuscript.body)
    room.findings.show_nothing()
    room.state.show_choices(article.status, ())
    _name_step(room)
    _show_standing(room, sheet)
    room.context.show_new_text()
    encoding = sheet.taken.encoding if sheet.taken else ""
    room.window.status.show_text(draft.manuscript.language, encoding)
    room.window.status.show_saved(article.changed_at, unsaved=bool(draft.version), parked=True)


def _show_standing(room: Room, sheet: OpenArticle) -> None:
    """Where the article stands, and whether its text can be changed."""
    article, draft = sheet.opened.article, sheet.opened.draft
    if room.live.draft and room.live.draft.article == article.id:
        draft = room.live.draft  # a headline may have been typed since
    room.window.pane.header.show_article(article, draft.manuscript, article.words)
    notice = Notice(" ".join(sheet.against), tone=Tone.INFO, lasting=True) if sheet.against else None
    room.window.pane.show_read_only(notice)
    room.findings.show_editable(not sheet.against)
    room.context.editable = not sheet.against
    _show_title(room, article)


def _show_title(room: Room, article: Article | None = None) -> None:
    shown = article or room.work.article
    room.window.show_title(shown.title if shown else "", room.work.unsaved)


def _offer_steps(room: Room, found: tuple[Choice, ...]) -> None:
    """What may happen next; and beside the reason why the text cannot be changed, the one step that would help."""
    article, banner = room.work.article, room.window.pane.banner
    if article:
        room.state.show_choices(article.status, found, room.steps.others)
    _name_step(room)
    wanted = next((action for action in HELPFUL for one in found if one.action is action and not one.reasons), None)
    if banner and wanted:
        helped = replace(banner, action=action_name(wanted), then=lambda: room.state.choose(wanted))
        room.window.pane.show_read_only(helped)


def _name_step(room: Room) -> None:
    """The step that leads on, as the one button with the accent."""
    action = room.steps.next_step
    room.step.setText(action_name(action) if action else QCoreApplication.translate("Window", "Submit"))
    room.step.setEnabled(action is not None)


def _show_findings(room: Room, found: tuple[Standing, ...], report: Report) -> None:
    """A report about exactly the text on the screen; what is decided leaves no mark."""
    body = room.page.body
    room.page.overlay.show([standing.finding for standing in found if standing.decision is None])
    room.findings.show_standings(found, body, report.failures)
    room.context.repeats.show_repeats((one.finding for one in found if one.decision is None), body)
    room.context.forget_places(body)
    room.in_hand.take(room.findings.current(), scroll=False)
    room.bus.withdrawn.emit("stale")


def _show_progress(room: Room, done: Progress) -> None:
    room.window.status.show_progress(done.decided, done.total, done.errors)
