"""The finding in hand: marked in the text with its twins, and shown next to the other place that says the same."""

from PySide6.QtCore import QObject

from editor_app.domain.finding import About, Finding, Related
from editor_app.gui.base.tell import tell
from editor_app.gui.editor.live import Freshness, Live
from editor_app.gui.editor.pane import Pane
from editor_app.gui.panels.findings.pane import FindingsPanel
from editor_app.gui.session.context import Context
from editor_app.text.manuscript import Part
from editor_app.text.span import Span


class FindingInHand(QObject):
    """Shows one finding in the text and below it."""

    def __init__(self, pane: Pane, live: Live, context: Context, findings: FindingsPanel) -> None:
        super().__init__(pane)
        self._page, self._live, self._context, self._findings = pane.page, live, context, findings
        self._headline = pane.header.title

    def take(self, finding: Finding | None, scroll: bool) -> None:
        """Mark a finding and its twins in the text; a repeat is shown side by side at once."""
        places = self.places(finding) if finding else ()
        above = finding is not None and finding.part is Part.TITLE
        self._headline.choose(finding if above else None)
        twins = () if finding and self._passages(finding) else places[0 if above else 1 :]
        self._page.choose(finding, twins)
        if finding and places and scroll and not above:
            self._page.go_to(places[0], central=True)
        elif finding and scroll and not above:
            self._findings.expect(finding)  # its words were not found: the next report tells where they are
        if finding and finding.about is About.DUPLICATES:
            self._show_beside(finding, places)

    def places(self, finding: Finding) -> tuple[Span, ...]:
        """The current places of a finding's issue in the text below the headline, its own place first; of a repeat in
        hand, the one that stays.
        """
        if passages := self._passages(finding):
            return passages
        marks = self._page.overlay.marks
        own = marks.place_of(finding)
        group = [mark.span for mark in marks if mark.finding.group == finding.group]
        fresh = self._live.freshness is Freshness.FRESH
        below = (one for one in finding.related if not one.document and one.part is Part.BODY)
        related = [one.span for one in below] if fresh else []
        return tuple(dict.fromkeys([*([own] if own else []), *group, *related]))

    def _passages(self, finding: Finding) -> tuple[Span, ...]:
        """The places of the repeat in hand; none of another finding, nor of a text that has changed since."""
        here = finding == self._findings.current() and self._live.freshness is Freshness.FRESH
        return self._findings.places() if here else ()

    def compare(self, finding: Finding) -> None:
        """Show the places of a finding side by side, with the keys there."""
        self._show_beside(finding, self.places(finding))
        self._context.bring_forward(self._context.compare)

    def show_occurrences(self, finding: Finding, places: tuple[Span, ...]) -> None:
        """Show the places of a repeat side by side, the first two at once."""
        compare, editable = self._context.compare, not self._page.isReadOnly()
        compare.show_occurrences(self._page.body, places, tell(finding.title), editable)
        compare.setEnabled(True)

    def _show_beside(self, finding: Finding, places: tuple[Span, ...]) -> None:
        earlier = elsewhere(finding)
        if len(places) > 1:
            self.show_occurrences(finding, places)
        elif earlier and places and finding.part is Part.BODY:
            self._context.show_earlier(places[0], earlier)


def elsewhere(finding: Finding) -> Related | None:
    """The first place in another article that a finding was seen against."""
    return next((one for one in finding.related if one.document), None)
