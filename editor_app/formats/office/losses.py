"""What an Office file holds and a text does not: said in full sentences, one note each."""

from collections import Counter
from collections.abc import Iterator, Sequence

from editor_app.domain.tracked import Tracked
from editor_app.formats.office.comments import Remark

_COMMENTS_SHOWN = 50
_PEOPLE_NAMED = 5
_LEFT_OUT = "{} left out"
_KINDS = {
    "insertions": ("tracked insertion", "{} accepted as part of the text"),
    "deletions": ("tracked deletion", _LEFT_OUT),
    "hidden": ("passage of hidden text", _LEFT_OUT),
    "unhidden": ("passage of hidden text", "{} taken over, for most of the text is hidden"),
    "macros": ("set of macros", _LEFT_OUT),
    "furniture": ("page header or footer", _LEFT_OUT),
    "embedded": ("embedded document", _LEFT_OUT),
    "charts": ("chart or diagram", _LEFT_OUT),
    "equations": ("equation", "{} taken over as plain signs; look at it again"),
    "pictures": ("picture", _LEFT_OUT),
}
_ORIGINAL = {"insertions": _LEFT_OUT, "deletions": "{} taken back, so that the text has these words again"}


class Tally:
    """Counts what is worth a note, and who made the changes."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.people: dict[str, Counter[str]] = {"insertions": Counter(), "deletions": Counter()}

    def change(self, kind: str, by: str) -> None:
        """A tracked change, of which the file says who made it or does not."""
        self.counts[kind] += 1
        if by:
            self.people[kind][" ".join(by.split())] += 1

    @property
    def changes(self) -> int:
        """How many tracked changes there are."""
        return self.counts["insertions"] + self.counts["deletions"]

    def notes(self, tracked: Tracked = Tracked.ACCEPTED) -> Iterator[str]:
        """A sentence for each kind of thing that was counted."""
        for kind, (name, sentence) in _KINDS.items():
            if count := self.counts[kind]:
                said = _ORIGINAL.get(kind, sentence) if tracked is Tracked.ORIGINAL else sentence
                yield f"{said.format(_counted(count, name))}{_by(self.people.get(kind, Counter()))}."


def comment_notes(comments: Sequence[Remark]) -> Iterator[str]:
    """The comments of a file: how many by whom, then a note of its own for each, so that all can be read."""
    if comments:
        people = Counter(one.author for one in comments if one.author)
        yield f"{_counted(len(comments), 'comment')} in the file{_by(people)}:"
    for one in comments[:_COMMENTS_SHOWN]:
        if one.text:
            yield f"Comment by {one.author or 'an unnamed person'}: {one.text}"


def _by(people: Counter[str]) -> str:
    """` (2 by Ann, 1 by Bo)`; of one person the name is enough."""
    if len(people) < 2:
        return "".join(f" (by {name})" for name in people)
    named = [f"{count} by {name}" for name, count in people.most_common(_PEOPLE_NAMED)]
    rest = [f"{len(people) - _PEOPLE_NAMED} more people"] if len(people) > _PEOPLE_NAMED else []
    return f" ({', '.join([*named, *rest])})"


def _counted(count: int, name: str) -> str:
    first, _, rest = name.partition(" of ")
    plural = (
        f"{first}s of {rest}"
        if rest
        else name.replace("chart or", "charts or").replace("header or", "headers or") + "s"
    )
    return f"1 {name} was" if count == 1 else f"{count} {plural} were"
