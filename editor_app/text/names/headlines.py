"""Names of the text in its headlines, where every word has a capital: unchanged, or with one word spelt differently."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from rapidfuzz.distance import OSA

from editor_app.text.names.sentence_starts import NamePiece
from editor_app.text.names.tokens import Token
from editor_app.text.names.vocabulary import Vocabulary

_CROWD = 12  # names that begin with one word; more are a pattern of the text
_LONG = 6  # from this length on a letter may differ

_Words = tuple[str, ...]


class Headlines:
    """Finds the names of a text, in lower case, in its headlines.

    `doubtful` are words that only open sentences: one in a headline that is a letter off may be the right one.
    """

    def __init__(self, names: Sequence[_Words], doubtful: Sequence[_Words], known: Vocabulary) -> None:
        self.known = known
        self.by_word: dict[tuple[int, str], list[_Words]] = defaultdict(list)  # by the first or the second word
        self.nearly: dict[str, list[str]] = defaultdict(list)
        bare = [name[:-1] for name in names if len(name) > 2 and name[-1] in known.suffixes]
        self.last = {name[-1] for name in (*names, *bare) if len(name) > 1}
        for name in (*names, *bare):
            for at, word in enumerate(name[:2]):
                self.by_word[at, word].append(name)
        for name in (*names, *doubtful):
            for key in _keys(name[0]) if len(name) == 1 else ():
                self.nearly[key].append(name[0])

    def pieces(self, row: Sequence[Token], led: Collection[int] = ()) -> Iterator[NamePiece]:
        """The places of names in a headline, in order; after the posts that end at `led` the last word of one, too."""
        low, end = tuple(token.lower.replace(".", "") for token in row), 0
        for at, token in enumerate(row):
            sizes = self._sizes(low, at) if at >= end and token.capital else ()
            alone = at >= end and at in led and low[at] in self.last
            size = max((size for size in sizes if all(word.glued for word in row[at + 1 : at + size])), default=alone)
            if size:
                end = at + size
                yield NamePiece(at, end)

    def _sizes(self, low: _Words, at: int) -> Iterator[int]:
        """How many words a name that begins there may have."""
        following = low[at + 1] if at + 1 < len(low) else ""
        for key in ((0, low[at]), (1, low[at]), (1, following)):
            for name in self.by_word.get(key, ())[:_CROWD]:
                for size in (len(name), len(name) + 1):
                    if at + size <= len(low) and self._one(name, low[at : at + size]):
                        yield size
        close = (word for key in _keys(low[at]) for word in self.nearly.get(key, ()))
        if any(word != low[at] and _near(word, low[at]) for word in close):
            yield 1

    def _one(self, name: _Words, here: _Words) -> bool:
        """Whether both name one thing: the same, one word otherwise, turned round, or with a word more inside."""
        if len(here) > len(name):
            return len(name) > 1 and any(here[:at] + here[at + 1 :] == name for at in range(1, len(name)))
        unlike = [pair for pair in zip(name, here, strict=False) if pair[0] != pair[1]]
        if not unlike or (len(name) == 2 and name == here[::-1]):
            return len(name) == len(here)
        if len(unlike) > 1 or not len(name) == len(here) > 1:
            return False
        return _near(*unlike[0]) or (len(name) > 2 and bool(self.known.renders(*unlike[0], "body")))


def _keys(word: str) -> set[str]:
    """A word, and what is left of it when any letter is removed: words that differ in one letter share one of these."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))} if len(word) >= _LONG else set()


def _near(one: str, other: str) -> bool:
    """Whether two words differ in a letter and neither is derived from the other."""
    made = one.startswith(other) or other.startswith(one)
    return one == other or (
        not made and min(len(one), len(other)) > 2 and OSA.distance(one, other, score_cutoff=1) == 1
    )
