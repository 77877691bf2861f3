"""Shows what the checks say: marks in the text, cards and arcs; passes on what is asked of a finding."""

from functools import partial

from PySide6.QtCore import QObject

from editor_app.desk.articles.review import Standing
from editor_app.domain.finding import Finding, Report
from editor_app.gui.base.bus import Bus
from editor_app.gui.editor.page_places import show_place
from editor_app.gui.editor.pane import Pane
from editor_app.gui.editor.spoken_marks import tell_marks
from editor_app.gui.flows.finding_in_hand import FindingInHand
from editor_app.gui.panels.findings.pane import FindingsPanel
from editor_app.gui.session.context import Context
from editor_app.gui.session.decisions import Decisions
from editor_app.text.manuscript import Part


class FindingsDisplay(QObject):
    """Shows only a report about exactly the text on the screen; what is decided leaves no mark."""

    def __init__(
        self,
        pane: Pane,
        findings: FindingsPanel,
        context: Context,
        decisions: Decisions,
        in_hand: FindingInHand,
        bus: Bus,
    ) -> None:
        super().__init__(findings)
        self._page, self._findings, self._context = pane.page, findings, context
        self._headline = pane.header.title
        self._in_hand, self._bus, self._decisions = in_hand, bus, decisions
        decisions.judged.connect(self._show)
        pane.pointed.connect(self._point)
        findings.finding_selected.connect(partial(in_hand.take, scroll=True))
        findings.place_activated.connect(partial(show_place, pane.page))
        findings.headline_activated.connect(context.edit_headline)
        findings.ignore_asked.connect(decisions.decide)
        findings.ignore_asked.connect(lambda those, *_: findings.next_finding(those))
        findings.doomed.connect(pane.page.doom)
        findings.nothing_to_fix.connect(bus.say)
        findings.take_back_asked.connect(decisions.take_back)
        findings.compare_asked.connect(in_hand.compare)

    def _show(self, found: tuple[Standing, ...], report: Report) -> None:
        body, overlay, repeats = self._page.body, self._page.overlay, self._context.repeats
        open_ones = [standing.finding for standing in found if standing.decision is None]
        below = [finding for finding in open_ones if finding.part is Part.BODY]
        overlay.show(below)
        tell_marks(self._page.document(), self._page.positions, overlay.marks)
        self._headline.show_findings([finding for finding in open_ones if finding.part is Part.TITLE])
        self._findings.show_issues(self._decisions.issues, body, report.failures)
        repeats.show_repeats(below, body)
        self._context.forget_places(body)
        expected = self._findings.take_expected()
        if self._findings.current() is None:
            self._findings.take_first()
        self._in_hand.take(self._findings.current(), scroll=expected)
        self._bus.withdrawn.emit("stale")

    def _point(self, finding: Finding) -> None:
        """A mark in the text, the gutter or the ruler was clicked."""
        self._findings.select(finding)
        self._in_hand.take(finding, scroll=False)
