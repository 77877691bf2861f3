"""The panels of the article beside its text: compare, repeats, names, its Chinese source, history, preview, details,
the comments that came with the file, and the archive.

Only what is visible is read again.
"""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QTabWidget, QWidget

from editor_app.desk.archive.search import search
from editor_app.desk.articles.queries import history, pictures_of, revision
from editor_app.desk.lists.clients import all_clients
from editor_app.desk.reports.text_views import names, preview, word_differences
from editor_app.domain.archive import Earlier
from editor_app.domain.article import Revision
from editor_app.domain.finding import Related
from editor_app.gui.base.labels import moment, standing_name
from editor_app.gui.base.lanes import LatestLane
from editor_app.gui.editor.live import Freshness, Live
from editor_app.gui.panels.history.comments import CommentsPanel
from editor_app.gui.panels.history.details import DetailsPanel
from editor_app.gui.panels.history.pane import HistoryPanel
from editor_app.gui.panels.history.preview import PreviewPanel
from editor_app.gui.panels.names.pane import NamesPanel
from editor_app.gui.panels.repeats.archive import ArchivePanel
from editor_app.gui.panels.repeats.compare import ComparePanel
from editor_app.gui.panels.repeats.pane import RepeatsPanel
from editor_app.gui.panels.source.pane import SourcePanel
from editor_app.gui.session.comments_controller import CommentsController
from editor_app.gui.session.source_controller import SourceController
from editor_app.gui.session.work import Work
from editor_app.text.compare import Change
from editor_app.text.edits import Edit
from editor_app.text.manuscript import Manuscript, Part
from editor_app.text.names import Who
from editor_app.text.prepared import Text
from editor_app.text.span import Span

T = TypeVar("T")


class Context(QTabWidget):
    """`edits_asked` and `place_activated` are those of its panels; the edits fit the text of the last report.

    `wanted` asks for the focus in the current panel. `commented` carries the places in the text that open comments are
    about, while the comments are shown; `comments_counted` how many are open.
    """

    edits_asked = Signal(tuple)
    place_activated = Signal(Span)
    commented = Signal(tuple)
    wanted = Signal()
    comments_counted = Signal(int)
    acted = Signal(object)

    def __init__(
        self, work: Work, live: Live, lane: LatestLane, comparing: LatestLane, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._work, self._live, self._lane, self._comparing = work, live, lane, comparing
        self.compare, self.names, self.history = ComparePanel(), NamesPanel(), HistoryPanel()
        self.preview, self.details = PreviewPanel(), DetailsPanel()
        self.repeats, self.archive, self.comments = RepeatsPanel(), ArchivePanel(), CommentsPanel()
        self._wanted: tuple[Span, Related] | None = None
        self.remarks = CommentsController(self.comments, work, live)
        self.source = SourcePanel()
        self.beside = SourceController(self.source, work, live, lane)
        self.editable = False
        self.setDocumentMode(True)
        self.tabBar().hide()  # the rail at the right chooses
        self.setAccessibleName(self.tr("Context"))
        self.addTab(self.compare, self.tr("Compare"))
        self.addTab(self.repeats, self.tr("Repeats"))
        self.addTab(self.names, self.tr("Names"))
        self.addTab(self.history, self.tr("History"))
        self.addTab(self.preview, self.tr("Preview"))
        self.addTab(self.details, self.tr("Details"))
        self.addTab(self.source, self.tr("Source"))
        self.addTab(self.comments, self.tr("Comments"))
        self.addTab(self.archive, self.tr("Archive"))
        self._connect()

    def bring_forward(self, panel: QWidget) -> None:
        """Show a panel, with the keys in it."""
        self.setCurrentWidget(panel)
        self.wanted.emit()

    def comment_on(self, span: Span, part: Part = Part.BODY) -> None:
        """Ask for a comment on a place in the text, or in its headline."""
        self.bring_forward(self.comments)
        self.remarks.compose(span, part)

    def show_comment(self, number: int) -> None:
        """Show a comment by its number."""
        self.bring_forward(self.comments)
        self.remarks.take(number)

    def next_comment(self, after: int) -> None:
        """Go to the next open comment behind an offset."""
        if self.currentWidget() is not self.comments:
            self.setCurrentWidget(self.comments)
        self.remarks.next_place(after)

    def show_editable(self, editable: bool) -> None:
        """Set whether the article can be changed; what is shown of it follows at once."""
        self.editable = editable
        self.details.show_editable(editable)
        self.source.show_editable(editable)

    def edit_headline(self, span: Span) -> None:
        """Show the field of the headline with some of its words selected."""
        self.bring_forward(self.details)
        self.details.select_headline(span)

    def show_new_text(self) -> None:
        """Another article is on the desk."""
        self._wanted = None
        self.compare.show_nothing()
        self.compare.show_found("", ())
        self.repeats.show_nothing()
        self.names.show_nothing()
        self.history.show_history(None)
        self.preview.show_html("")
        self.remarks.forget()
        self.beside.forget()
        self.refresh()

    def show_stale(self) -> None:
        """The text has been edited: what depends on places in it waits for the next report."""
        for panel in (self.compare, self.repeats, self.names):
            panel.setEnabled(False)

    def forget_places(self, body: str) -> None:
        """Places that were compared in an older text are no longer where they were."""
        if self.compare.body not in ("", body):
            self.compare.show_nothing()
        self.compare.setEnabled(True)
        self.repeats.setEnabled(True)

    def show_earlier(self, here: Span, other: Related) -> None:
        """Show a passage next to what an earlier article says; if that is gone, what the finding recorded of it."""
        body = self._live.body
        self._wanted = None if self.compare.earlier.take(other.document, here) else (here, other)
        if self._wanted:
            self.compare.show_other(body, here, other.title or other.document, other.quote)
        self.compare.setEnabled(True)

    def refresh(self) -> None:
        """Read again what the current tab shows."""
        draft, article = self._live.draft, self._work.article
        if draft is None or article is None:
            return
        self.remarks.refresh()
        shown = self.currentWidget()
        if shown is self.compare and self._live.freshness is Freshness.FRESH:
            text = Text(draft.manuscript)
            self._look(partial(search, self._work.desk, text, article.id), partial(self._show_found, draft.manuscript))
        elif shown is self.names and self._live.freshness is Freshness.FRESH:
            text = Text(draft.manuscript)
            self._look(partial(_who, self._work, text), partial(self._show_names, draft.manuscript))
        elif shown is self.history:
            self._look(partial(history, self._work.desk, article.id), self.history.show_history)
        elif shown is self.preview:
            self._look(partial(_previewed, self._work, draft.manuscript, article.id), self.preview.show_html)
        elif shown is self.source:
            self.beside.refresh()
        elif shown is self.details:
            self.details.schedule.show_schedule(article.due, article.priority, article.id)
            self.details.show_details(draft.manuscript, self._facts(draft.manuscript), self.editable)
            self._look(partial(all_clients, self._work.desk), self.details.show_clients)

    def _make_room(self) -> None:
        """Only the panel in front says how much room it needs at least: a wide one behind it takes none of the text."""
        for panel in filter(None, map(self.widget, range(self.count()))):
            needs = QSizePolicy.Policy.Preferred if panel is self.currentWidget() else QSizePolicy.Policy.Ignored
            panel.setSizePolicy(needs, panel.sizePolicy().verticalPolicy())

    def _connect(self) -> None:
        self.currentChanged.connect(lambda _: self._make_room())
        self._make_room()
        self.currentChanged.connect(lambda _: self.beside.bring(self.currentWidget() is self.source))
        self.currentChanged.connect(lambda _: self.refresh())
        self._live.reported.connect(lambda _: self.refresh())
        self._work.standing_changed.connect(lambda _: self.refresh())
        self._work.saved.connect(lambda _: self.refresh())
        self.currentChanged.connect(lambda _: self.remarks.mark(self.currentWidget() is self.comments))
        self.remarks.counted.connect(self.comments_counted)
        self.remarks.marked.connect(self.commented)
        self.remarks.acted.connect(self.acted)
        self.beside.place_activated.connect(self.place_activated)
        self.history.compare_asked.connect(self._compare_revisions)
        self.history.revision_asked.connect(self._compare_with_now)
        self.compare.compare_asked.connect(self._compare_passages)
        self.names.edits_asked.connect(self.edits_asked)
        self.compare.edits_asked.connect(self._edit_compared)
        self.names.place_activated.connect(self.place_activated)
        self.compare.place_activated.connect(self.place_activated)

    def _edit_compared(self, changes: tuple[Edit, ...]) -> None:
        """Places found in one text must not be used in another."""
        if self._live.draft and self.compare.body == self._live.body:
            self.edits_asked.emit(changes)

    def _look(self, job: Callable[[], T], then: Callable[[T], None]) -> None:
        """The latest look wins."""
        self._lane.run(lambda _: job(), then, self._work.refused)

    def _show_names(self, manuscript: Manuscript, found: tuple[Who, tuple[Span, ...]]) -> None:
        now = self._live.draft
        if now and now.manuscript.body == manuscript.body:
            self.names.show_names(found[0], manuscript.body, found[1], self.editable)
            self.names.setEnabled(True)

    def _show_found(self, manuscript: Manuscript, found: tuple[Earlier, ...]) -> None:
        now = self._live.draft
        if now and now.manuscript.body == manuscript.body:
            self.compare.show_found(manuscript.body, found)
            wanted, self._wanted = self._wanted, None
            if wanted:
                self.compare.earlier.take(wanted[1].document, wanted[0])

    def _compare_revisions(self, older: int, newer: int) -> None:
        if article := self._work.article:
            desk = self._work.desk
            self._look(
                lambda: _two(revision(desk, article.id, older), revision(desk, article.id, newer)), self._show_two
            )

    def _compare_with_now(self, number: int) -> None:
        article, draft = self._work.article, self._live.draft
        if article and draft:
            desk, body = self._work.desk, draft.manuscript.body
            label = self.tr("on the screen")
            self._look(lambda: _with(revision(desk, article.id, number), label, body), self._show_two)

    def _compare_passages(self, a: str, b: str) -> None:
        self._comparing.run(lambda _: word_differences(a, b), partial(self.compare.show_changes, a, b))

    def _show_two(self, two: tuple[str, str, str, str, tuple[Change, ...]]) -> None:
        self.compare.show_texts(*two)
        self.compare.setEnabled(True)
        self.bring_forward(self.compare)

    def _facts(self, manuscript: Manuscript) -> tuple[tuple[str, str], ...]:
        article, draft = self._work.article, self._live.draft
        assert article
        assert draft
        half = ((self.tr("State"), standing_name(article)),) if article.half_approved else ()
        return (
            *half,
            (self.tr("Revision"), str(draft.base)),
            (self.tr("Imported by"), f"{article.owner}, {moment(article.made_at)}"),
            (self.tr("Changed"), moment(article.changed_at)),
            (self.tr("Characters"), str(len(manuscript.body))),
            (self.tr("SHA-256"), manuscript.sha256),
            (self.tr("Article"), article.id),
        )


def _previewed(work: Work, manuscript: Manuscript, article_id: str) -> str:
    return preview(manuscript, pictures_of(work.desk, article_id))


def _who(work: Work, text: Text) -> tuple[Who, tuple[Span, ...]]:
    return names(work.desk, text.manuscript), text.quotations.spans


def _two(a: Revision, b: Revision) -> tuple[str, str, str, str, tuple[Change, ...]]:
    return _with(a, str(b.number), b.manuscript.body)


def _with(a: Revision, label: str, body: str) -> tuple[str, str, str, str, tuple[Change, ...]]:
    return str(a.number), a.manuscript.body, label, body, word_differences(a.manuscript.body, body)
