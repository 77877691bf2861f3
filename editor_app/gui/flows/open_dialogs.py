"""Opens the sheets for what wants more than a click: submit, approve, export, fix everywhere, preferences."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QActionGroup, QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QTabWidget

from editor_app.desk.articles.queries import article as article_of
from editor_app.desk.articles.queries import history
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.preferences import change_settings, hints
from editor_app.desk.exports.profiles import Profile, keep_profile, profiles
from editor_app.desk.exports.release import FORMS, Released, release
from editor_app.desk.reports.look import word_differences
from editor_app.domain.article import Action, Article
from editor_app.domain.errors import EditorError
from editor_app.domain.finding import Finding
from editor_app.domain.settings import Settings
from editor_app.gui.base import theme
from editor_app.gui.base.bus import Notice
from editor_app.gui.base.tell import tell
from editor_app.gui.dialogs.approve import ApproveSheet, Comparison
from editor_app.gui.dialogs.export import ExportDialog
from editor_app.gui.dialogs.fix_everywhere import FixEverywhere
from editor_app.gui.dialogs.help import HelpSheet
from editor_app.gui.dialogs.settings.keys import KeyRow
from editor_app.gui.dialogs.settings.preferences import PreferencesDialog
from editor_app.gui.dialogs.settings.rules import RuleRow
from editor_app.gui.dialogs.submit import SubmitSheet
from editor_app.gui.editor.live import Freshness
from editor_app.gui.editor.page import show_place
from editor_app.gui.flows.house_list_actions import connect_house_list_actions
from editor_app.gui.flows.wiring import Room
from editor_app.gui.session.house_list_controller import HouseListController
from editor_app.gui.session.ledger_controller import LedgerController
from editor_app.gui.shell.actions import COMMANDS
from editor_app.text.prepared import Text


def connect_dialogs(room: Room) -> None:
    """Steps and commands that have a sheet."""
    room.state.action_asked.connect(partial(take_step, room))
    room.findings.fix_everywhere_asked.connect(partial(fix_everywhere, room))
    room.queue.action_asked.connect(partial(_asked_in_queue, room))
    room.window.on("step", lambda: likely_step(room))
    room.window.on("steps", room.state.open_choices)
    room.window.on("return", lambda: room.state.choose(Action.REQUEST_CHANGES))
    room.window.on("export", lambda: take_step(room, Action.EXPORT))
    room.window.on("preferences", lambda: preferences(room))
    room.window.on("ledger", LedgerController(room.window, room.work, room.live.check).open)
    house = HouseListController(room.window, room.work, room.bus, room.live.check)
    room.window.on("house", house.open)
    connect_house_list_actions(room.findings, room.work, room.live, house, room.bus)
    room.window.on("keys", lambda: preferences(room, keys=True))
    room.window.on("help", lambda: _open(room, HelpSheet(key_rows(room), room.window)))
    for name, by in (("larger", 1), ("smaller", -1), ("usual-size", 0)):
        room.window.on(name, partial(change_size, room, by))
    _fill_theme_menu(room)
    room.window.pane.welcome.person_asked.connect(lambda: preferences(room))


def take_step(room: Room, action: Action, reason: str = "", to: str = "", confirmed: bool = False) -> None:
    """Take a step of the workflow, with its sheet if it has one."""
    sheets = {Action.SUBMIT: submit, Action.APPROVE: approve}
    if action is Action.EXPORT and room.work.article:
        export(room, (room.work.article,), room.steps.wants(action, "confirmation"))
    elif action in sheets:
        room.steps.when_settled(partial(sheets[action], room))
    else:
        folder = room.work.desk.settings.export_folder
        room.steps.advance(action, reason, to, confirmed, Path(folder) if folder else None)


def likely_step(room: Room) -> None:
    """Submit, approve or whatever comes next from here."""

    def choose() -> None:
        if action := room.steps.next_step:
            room.state.choose(action)

    room.steps.when_settled(choose)  # what is missing in the saved text may just have been typed


def submit(room: Room) -> None:
    """What is still open, and one reason for the warnings among it."""
    sheet = SubmitSheet(room.verdicts.standings, room.page.body, room.steps.against(Action.SUBMIT), room.window)
    sheet.submitted.connect(lambda reason: room.steps.advance(Action.SUBMIT, reason))
    _open(room, sheet)


def approve(room: Room) -> None:
    """Every change since the text came in, and since it was last submitted."""
    article = room.work.article
    if article is None:
        return

    def show(comparisons: tuple[Comparison, ...]) -> None:
        against = room.steps.against(Action.APPROVE)
        commented = room.steps.wants(Action.APPROVE, "confirmation")
        sheet = ApproveSheet(article.title, comparisons, room.verdicts.standings, against, commented, room.window)
        sheet.approved.connect(lambda note: room.steps.advance(Action.APPROVE, note, confirmed=commented))
        sheet.changes_requested.connect(lambda reason: room.steps.advance(Action.REQUEST_CHANGES, reason))
        _open(room, sheet)

    labels = (
        QCoreApplication.translate("Window", "Since it came in"),
        QCoreApplication.translate("Window", "Since it was last submitted"),
    )
    room.work.run(partial(_comparisons, room, article.id, labels), show)


def export(room: Room, articles: Sequence[Article], embargoed: bool = False) -> None:
    """Which formats and where to; then how it went."""
    folder = room.work.desk.settings.export_folder
    names = [article.title for article in articles] if embargoed else []

    def show(known: tuple[Profile, ...]) -> None:
        sheet = ExportDialog(articles, FORMS, Path(folder) if folder else None, names, known, room.window)
        _connect_export(room, sheet)
        _open(room, sheet)

    room.work.run(partial(profiles, room.work.desk), show)


def _connect_export(room: Room, sheet: ExportDialog) -> None:
    def keep(kept: Profile) -> None:
        room.work.run(partial(keep_profile, room.work.desk, kept), lambda _: None)

    sheet.profile_kept.connect(keep)
    sheet.export_asked.connect(partial(_export, room, sheet))
    sheet.folder_opened.connect(lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))


def fix_everywhere(room: Room, findings: Sequence[Finding], replacement: str) -> None:
    """A list with ticks; what is ticked becomes one step of undo."""
    draft = room.live.draft
    if draft is None or room.live.freshness is not Freshness.FRESH:
        words = QCoreApplication.translate("Window", "The text has just changed. The checks are reading it again.")
        room.bus.notice.emit(Notice(words, topic="stale"))
        return
    sheet = FixEverywhere(findings, replacement, Text(draft.manuscript), room.window)
    sheet.edits_chosen.connect(room.page.apply)
    _open(room, sheet)


def preferences(room: Room, keys: bool = False) -> None:
    """What a person sets; a change holds at once."""
    rules = [RuleRow(rule, tell(title)) for rule, title in hints()]
    dialog = PreferencesDialog(room.work.desk.settings, (), rules, key_rows(room), room.window)
    dialog.settings_changed.connect(partial(_change_settings, room))
    dialog.key_changed.connect(lambda name, key: room.window.bind_keys(room.window.bound_keys() | {name: key}))
    tabs = dialog.findChild(QTabWidget)
    if keys and isinstance(tabs, QTabWidget):
        tabs.setCurrentIndex(tabs.count() - 1)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def key_rows(room: Room) -> list[KeyRow]:
    """Every command with the keys it has now."""
    made = room.window.commands
    return [
        KeyRow(one.name, one.words.replace("&", ""), "; ".join(key.toString() for key in made[one.name].shortcuts()))
        for one in COMMANDS
    ]


def change_size(room: Room, by: int) -> None:
    """Set the text under review larger or smaller; 0: as at the beginning."""
    settings = room.work.desk.settings
    size = min(36, max(8, settings.text_size + by)) if by else Settings().text_size
    _change_settings(room, replace(settings, text_size=size))


class Progress(QObject):
    """Carries how far a release is from the lane to the window."""

    moved = Signal(int, int, str)
    stopped = False


def _open(room: Room, sheet: QDialog) -> None:
    """Sheets lie over the window; a place that is pointed at in one is shown in the text."""
    place = getattr(sheet, "place_activated", None)
    if place is not None:
        place.connect(partial(show_place, room.page))
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()


def _export(room: Room, sheet: ExportDialog, wanted: Profile, confirmed: bool) -> None:
    progress = Progress(sheet)
    progress.moved.connect(sheet.show_progress)
    sheet.cancel_asked.connect(lambda: setattr(progress, "stopped", True))
    ids = tuple(article.id for article in sheet.articles)
    job = partial(
        release,
        room.work.desk,
        ids,
        Path(wanted.folder),
        wanted.forms,
        room.work.by,
        confirmed,
        template=wanted.template,
        progress=progress.moved.emit,
        cancelled=lambda: progress.stopped,
    )

    def done(results: tuple[Released, ...]) -> None:
        sheet.show_results(results)
        for one in results:
            room.bus.changed.emit(Changes(one.article, status=True))
        _change_settings(room, replace(room.work.desk.settings, export_folder=wanted.folder))

    def failed(fault: EditorError) -> None:
        sheet.show_failure(str(fault))

    room.work.run(job, done, failed)


def _fill_theme_menu(room: Room) -> None:
    choices = (
        ("system", QCoreApplication.translate("Window", "As the &system")),
        ("light", QCoreApplication.translate("Window", "&Light")),
        ("dark", QCoreApplication.translate("Window", "&Dark")),
    )
    group = QActionGroup(room.window)
    for name, words in choices:
        action = room.window.theme_menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(name == room.work.desk.settings.theme)
        action.triggered.connect(
            lambda _, name=name: _change_settings(room, replace(room.work.desk.settings, theme=name))
        )
        group.addAction(action)


def _asked_in_queue(room: Room, ids: tuple[str, ...], action: Action) -> None:
    """A step asked for in the queue: exports go out together, anything else concerns the one article that is opened."""
    if action is Action.EXPORT:
        room.work.run(lambda: tuple(article_of(room.work.desk, one) for one in ids), partial(export, room))
    elif room.work.article and ids == (room.work.article.id,):
        room.state.choose(action)
    elif len(ids) == 1:
        room.work.open(ids[0])
        room.steps.when_settled(partial(room.state.choose, action))


def _comparisons(room: Room, article_id: str, labels: tuple[str, str]) -> tuple[Comparison, ...]:
    found = history(room.work.desk, article_id)
    texts = {one.number: one.manuscript.body for one in found.revisions}
    handed_in = [step.revision for step in found.steps if step.action is Action.SUBMIT]
    now = texts[handed_in[-1]] if handed_in else texts[max(texts)]
    earlier = [(labels[0], texts[min(texts)])]
    if len(handed_in) > 1:
        earlier.insert(0, (labels[1], texts[handed_in[-2]]))
    return tuple(Comparison(label, text, now, word_differences(text, now)) for label, text in earlier)


def _change_settings(room: Room, settings: Settings) -> None:
    """Keep them, and look and work by them from now on."""
    before = room.work.desk.settings
    if settings == before:
        return

    def hold() -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication) and settings.theme != before.theme:
            theme.apply(app, settings.theme)
        room.page.set_text_size(settings.text_size)
        if settings.rules_off != before.rules_off or settings.spelling != before.spelling:
            room.live.check()

    room.work.change_desk(partial(change_settings, room.work.desk, settings), settings.person, hold)
