"""The page on which a text is approved: opened, filled, answered, and closed when the text is another one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from editor_app.desk.articles.approve import Choice
from editor_app.desk.articles.comments import write_comment
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.moves import Need
from editor_app.desk.base.people import set_policy
from editor_app.desk.reports.approval_sheet import Before, Sheet, approval_sheet, differences
from editor_app.desk.reports.second_eyes import SecondEyes, second_eyes
from editor_app.domain.article import Action
from editor_app.domain.errors import EditorError
from editor_app.gui.base.lanes import LatestLane
from editor_app.gui.editor.page_places import show_place
from editor_app.gui.panels.approval.page import ApprovalPage
from editor_app.gui.panels.approval.rendered import words_of_page
from editor_app.gui.session.decisions import Decisions
from editor_app.gui.session.steps import Steps
from editor_app.gui.session.work import Work
from editor_app.gui.shell.window import Window
from editor_app.text.anchors import Anchor, anchor, trace
from editor_app.text.compare import Change
from editor_app.text.span import Span


class Approving(QObject):
    """One page at a time."""

    def __init__(self, window: Window, work: Work, steps: Steps, decisions: Decisions, lane: LatestLane) -> None:
        super().__init__(window)
        self._window, self._work, self._steps, self._decisions, self._lane = window, work, steps, decisions, lane
        self.page: ApprovalPage | None = None
        self._action = Action.APPROVE  # what the page is open for
        self._about = ""  # and which article is on it
        self._own_asked = False  # people may approve their own work since the page was opened
        self._unsent: dict[str, str] = {}  # by article: the note on a page that was left, until it is sent
        work.opened.connect(lambda _: self.leave())
        steps.allowed.connect(self._follow)
        window.page_closed.connect(self._closed)
        window.on("comment", lambda: self.page.compose() if self.page else None)
        for name, by in (("next", 1), ("previous", -1)):
            window.on(name, partial(self._step, by))

    def open(self, action: Action, read: str = "") -> None:
        """Show the text that was submitted. `read` is the digest of one that was overtaken while it was read."""
        if (article := self._work.article) and (self.page is None or read or action is not self._action):
            asked = partial(_asked, self._work.desk, article.id, read, self._work.by)
            self._work.run(asked, partial(self._show, action, article.id))

    def leave(self) -> None:
        """Back to the text."""
        if self.page:
            self._window.close_page()

    def _step(self, by: int) -> None:
        """The keys that go from finding to finding go from change to change here."""
        if self.page:
            self.page.verdict.changes.step(by)

    def _show(self, action: Action, about: str, found: tuple[Sheet, SecondEyes | None]) -> None:
        """Unless another article is on the desk by now."""
        if self._work.article is None or self._work.article.id != about:
            return
        sheet, eyes = found
        commented = self._steps.wants(action, Need.CONFIRMATION)
        against, asked = self._steps.against(action), self._steps.asked(action)
        own = self._steps.wants(action, Need.REASON)
        page = ApprovalPage(sheet, self._decisions.standings, against, commented, asked, own, eyes if against else None)
        page.own_allowed.connect(self._allow_own)
        page.approved.connect(partial(self._approve, action, sheet))
        page.changes_requested.connect(partial(self._send_back, sheet))
        page.left.connect(self.leave)
        page.place_activated.connect(self._go_to)
        page.since_chosen.connect(self._compare)
        page.pinned.connect(partial(self._pin, page))
        self.leave()
        self.page, self._action = page, action
        self._about = about
        page.verdict.note.setText(self._unsent.pop(self._about, ""))
        self._window.open_page(page)
        if page.before:
            self._compare(page.before)

    def _compare(self, before: Before) -> None:
        """What changed since an earlier text, as both are read."""
        if page := self.page:
            old, new = words_of_page(before.page), words_of_page(page.sheet.page)
            self._lane.run(lambda _: differences(old, new), partial(self._changed, page, old))

    def _changed(self, page: ApprovalPage, old: str, changes: tuple[Change, ...]) -> None:
        if page is self.page:
            page.show_changes(changes, old)

    def _pin(self, page: ApprovalPage, about: Anchor, words: str) -> None:
        """A comment on words as they are read; it is tied to the same words of the text."""
        article = self._work.article
        place = trace(self._work.body, about)
        if article is None:
            return
        tied = anchor(self._work.body, place) if place else about
        job = partial(write_comment, self._work.desk, article.id, tied, words, self._work.by)

        def pinned(_: object) -> None:
            if page is self.page:
                page.verdict.answer(kept=True)
            self._work.tell(Changes(article.id, decisions=True, status=True))

        def refused(fault: EditorError) -> None:
            if page is self.page:
                page.verdict.answer(kept=False)
            self._work.refused(fault)

        self._work.run(job, pinned, refused)

    def _approve(self, action: Action, sheet: Sheet, note: str, anyway: bool, ticked: tuple[str, ...]) -> None:
        given = partial(self._steps.advance, action, note, confirmed=anyway, shown=sheet.digest, ticked=ticked)
        self._send(given)

    def _send_back(self, sheet: Sheet, reason: str) -> None:
        self._send(partial(self._steps.advance, Action.REQUEST_CHANGES, reason, shown=sheet.digest))

    def _send(self, given: Callable[..., None]) -> None:
        """The page stays, and sleeps, until the step is taken; when it is refused, what was typed is there."""
        page, about = self.page, self._about
        if page is None:
            return
        page.verdict.setEnabled(False)

        def answer(fault: EditorError | None) -> None:
            here = page is self.page
            if here:
                page.verdict.setEnabled(True)
                page.verdict.note.setFocus()
            if fault is None:
                if here:
                    self.leave()
                self._unsent.pop(about, None)

        given(answer=answer)

    def _allow_own(self) -> None:
        """On a desk of one: the page is opened again for one's own work once the gate has heard of it."""

        def allowed(changes: Changes) -> None:
            self._own_asked = True
            self._work.tell(changes)
            self._window.status.say(self.tr("People may approve their own work now. “People and policies” ends that."))

        self._work.run(partial(set_policy, self._work.desk, "approve_own", "yes", self._work.by), allowed)

    def _go_to(self, place: Span) -> None:
        self.leave()
        show_place(self._window.pane.page, place)

    def _follow(self, found: tuple[Choice, ...]) -> None:
        """The article went on without this page: somebody retracted it, or approved it elsewhere."""
        if self.page and not any(Need.CHANGES in one.move.needs for one in found):
            self.leave()
        if self.page:
            self.page.verdict.show_open_comments(self._steps.wants(self._action, Need.CONFIRMATION))
        own_asked, self._own_asked = self._own_asked, False
        if self.page and own_asked:
            self.open(Action.APPROVE_OWN)

    def _closed(self) -> None:
        page, self.page = self.page, None
        if page and (note := page.verdict.note.text()):
            self._unsent[self._about] = note


def _asked(desk: Desk, article_id: str, read: str, by: str) -> tuple[Sheet, SecondEyes | None]:
    return approval_sheet(desk, article_id, read), second_eyes(desk, article_id, by)
