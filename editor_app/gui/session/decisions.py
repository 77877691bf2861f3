"""The report on the text in hand with the decisions that hold, and deciding."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor_app.desk.articles.decide import decide, reopen_all, take_back
from editor_app.desk.articles.review import Standing, judged
from editor_app.desk.base.changes import Changes
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.errors import EditorError
from editor_app.domain.finding import Finding, Report
from editor_app.gui.base.bus import Bus
from editor_app.gui.base.labels import reason_name, shortened
from editor_app.gui.editor.live import Live
from editor_app.gui.panels.findings.issues import Issue, issues
from editor_app.gui.session.acts.acts import Act, Acts
from editor_app.gui.session.work import Work
from editor_app.text.manuscript import Markup

Job = Callable[[], Changes]
_WORDS = 40
"""Letters of a finding's words that are quoted when it is named."""


class Decisions(QObject):
    """`judged` carries the Standings of exactly the text on the screen, and their Report; `issues` is what they come
    to.
    """

    judged = Signal(tuple, Report)

    def __init__(self, work: Work, live: Live, bus: Bus, acts: Acts) -> None:
        super().__init__(work)
        self._work, self._live, self._bus, self._acts = work, live, bus, acts
        self.report: Report | None = None
        self.standings: tuple[Standing, ...] = ()
        self.issues: tuple[Issue, ...] = ()
        live.reported.connect(self._judge)
        work.opened.connect(self._forget)
        bus.changed.connect(self._follow)

    def decide(self, findings: Sequence[Finding], scope: Scope, reason: Reason, note: str = "") -> None:
        """Decide that findings can stay: one act, however many they are."""
        article, those = self._work.article, tuple(findings)
        if article is None or not those:
            return
        job = partial(decide, self._work.desk, article.id, those, scope, reason, note, self._work.by)
        back = partial(reopen_all, self._work.desk, article.id, those, scope, self._work.by)
        words = shortened(those[0].quote, _WORDS)
        said = {
            Scope.PLACE: self.tr("Ignored: “{words}”, {reason}."),
            Scope.ARTICLE: self.tr("Ignored in this article: “{words}”, {reason}."),
            Scope.HOUSE: self.tr(
                "Ignored in this article: “{words}”, {reason}. A manager decides whether it is ignored everywhere."
            ),
        }
        self._act(
            self.tr("ignoring “{words}”").format(words=words),
            said[scope].format(words=words, reason=note.strip() or reason_name(reason).lower()),
            self.tr("Open again: “{words}”.").format(words=words),
            those[0],
            (job, back),
        )

    def take_back(self, what: Finding) -> None:
        """Open a finding again; to take that back decides it again as it was."""
        article = self._work.article
        held = next((one.decision for one in self.standings if one.finding == what and one.decision), None)
        if article is None or held is None:
            return
        desk, by = self._work.desk, self._work.by
        job = partial(take_back, desk, article.id, held if held.scope is not Scope.PLACE else what, by)
        again = partial(decide, desk, article.id, (what,), held.scope, held.reason, held.note, by)
        words = shortened(what.quote, _WORDS)
        self._act(
            self.tr("opening “{words}” again").format(words=words),
            self.tr("Open again: “{words}”.").format(words=words),
            self.tr("Ignored again: “{words}”.").format(words=words),
            what,
            (job, again),
        )

    def _act(self, name: str, said: str, back: str, finding: Finding, jobs: tuple[Job, Job]) -> None:
        """Do something that can be taken back. If the desk refuses, it was not done."""

        def refused(fault: EditorError) -> None:
            self._acts.drop(act)
            self._work.refused(fault)
            if self.report:
                self._judge(self.report)  # shows it as it stands, with the finding in hand

        def run(job: Job) -> bool:
            self._work.run(job, self._bus.changed.emit, refused)
            return True

        act = Act(name, said, back, lambda: run(jobs[1]), lambda: run(jobs[0]), finding)
        self._acts.push(act)
        run(jobs[0])

    def _forget(self) -> None:
        """Another text is in hand."""
        self.report, self.standings, self.issues = None, (), ()

    def _judge(self, report: Report) -> None:
        draft, desk, by = self._live.draft, self._work.desk, self._work.by
        if draft is None or report.stamp != draft.stamp:
            return  # its places are not those of the text on the screen; the report on that one is under way
        note, body, title = self.tr("one of my own words"), draft.manuscript.body, draft.manuscript.title
        formatted = draft.manuscript.markup is Markup.MARKDOWN

        def told() -> tuple[tuple[Standing, ...], tuple[Issue, ...]]:  # of a long text this takes long: not here
            found = judged(desk, report, note, by)
            return found, issues(found, body, title, formatted)

        self._work.run(told, lambda those: self._judged(*those, report))

    def _judged(self, found: tuple[Standing, ...], gathered: tuple[Issue, ...], report: Report) -> None:
        if self._live.draft and report.stamp == self._live.draft.stamp:
            self.report, self.standings, self.issues = report, found, gathered
            self.judged.emit(found, report)

    def _follow(self, changes: Changes) -> None:
        """A decision was made: read again which hold."""
        article = self._work.article
        if self.report and article and changes.decisions and changes.article in ("", article.id):
            self._judge(self.report)
