"""The archive: earlier articles that a text is compared with."""

from dataclasses import dataclass

from editor_app.text.repeats import Passage


@dataclass(frozen=True, slots=True)
class Archived:
    """One text in the archive. `name` is what it is known by there; `article` is its id where it is one of the desk's.

    `state` is the status of that article and empty for a text that was only added. `date` is as it was given.
    """

    name: str
    title: str
    date: str
    body: str
    article: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A text of the archive as a list shows it: everything but its words."""

    name: str
    title: str
    date: str
    words: int
    article: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Shared:
    """A passage that a text shares with an earlier one: `passage.a` is the place here, `passage.b` there.

    `held_by` counts the texts of the archive that have it; `stock` marks wording that an issuer always uses.
    """

    passage: Passage
    held_by: int = 1
    stock: bool = False


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier text and what is shared with it, in order of the text at hand."""

    text: Archived
    shared: tuple[Shared, ...]

    @property
    def similarity(self) -> float:
        """How alike the passages are, the longer ones counting more; from 0 to 1."""
        lengths = [len(one.passage.a) for one in self.shared]
        alike = sum(one.passage.similarity * length for one, length in zip(self.shared, lengths, strict=True))
        return alike / max(1, sum(lengths))

    @property
    def news(self) -> tuple[Shared, ...]:
        """What is shared apart from stock wording."""
        return tuple(one for one in self.shared if not one.stock)


@dataclass(frozen=True, slots=True)
class ArchiveSize:
    """How much the archive holds. `waiting` are texts whose keys an older version made: a rebuild makes them again."""

    texts: int
    words: int
    keys: int
    waiting: int
    bytes: int
