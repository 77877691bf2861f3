"""Web page leftovers around an article: struck through on the page, removed piece by piece, and put back."""

from functools import partial

from PySide6.QtCore import QObject

from editor_app.desk.articles.boilerplate import Around, around
from editor_app.gui.base.bus import Bus, Notice, Tone
from editor_app.gui.base.message_bars import Notices
from editor_app.gui.dialogs.boilerplate import BoilerplateDialog
from editor_app.gui.editor.page import Page
from editor_app.gui.editor.page_places import show_place
from editor_app.gui.panels.repeats.removal import removals
from editor_app.gui.session.importing import Importing
from editor_app.gui.session.work import OpenArticle, Work
from editor_app.gui.shell.window import Window
from editor_app.text.edits import Edit
from editor_app.text.line_map import where_now
from editor_app.text.span import Span

_TOPIC = "furniture"


class Boilerplate(QObject):
    """Proposes them when a text is imported, and again whenever their removal is undone or they are put back."""

    def __init__(
        self, window: Window, notices: Notices, page: Page, work: Work, importing: Importing, bus: Bus
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._work, self._importing, self._bus = window, page, work, importing, bus
        self.dialog: BoilerplateDialog | None = None
        self._found: tuple[str, Around] | None = None
        """The article in hand with what came with it, once that is known."""
        self._taken: tuple[str, tuple[Span, ...]] | None = None
        """A text before pieces were taken out of it, and where they stood there."""
        work.opened.connect(self._opened)
        page.edited.connect(lambda _: self._came_back())
        window.on("furniture", self.choose)
        notices.gone.connect(self._gone)

    def choose(self) -> None:
        """Show every piece that came with the text, also those that were taken out long ago."""
        article = self._work.article
        if article is None:
            return
        if self._found and self._found[0] == article.id:
            self._show(article.id, self._found[1])
        else:
            job = partial(around, self._work.desk, article.id)
            self._importing.read(article.title, job, partial(self._show, article.id))

    def _show(self, article_id: str, found: Around) -> None:
        page, article = self._page, self._work.article
        if article is None or article.id != article_id:
            return
        self._found = article_id, found
        if not found.pieces:
            self._bus.notice.emit(Notice(self.tr("Nothing in this text looks like web page leftovers.")))
            return
        struck = page.overlay.proposed or where_now(found.body, page.body, (one.span for one in found.pieces))
        self.dialog = dialog = BoilerplateDialog(found, page.body, struck, self._window)
        before = page.overlay.proposed
        page.propose(dialog.out)
        dialog.ticked.connect(page.propose)
        dialog.place_activated.connect(partial(show_place, page))
        dialog.edits_chosen.connect(self._take_out)
        dialog.rejected.connect(partial(page.propose, before))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _opened(self, shown: OpenArticle) -> None:
        self._found = self._taken = None
        self._bus.withdrawn.emit(_TOPIC)
        taken = shown.taken
        if taken and taken.furniture and taken.changes.text and not shown.opened.recovered:
            self._found = taken.article.id, Around(shown.body, taken.furniture)
            if not shown.against:
                self._propose(tuple(one.span for one in taken.furniture))

    def _propose(self, places: tuple[Span, ...]) -> None:
        """Strike the places through on the page while the notice stands; they move with what is typed."""
        self._page.propose(places)
        words = self.tr("%n passage(s) struck through as web page leftovers.", "", len(places))
        take, look = self.tr("Remove them"), self.tr("Choose…")
        notice = Notice(words, "", Tone.INFO, take, self._take_all, True, _TOPIC, look, self.choose)
        self._bus.notice.emit(notice)

    def _take_all(self) -> None:
        page = self._page
        self._take_out(removals(page.body, page.overlay.proposed))

    def _take_out(self, changes: tuple[Edit, ...]) -> None:
        page = self._page
        before = page.body, page.overlay.proposed
        if not page.apply(changes):
            return
        self._taken = before if before[1] else None
        self._bus.withdrawn.emit(_TOPIC)
        gone, back = self.tr("Removed. Undo brings them back."), self.tr("Put back. Undo removes them again.")
        words, more = gone if sum(one.growth for one in changes) < 0 else back, self.tr("Choose…")
        self._bus.notice.emit(Notice(words, "", Tone.DONE, more, self.choose, topic="gone"))

    def _came_back(self) -> None:
        """Taking out was undone: it is proposed again."""
        if self._taken and self._taken[0] == self._page.body:
            self._propose(self._taken[1])

    def _gone(self, topic: str) -> None:
        """Without the notice, nothing is proposed any more."""
        if topic == _TOPIC:
            self._page.propose(())
