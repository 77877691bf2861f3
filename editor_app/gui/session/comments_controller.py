"""The comments on the article on the desk: read, written, replied to, settled, and shown in the text."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor_app.desk.articles.comments import CameWith, comments, settle_comment, withdraw_comment, write_comment
from editor_app.desk.base.changes import Changes
from editor_app.domain.errors import EditorError
from editor_app.gui.base.labels import shortened
from editor_app.gui.editor.live import Live
from editor_app.gui.panels.history.comments import CommentsPanel
from editor_app.gui.session.acts.acts import Act
from editor_app.gui.session.work import Work
from editor_app.text.anchors import Anchor, anchor, trace
from editor_app.text.manuscript import Part
from editor_app.text.span import Span

if TYPE_CHECKING:
    from editor_app.domain.comment import Remark

_WORDS = 40
"""Letters of a comment that are quoted when it is named."""


class CommentsController(QObject):
    """`counted` carries how many comments are open, `marked` the places in the text that these are about,
    `numbered` the number of each with its place, `headed` the same of those on the headline, `place_activated` the
    place to go to, `acted` an Act that was just done.
    """

    counted = Signal(int)
    marked = Signal(tuple)
    numbered = Signal(tuple)
    headed = Signal(tuple)
    place_activated = Signal(Span)
    acted = Signal(object)

    def __init__(self, panel: CommentsPanel, work: Work, live: Live) -> None:
        super().__init__(panel)
        self._panel, self._work, self._live = panel, work, live
        self._article = self._read = ""  # whose comments are asked for, and whose are there
        self._found: tuple[CameWith, ...] = ()
        self._in_front = False
        self._going: int | None = None
        self._unsent: dict[str, tuple[Anchor, str]] = {}  # by article: the comment that was being written
        panel.place_asked.connect(self._go_to_words)
        panel.settle_asked.connect(self._settle)
        panel.written.connect(self.write)
        panel.replied.connect(self._reply)
        work.standing_changed.connect(lambda _: self.look(always=False))  # others comment too

    def forget(self) -> None:
        """Another article is on the desk; its comments are not read yet."""
        if self._article and (unsent := self._panel.unsent):
            self._unsent[self._article] = unsent
        self._panel.drop()
        self._read = ""
        self._show("", ())

    def refresh(self) -> None:
        """Read those of the article on the desk, if they are not shown already; their places move with the text."""
        if self._work.article and self._work.article.id != self._article:
            self.look()
        else:
            self.mark(self._in_front)

    def look(self, always: bool = True) -> None:
        """Read the comments; those of the file once, for they stay as they are. Unless `always`, they are shown only if
        they are others: what is shown may be in use.
        """
        if article := self._work.article:
            known = self._found if self._read == article.id else None
            self._article = article.id
            read = partial(comments, self._work.desk, article.id, known=known)
            self._work.run(read, partial(self._show_of, article.id, always))

    def mark(self, in_front: bool) -> None:
        """While the comments are in front, the words they are about are marked in the text; their numbers always."""
        self._in_front = in_front
        self.marked.emit(tuple(place for _, place in self._places()) if in_front else ())
        for part, said in ((Part.BODY, self.numbered), (Part.TITLE, self.headed)):
            said.emit(tuple(self._numbers(part)))

    def compose(self, place: Span, part: Part = Part.BODY) -> None:
        """Ask for a comment on a place in the text, or in its headline."""
        self._panel.compose(anchor(self._words(part), place, part))

    def take(self, number: int) -> None:
        """Take a comment in hand, by its number."""
        if 0 < number <= len(self._found):
            self._panel.take(self._found[number - 1].key)

    def next_place(self, after: int) -> None:
        """Go to the next open comment behind an offset; after the last comes the first. They are read first."""
        if self._work.article and self._work.article.id != self._article:
            self._going = after
            self.look()
            return
        places = sorted(self._places(), key=lambda one: one[1])
        ahead = [one for one in places if one[1].start > after] or places
        if ahead:
            self._panel.take(ahead[0][0])
            self.place_activated.emit(ahead[0][1])

    def write(self, about: Anchor, words: str, answers: str = "") -> None:
        """Write a comment, or a reply: one act."""
        article, work = self._work.article, self._work
        if article is None:
            return
        made: list[Remark] = []

        def job() -> Changes:
            made[:] = [write_comment(work.desk, article.id, about, words, work.by, answers)]
            return Changes(article.id, decisions=True, status=True)

        def back() -> Changes:
            return withdraw_comment(work.desk, article.id, made[0], work.by)

        said = shortened(words, _WORDS)
        name = self.tr("comment “{words}”").format(words=said)
        done, gone = self.tr("Commented: “{words}”."), self.tr("Taken back: comment “{words}”.")

        def answer(kept: bool) -> None:
            if kept and self._unsent.get(article.id) == (about, words):
                del self._unsent[article.id]
            if answers or self._article == article.id:  # else another comment is being written there
                self._panel.answer(answers, kept)

        self._act(name, done.format(words=said), gone.format(words=said), (job, back), answer)

    def _reply(self, key: str, words: str) -> None:
        one = next((one for one in self._found if one.key == key), None)
        if one:
            self.write(one.about, words, key)

    def _settle(self, key: str, resolved: bool) -> None:
        article, work = self._work.article, self._work
        if article is None:
            return
        one = next((one for one in self._found if one.key == key), None)
        said = shortened(one.text, _WORDS) if one else ""
        done, again = self.tr("Resolved: “{words}”."), self.tr("Open again: “{words}”.")
        if not resolved:
            done, again = again, done
        jobs = tuple(
            partial(settle_comment, work.desk, article.id, key, way, work.by) for way in (resolved, not resolved)
        )
        name = self.tr("comment “{words}”").format(words=said)
        self._act(name, done.format(words=said), again.format(words=said), (jobs[0], jobs[1]))

    def _act(
        self,
        name: str,
        said: str,
        back: str,
        jobs: tuple[Callable[[], Changes], Callable[[], Changes]],
        answer: Callable[[bool], None] = lambda _: None,
    ) -> None:
        """Do something that can be taken back; once it is done it is an act, and `answer` hears whether it was. The
        list is read again also when it was refused, so that it tells what holds.
        """
        work = self._work

        def settled(changes: Changes) -> None:
            work.tell(changes)
            self.look()

        def refused(fault: EditorError) -> None:
            work.refused(fault)
            self.look()

        def run(job: Callable[[], Changes]) -> bool:
            work.run(job, settled, refused)
            return True

        def not_done(fault: EditorError) -> None:
            answer(False)
            refused(fault)

        def first(changes: Changes) -> None:
            answer(True)
            self.acted.emit(Act(name, said, back, lambda: run(jobs[1]), lambda: run(jobs[0])))
            settled(changes)

        work.run(jobs[0], first, not_done)

    def _places(self) -> list[tuple[str, Span]]:
        """Where in the text the open comments are now."""
        return [(self._found[number - 1].key, place) for number, place in self._numbers(Part.BODY)]

    def _numbers(self, part: Part) -> Iterator[tuple[int, Span]]:
        """The open comments on a part, each with its number and where it is now."""
        for number, one in enumerate(self._found, 1):
            place = self._place(one.about) if one.about.part is part and one.resolved is None else None
            if place:
                yield number, place

    def _words(self, part: Part) -> str:
        draft = self._live.draft
        if draft is None:
            return ""
        return draft.manuscript.title if part is Part.TITLE else draft.manuscript.body

    def _place(self, about: Anchor) -> Span | None:
        return trace(self._words(about.part), about)

    def _show(self, article_id: str, found: tuple[CameWith, ...]) -> None:
        self._article = article_id
        placed = [(one.about.part is Part.BODY, self._place(one.about) or Span(0, 0), one) for one in found]
        self._found = tuple(one for *_, one in sorted(placed, key=lambda triple: triple[:2]))  # the headline first
        self._panel.show_comments(self._found)
        self.counted.emit(sum(one.resolved is None for one in found))
        self.mark(self._in_front)
        going, self._going = self._going, None
        if going is not None and article_id:
            self.next_place(going)

    def _show_of(self, article_id: str, always: bool, found: tuple[CameWith, ...]) -> None:
        """Unless another article is on the desk by now."""
        if self._work.article and self._work.article.id == article_id:
            self._read = article_id
            if always or set(found) != set(self._found):
                self._show(article_id, found)
            if unsent := self._unsent.pop(article_id, None):
                self._panel.compose(*unsent)

    def _go_to_words(self, about: Anchor) -> None:
        place = self._place(about) if self._live.draft else None
        self._panel.show_lost(lost=place is None)
        if place and about.part is Part.BODY:  # the headline is in sight at all times
            self.place_activated.emit(place)
