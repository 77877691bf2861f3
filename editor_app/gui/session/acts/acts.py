"""What was done, in one history: letters, fixes, decisions, details. The last act is taken back first.

A step of the workflow is a wall: it is not taken back, and neither is what was done before it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from editor_app.domain.finding import Finding


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that was done. `undo` and `redo` are False when that is not possible now.

    `name` is what a menu calls it, `said` what is said when it is done, `back` when it is taken back. `finding` is what
    it was about, to be in hand again afterwards.
    """

    name: str
    said: str
    back: str
    undo: Callable[[], bool]
    redo: Callable[[], bool]
    finding: Finding | None = None


@dataclass(slots=True)
class _Pile:
    """What was done with one article: `done` can be taken back, `undone` can be done again."""

    done: list[Act] = field(default_factory=list)
    undone: list[Act] = field(default_factory=list)
    wall: str = ""
    body: str = ""


class Acts(QObject):
    """One pile for each article, kept while the program runs.

    `said` carries what was done and whether that can be taken back, `returned` the finding of an act that was taken
    back or done again (or None), `changed` that there is another last act.
    """

    said = Signal(str, bool)
    returned = Signal(object)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._piles: dict[str, _Pile] = {}
        self._pile = _Pile()

    @property
    def last(self) -> Act | None:
        """What would be taken back now."""
        return self._pile.done[-1] if self._pile.done else None

    @property
    def next(self) -> Act | None:
        """What would be done again now."""
        return self._pile.undone[-1] if self._pile.undone else None

    def open(self, article: str, body: str) -> None:
        """Another article is on the desk. With another text than it had when it left, its acts are about places that
        are gone.
        """
        self._pile = self._piles.setdefault(article, _Pile())
        if self._pile.done and self._pile.body != body:
            self.wall(self.tr("The text is not the one you changed. What was done before is in History."))
        self.changed.emit()

    def leave(self, body: str) -> None:
        """The article goes off the desk with this text."""
        self._pile.body = body

    def push(self, act: Act, quiet: bool = False) -> None:
        """Something was done."""
        self._pile.done.append(act)
        self._pile.undone.clear()
        self._pile.wall = ""
        self.changed.emit()
        if not quiet:
            self.said.emit(act.said, True)

    def replace_last(self, act: Act) -> None:
        """The last act went on: one more letter of the same word."""
        self._pile.done[-1] = act
        self.changed.emit()

    def join(self, act: Act) -> None:
        """Something more was done as part of the last act."""
        last = self._pile.done[-1]

        def undo() -> bool:
            return act.undo() and last.undo()

        def redo() -> bool:
            return last.redo() and act.redo()

        self._pile.done[-1] = replace(last, undo=undo, redo=redo)
        self.changed.emit()

    def drop(self, act: Act) -> None:
        """An act was refused after all: what was said of it does not hold, and what it was about is in hand again."""
        for pile in (self._pile, *self._piles.values()):
            for acts in (pile.done, pile.undone):
                if act in acts:
                    acts.remove(act)
        self.changed.emit()
        self.said.emit(self.tr("Not done: {act}.").format(act=act.name), False)
        self.returned.emit(act.finding)

    def wall(self, words: str) -> None:
        """A step was taken: nothing before it can be taken back here. `words` say what reverses it."""
        self._pile.done.clear()
        self._pile.undone.clear()
        self._pile.wall = words
        self.changed.emit()

    def undo(self) -> None:
        """Take back the last act."""
        act = self.last
        if act is None:
            self.said.emit(self._pile.wall or self.tr("There is nothing to take back."), False)
        elif not act.undo():
            self.said.emit(self.tr("The text cannot be changed now, so this is not taken back."), False)
        else:
            self._move(self._pile.done, self._pile.undone, act, act.back)

    def redo(self) -> None:
        """Do again what was taken back last."""
        act = self.next
        if act is None:
            self.said.emit(self.tr("There is nothing to do again."), False)
        elif not act.redo():
            self.said.emit(self.tr("The text cannot be changed now, so this is not done again."), False)
        else:
            self._move(self._pile.undone, self._pile.done, act, act.said)

    def _move(self, source: list[Act], target: list[Act], act: Act, words: str) -> None:
        if act in source:
            source.remove(act)
            target.append(act)
        self.changed.emit()
        self.said.emit(words, target is self._pile.done)
        self.returned.emit(act.finding)
