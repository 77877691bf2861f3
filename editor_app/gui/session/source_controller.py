"""The Chinese text beside the article on the desk: read, paired with the draft, replaced, and lit on both sides."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from editor_app.desk.articles.sources import give_source, source_of, withdraw_source
from editor_app.desk.base.changes import Changes
from editor_app.desk.reports.side_by_side import SidePair, side_by_side
from editor_app.domain.finding import Finding
from editor_app.domain.source_text import SourceText
from editor_app.gui.base.file_filters import draft_filters
from editor_app.gui.base.lanes import LatestLane
from editor_app.gui.editor.live import Live
from editor_app.gui.panels.source.pane import SourcePanel
from editor_app.gui.session.work import Work
from editor_app.text.manuscript import Manuscript, Part
from editor_app.text.span import Span

_DOCUMENT = "source"
"""What a finding calls the text that it was seen against."""


class SourceController(QObject):
    """`lit` carries the places in the draft to light, `place_activated` the one to go to, `paired` that both texts on
    the screen are paired, `check_asked` that the article is to be checked again, because its source is another.
    """

    lit = Signal(tuple)
    place_activated = Signal(Span)
    paired = Signal()
    check_asked = Signal()

    def __init__(self, panel: SourcePanel, work: Work, live: Live, lane: LatestLane) -> None:
        super().__init__(panel)
        self._panel, self._work, self._live, self._lane = panel, work, live, lane
        self._article = ""
        self._source: SourceText | None = None
        self._pairs: tuple[SidePair, ...] = ()
        self._paired: Manuscript | None = None
        self._in_front = False
        panel.file_asked.connect(self._ask)
        panel.file_dropped.connect(self._give)
        panel.withdrawal_asked.connect(self._withdraw)
        panel.pointed.connect(self._go_to_draft)

    def forget(self) -> None:
        """Another article is on the desk; its source is not read yet."""
        self._article, self._source, self._pairs, self._paired = "", None, (), None
        self._panel.show_source("", "")
        self.lit.emit(())

    def bring(self, in_front: bool) -> None:
        """Whether the panel is in front: only then is anything read or lit."""
        self._in_front = in_front
        if not in_front:
            self.lit.emit(())

    def refresh(self) -> None:
        """Read the source, or pair it anew with what was typed."""
        article = self._work.article
        if article is None:
            return
        if article.id != self._article:
            self._look(partial(source_of, self._work.desk, article.id), partial(self._show, article.id))
        elif self._source and self._live.draft and self._live.draft.manuscript != self._paired:
            self._pair(self._live.draft.manuscript, self._source.manuscript)

    def follow(self, caret: int) -> None:
        """Light the sentence at the caret on both sides."""
        if self._in_front and self._live.draft and self._live.draft.manuscript == self._paired:
            self._light(self._at(caret, lambda one: one.draft))

    def take(self, finding: Finding | None) -> None:
        """Show what the finding in hand says of the source."""
        if finding is None or not self._in_front or self._source is None:
            return
        named = [one.span for one in finding.related if one.document == _DOCUMENT and one.part is Part.BODY]
        if named:
            pair = self._at(named[0].start, lambda one: one.source)
            self._panel.light(pair.source if pair else None, named)

    def _look(self, job: Callable[[], object], then: Callable[..., None]) -> None:
        self._lane.run(lambda _: job(), then, self._work.refused)

    def _show(self, article_id: str, source: SourceText | None) -> None:
        if self._work.article is None or self._work.article.id != article_id:
            return
        self._article, self._source = article_id, source
        self._panel.show_source(source.name if source else "", source.manuscript.body if source else "")
        self.refresh()

    def _pair(self, draft: Manuscript, source: Manuscript) -> None:
        self._look(partial(side_by_side, draft, source), partial(self._show_pairs, draft))

    def _show_pairs(self, draft: Manuscript, pairs: tuple[SidePair, ...]) -> None:
        self._pairs, self._paired = pairs, draft
        matched = sum(one.draft is not None and one.source is not None for one in pairs)
        alone = [one.source for one in pairs if one.draft is None and one.source]
        self._panel.show_pairs(matched, matched + len(alone), alone)
        self.paired.emit()
        self.refresh()  # what was typed meanwhile

    def _at(self, offset: int, side: Callable[[SidePair], Span | None]) -> SidePair | None:
        """The pair with an offset on one side; between two, the one that begins there."""
        held = [(at.start, one) for one in self._pairs if (at := side(one)) and at.start <= offset <= at.end]
        return max(held, key=lambda found: found[0])[1] if held else None

    def _light(self, pair: SidePair | None) -> None:
        self._panel.light(pair.source if pair else None)
        self.lit.emit((pair.draft,) if pair and pair.draft else ())

    def _go_to_draft(self, offset: int) -> None:
        pair = self._at(offset, lambda one: one.source)
        self._light(pair)
        if pair and pair.draft and self._live.draft and self._live.draft.manuscript == self._paired:
            self.place_activated.emit(pair.draft)

    def _ask(self) -> None:
        title = self.tr("Open the Chinese text of this article")
        name, _ = QFileDialog.getOpenFileName(self._panel, title, "", draft_filters(self.tr("Texts")))
        if name:
            self._give(Path(name))

    def _give(self, path: Path) -> None:
        if article := self._work.article:
            job = partial(give_source, self._work.desk, article.id, path, self._work.by)
            self._work.run(job, self._given, self._work.refused)

    def _withdraw(self) -> None:
        if article := self._work.article:
            self._work.run(partial(withdraw_source, self._work.desk, article.id, self._work.by), self._given)

    def _given(self, changes: Changes) -> None:
        self._work.tell(changes)
        if changes.source:
            self.forget()
            self.refresh()
            self.check_asked.emit()
