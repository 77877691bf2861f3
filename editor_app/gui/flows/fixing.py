"""Putting replacements into the text: for one finding, or for all that say the same."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from editor_app.domain.finding import Finding
from editor_app.gui.base.bus import Bus, Notice
from editor_app.gui.dialogs.fix_everywhere import FixEverywhereDialog
from editor_app.gui.editor.live import Freshness, Live
from editor_app.gui.editor.page import Page, show_place
from editor_app.gui.panels.findings.pane import FindingsPanel
from editor_app.gui.panels.names.proposals import edit_for
from editor_app.text import edits
from editor_app.text.edits import Edit
from editor_app.text.manuscript import Part
from editor_app.text.prepared import Text
from editor_app.text.span import Span


class Fixing(QObject):
    """Fixes only where a finding is still there; each fix is one undo step."""

    def __init__(self, page: Page, findings: FindingsPanel, live: Live, bus: Bus) -> None:
        super().__init__(page)
        self._page, self._findings, self._live, self._bus = page, findings, live, bus
        findings.fix_asked.connect(self.fix)
        findings.fix_everywhere_asked.connect(self.fix_everywhere)

    def fix(self, finding: Finding, replacement: str) -> None:
        """Put a replacement where the finding is now, then take the next one in hand."""
        if finding.part is Part.TITLE:
            if self._change_headline((edit_for(self._headline(), finding.span, finding, replacement),), (finding,)):
                self._findings.next_finding()
            return
        page, marks = self._page, self._page.overlay.marks
        place = marks.place_of(finding)
        if place is None:
            self._say_changed()
        elif page.apply((edit_for(page.body, place, finding, replacement),)):
            page.go_to(Span(place.start, place.start))
            self._findings.next_finding()

    def fix_everywhere(self, findings: Sequence[Finding], replacement: str) -> None:
        """A list of places with check boxes; the checked ones become one undo step."""
        draft = self._live.draft
        if draft is None or self._live.freshness is not Freshness.FRESH:
            words = QCoreApplication.translate("Window", "The text has just changed. The checks are reading it again.")
            self._bus.notice.emit(Notice(words, topic="stale"))
            return
        dialog = FixEverywhereDialog(findings, replacement, Text(draft.manuscript), self._page.window())
        dialog.edits_chosen.connect(self._page.apply)
        above = tuple(finding for finding in findings if finding.part is Part.TITLE)
        dialog.headline_edits_chosen.connect(lambda changes: self._change_headline(changes, above))
        dialog.place_activated.connect(self._show)
        dialog.open_once()

    def _headline(self) -> str:
        return self._live.draft.manuscript.title if self._live.draft else ""

    def _change_headline(self, changes: Sequence[Edit], about: Sequence[Finding]) -> bool:
        """Change the headline where the findings' words still stand; a notice offers to take that back."""
        draft = self._live.draft
        if draft is None or self._page.isReadOnly():
            return False
        before = draft.manuscript.title
        if any(finding.span.of(before) != finding.quote for finding in about):
            self._say_changed()
            return False
        self._live.retitled(edits.replace(before, changes))
        undo = QCoreApplication.translate("Window", "Undo")
        words = QCoreApplication.translate("Window", "Headline changed.")
        self._bus.notice.emit(Notice(words, action=undo, then=partial(self._live.retitled, before), topic="headline"))
        return True

    def _say_changed(self) -> None:
        words = QCoreApplication.translate(
            "Window", "These words have just changed. The checks are reading them again."
        )
        self._bus.notice.emit(Notice(words, topic="stale"))

    def _show(self, place: Span) -> None:
        show_place(self._page, place)
