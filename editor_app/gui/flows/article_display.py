"""Shows the article on the desk: its text and title, whether it can be changed, whether it is saved and checked."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from editor_app.desk.articles.queries import returned
from editor_app.desk.reports.dictionaries import Spelling, spelling_of
from editor_app.domain.article import Step
from editor_app.domain.message import sentences
from editor_app.gui.base.bus import Notice, Tone
from editor_app.gui.base.labels import moment
from editor_app.gui.base.tell import tell
from editor_app.gui.editor.live import Freshness, Live
from editor_app.gui.panels.findings.pane import FindingsPanel
from editor_app.gui.session.context import Context
from editor_app.gui.session.work import OpenArticle, Work
from editor_app.gui.shell.window import Window
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.prepared import Text


class ArticleDisplay(QObject):
    """Follows the work; decides nothing."""

    def __init__(self, window: Window, work: Work, live: Live, findings: FindingsPanel, context: Context) -> None:
        super().__init__(window)
        self._window, self._pane, self._status = window, window.pane, window.status
        self._work, self._live, self._findings, self._context = work, live, findings, context
        self._page = window.pane.page
        work.opened.connect(self._show)
        work.standing_changed.connect(self._show_standing)
        work.saved.connect(lambda at: self._status.show_saved(at, unsaved=False))
        work.saved.connect(lambda _: self._show_title())
        live.parked.connect(lambda _: self._show_parked())
        live.freshness_changed.connect(self._show_freshness)
        live.reported.connect(lambda _: self._count_words())
        self._page.edited.connect(lambda _: self._edited())
        context.details.field_changed.connect(self._show_field)

    def _show(self, shown: OpenArticle) -> None:
        """Another text is on the desk."""
        draft = shown.draft
        self._window.rest(False)
        self._pane.show_text(shown.body, draft.manuscript.markup is Markup.MARKDOWN)
        if shown.taken:  # the dialog that asked for a file gives the keys to the search field, not to a new text
            self._page.setFocus()
        self._findings.show_nothing()
        self._show_standing(shown)
        self._context.show_new_text()
        self._status.show_encoding(shown.taken.encoding if shown.taken else "")
        self._show_language(draft.manuscript.language)
        self._status.show_saved(shown.opened.saved_at, unsaved=bool(draft.version), parked=True)

    def _show_language(self, language: str) -> None:
        """The language, at once; and soon whether there is a dictionary for it."""
        self._status.show_language(language)

        def show(spelling: Spelling) -> None:
            now = self._live.draft
            if now and now.manuscript.language == language:
                self._status.show_language(language, spelling)

        self._work.run(partial(spelling_of, language), show)

    def _show_standing(self, shown: OpenArticle) -> None:
        """Where the article stands, and whether its text can be changed."""
        article, draft, now = shown.article, shown.draft, self._live.draft
        if now and now.article == article.id:
            draft = now  # a headline may have been typed since
        header = self._pane.header
        header.show_article(article, draft.manuscript, article.words)
        editable = not shown.against
        notice = None if editable else Notice(tell(sentences(*shown.against)), tone=Tone.INFO, lasting=True)
        self._pane.show_read_only(notice)
        self._work.run(partial(returned, self._work.desk, article.id), partial(self._show_returned, article.id))
        self._findings.show_editable(editable)
        self._context.show_editable(editable)
        self._show_title()

    def _show_field(self, key: str, value: str) -> None:
        if key == "language":
            self._show_language(value)

    def _show_returned(self, article: str, found: tuple[Step, int] | None) -> None:
        """Why the text was sent back stands above it until it is submitted again."""
        if found is None or self._work.article is None or self._work.article.id != article:
            return
        step, places = found
        words = self.tr("Sent back by {name}, {when}: “{reason}”")
        words = words.format(name=step.by, when=moment(step.at), reason=step.reason)
        notice = self._pane.banner or Notice(words, lasting=True)  # which may offer the step that helps
        notice = replace(notice, text=words, hint="", tone=Tone.WARNING)
        if places:
            notice = replace(notice, look=self.tr("Ne&xt place"), show=self._next_place)
        self._pane.show_banner(notice)

    def _next_place(self) -> None:
        self._context.next_comment(self._page.caret)

    def _count_words(self) -> None:
        """The number of words follows the text on the screen, counted off the window's thread."""
        draft = self._live.draft
        if draft:
            manuscript = draft.manuscript
            self._work.run(partial(_length, manuscript), lambda told: self._pane.header.show_words(*told))

    def _edited(self) -> None:
        self._live.typed(self._page.body)
        self._status.show_saved(None, unsaved=True)
        self._context.show_stale()
        self._show_title()

    def _show_parked(self) -> None:
        if self._work.unsaved:
            self._status.show_saved(None, unsaved=True, parked=True)

    def _show_freshness(self, now: Freshness) -> None:
        self._status.show_freshness(now)
        checking = now in (Freshness.STALE, Freshness.CHECKING)
        self._findings.show_checking(checking, read=now is Freshness.FRESH)
        self._show_title()  # a headline or a source was typed
        if self._live.draft:
            self._pane.header.title.setText(self._live.draft.manuscript.title)

    def _show_title(self) -> None:
        article = self._work.article
        self._window.show_title(article.title if article else "", self._work.unsaved)


def _length(manuscript: Manuscript) -> tuple[int, bool]:
    """How long a text is, and whether it is counted in characters."""
    text = Text(manuscript)
    return text.word_count, text.is_chinese
