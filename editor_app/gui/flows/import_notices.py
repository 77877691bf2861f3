"""What a person should know about a text that was just opened, and the alternatives: what was typed but not saved,
another encoding, or the text before its tracked changes.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from editor_app.desk.articles.encodings import EncodingChoice, kept_choices
from editor_app.desk.articles.importing import Taken
from editor_app.desk.articles.reimport import kept_file, read_again
from editor_app.desk.articles.sources import separate
from editor_app.desk.base.changes import Changes
from editor_app.domain.tracked import Tracked
from editor_app.gui.base.bus import Bus, Notice, Tone
from editor_app.gui.base.lanes import CancelledAsk
from editor_app.gui.base.tell import tell
from editor_app.gui.dialogs.encoding import EncodingDialog
from editor_app.gui.session.context import Context
from editor_app.gui.session.importing import Importing
from editor_app.gui.session.work import OpenArticle, Work, open_article
from editor_app.gui.shell.window import Window

TOPICS = ("recovered", "encoding", "tracked", "comments", "notes", "bilingual")


class ImportNotices(QObject):
    """Shows it in notices, and does what is chosen there."""

    def __init__(self, window: Window, work: Work, importing: Importing, context: Context, bus: Bus) -> None:
        super().__init__(window)
        self._window, self._work, self._importing = window, work, importing
        self._context, self._bus = context, bus
        self.dialog: EncodingDialog | None = None
        work.opened.connect(self._opened)
        work.saved.connect(lambda _: bus.withdrawn.emit("recovered"))
        window.on("encoding", self.choose_encoding)

    def choose_encoding(self) -> None:
        """Show how the kept file would look in each encoding; the one that is chosen becomes a new version."""
        work, article = self._work, self._work.article
        if article is None:
            return

        def look() -> tuple[str, tuple[EncodingChoice, ...]]:
            return kept_file(work.desk, article.id)[0], kept_choices(work.desk, article.id)

        def show(found: tuple[str, tuple[EncodingChoice, ...]]) -> None:
            self.dialog = EncodingDialog(*found, self._window)
            self.dialog.chosen.connect(lambda encoding: self.read_again(article.id, encoding=encoding))
            self.dialog.finished.connect(self.dialog.deleteLater)
            self.dialog.open()

        work.run(look, show)

    def read_again(self, article_id: str, encoding: str | None = None, tracked: Tracked = Tracked.ACCEPTED) -> None:
        """The kept file as a new version; what is typed and not saved becomes a revision first."""
        work = self._work
        if work.article is None or work.article.id != article_id:
            return
        title = work.article.title

        def job(cancelled: CancelledAsk) -> OpenArticle:
            taken = read_again(work.desk, article_id, work.by, encoding, tracked, cancelled)
            return open_article(work.desk, article_id, work.by, taken)

        def read() -> None:
            self._importing.read(title, job, self._read)

        if work.unsaved:
            work.save(then=read)
        else:
            read()

    def _read(self, found: OpenArticle) -> None:
        taken = found.taken
        assert taken
        self._bus.changed.emit(taken.changes)
        self._work.lay(found)
        if not taken.changes.text:
            self._bus.notice.emit(Notice(self.tr("Read this way, the text stays the same."), topic="again"))

    def _opened(self, shown: OpenArticle) -> None:
        for topic in TOPICS:
            self._bus.withdrawn.emit(topic)
        if shown.opened.recovered and not self._work.held_off:
            self._say_recovered(shown.opened.overtaken)
        if shown.taken:
            self._say_notes(shown.taken)
            self._say_encoding(shown.taken)
            self._say_tracked(shown.taken)
            self._say_comments(shown.taken)
            self._say_bilingual(shown.taken)

    def _say_recovered(self, overtaken: bool) -> None:
        words = self.tr("This text was typed but not saved. Here it is again, as you left it.")
        if overtaken:
            words = self.tr("This text was typed but not saved, and somebody else has saved a newer one since.")
        self._offer(words, "recovered", self.tr("Discard it"), self._work.discard, Tone.WARNING)

    def _say_notes(self, taken: Taken) -> None:
        """What was left out or changed on the way."""
        if taken.notes:
            self._bus.notice.emit(Notice(" ".join(tell(note.message) for note in taken.notes), topic="notes"))

    def _say_encoding(self, taken: Taken) -> None:
        if taken.sure or not taken.encoding:
            return
        words = self.tr("The encoding {name} is a guess. Does the text read well?").format(name=taken.encoding.upper())
        self._offer(words, "encoding", self.tr("Other encodings…"), self.choose_encoding)

    def _say_tracked(self, taken: Taken) -> None:
        if not taken.tracked:
            return
        if taken.text is Tracked.ORIGINAL:
            words = self.tr("This is the text before %n tracked change(s).", "", taken.tracked)
            offer, other = self.tr("Open the text with them"), Tracked.ACCEPTED
        else:
            words = self.tr("The file has %n tracked change(s); this is the text with all of them.", "", taken.tracked)
            offer, other = self.tr("Open the text before the changes"), Tracked.ORIGINAL
        self._offer(words, "tracked", offer, partial(self.read_again, taken.article.id, None, other))

    def _say_comments(self, taken: Taken) -> None:
        if taken.comments:
            words = self.tr("%n comment(s) came with the file.", "", len(taken.comments))
            self._offer(words, "comments", self.tr("Show them"), self._show_comments)

    def _say_bilingual(self, taken: Taken) -> None:
        if taken.bilingual:
            words = self.tr("This text holds a Chinese text and its English. Check one against the other?")
            self._offer(words, "bilingual", self.tr("Separate them"), partial(self._separate, taken.article.id))

    def _separate(self, article_id: str) -> None:
        """Keep the Chinese text as the source; what is typed and not saved becomes a revision first."""
        work = self._work

        def job() -> OpenArticle:
            separate(work.desk, article_id, work.by)
            return open_article(work.desk, article_id, work.by)

        def show(found: OpenArticle) -> None:
            self._bus.changed.emit(Changes(article_id, text=True, status=True, source=True))
            work.lay(found)
            self._context.bring_forward(self._context.source)

        if work.article is not None and work.article.id == article_id:
            run = partial(work.run, job, show)
            work.save(then=run) if work.unsaved else run()

    def _show_comments(self) -> None:
        self._context.bring_forward(self._context.comments)

    def _offer(self, words: str, topic: str, action: str, then: Callable[[], None], tone: Tone = Tone.INFO) -> None:
        self._bus.notice.emit(Notice(words, "", tone, action, then, lasting=True, topic=topic))
