"""Chinese text cut into words, with what kind of word each is."""

from dataclasses import dataclass

PERSON = "nr"
"""What the tags of persons begin with."""


@dataclass(frozen=True, slots=True)
class ChineseWord:
    """A word at a place, with its tag."""

    text: str
    start: int
    tag: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def cut(sentence: str, at: int = 0) -> tuple[ChineseWord, ...]:
    """The words of a sentence that begins at an offset."""
    import rjieba  # 34 MB of dictionary: for Chinese text alone

    found: list[ChineseWord] = []
    for text, tag in rjieba.tag(sentence):
        found.append(ChineseWord(text, at, tag))
        at += len(text)
    return tuple(found)
