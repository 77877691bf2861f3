"""The contents of the window once the desk is open: the panels are made, put into their panes and connected."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QPushButton

from editor_app.gui.base.bus import Bus
from editor_app.gui.base.lanes import Lanes, LatestLane, LongLane
from editor_app.gui.editor.live import Live
from editor_app.gui.editor.page import Page
from editor_app.gui.editor.page_places import put_down, show_place, stand_before
from editor_app.gui.flows.article_display import ArticleDisplay
from editor_app.gui.flows.boilerplate import Boilerplate
from editor_app.gui.flows.command_handlers import (
    comment_on_words,
    connect_editing,
    connect_enabling,
    connect_importing,
    connect_reviewing,
)
from editor_app.gui.flows.comparing import Comparing, Way, connect_comparing
from editor_app.gui.flows.exporting import Exporting
from editor_app.gui.flows.finding_in_hand import FindingInHand
from editor_app.gui.flows.findings_display import FindingsDisplay
from editor_app.gui.flows.fixing import Fixing
from editor_app.gui.flows.house_list_actions import connect_house_list_actions
from editor_app.gui.flows.import_notices import ImportNotices
from editor_app.gui.flows.manual.about import About
from editor_app.gui.flows.manual.help import Help
from editor_app.gui.flows.marks.hovering import Hovering
from editor_app.gui.flows.pages.approving import Approving
from editor_app.gui.flows.pages.board import TheDesk
from editor_app.gui.flows.pages.people import People
from editor_app.gui.flows.pages.period import Period
from editor_app.gui.flows.pages.recent import Recent
from editor_app.gui.flows.preferences import Preferences
from editor_app.gui.flows.printing import connect_printing, copy_of_changes
from editor_app.gui.flows.reports_and_bundles import ReportsAndBundles
from editor_app.gui.flows.taking_steps import TakingSteps
from editor_app.gui.flows.writing.formatting import Formatting
from editor_app.gui.flows.writing.linking import Linking
from editor_app.gui.flows.writing.pasting import Pasting
from editor_app.gui.panels.findings.pane import FindingsPanel
from editor_app.gui.panels.queue.pane import QueuePanel
from editor_app.gui.panels.queue.state_button import StateButton
from editor_app.gui.session.acts.acting import Acting, connect_returning
from editor_app.gui.session.acts.acts import Acts
from editor_app.gui.session.acts.detail_acts import DetailActs
from editor_app.gui.session.acts.schedule_acts import ScheduleActs
from editor_app.gui.session.acts.text_acts import TextActs
from editor_app.gui.session.archive_controller import ArchiveController
from editor_app.gui.session.context import Context
from editor_app.gui.session.decisions import Decisions
from editor_app.gui.session.importing import Importing
from editor_app.gui.session.keeping.alerting import Alerting
from editor_app.gui.session.keeping.conflicts import Conflicts
from editor_app.gui.session.keeping.reminding import Reminding
from editor_app.gui.session.keeping.safekeeping import Safekeeping
from editor_app.gui.session.keeping.watching import Watching
from editor_app.gui.session.lists.answers import WaitingNotice
from editor_app.gui.session.lists.clients_controller import ClientsController
from editor_app.gui.session.lists.house_list_controller import HouseListController
from editor_app.gui.session.lists.ledger_controller import LedgerController
from editor_app.gui.session.queue_controller import QueueController
from editor_app.gui.session.side_panes import PanesRail, ViewsRail
from editor_app.gui.session.step_controller import StepController
from editor_app.gui.session.steps import Steps
from editor_app.gui.session.work import Work
from editor_app.gui.shell.window import Window

_CONTEXT = 3
"""The pane below the text, as Splitters counts them."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """Everything that was made. Only the start and the end of the program hold all of it."""

    window: Window
    work: Work
    live: Live
    bus: Bus
    importing: Importing
    acts: Acts
    decisions: Decisions
    steps: Steps
    queue: QueuePanel
    board: TheDesk
    findings: FindingsPanel
    context: Context
    state: StateButton
    step: QPushButton

    @property
    def page(self) -> Page:
        """The text on the screen."""
        return self.window.pane.page


def furnish(window: Window, work: Work, live: Live, bus: Bus, lanes: Lanes) -> Workspace:
    """Make the panels and connect everything."""
    window.closing.connect(Watching(work, live, lanes.store, bus).end)
    acts = Acts(window)
    decisions, queue = Decisions(work, live, bus, acts), QueuePanel()
    made = Workspace(
        window=window,
        work=work,
        live=live,
        bus=bus,
        importing=Importing(work, live, bus),
        acts=acts,
        decisions=decisions,
        steps=Steps(work, decisions, bus),
        queue=queue,
        board=TheDesk(window, work, queue, bus),
        findings=FindingsPanel(),
        context=Context(work, live, lanes.look, lanes.compare),
        state=StateButton(),
        step=QPushButton(),
    )
    _lay_out(made)
    _connect_shell(made, QueueController(made.queue, work, lanes.store, bus), lanes.backup)
    Recent(made.window, made.work, made.queue)
    _connect_article(made)
    _connect_findings(made, lanes)
    _connect_lists(made)
    _connect_leaving(made, lanes.compare)
    return made


def _lay_out(made: Workspace) -> None:
    panes, window = made.window.panes, made.window
    panes.fill(panes.queue, made.queue)
    panes.fill(panes.findings, made.findings)
    panes.fill(panes.context, made.context)
    ViewsRail(window, made.queue)
    PanesRail(window, made.findings, made.context)
    window.add_to_toolbar(made.state)
    window.add_to_toolbar(made.step)


def _connect_shell(made: Workspace, controller: QueueController, backup: LongLane) -> None:
    """The window's frame: toolbar, queue, status bar, and what is dropped on it."""
    window, work, importing = made.window, made.work, made.importing
    queue, step, status = made.queue, made.step, window.status
    window.searched.connect(controller.search)
    window.on("arrange", partial(_arrange, window, queue))
    window.dropped.connect(importing.take_in)
    window.words_dropped.connect(importing.paste)
    queue.article_picked.connect(partial(_pick, work))
    queue.article_opened.connect(partial(_pick, work))
    queue.article_opened.connect(lambda _: made.page.setFocus())
    queue.files_dropped.connect(importing.take_in)
    work.person_changed.connect(status.show_person)
    window.page_opened.connect(step.hide)
    window.page_closed.connect(step.show)
    step.clicked.connect(window.command("step").trigger)
    About(window, work)
    Alerting(window, work, made.bus)
    Reminding(window, work, made.bus)
    Safekeeping(window, work, backup, made.bus)
    Conflicts(window, work, made.live, importing)
    Help(window, made.findings, made.bus)


def _arrange(window: Window, queue: QueuePanel) -> None:
    """Show how the queue can be arranged, and the queue."""
    window.close_page()
    window.panes.open(window.panes.queue)
    queue.head.open_menu()


def _pick(work: Work, article_id: str) -> None:
    """Open an article. If it is already open, it stays, with its caret and its undo."""
    if work.article is None or work.article.id != article_id:
        work.open(article_id)


def _connect_article(made: Workspace) -> None:
    """What comes in, and the one article that is open."""
    window, pane, page, work, bus = made.window, made.window.pane, made.page, made.work, made.bus
    ArticleDisplay(window, work, made.live, made.findings, made.context)
    StepController(pane, made.state, made.step, work, made.steps)
    ImportNotices(window, work, made.importing, made.context, bus)
    Boilerplate(window, pane.notices, page, work, made.importing, bus)
    work.person_changed.connect(pane.welcome.show_person)
    connect_importing(window, pane.welcome, work, made.importing, bus)
    connect_editing(window, page, pane.find_bar)
    Formatting(window, page)
    Linking(window, page)
    Pasting(window, page, work)
    window.on("save", work.save)
    connect_enabling(window, page, work)


def _connect_findings(made: Workspace, lanes: Lanes) -> None:
    """What the checks say, and what is said twice."""
    window, page, findings, context, bus = made.window, made.page, made.findings, made.context, made.bus
    in_hand = FindingInHand(window.pane, made.live, context, findings)
    FindingsDisplay(window.pane, findings, context, made.decisions, in_hand, bus)
    text = TextActs(page, made.acts)
    Acting(window, made.work, made.steps, made.acts, text)
    connect_returning(made.acts, findings)
    DetailActs(context, made.live, made.acts)
    ScheduleActs(context, made.work, made.acts)
    Hovering(window, findings, made.work, made.live)
    Fixing(page, findings, made.live, bus, text, made.acts)
    connect_reviewing(window, findings, made.live)
    findings.check_asked.connect(made.live.check)
    context.edits_asked.connect(page.apply)
    context.place_activated.connect(partial(show_place, page))
    context.commented.connect(page.comment)
    _connect_source(made)
    _connect_comments(made)
    context.wanted.connect(partial(window.panes.go_to, _CONTEXT))
    ArchiveController(context.archive, made.work, lanes, bus, made.live.check)
    comparing = Comparing(page, findings, context, in_hand, bus)
    connect_comparing(window, findings, context, comparing, Way(window, page, made.work, bus))


def _connect_comments(made: Workspace) -> None:
    """Comments on words of the text."""
    window, page, context = made.window, made.page, made.context
    pane = window.pane
    context.comments.left.connect(partial(put_down, page))
    context.remarks.place_activated.connect(partial(stand_before, page))
    context.remarks.numbered.connect(pane.gutter.show_comments)
    context.remarks.headed.connect(pane.header.show_comments)
    pane.gutter.commented.connect(context.show_comment)
    pane.header.comment_asked.connect(context.show_comment)
    context.acted.connect(made.acts.push)
    window.on("comment", partial(comment_on_words, window, page, context))
    window.on("next-comment", lambda: context.next_comment(page.caret))


def _connect_source(made: Workspace) -> None:
    """The Chinese text that the article renders, lit with the sentence at the caret or the finding in hand."""
    page, beside = made.page, made.context.beside
    beside.lit.connect(page.light)
    beside.check_asked.connect(made.live.check)
    for moved in (page.cursorPositionChanged, beside.paired):
        moved.connect(lambda: beside.follow(page.caret))
    made.findings.finding_selected.connect(beside.take)


def _connect_lists(made: Workspace) -> None:
    """What the house keeps: its list of terms, and the names of approved articles."""
    window, work, check = made.window, made.work, made.live.check
    window.on("ledger", LedgerController(window, work, check).open)
    house = HouseListController(window, work, made.bus, check)
    window.on("house", house.open)
    window.on("clients", ClientsController(window, work, check).open)
    WaitingNotice(work, made.bus, house.open)
    connect_house_list_actions(made.findings, work, made.live, house, made.acts)


def _connect_leaving(made: Workspace, compare: LatestLane) -> None:
    """Settings, and what leaves the desk."""
    window, page, work, live, bus = made.window, made.page, made.work, made.live, made.bus
    queue, welcome = made.queue, window.pane.welcome
    preferences = Preferences(window, page, work, live)
    welcome.person_asked.connect(preferences.open)
    exporting = Exporting(window, work, bus, preferences.keep)
    approving = Approving(window, work, made.steps, made.decisions, compare)
    steps = TakingSteps(
        window,
        page,
        made.state,
        work,
        made.steps,
        made.decisions,
        exporting,
        made.context,
        live,
        approving,
        made.findings,
    )
    People(window, work)
    Period(window, work, bus)
    queue.action_asked.connect(steps.take_in_queue)
    ReportsAndBundles(window, made.queue, work, made.importing, bus)
    connect_printing(window, work, live, made.decisions, bus)
    made.context.history.copy_asked.connect(partial(copy_of_changes, window, work, bus))
