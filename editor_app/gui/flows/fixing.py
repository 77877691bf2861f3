"""Putting replacements into the text: for one finding, or for all that say the same. Each is one act."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from editor_app.domain.finding import Finding
from editor_app.gui.base.bus import Bus, Notice
from editor_app.gui.base.labels import shortened
from editor_app.gui.dialogs.fix_everywhere import FixEverywhereDialog
from editor_app.gui.editor.live import Freshness, Live
from editor_app.gui.editor.page import Page
from editor_app.gui.editor.page_places import show_place
from editor_app.gui.panels.findings.issues import Issue
from editor_app.gui.panels.findings.pane import FindingsPanel
from editor_app.gui.panels.names.proposals import RESHAPED, edit_for, proposals
from editor_app.gui.session.acts.acts import Act, Acts
from editor_app.gui.session.acts.text_acts import Named, TextActs
from editor_app.text import edits
from editor_app.text.edits import Edit
from editor_app.text.manuscript import Part
from editor_app.text.masks import Mask
from editor_app.text.prepared import Text
from editor_app.text.span import Span, line_and_column

_WORDS = 40
"""Letters of a finding's words that are quoted when it is named."""


class Fixing(QObject):
    """Fixes only where a finding is still there."""

    def __init__(self, page: Page, findings: FindingsPanel, live: Live, bus: Bus, text: TextActs, acts: Acts) -> None:
        super().__init__(page)
        self._page, self._findings, self._live, self._bus = page, findings, live, bus
        self._text, self._acts = text, acts
        findings.fix_asked.connect(self.fix)
        findings.word_asked.connect(self.write)
        findings.edits_asked.connect(self.apply)
        findings.fix_everywhere_asked.connect(self.fix_everywhere)

    def fix(self, findings: Sequence[Finding], replacement: str) -> None:
        """Put a replacement where the findings of one issue are now, the one in hand first, then take the next in hand.

        Another place in a quotation is left for a look of its own.
        """
        page, first = self._page, findings[0]
        below = [one for one in findings if one.part is Part.BODY]
        if first.part is Part.BODY and page.overlay.marks.place_of(first) is None:
            self._say_stale()
            return
        changes: dict[Finding, Edit] = {}
        quotations = self._quotations(below)
        for one in below:
            where = page.overlay.marks.place_of(one)
            offered = one is first or (self._offers(one, replacement) and where and not quotations.touches(where))
            if where and offered:
                changes[one] = edit_for(page.body, where, one, replacement)
        wanted = [edit for edit in changes.values() if edit.span.of(page.body) != edit.new]
        changed = next((one for one, edit in changes.items() if edit in wanted), first)
        done = self._change(_apart(wanted), changed, replacement)
        above = [one for one in findings if one.part is Part.TITLE and (one is first or self._offers(one, replacement))]
        title = [edit_for(self._headline(), one.span, one, replacement) for one in above]
        done = self._change_headline(title, above, joined=done) or done
        if done:
            self._findings.next_finding([*changes, *above])

    def write(self, finding: Finding, place: Span, words: str) -> None:
        """Write one of the words that a finding names anew, wherever it names it."""
        old, body = place.of(self._findings.body), self._page.body
        marked = [mark.span for mark in self._page.overlay.marks if mark.finding == finding]
        changes = [Edit(span, words) for span in marked if span.of(body) == old]
        if not changes:
            self._say_stale()
        self._change(changes, finding, words, old)

    def apply(self, changes: Sequence[Edit], issue: Issue) -> None:
        """Edits that a card proposes for the text it was made for: a passage is kept, two posts are joined."""
        if self._findings.body != self._page.body:
            carried = [edits.carried(one, self._findings.body, self._page.body) for one in changes]
            changes = [one for one in carried if one]
            if issue.repeat or len(changes) < len(carried):  # which passages of a repeat go depends on all of them
                self._say_stale()
                return
        count = len(changes)
        line = line_and_column(self._page.body, min(changes).span.start)[0]
        words = shortened(issue.lead.quote, _WORDS)
        if issue.repeat:
            said = self.tr("Kept one passage, deleted %n.", "", len(issue.here) - 1)
            back = self.tr("%n passage(s) are here again.", "", len(issue.here) - 1)
        else:
            said, back = self.tr("Joined, line {line}."), self.tr("“{words}” stands again, line {line}.")
        named = Named(
            self.tr("fix of “{old}”").format(old=words),
            said.format(line=line, count=count),
            back.format(words=words, line=line),
            issue.lead,
        )
        if self._text.change(changes, named):
            self._findings.next_finding(issue.findings)

    def _say_stale(self) -> None:
        words = QCoreApplication.translate(
            "Window", "These words have just changed. The checks are reading them again."
        )
        self._bus.notice.emit(Notice(words, topic="stale"))

    def _offers(self, finding: Finding, replacement: str) -> bool:
        """Whether a replacement is meant for a place: a name fits anywhere, other words only where their rule offers
        them.
        """
        own = (one.lower() for one in finding.replacements)
        return finding.about in RESHAPED or replacement.lower() in own

    def _quotations(self, findings: Sequence[Finding]) -> Mask:
        """Where the text on the page quotes somebody; not looked for when there is one place only."""
        draft = self._live.draft
        if draft is None or len(findings) < 2:
            return Mask(())
        return Text(replace(draft.manuscript, body=self._page.body)).quotations

    def fix_everywhere(self, findings: Sequence[Finding], replacement: str) -> None:
        """A list of places with check boxes; the checked ones become one undo step."""
        draft = self._live.draft
        if draft is None or self._live.freshness is not Freshness.FRESH:
            words = QCoreApplication.translate("Window", "The text has just changed. The checks are reading it again.")
            self._bus.notice.emit(Notice(words, topic="stale"))
            return
        text = Text(draft.manuscript)
        match proposals(findings, replacement, text):
            case [one] if one.line and not one.quoted:  # nothing to choose from
                self._fix_chosen(findings[0], replacement, (one.edit,))
                return
        dialog = FixEverywhereDialog(findings, replacement, text, self._page.window())
        dialog.edits_chosen.connect(partial(self._fix_chosen, findings[0], replacement))
        above = tuple(finding for finding in findings if finding.part is Part.TITLE)
        dialog.headline_edits_chosen.connect(lambda changes: self._change_headline(changes, above, joined=False))
        dialog.place_activated.connect(self._show)
        dialog.open_once()

    def _fix_chosen(self, finding: Finding, replacement: str, changes: Sequence[Edit]) -> None:
        if self._change(changes, finding, replacement):
            self._findings.next_finding([finding])

    def _change(self, changes: Sequence[Edit], finding: Finding, replacement: str, words: str = "") -> bool:
        """One act, named after the finding, or after the words that were written anew."""
        first = min(changes, default=None)
        if first is None:
            return False
        old, line = shortened(words or finding.quote, _WORDS), line_and_column(self._page.body, first.span.start)[0]
        new = shortened(replacement, _WORDS)
        if not replacement.strip():
            said = self.tr("Deleted: “{old}”, line {line}.")
        elif len(changes) > 1:
            said = self.tr("Written: “{new}”, in %n place(s).", "", len(changes))
        else:
            said = self.tr("Written: “{new}”, line {line}.")
        back = self.tr("“{old}” stands again, line {line}.")
        if len(changes) > 1:
            back = self.tr("“{old}” stands again, in %n place(s).", "", len(changes))
        named = Named(
            self.tr("fix of “{old}”").format(old=old),
            said.format(old=old, new=new, line=line),
            back.format(old=old, line=line),
            finding,
        )
        return self._text.change(changes, named)

    def _headline(self) -> str:
        return self._live.draft.manuscript.title if self._live.draft else ""

    def _change_headline(self, changes: Sequence[Edit], about: Sequence[Finding], joined: bool) -> bool:
        """Change the headline where the findings' words still stand; `joined`: as part of the last act."""
        draft = self._live.draft
        if draft is None or self._page.isReadOnly() or not changes:
            return False
        before = draft.manuscript.title
        if any(finding.span.of(before) != finding.quote for finding in about):
            self._say_stale()
            return False
        after = edits.replace(before, changes)

        def put(title: str) -> bool:
            if self._page.isReadOnly():
                return False
            self._live.retitled(title)
            return True

        put(after)
        said, back = self.tr("Headline changed."), self.tr("The headline is as it was.")
        act = Act(self.tr("change of the headline"), said, back, lambda: put(before), lambda: put(after), about[0])
        self._acts.join(act) if joined else self._acts.push(act)
        return True

    def _show(self, place: Span) -> None:
        show_place(self._page, place)


def _apart(changes: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits, without those that overlap one before them."""
    found: list[Edit] = []
    for edit in sorted(changes):
        if not found or not edit.span.overlaps(found[-1].span):
            found.append(edit)
    return tuple(found)
