"""What a card asks the house list to learn: a form to keep, or one to prefer, which is looked at first."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from editor_app.desk.articles import remember
from editor_app.domain.finding import Finding
from editor_app.gui.base.bus import Notice, Tone
from editor_app.gui.flows.wiring import Room
from editor_app.gui.session.house_list_controller import HouseListController


def connect_house_list_actions(room: Room, keeper: HouseListController) -> None:
    """What cards ask for."""
    findings = room.findings
    findings.remember_asked.connect(lambda these, form: keep(room, keeper, these, form))
    findings.prefer_asked.connect(lambda finding, form, forms: prefer(room, keeper, finding, form, forms))


def keep(room: Room, keeper: HouseListController, findings: Sequence[Finding], form: str) -> None:
    """Let a form stand in this article, and allow it in the house."""
    work, draft, article = room.work, room.live.draft, room.work.article
    if draft is None or article is None:
        return

    def kept(made: remember.Kept) -> None:
        words = QCoreApplication.translate("Remembering", "“{term}” stays in this article.")
        if made.added:
            words = QCoreApplication.translate("Remembering", "“{term}” stays, and is admitted on the house list.")
        elif made.suggested:
            words = QCoreApplication.translate("Remembering", "“{term}” stays, and is suggested for the house list.")
        undo = QCoreApplication.translate("Remembering", "Undo")
        then = partial(work.run, partial(remember.take_back, work.desk, made, work.by), keeper.follow)
        room.bus.notice.emit(Notice(words.format(term=form), tone=Tone.DONE, action=undo, then=then, topic="decided"))
        keeper.follow()

    work.run(partial(remember.keep, work.desk, article.id, draft.manuscript, findings, form, work.by), kept)


def prefer(room: Room, keeper: HouseListController, finding: Finding, form: str, forms: remember.Forms) -> None:
    """Have the house write a form from now on, and no other of its card."""
    work, draft = room.work, room.live.draft
    if draft is not None:
        job = partial(remember.offer, work.desk, draft.manuscript, finding, form, forms, work.by)
        work.run(job, keeper.ask_offer)
