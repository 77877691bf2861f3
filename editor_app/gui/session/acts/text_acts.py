"""Every change of the text as an act: letters of one word join, each other change stands for itself."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from editor_app.domain.finding import Finding
from editor_app.gui.base.labels import shortened
from editor_app.gui.editor.page import Page
from editor_app.gui.session.acts.acts import Act, Acts
from editor_app.text.edits import Edit
from editor_app.text.signs.cells import read_out
from editor_app.text.span import Span, line_and_column

PAUSE = 1.0
"""Seconds without a key after which typing begins another act."""
_WORDS = 40
"""Letters of a change that are quoted when it is named."""


@dataclass(frozen=True, slots=True)
class Named:
    """A change that has a name of its own: what a menu calls it, what is said of it and when it is taken back."""

    name: str
    said: str
    back: str
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class _Change:
    """An edit with the words that stood there before."""

    edit: Edit
    old: str

    @property
    def back(self) -> Edit:
        start = self.edit.span.start
        return Edit(Span(start, start + len(self.edit.new)), self.old)


class TextActs(QObject):
    """Listens to the page; undo and redo put words back on it."""

    def __init__(self, page: Page, acts: Acts, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(page)
        self._page, self._acts, self._clock = page, acts, clock
        self._body = page.body
        self._own = False
        self._named: Named | None = None
        self._typed: tuple[Act, _Change, float] | None = None
        page.edited.connect(self._edited)

    def open(self, article: str) -> None:
        """Another article is on the page."""
        self._acts.leave(self._body)
        self._body, self._typed = self._page.body, None
        self._acts.open(article, self._body)

    def change(self, changes: Sequence[Edit], named: Named) -> bool:
        """Apply edits as one act with a name; False when nothing changed."""
        self._named = named
        try:
            return self._page.apply(changes)
        finally:
            self._named = None

    def _edited(self, edit: Edit) -> None:
        change = _Change(edit, edit.span.of(self._body))
        self._body = self._page.body
        if self._own:
            return
        now = self._clock()
        joined = self._joined(change, now)
        if joined:
            act = self._act(joined)
            self._acts.replace_last(act)
        else:
            act = self._act(change)
            self._acts.push(act, quiet=self._named is None)
        self._typed = (act, joined or change, now) if self._named is None else None

    def _joined(self, change: _Change, now: float) -> _Change | None:
        """The change together with the one before it, when both are letters of one word."""
        if self._named or self._typed is None:
            return None
        act, before, at = self._typed
        if act is not self._acts.last or now - at > PAUSE:
            return None
        one, other = before.edit, change.edit
        if not before.old and not change.old and one.span.start + len(one.new) == other.span.start:
            word = len(other.new) == 1 and not one.new[-1:].isspace()
            return _Change(Edit(one.span, one.new + other.new), "") if word else None
        if not one.new and not other.new and other.span.end == one.span.start and len(change.old) == 1:
            return _Change(Edit(Span(other.span.start, one.span.end), ""), change.old + before.old)
        return None

    def _act(self, change: _Change) -> Act:
        named = self._named or self._name(change)
        return Act(
            named.name,
            named.said,
            named.back,
            lambda: self._put(change.back),
            lambda: self._put(change.edit),
            named.finding,
        )

    def _put(self, edit: Edit) -> bool:
        """Put words on the page without making an act of it, and show them."""
        self._own = True
        try:
            done = self._page.apply((edit,))
        finally:
            self._own = False
        if done:
            end = edit.span.start + len(edit.new)
            self._page.go_to(Span(end, end), central=True)
        return done

    def _name(self, change: _Change) -> Named:
        line = line_and_column(self._body, min(change.edit.span.start, len(self._body)))[0]
        new, old = (shortened(self._seen(words), _WORDS) for words in (change.edit.new, change.old))
        if not change.old.strip():
            name, said = self.tr("typing “{words}”"), self.tr("Typed again: “{words}”, line {line}.")
            back = self.tr("Taken back: “{words}”, line {line}.")
            words = new
        else:
            name, said = self.tr("change of “{words}”"), self.tr("Changed again: “{words}”, line {line}.")
            back = self.tr("“{words}” stands again, line {line}.")
            words = old
        return Named(name.format(words=words), said.format(words=words, line=line), back.format(words=words, line=line))

    def _seen(self, words: str) -> str:
        """Words as the page shows them; signs alone are said as they are."""
        return (read_out(words) if self._page.looks.hiding else "").strip() or words
