"""A manager's answers to what editors suggest: done on the store lane, reported, and undone on demand."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject

from editor_app.desk.base.desk import Desk
from editor_app.desk.lists import exemptions, suggestions
from editor_app.domain.errors import EditorError
from editor_app.domain.exemption import Exemption
from editor_app.domain.house import HouseTerm, Suggestion
from editor_app.domain.person import Person, Privilege
from editor_app.gui.base.bus import Bus, Notice
from editor_app.gui.base.labels import shortened
from editor_app.gui.session.work import Work

_WORDS = 60


class HouseLists(Protocol):
    """Whoever shows the house list: reports what was done, and reads the list again."""

    def done(self, words: str, undo: Callable[[], None] | None = None) -> None: ...

    def refused(self, fault: EditorError) -> None: ...

    def follow(self, changes: object = None) -> None: ...

    def suggest(self, terms: Sequence[HouseTerm]) -> None: ...


class Answers(QObject):
    """Accepts and refuses, each with its undo."""

    def __init__(self, work: Work, lists: HouseLists, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._lists = work, lists

    def answer(self, asked: Suggestion | Exemption, accepted: bool) -> None:
        """Accept or refuse what an editor asked for."""
        if isinstance(asked, Exemption):
            self._exemption(asked, accepted)
        else:
            self._suggestion(asked, accepted)

    def _exemption(self, asked: Exemption, accepted: bool) -> None:
        """Let a rule ignore words in every article, or only where an editor ignored them."""
        desk, by = self._work.desk, self._work.by
        held = self.tr("“{words}” is ignored in every article from now on.")
        words = held if accepted else self.tr("Refused. “{words}” stays ignored only where the editor ignored it.")
        said = words.format(words=shortened(asked.words, _WORDS))

        def wait_again(answered: Exemption) -> None:
            job = partial(exemptions.undo_answer, desk, answered, accepted, by)
            self._work.run(job, self._lists.follow, self._lists.refused)

        self._work.run(
            lambda: exemptions.answer(desk, asked, accepted, by),
            lambda answered: self._lists.done(said, partial(wait_again, answered)),
            self._lists.refused,
        )

    def _suggestion(self, suggestion: Suggestion, accepted: bool) -> None:
        """Put a suggested term on the list, or let it go; a refused one can be suggested again."""
        desk, by, term = self._work.desk, self._work.by, suggestion.term
        words = self.tr("“{term}” accepted.") if accepted else self.tr("“{term}” refused.")

        def wait_again() -> None:
            job = partial(suggestions.undo_acceptance, desk, suggestion, by)
            self._work.run(job, self._lists.follow, self._lists.refused)

        undo = wait_again if accepted else partial(self._lists.suggest, (term,))
        self._work.run(
            lambda: suggestions.answer(desk, suggestion.id, accepted, by),
            lambda _: self._lists.done(words.format(term=term.term), undo),
            self._lists.refused,
        )


class WaitingNotice(QObject):
    """Tells who may answer how much waits when they sit down: else only who opens the house list would see it."""

    def __init__(self, work: Work, bus: Bus, open_list: Callable[[], None]) -> None:
        super().__init__(work)
        self._work, self._bus, self._open_list = work, bus, open_list
        work.person_changed.connect(self.look)

    def look(self, person: Person) -> None:
        """Say how much waits, if this person may answer."""
        if person.may(Privilege.ACCEPT_TERMS):
            self._work.run(partial(_count, self._work.desk), self._tell)

    def _tell(self, count: int) -> None:
        if count:
            words = self.tr("The house list has %n request(s) waiting for you.", "", count)
            action = self.tr("Open the house list")
            self._bus.notice.emit(Notice(words, action=action, then=self._open_list, lasting=True, topic="waiting"))


def _count(desk: Desk) -> int:
    return len(suggestions.suggestions(desk)) + len(exemptions.waiting(desk))
