"""What a card asks the house list to learn: a form to keep, or one to prefer, which is looked at first."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from editor_app.desk.articles import remember
from editor_app.desk.base.changes import Changes
from editor_app.domain.errors import EditorError
from editor_app.domain.finding import Finding
from editor_app.gui.editor.live import Live
from editor_app.gui.panels.findings.pane import FindingsPanel
from editor_app.gui.session.acts.acts import Act, Acts
from editor_app.gui.session.lists.house_list_controller import HouseListController
from editor_app.gui.session.work import Work


def connect_house_list_actions(
    findings: FindingsPanel, work: Work, live: Live, house: HouseListController, acts: Acts
) -> None:
    """What cards ask for."""
    findings.remember_asked.connect(partial(keep, work, live, house, acts))
    findings.own_asked.connect(partial(keep_own, findings, work, live, acts))
    findings.prefer_asked.connect(partial(prefer, work, live, house))


def keep(
    work: Work, live: Live, house: HouseListController, acts: Acts, findings: Sequence[Finding], form: str
) -> None:
    """Let a form stand in this article, and allow it in the house: one act."""
    draft, article = live.draft, work.article
    if draft is None or article is None or not findings:
        return
    manuscript, made = draft.manuscript, list[remember.Kept]()

    def job() -> remember.Kept:
        made[:] = [remember.keep(work.desk, article.id, manuscript, findings, form, work.by)]
        return made[0]

    def kept(done: remember.Kept) -> None:
        acts.said.emit(_words(done).format(term=form), True)
        house.follow()

    def refused(fault: EditorError) -> None:
        acts.drop(act)
        work.refused(fault)

    def do() -> bool:
        work.run(job, kept, refused)
        return True

    def undo() -> bool:
        work.run(lambda: remember.take_back(work.desk, made[0], work.by), house.follow)
        return True

    name = QCoreApplication.translate("Remembering", "remembering “{term}”").format(term=form)
    again = QCoreApplication.translate("Remembering", "“{term}” stays in this article.").format(term=form)
    back = QCoreApplication.translate("Remembering", "Open again: “{term}”.").format(term=form)
    act = Act(name, again, back, undo, do, findings[0])
    acts.push(act, quiet=True)
    do()


def keep_own(findings: FindingsPanel, work: Work, live: Live, acts: Acts, finding: Finding, word: str) -> None:
    """A word is right for whoever works here: in this article, and in the next ones. One act."""
    article, card = work.article, findings.tree.card
    if article is None:
        return
    those, made = card.issue.open if card else (finding,), list[remember.OwnKept]()
    note = QCoreApplication.translate("Remembering", "one of my own words")

    def job() -> Changes:
        made[:] = [remember.keep_own(work.desk, article.id, those, word, note, work.by)]
        return Changes(article.id, decisions=True)

    def done(changes: Changes) -> None:
        work.tell(changes)
        live.check()

    def refused(fault: EditorError) -> None:
        acts.drop(act)
        work.refused(fault)

    def do() -> bool:
        work.run(job, done, refused)
        return True

    def undo() -> bool:
        work.run(lambda: remember.take_back_own(work.desk, made[0], work.by), done)
        return True

    name = QCoreApplication.translate("Remembering", "remembering “{term}”").format(term=word)
    said = QCoreApplication.translate("Remembering", "“{term}” is one of your own words now.").format(term=word)
    back = QCoreApplication.translate("Remembering", "“{term}” is not one of your own words now.").format(term=word)
    act = Act(name, said, back, undo, do, finding)
    acts.push(act)
    do()


def _words(done: remember.Kept) -> str:
    if done.added:
        return QCoreApplication.translate("Remembering", "“{term}” stays, and is now admitted on the house list.")
    if done.suggested:
        return QCoreApplication.translate("Remembering", "“{term}” stays, and was suggested for the house list.")
    return QCoreApplication.translate("Remembering", "“{term}” stays in this article.")


def prefer(
    work: Work, live: Live, house: HouseListController, finding: Finding, form: str, forms: remember.Forms
) -> None:
    """Make one form the house's preferred one, and no other of its card."""
    if draft := live.draft:
        job = partial(remember.offer, work.desk, draft.manuscript, finding, form, forms, work.by)
        work.run(job, house.ask_offer)
