"""What an Office file has and a text cannot have: one note for each, in full sentences."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from lxml import etree

from editor_app.domain.message import Message, say_n
from editor_app.domain.note import Note, NoteKind
from editor_app.domain.tracked import Tracked
from editor_app.formats.base.left_out import quoted
from editor_app.formats.base.notes import by, equations
from editor_app.formats.office.elements import local
from editor_app.text.manuscript import Front

_NOTES: dict[str, Callable[[int], Message]] = {
    "hidden": lambda n: say_n(
        "{n:,} passage of hidden text was left out.", "{n:,} passages of hidden text were left out.", n=n
    ),
    "unhidden": lambda n: say_n(
        "{n:,} passage of hidden text was kept, because most of the text is hidden.",
        "{n:,} passages of hidden text were kept, because most of the text is hidden.",
        n=n,
    ),
    "macros": lambda n: say_n("{n:,} set of macros was left out.", "{n:,} sets of macros were left out.", n=n),
    "embedded": lambda n: say_n(
        "{n:,} embedded document was left out.", "{n:,} embedded documents were left out.", n=n
    ),
    "charts": lambda n: say_n("{n:,} chart or diagram was left out.", "{n:,} charts or diagrams were left out.", n=n),
    "equations": equations,
    "fields": lambda n: say_n("{n:,} form field was left out.", "{n:,} form fields were left out.", n=n),
    "pictures": lambda n: say_n("{n:,} picture was left out.", "{n:,} pictures were left out.", n=n),
}
_KINDS = {
    "hidden": NoteKind.HIDDEN,
    "unhidden": NoteKind.HIDDEN,
    "macros": NoteKind.MACROS,
    "embedded": NoteKind.EMBEDDED,
    "charts": NoteKind.CHARTS,
    "equations": NoteKind.EQUATIONS,
    "fields": NoteKind.PARTS,
    "pictures": NoteKind.PICTURES,
}
"""What each of them is to a program."""


_EMBARGO = re.compile(
    r"(?:\b(?:under )?embargo(?:ed)?\b[\s:]*(?:until|till|to)?|(?:禁止发布至|禁发至|解禁时间|保密至)[:：]?)"
    r"([^|·•\n]{0,80})",
    re.IGNORECASE,
)
"""An embargo, and the words that say when it ends."""


class Tally:
    """Counts what is worth a note, and who made the changes.

    `headers` are the words of page headers and footers, `drawn` those of charts and diagrams, `described` what is said
    of pictures and shapes that are not kept, `quotes` the words of other things that are counted, in the parts in which
    they are read: words that grow part by part would be copied each time.
    """

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.headers: list[str] = []
        self.drawn: list[str] = []
        self.described: list[str] = []
        self.quotes: dict[str, list[list[str]]] = defaultdict(list)
        self.people: dict[str, Counter[str]] = {"insertions": Counter(), "deletions": Counter()}

    @property
    def front(self) -> Front:
        """What a page header says of the whole text: until when it is under embargo."""
        found = (match for words in self.headers for match in _EMBARGO.finditer(words))
        until = next((words for match in found if (words := match[1].strip(" :：,，–—-"))), "")
        return (("embargo", until),) if until else ()

    def describe(self, *words: str) -> None:
        """What is said of a picture or a shape for those who cannot see it, where the text cannot keep it."""
        self.described += [said for one in words if (said := " ".join(one.split()))]

    def leave(self, kind: str, *words: str) -> None:
        """One thing more of a kind, with its words."""
        self.counts[kind] += 1
        self.quotes[kind] += [[one] for one in words]

    def go_on(self, kind: str, words: str) -> None:
        """More words of the last thing of a kind."""
        if self.quotes[kind]:
            self.quotes[kind][-1].append(words)

    def change(self, kind: str, who: str, words: str = "") -> None:
        """A tracked change, with its author if the file names one, and its words if they are left out."""
        self.leave(kind, words)
        if who:
            self.people[kind][" ".join(who.split())] += 1

    @property
    def changes(self) -> int:
        """How many tracked changes there are."""
        return self.counts["insertions"] + self.counts["deletions"]

    def notes(self, tracked: Tracked = Tracked.ACCEPTED) -> Iterator[Note]:
        """A sentence for each kind of thing that was counted."""
        back = tracked is Tracked.ORIGINAL
        if count := self.counts["insertions"]:
            people = self.people["insertions"]
            words = _in_lines(self.quotes["insertions"])
            said = _left_out_insertions(count, people, words) if back else _insertions(count, people)
            yield Note(NoteKind.INSERTIONS, said, words)
        if count := self.counts["deletions"]:
            people = self.people["deletions"]
            words = _in_lines(self.quotes["deletions"])
            said = _restored_deletions(count, people) if back else _deletions(count, people, words)
            yield Note(NoteKind.DELETIONS, said, words)
        if self.headers:
            said = say_n(
                "{n:,} page header or footer was left out: {words}.",
                "{n:,} page headers or footers were left out: {words}.",
                n=len(self.headers),
                words=quoted(self.headers),
            )
            yield Note(NoteKind.HEADERS, said, tuple(self.headers))
        for name, note in _NOTES.items():
            if name == "charts" and self.drawn:
                yield self._charts()
            elif count := self.counts[name]:
                yield Note(_KINDS[name], note(count), _in_lines(self.quotes[name]))
        if self.described:
            said = say_n(
                "The description of {n:,} picture or shape was left out: {words}.",
                "The descriptions of {n:,} pictures and shapes were left out: {words}.",
                n=len(self.described),
                words=quoted(self.described),
            )
            yield Note(NoteKind.PICTURES, said, tuple(self.described))

    def _charts(self) -> Note:
        said = say_n(
            "{n:,} chart or diagram was left out. Its words: {words}.",
            "{n:,} charts or diagrams were left out. Their words: {words}.",
            n=max(1, self.counts["charts"]),
            words=quoted(self.drawn),
        )
        return Note(NoteKind.CHARTS, said, tuple(self.drawn))


def _in_lines(quotes: list[list[str]]) -> tuple[str, ...]:
    return tuple(said for parts in quotes if (said := " ".join("".join(parts).split())))


def words_of_drawing(part: etree._Element | None) -> list[str]:
    """What is written in a chart or a diagram: the words of each box, the title, the names of what is shown."""
    found: dict[str, None] = {}
    for element in part.iter() if part is not None else ():
        if local(element) == "p":
            words = "".join(one.text or "" for one in element.iter() if local(one) == "t")
        elif local(element) == "strCache":
            words = ", ".join(one.text or "" for one in element.iter() if local(one) == "v")
        else:
            continue
        found[" ".join(words.split())] = None
    return [*filter(None, found)]


def _insertions(count: int, people: Counter[str]) -> Message:
    if not people:
        return say_n(
            "{n:,} tracked insertion was accepted as part of the text.",
            "{n:,} tracked insertions were accepted as part of the text.",
            n=count,
        )
    return say_n(
        "{n:,} tracked insertion was accepted as part of the text ({people}).",
        "{n:,} tracked insertions were accepted as part of the text ({people}).",
        n=count,
        people=by(people),
    )


def _left_out_insertions(count: int, people: Counter[str], words: Sequence[str]) -> Message:
    if words and people:
        return say_n(
            "{n:,} tracked insertion was left out ({people}): {words}.",
            "{n:,} tracked insertions were left out ({people}): {words}.",
            n=count,
            people=by(people),
            words=quoted(words),
        )
    if words:
        return say_n(
            "{n:,} tracked insertion was left out: {words}.",
            "{n:,} tracked insertions were left out: {words}.",
            n=count,
            words=quoted(words),
        )
    if not people:
        return say_n("{n:,} tracked insertion was left out.", "{n:,} tracked insertions were left out.", n=count)
    return say_n(
        "{n:,} tracked insertion was left out ({people}).",
        "{n:,} tracked insertions were left out ({people}).",
        n=count,
        people=by(people),
    )


def _deletions(count: int, people: Counter[str], words: Sequence[str]) -> Message:
    if words and people:
        return say_n(
            "{n:,} tracked deletion was accepted ({people}) and its words left out: {words}.",
            "{n:,} tracked deletions were accepted ({people}) and their words left out: {words}.",
            n=count,
            people=by(people),
            words=quoted(words),
        )
    if words:
        return say_n(
            "{n:,} tracked deletion was accepted and its words left out: {words}.",
            "{n:,} tracked deletions were accepted and their words left out: {words}.",
            n=count,
            words=quoted(words),
        )
    if not people:
        return say_n(
            "{n:,} tracked deletion was accepted: its words are not in the text.",
            "{n:,} tracked deletions were accepted: their words are not in the text.",
            n=count,
        )
    return say_n(
        "{n:,} tracked deletion was accepted ({people}): its words are not in the text.",
        "{n:,} tracked deletions were accepted ({people}): their words are not in the text.",
        n=count,
        people=by(people),
    )


def _restored_deletions(count: int, people: Counter[str]) -> Message:
    if not people:
        return say_n(
            "{n:,} tracked deletion was undone: its words are in the text again.",
            "{n:,} tracked deletions were undone: their words are in the text again.",
            n=count,
        )
    return say_n(
        "{n:,} tracked deletion was undone ({people}): its words are in the text again.",
        "{n:,} tracked deletions were undone ({people}): their words are in the text again.",
        n=count,
        people=by(people),
    )
