"""The report on the text in hand with the decisions that hold, and deciding."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor_app.desk.articles.decide import decide, take_back
from editor_app.desk.articles.review import Standing, standings
from editor_app.desk.base.changes import Changes
from editor_app.domain.decision import Decision, Reason, Scope
from editor_app.domain.finding import Finding, Report
from editor_app.gui.base.bus import Bus, Notice
from editor_app.gui.editor.live import Live
from editor_app.gui.session.work import Work


class Decisions(QObject):
    """`judged` carries the Standings of exactly the text on the screen, and their Report."""

    judged = Signal(tuple, Report)

    def __init__(self, work: Work, live: Live, bus: Bus) -> None:
        super().__init__(work)
        self._work, self._live, self._bus = work, live, bus
        self.report: Report | None = None
        self.standings: tuple[Standing, ...] = ()
        live.reported.connect(self._judge)
        work.opened.connect(self._forget)
        bus.changed.connect(self._follow)

    def decide(self, findings: Sequence[Finding], scope: Scope, reason: Reason, note: str = "") -> None:
        """Decide that findings can stay."""
        work, article = self._work, self._work.article
        if article:
            job = partial(decide, work.desk, article.id, tuple(findings), scope, reason, note, work.by)
            work.run(job, partial(self._decided, tuple(findings), scope))

    def take_back(self, what: Finding | Decision) -> None:
        """Open a finding again."""
        work, article = self._work, self._work.article
        if article:
            work.run(partial(take_back, work.desk, article.id, what, work.by), self._bus.changed.emit)

    def _forget(self) -> None:
        """Another text is in hand."""
        self.report, self.standings = None, ()

    def _judge(self, report: Report) -> None:
        self._work.run(partial(standings, self._work.desk, report), lambda found: self._judged(found, report))

    def _judged(self, found: tuple[Standing, ...], report: Report) -> None:
        if self._live.draft and report.stamp == self._live.draft.stamp:
            self.report, self.standings = report, found
            self.judged.emit(found, report)

    def _decided(self, findings: tuple[Finding, ...], scope: Scope, changes: Changes) -> None:
        self._bus.changed.emit(changes)
        words = {
            Scope.PLACE: self.tr("Ignored here."),
            Scope.ARTICLE: self.tr("Ignored in this article."),
            Scope.HOUSE: self.tr("Ignored in this article. A manager decides whether it is ignored everywhere."),
        }

        def undo() -> None:
            for finding in findings:
                self.take_back(finding)

        self._bus.notice.emit(Notice(words[scope], action=self.tr("Undo"), then=undo, topic="decided"))

    def _follow(self, changes: Changes) -> None:
        """A decision was made: read again which hold."""
        article = self._work.article
        if self.report and article and changes.decisions and changes.article in ("", article.id):
            self._judge(self.report)
