"""What a card asks the house list to learn: a form to keep, or one to prefer, which is looked at first."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from editor_app.desk.articles import remember
from editor_app.domain.finding import Finding
from editor_app.gui.base.bus import Bus, Notice, Tone
from editor_app.gui.editor.live import Live
from editor_app.gui.panels.findings.pane import FindingsPanel
from editor_app.gui.session.lists.house_list_controller import HouseListController
from editor_app.gui.session.work import Work


def connect_house_list_actions(
    findings: FindingsPanel, work: Work, live: Live, house: HouseListController, bus: Bus
) -> None:
    """What cards ask for."""
    findings.remember_asked.connect(partial(keep, work, live, house, bus))
    findings.prefer_asked.connect(partial(prefer, work, live, house))


def keep(work: Work, live: Live, house: HouseListController, bus: Bus, findings: Sequence[Finding], form: str) -> None:
    """Let a form stand in this article, and allow it in the house."""
    draft, article = live.draft, work.article
    if draft is None or article is None:
        return

    def kept(made: remember.Kept) -> None:
        words = QCoreApplication.translate("Remembering", "“{term}” stays in this article.")
        if made.added:
            words = QCoreApplication.translate("Remembering", "“{term}” stays, and is now admitted on the house list.")
        elif made.suggested:
            words = QCoreApplication.translate("Remembering", "“{term}” stays, and was suggested for the house list.")
        undo = QCoreApplication.translate("Remembering", "Undo")
        then = partial(work.run, partial(remember.take_back, work.desk, made, work.by), house.follow)
        bus.notice.emit(Notice(words.format(term=form), tone=Tone.DONE, action=undo, then=then, topic="decided"))
        house.follow()

    work.run(partial(remember.keep, work.desk, article.id, draft.manuscript, findings, form, work.by), kept)


def prefer(
    work: Work, live: Live, house: HouseListController, finding: Finding, form: str, forms: remember.Forms
) -> None:
    """Make one form the house's preferred one, and no other of its card."""
    if draft := live.draft:
        job = partial(remember.offer, work.desk, draft.manuscript, finding, form, forms, work.by)
        work.run(job, house.ask_offer)
